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

# at behind comparisons, differentials and convex.
$ -q
> A B == B A at A = I
> grad x'A x wrt x == (A + A')x at A = I
> diff x'x at x = y
> diff x'A x at A = I
> convex x'A x wrt x at A = I
> convex x'A x wrt x at x = 0
✓ equal
✓ equal
2 yᵀ dx
xᵀ (2 dx + dA x)
✓ convex
! <stdin>:6:23: unsupported: convex asks about all values of x
!     convex x'A x wrt x at x = 0
!                           ^~~~~
! hint: the curvature at one point: hess F wrt x at x = ...

# A condition that always holds is none.
$ --steps=none --check=off
> solve A x = b for x where b = A y
A: m×n, x, y: n×1, b: m×1
x = A⁺ A y    n×1
! note: the solution of least norm; others differ from it by solutions of A x = 0
= 0

# Functions with an index as parameter.
$ -q
> f(i) = x_i^2
> x : vector(n)
> f(2)
> grad sum_i f(i) wrt x
x₂²
2 x

# at takes the place of a value, also of one that stands nowhere else.
$ -q
> A = [1 2; 3 4]
> x'x at A = 3
> grad x'A x wrt x at A = I
> grad x'A x wrt x at A = A + I
> check convex x'x wrt x at x = 0
xᵀ x
2 x
! <stdin>:4:21: unsupported: what A is replaced by speaks of A itself
!     grad x'A x wrt x at A = A + I
!                         ^~~~~~~~~
! <stdin>:5:27: unsupported: convex asks about all values of x
!     check convex x'x wrt x at x = 0
!                               ^~~~~
! hint: the curvature at one point: hess F wrt x at x = ...

# A pair of indices in brackets; what a note shows of a quotient keeps its brackets.
$ -q
> sum_{(i,j)} a_{ij}
> a/b(x + y)
sum(A)
a (x + y)/b
