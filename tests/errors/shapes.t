# Shape errors name both shapes.

> A : matrix(m, n)
> A A

> A : matrix(m, n); B : matrix(m, n)
> grad tr(A B) wrt A

> A : matrix(m, n)
> tr(A)

> A : matrix(m, n)
> det(A)

> A : matrix(m, n)
> A^2

> A : matrix(m, n); B : matrix(n, m)
> A + B

> x : vector(n)
> x^2

> x : vector(n)
> 1/x

> x : vector(n); c : scalar
> x + c

> x : vector(n); y : vector(m)
> x .* y

> x : vector(n)
> |x|

> A : matrix(3, 4); B : matrix(5, 3)
> A B

> x : vector(n)
> x x

> X : matrix(m, n); w : vector(m)
> grad ||X w - y||^2 wrt w

> A : matrix(m, n)
> logdet(A)

> A : matrix(n); x : vector(n)
> x'A x / x'x
