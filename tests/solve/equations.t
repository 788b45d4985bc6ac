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
@ says entries of a nonzero

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

## a linear system in blocks
: P, Q, R, S : matrix(n)
> solve P x + Q y = z, R x + S y = w for x, y
= P^-1 (z + Q (R P^-1 Q - S)^-1 (w - R P^-1 z))
& (R P^-1 Q - S)^-1 (R P^-1 z - w)

## one unknown put into another equation
: P : matrix(n)
> solve y = P x, x + y = z for x, y
> solve x + y = z, y = P x for x, y
= (I + P)^-1 z
& (I + P)^-1 P z

## two numbers of given sum and product
: a, b : scalar
> solve a + b = 3, a b = 2 for a, b
= 1
& 2
& 2
& 1

## a root that division would lose
: t : scalar
> stationary t^4 - 2 t^2 wrt t
= 1
& -1
& 0

## resistors in parallel
: r, s, t : scalar
> solve 1/r + 1/s = 1/t for s
= r t/(r - t)
= -r t/(t - r)

## the transpose of the unknown alone
> solve X' = A for X
= A'

## the nearest symmetric matrix
> stationary ||X - A||_F^2 wrt X st X = X'
= 1/2 (A + A')

## on the unit sphere of matrices
> stationary tr(A' X) wrt X st ||X||_F^2 = 1
= A/||A||_F
& -A/||A||_F

## logarithmic barrier on a simplex
: x, c : vector(n)
> stationary sum(log(x)) wrt x st c' x = 1
= (1 ./ c)/n

## rows that sum to one
: X, A : matrix(m, n)
> stationary ||X - A||_F^2 wrt X st X ones(n) = ones(m)
= A - 1/n (A ones(n) - ones(m)) ones(n)'

## the equation of linear quadratic control
: P, Q : symmetric(n)
: R : spd(m)
> solve A'P + P A - P B R^-1 B'P + Q = 0 for P
= A' P + P A - P B R^-1 B' P = -Q
@ says an algebraic Riccati equation

## the same in discrete time
: P : spd(n)
: Q : psd(n)
: R : spd(m)
> solve P = A'P A - A'P B (R + B'P B)^-1 B'P A + Q for P
= P - A' P A + A' P B (R + B' P B)^-1 B' P A = Q
@ says a discrete algebraic Riccati equation

## eigenvectors are solutions other than zero
: A : matrix(n)
> solve A x = lambda x for x
= zeros(n)
@ says where A − λ I is singular there are solutions other than 0

## a factor is not divided away
: t : scalar
> solve sin(t) = 0 for t
= sin(t) = 0
@ says not solved

## idempotent matrices
: X : matrix(n)
> solve X^2 = X for X
= X^2 = X
@ says not solved

## a double root is one solution
: t, a : scalar
> solve t^2 - 2 t + 1 = 0 for t
> solve (t - 1)^2 = 0 for t
= 1

## a matrix of rank one has no inverse
: a : vector(n)
> solve a a' x = a for x
> stationary (a' x - 1)^2 wrt x
= (a' x) a = a
@ says not solved
