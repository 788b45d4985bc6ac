# Squares of matrices, diagonal unknowns, equations that become such.

## the root of a positive definite matrix
: X, S : spd(n)
> solve X X = S for X
> solve X^2 = S for X
> solve X X' = S for X
= sqrtm(S)

## a symmetric root has two signs
: X : symmetric(n)
: S : spd(n)
> solve X X' = S for X
= sqrtm(S)
& -sqrtm(S)
@ says other square roots

## a square factor, up to a rotation
: X : matrix(n)
: S : spd(n)
> solve X X' = S for X
> solve X' X = S for X
= sqrtm(S)
@ says orthogonal matrix

## any square root
: A : matrix(n)
> solve X^2 = A for X
= sqrtm(A)
& -sqrtm(A)
@ says without eigenvalues at or left of 0

## a square with a factor
: X, S : spd(n)
> solve 4 X^2 - S = I for X
= sqrtm(1/4 (S + I))

## a factor of what is not known to be definite
> solve X' X = S for X
= X' X = S
@ says positive semidefinite: declare it so

## Cholesky's factor has no name here
: L : lower(n)
: S : spd(n)
> solve L L' = S for L
= L L' = S
@ says Cholesky factor

## the map between Gaussian distributions
: X, R, S : spd(n)
> solve X R X = S for X
= sqrtm(R)^-1 sqrtm(sqrtm(R) S sqrtm(R)) sqrtm(R)^-1

## a trace and that of an inverse
: X, S : spd(n)
> stationary tr(X) + tr(X^-1 S) wrt X
= sqrtm(S)
@ says F is convex: a minimum

## a power with a negative exponent
: X, S : spd(n)
> solve X^-2 = S for X
= sqrtm(S)^-1

## the best diagonal factor
: D : diagonal(n)
> stationary ||A D - B||_F^2 wrt D
= diag(diag(B' A) ./ diag(A' A))
@ says entries of diag(Aᵀ A) nonzero

## the best diagonal factor in front
: D : diagonal(n)
> stationary ||D A - B||_F^2 wrt D
= diag(diag(B A') ./ diag(A A'))

## the best diagonal factor between two matrices
: D : diagonal(n)
> stationary ||A D B - C||_F^2 wrt D
= diag(((A' A) .* (B B'))^-1 diag(A' C B'))

## the nearest diagonal matrix
: D : diagonal(n)
> stationary ||D - A||_F^2 wrt D
= diag(diag(A))

## uncorrelated noise
: S : spd(n)
: D : diagonal(n)
> stationary logdet(D) + tr(D^-1 S) wrt D
= diag(diag(S))

## uncorrelated precisions
: S : spd(n)
: D : diagonal(n)
> stationary logdet(D) - tr(D S) wrt D
= diag(1 ./ diag(S))

## unique variances of a factor model with known factors
: D : diagonal(d)
: x_i : vector(d)
: W : matrix(d, k)
@ family x N
@ family z N
> stationary N/2 logdet(D) + 1/2 sum_i (x_i - W z_i)' D^-1 (x_i - W z_i) wrt D
= diag(diag(sum_i (x_i - W z_i)(x_i - W z_i)'))/N

## unique variances are not isolated in the marginal likelihood
: S : spd(n)
: D : diagonal(n)
> stationary logdet(W W' + D) + tr((W W' + D)^-1 S) wrt D
= diag(diag((W W' + D)^-1)) = diag(diag((W W' + D)^-1 S (W W' + D)^-1))
@ says not solved

## gains channel by channel
: D : diagonal(n)
> stationary ||y - D x||^2 wrt D
= diag(y ./ x)
@ says entries of x nonzero

## the polar factor by its name
: M : matrix(n, 2)
> simplify polar(M)' polar(M)
= eye(2)

## the polar factor of a positive definite matrix, of a multiple
: S : spd(n)
: M : matrix(n, 2)
: t : scalar positive
> simplify polar(S)
= eye(n)
> simplify polar(2 t M)
= polar(M)

## derivative of the polar factor
: C, M : matrix(n, 2)
> grad tr(C' polar(M)) wrt M
= C sqrtm(M' M)^-1 - M (sylvester(sqrtm(M' M), sqrtm(M' M), polar(M)' C sqrtm(M' M)^-1) + sylvester(sqrtm(M' M), sqrtm(M' M), sqrtm(M' M)^-1 C' polar(M)))
@ says M of full column rank

## derivative of a direction
: x : vector(n)
> jac polar(x) wrt x
= (I - x x'/||x||^2)/||x||

## no real root: a square is not negative, and a polynomial without roots (Sturm)
> solve t^2 = -1 for t
= t^2 = -1
@ says no real solution
> solve x^2 + x + 1 = 0 for x
= x (x + 1) = -1
@ says no real solution
