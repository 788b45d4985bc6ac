# Plain text: requests, functions, powers, bars, extents.

> grad tr(W' X X' W) wrt W
= grad tr((W') (X) (X') (W)) wrt W
@ W : matrix(p, q); X : matrix(p, n)

> grad(tr(A B), A)
= grad tr(A B) wrt A
@ A : matrix(m, n); B : matrix(n, m)

> grad x'A x wrt x
= grad (x') A x wrt x
@ x : vector(n); A : matrix(n)

> grad x^T A x wrt x
= grad x' A x wrt x
@ x : vector(n); A : matrix(n)

> grad x.T A x wrt x
! syntax

> gradient of x' x wrt x
= grad x' x wrt x
@ x : vector(n)

> Hessian(x' A x, x)
= hess x' A x wrt x
@ x : vector(n); A : matrix(n)

> diff(x' x, x)
= diff x' x wrt x
@ x : vector(n)

> grad W'X'XW wrt W
! undefined

> grad tr(W'X'X W) wrt W
= grad tr(W' X' X W) wrt W
@ W : matrix(d, k); X : matrix(n, d)

> jac A x wrt x
= jac(A x, x)
@ A : matrix(m, n); x : vector(n)

> jac(A x, x)'
= jac (A x, x)'
@ A : matrix(m, n); x : vector(n)

> jac A X B wrt X
= jac(A X B, X)
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, q)

> hess x'A x wrt x
= hess(x' A x, x)
@ x : vector(n); A : matrix(n)

> hess x' A y wrt x, y
= hess x' A y wrt x, y
@ x : vector(m); A : matrix(m, n); y : vector(n)

> d/dt det(A + tB)
= deriv det(A + t B) wrt t
@ A : matrix(n); B : matrix(n); t : scalar

> d/dt det(A + t B)
= deriv det(A + t B) wrt t
@ A : matrix(n); B : matrix(n); t : scalar

> deriv inv(A + t B) wrt t
= deriv (A + t B)^-1 wrt t
@ A : matrix(n); B : matrix(n); t : scalar

> diff inv(X)
= diff X^-1
@ X : matrix(n)

> d(X' A X)
= diff X' A X
@ X : matrix(m, n); A : matrix(m)

> d(tr(X^2))
= diff tr(X^2)
@ X : matrix(n)

> diff det(X) wrt X
= diff det(X) wrt X
@ X : matrix(n)

> grad ||A x - b||^2 wrt x
= grad norm(A x - b)^2 wrt x
@ A : matrix(m, n); x : vector(n); b : vector(m)

> grad 1/2 ||A x + b - y||_2^2 wrt A
= grad (1/2) ||A x + b - y||_2^2 wrt A
@ A : matrix(m, n); x : vector(n); b : vector(m); y : vector(m)

> grad ||X||_F^2 wrt X
= grad norm(X, 'fro')^2 wrt X
@ X : matrix(m, n)

> grad ||X||_* wrt X
= grad norm(X, 'nuc') wrt X
@ X : matrix(m, n)

> grad ||X||_2 wrt X
= grad norm(X, 2) wrt X
@ X : matrix(m, n)

> ||x||_2 ||y||_2
= (||x||_2) (||y||_2)
@ x : vector(n); y : vector(m)

> ||x||||y||
= (||x||) (||y||)
@ x : vector(n); y : vector(m)

> |A||B|
= det(A) det(B)
@ A : matrix(m); B : matrix(n)

> |A^-1| |B|
= det(A^-1) det(B)
@ A : matrix(m); B : matrix(n)

> |A B| == |A| |B|
= det(A B) == det(A) det(B)
@ A : matrix(n); B : matrix(n)

> x'|A|y
= x' det(A) y
@ x : vector(n); A : matrix(m); y : vector(n)

> |x'y|
= abs(x' y)
@ x : vector(n); y : vector(n)

> ||x| - 1|
! syntax

> | |a| - 1 |
= abs(abs(a) - 1)
@ a : scalar

> ln|A|
= logdet(A)
@ A : matrix(n)

> log|det(A)|
= log(abs(det(A)))
@ A : matrix(n)

> log|A|^2
= (logdet(A))^2
@ A : matrix(n)

> (A')'x
= A x
@ A : matrix(m, n); x : vector(n)

> A''
= (A')'
@ A : matrix(m, n)

> A'^-1
= (A')^-1
@ A : matrix(n)

> A^-1'
= (A^-1)'
@ A : matrix(n)

> A^-T
= (A^-1)'
@ A : matrix(n)

> A^2'
= (A^2)'
@ A : matrix(n)

> 2^-1 A
= 1/2 A
@ A : matrix(m, n)

> A^1/2
= (A^1)/2
@ A : matrix(n)

> A^(1/2)
= sqrtm(A)
@ A : matrix(n)

> -A^2
= -(A^2)
@ A : matrix(n)

> a/b c
= (a/b) c
@ a : scalar; b : scalar; c : scalar

> a/b/c
= (a/b)/c
@ a : scalar; b : scalar; c : scalar

> 1/2x'x
= (1/2) (x' x)
@ x : vector(n)

> 1/(2 N) ||x||^2
= (1/(2 N)) ||x||^2
@ N : scalar; x : vector(n)

> y .* X w
= y .* (X w)
@ y : vector(m); X : matrix(m, n); w : vector(n)

> A .* B C
= A .* (B C)
@ A : matrix(m, n); B : matrix(m, p); C : matrix(p, n)

> A ./ B .* C
= (A ./ B) .* C
@ A : matrix(m, n); B : matrix(m, n); C : matrix(m, n)

> x.^2
= x .* x
@ x : vector(n)

> 1 ./ x
= x.^-1
@ x : vector(n)

> 2.*x
= 2 x
@ x : vector(n)

> kron(A, B) vec(C)
= (A ⊗ B) vec(C)
@ A : matrix(m, n); B : matrix(p, q); C : matrix(q, n)

> tr(A)^2
= (tr(A))^2
@ A : matrix(n)

> tr A B
= tr(A B)
@ A : matrix(m, n); B : matrix(n, m)

> log(x) y
! shape: two ways

> log x'y
= log(x' y)
@ x : vector(n); y : vector(n)

> sin^2(t)
= (sin(t))^2
@ t : scalar

> exp -x'x
= exp(-(x' x))
@ x : vector(n)

> exp(-x'x/2)
= exp(-(x' x)/2)
@ x : vector(n)

> logsumexp(A x)
= log(sum(exp(A x)))
@ A : matrix(m, n); x : vector(n)

> grad log(sum(exp(x))) wrt x
= grad log(sum(exp(x))) wrt x
@ x : vector(n)

> grad -y' log(softmax(W x)) wrt W
= grad -(y' log(softmax(W x))) wrt W
@ y : vector(k); W : matrix(k, d); x : vector(d)

> grad sum(log(1 + exp(-y .* (X w)))) wrt w
= grad sum(log(1 + exp(-(y .* (X w))))) wrt w
@ y : vector(n); X : matrix(n, d); w : vector(d)

> <A, B>
= tr(A' B)
@ A : matrix(m, n); B : matrix(m, n)

> inner(A x, y)
= (A x)' y
@ A : matrix(m, n); x : vector(n); y : vector(m)

> Diag(x) A
= diag(x) A
@ x : vector(m); A : matrix(m, n)

> diag(A)' x
= (diag(A))' x
@ A : matrix(n); x : vector(n)

> tr(diag(A) x')
= tr(diag(A) x')
@ A : matrix(n); x : vector(n)

> I - x x'
= eye(n) - x x'
@ x : vector(n)

> (A + c I)^-1 y
= (A + c I)^-1 (y)
@ A : matrix(n); c : scalar; y : vector(n)

> sum(A)
= ones(m)' A ones(n)
@ A : matrix(m, n)

> x' ones(n)
= sum(x)
@ x : vector(n)

> trace(A) + Tr(A) + tr(A)
= tr(A) + tr(A) + tr(A)
@ A : matrix(n)

> pinv(A) A
= A^+ A
@ A : matrix(m, n)

> A^+ y
= pinv(A) y
@ A : matrix(m, n); y : vector(m)

> adj(A) A
= A^* A
@ A : matrix(n)

> grad x' x wrt y
= grad x' x wrt y
@ x : vector(n); y : vector(m)
@ says does not occur

> (y - X b)'(y - X b)
= ||y - X b||^2
@ y : vector(m); X : matrix(m, n); b : vector(n)
@ says b taken as a vector

> grad a' x wrt x
= grad a' x wrt x
@ a : vector(n); x : vector(n)
@ says a taken as a vector

> grad b' X' X c wrt X
= grad b' X' X c wrt X
@ b : vector(n); X : matrix(m, n); c : vector(n)

> det(jac A x wrt x)
= det(jac(A x, x))
@ A : matrix(n); x : vector(n)

> simplify (A B)' - B' A'
= simplify (A B)' - B' A'
@ A : matrix(m, n); B : matrix(n, p)

> factor A C + B C
= factor A C + B C
@ A : matrix(m, n); B : matrix(m, n); C : matrix(n, p)

> shape A' B
= shape (A' B)
: A : matrix(m, n); B : matrix(m, p)

> eval 1/3 + 1/6
= eval 1/2

> check grad x'x wrt x
= check grad x' x wrt x
@ x : vector(n)

> tr(A B) == tr(B A)
= tr(A B) == tr(B A)
@ A : matrix(m, n); B : matrix(n, m)

> x' A x = x' A' x = tr(A x x')
= x' A x == x' A' x == tr(A x x')
@ x : vector(n); A : matrix(n)

> grad x' A x wrt x == 2 A x
= grad x' A x wrt x == 2 A x
@ x : vector(n); A : matrix(n)

> grad f(A x) wrt x
: f : function
= grad f(A x) wrt x
@ A : matrix(m, n); x : vector(n)

> 0.1 x
= 1/10 x
@ x : vector(n)

> 1e3
= 1000

> 2(3 + 4)
= 14

> pi + e^2
= pi + exp(2)

> tr(e' A e)
= tr((e') (A) (e))
@ e : vector(n); A : matrix(n)
> hess log(det(X)) wrt X
= hess log(det(X)) wrt X
@ X : matrix(n)

> log det A B
= log(det(A B))
@ A : matrix(m, n); B : matrix(n, m)

> log det X
= log(det(X))
@ X : matrix(n)

> log(det(inv(X)))
= log(det(X^-1))
@ X : matrix(n)

> log(det(X))
= log(det(X))
@ X : matrix(n)

> prod_{i=1}^n x_i
= prod_{i=1}^{n} x_i
@ x : vector(n)

> grad log(det(X)) wrt X at X = I
= grad log(det(X)) wrt X at X = I
@ X : matrix(n)

> solve A x = b for x
= solve A x = b for x
@ A : matrix(m, n); x : vector(n); b : vector(m)

> grad x^sin^2(y) z wrt x
= grad (x^((sin(y))^2)) z wrt x

> grad x^log^2 x wrt x
= grad x^((log(x))^2) wrt x

# The thin space before a differential.
> \operatorname{tr}(A \,dX)
= tr(A dX)
@ A : matrix(m, n); X : matrix(n, m)

> d/dt d/dt t^3
= deriv 3 t^2 wrt t
@ t : scalar

> 1 + d/dt t^2
= 1 + 2 t
@ t : scalar

> t d^2/dt^2 t^3
= 6 t^2
@ t : scalar

> d/dx' d/dx x'A x
= jac (A + A') x wrt x
@ A : matrix(n)

# Names and numbers with blanks between them are entries where a number stands behind another.
> [0 m; n 0]
= [0, m; n, 0]
@ m : vector(p); n : vector(q)

> [a 1; 2b -3]
= [a, 1; 2 b, -3]

> [m 0; 0 m][1 m; 0 1]
= [m, m^2; 0, m]
@ m : scalar

> [2 x; 3 y]
= [2*x; 3*y]
@ x : vector(n); y : vector(m)

# prod(x) multiplies the entries of a vector.
> prod(x)
= prod_{i=1}^n x_i
@ x : vector(n)

> grad prod(A x)^2 wrt x
= grad (prod_{i=1}^m (A x)[i])^2 wrt x
@ A : matrix(m, n); x : vector(n)
