# Equations in one unknown.

## a linear system, square
: A : matrix(n)
> solve A x = b for x
= A^-1 b
@ says A invertible

## a linear system of any shape
> solve A x = b for x
= pinv(A) b
@ says A A⁺ b = b

## A X B = C, square
: A : matrix(n)
: B : matrix(p)
> solve A X B = C for X
= A^-1 C B^-1

## A X B = C
> solve A X B = C for X
= pinv(A) C pinv(B)

## Sylvester's equation
> solve A X + X B = C for X
> solve A X = C - X B for X
= sylvester(A, B, C)
@ says common eigenvalue

## Lyapunov's equation
> solve A X + X A' + Q = 0 for X
= sylvester(A, A', -Q)

## Stein's equation
: A, B, X : matrix(n)
> solve X - A X B = C for X
= mat((eye(n^2) - kron(B', A))^-1 vec(C), n, n)

## a transposed unknown
: A, B : matrix(n)
> solve A X' B = C for X
= (A^-1 C B^-1)'

## the unknown on both sides
> solve A X + B = X for X
= (I - A)^-1 B

## entry by entry
: a, x, b : vector(n)
> solve x .* a = b for x
= b ./ a
@ says all entries of a nonzero

## a scalar
: a, b, c, x : scalar
> solve a x + b = c x for x
= b/(c - a)
= -b/(a - c)

## a quadratic equation
: a, b, c, x : scalar
> solve a x^2 + b x + c = 0 for x
= (-b + sqrt(b^2 - 4 a c))/(2 a)
& (-b - sqrt(b^2 - 4 a c))/(2 a)

## a square
: c : scalar positive
: x : scalar
> solve x^2 = c for x
= sqrt(c)
& -sqrt(c)

## a logarithm entry by entry
> solve log(x) = A y for x
= exp(A y)

## an exponential of a linear function
: A : matrix(n)
> solve log(A x) = z for x
= A^-1 exp(z)

## the inverse of the unknown
: A : matrix(n)
> solve X^-1 = A for X
= A^-1

## under an inverse
: A, B : matrix(n)
> solve (A + X)^-1 = B for X
= B^-1 - A

## the logistic function
: p : scalar
: x : scalar
> solve sigmoid(x) = p for x
= log(p/(1 - p))

## a resolvent
> solve (I - A) x = z for x
= (I - A)^-1 z

## Riccati's equation is not solved
: A, Q, G, X : matrix(n)
> solve A' X + X A - X G X + Q = 0 for X
= A' X + X A - X G X = -Q
@ says not solved
