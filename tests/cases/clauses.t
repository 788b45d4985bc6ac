# Clauses in unusual company: functions defined by `where`, values put in by `at` before a number is asked for.

$ -q
> grad f(X w) wrt w where f(z) = z'z
> grad f(z) + g(w, c) wrt w where f(u) = u'u, z = X w - y, g(u, v) = v sum(u)
> jac h(A x) wrt x where h(z) = z .* z
> $\nabla_w f(Xw)$ where $f(z) = z^T z$
> f : function
> f(x) where f(z) = z'z
2 Xᵀ X w
2 Xᵀ (X w − y) + c ones(n)
2 Diag(A x) A
2 Xᵀ X w
xᵀ x

> f(z) where f(x) = g(x), g(x) = f(x)
! <stdin>:1:3: name error: f is defined by itself
!     f(z) where f(x) = g(x), g(x) = f(x)
!       ^

> y = f(x) where f(z) = z'z
! <stdin>:1:23: unsupported: behind a definition `where` defines no functions
!     y = f(x) where f(z) = z'z
!                           ^~~
! hint: define f(...) first

# eval ... at ...
$ -q
> eval grad x'A x wrt x at x = [1; 2], A = [1 2; 3 4]
> eval x'A x at x = [1; 2], A = [1 2; 3 4]
> A = [1 2; 3 4]
> eval tr(A) at A = [1 1; 1 1]
> eval grad tr(Y^2) wrt Y at Y = A
[12; 21]
27
2
[2 6; 4 8]
