# Stationary points of quadratic functions.

## ordinary least squares
> stationary ||X b - y||^2 wrt b
> stationary (y - X b)'(y - X b) wrt b
> solve grad ||X b - y||^2 wrt b = 0 for b
> $\arg\min_{b} \| X b - y \|^2$
= (X'X)^-1 X' y
@ says X of full column rank | X⁻¹

## the normal equations
: b : vector(n)
> solve X' X b = X' y for b
= (X'X)^-1 X' y

## ridge regression
> stationary ||X b - y||^2 + lambda ||b||^2 wrt b
> stationary ||X b - y||^2 + lambda b'b wrt b
= (X'X + lambda I)^-1 X' y

## several right sides
> stationary ||A X - B||_F^2 wrt X
= (A'A)^-1 A' B

## several right sides with a ridge
> stationary ||A X - B||_F^2 + lambda ||X||_F^2 wrt X
= (A'A + lambda I)^-1 A' B

## weighted least squares
: w : vector(m)
: X : matrix(m, n)
> stationary sum(w .* (X b - y).^2) wrt b
= (X' Diag(w) X)^-1 X' (w .* y)

## generalised least squares
: V : spd(m)
: X : matrix(m, n)
> stationary (y - X b)' V^-1 (y - X b) wrt b
= (X' V^-1 X)^-1 X' V^-1 y
@ says X of full column rank

## Tikhonov's regularisation
> stationary ||A x - b||^2 + ||Gamma x||^2 wrt x
= (A'A + Gamma' Gamma)^-1 A' b

## two-sided least squares
> stationary ||A X B - C||_F^2 wrt X
= (A'A)^-1 A' C B' (B B')^-1
@ says of full row rank

## two-sided least squares with a ridge has a vec form alone
> stationary ||A X B - C||_F^2 + c ||X||_F^2 wrt X
= mat((kron(B B', A' A) + c eye(n*p))^-1 vec(A' C B'), n, p)

## a factor of a matrix
> stationary ||A - U V'||_F^2 wrt U
= A V (V'V)^-1

## both factors: each in terms of the other
> stationary ||A - U V'||_F^2 wrt U, V
= U = A V (V'V)^-1
& V = A' U (U'U)^-1
@ says not solved

## Kalman gain
: P : spd(n)
: R : spd(m)
> stationary tr((I - K H) P (I - K H)' + K R K') wrt K
= P H' (H P H' + R)^-1

## an intercept and slopes
: a : scalar
> stationary ||y - X b - a ones(m)||^2 wrt a, b
= sum(y - X (X'X - 1/m X' ones(m) ones(m)' X)^-1 (X' y - 1/m X' ones(m) ones(m)' y))/m
& (X'X - 1/m X' ones(m) ones(m)' X)^-1 (X' y - 1/m X' ones(m) ones(m)' y)

## a quadratic function
: A : spd(n)
> stationary 1/2 x' A x - b' x wrt x
= A^-1 b

## a quadratic form without a linear part
> stationary x' A x wrt x
= (A - A) x
@ says A + Aᵀ invertible

## proximal point of a quadratic function
> stationary 1/2 ||A x - b||^2 + rho/2 ||x - v||^2 wrt x
= (A'A + rho I)^-1 (A' b + rho v)

## total least squares
> stationary ||C v||^2 wrt v st v' v = 1
= C'C v = lambda v
