# Functions undone: logarithms, powers, matrix functions; quadratic equations in a matrix; vectors under no inverse.

## roots and exponents
: t, a : scalar
: b, k : scalar positive
> solve sqrt(t + a) = b for t
= b^2 - a
> solve sqrt(t) = a for t
= a^2
@ says a > 0

## an exponent
: t, a : scalar
: b : scalar positive
> solve b^t = 2 for t
= log(2)/log(b)
@ says b ≠ 1

## an exponent of a linear function
: t : scalar
: b : scalar positive
> solve 2^(3 t + 1) = b for t
= (log(b) - log(2))/(3 log(2))

## absolute values
: t, a : scalar
: b : scalar positive
> solve |t - a| = b for t
> solve abs(t - a) = b for t
= a + b
& a - b

## a hyperbolic cosine has two arguments
: t : scalar
: b : scalar
> solve cosh(t) = b for t
= acosh(b)
& -acosh(b)
@ says b ≥ 1

## log-odds
: t, a : scalar
> solve log(t) - log(1 - t) = a for t
> solve log(t/(1 - t)) = a for t
= sigmoid(a)

## sums of logarithms: a root outside the domain is none
: t : scalar
> solve log(t) + log(t + 1) = 0 for t
= (sqrt(5) - 1)/2

## logarithms with coefficients
: t, a : scalar
> solve 2 log(t) - log(t + 1) = a for t
= (exp(a) + sqrt(exp(2 a) + 4 exp(a)))/2

## Fermi and Dirac's distribution
: p, c : vector(n)
> stationary sum(p .* log(p)) + sum((1 - p) .* log(1 - p)) - c' p wrt p
= sigmoid(c)
@ says F is convex: a minimum

## the entropy of a coin
: t : scalar
> stationary -t log(t) - (1 - t) log(1 - t) wrt t
= 1/2
@ says F is concave: a maximum

## squares entry by entry
: x, u : vector(n)
> solve x .* x = u for x
> solve x.^2 = u for x
= sqrt(u)
@ says each entry may have the other sign

## matrix exponential and root
: A, X : matrix(n)
> solve expm(X) = A for X
= logm(A)
@ says A without eigenvalues at or left of 0

## a matrix logarithm
: A, X : matrix(n)
> solve logm(X) = A for X
= expm(A)

## the Gibbs state
: X, S : spd(n)
> stationary tr(X logm(X)) + tr(S X) wrt X st tr(X) = 1
= expm(-S)/tr(expm(-S))
@ says F is convex: a minimum

## the state of greatest entropy
: X : spd(n)
> stationary -tr(X logm(X)) wrt X st tr(X) = 1
= eye(n)/n

## relative entropy of states
: X, S : spd(n)
> stationary tr(X logm(X)) - tr(X logm(S)) - tr(X) wrt X
= S

## precision with a ridge
: X, S : spd(n)
: lambda : scalar
> stationary -logdet(X) + tr(S X) + lambda ||X||_F^2 wrt X
= (sqrtm(S^2 + 8 lambda I) - S)/(4 lambda)
@ says λ > 0

## a quadratic equation whose solution commutes
: X, S : spd(n)
> solve X^-1 - X = S for X
> solve X^2 + S X = I for X
> solve X^2 + X S = I for X
= (sqrtm(S^2 + 4 I) - S)/2

## a quadratic equation in numbers, of a matrix
: X : spd(n)
> solve X^2 + X = 2 I for X
= eye(n)

## no solution of rank one
: S : spd(n)
> stationary 1/2 logdet(S) + 1/2 (y - m)' S^-1 (y - m) wrt S
= (y - m)(y - m)' S^-1 = eye(n)
@ says not solved

## a Riccati equation is named, others are not
: X, S : spd(n)
: A, B, C, Y : matrix(n)
> solve A Y + Y B - Y C Y = S for Y
= A Y + Y B - Y C Y = S
@ says a nonsymmetric one

## the symmetric one
: X, S : spd(n)
: A, B : matrix(n)
> solve A' X + X A - X S X + B B' = 0 for X
= A' X + X A - X S X = -B B'
@ says an algebraic Riccati equation: numbers

## no Riccati equation
: X, S : spd(n)
> stationary tr(S X^-1) + lambda ||X||_F^2 wrt X
= X^-1 S X^-1 = 2 lambda X
@ says not solved

## a condition that the other one implies
: A, X : matrix(n)
> solve (I + X)^-1 X = A for X
= A (I - A)^-1
@ says assuming I − A invertible

## the equation of Stein, the constant on the left
: A, P : matrix(n)
: S : symmetric(n)
> solve A P A' - P + S = 0 for P
= mat((I - kron(A, A))^-1 vec(S), n, n)
@ says I − A ⊗ A invertible

## a vector beside the unknown
: x, y, u : vector(n)
: s : scalar
: A : matrix(m, n)
> solve x y' = A' A for x
= A' A y/(y'y)
> solve x' y = s for y
= s x/(x'x)

## row sums
: u : vector(m)
: A : matrix(m, n)
> solve A ones(n) = u for A
= u ones(n)'/n

## an equation of matrices for one trace
: A, X : matrix(n)
> solve tr(A X) = 1 for X
= A'/tr(A'A)

## a scalar in an equation of vectors
: x, y, u : vector(n)
: s : scalar
> solve x + s y = u for s
= y' (u - x)/(y'y)
