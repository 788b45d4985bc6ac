# Convexity: yes with its reason, no with a point.

## least squares, with and without a ridge
> convex ||X b - y||^2 wrt b
> convex ||X b - y||^2 + lambda ||b||^2 wrt b
> convex 1/2 ||X b - y||_2^2 + c ||b||_1 wrt b
> convex ||A X B - C||_F^2 + ||X||_* wrt X
> convex (X b - y)'(X b - y) wrt b
? yes

## losses of classification
> convex sum(log(1 + exp(-y .* (X w)))) wrt w
> convex sum(relu(1 - y .* (X w))) + lambda ||w||^2 wrt w
> convex logsumexp(A x + b) wrt x
> convex max(A x + b) wrt x
> convex sum(exp(X w)) - y' X w wrt w
? yes

## entropies and barriers
> convex sum(x .* log(x)) wrt x
> convex -sum(log(b - A x)) wrt x
> convex -sum(c .* log(p)) wrt p
? yes

## matrices
: X, S : spd(n)
> convex -logdet(X) + tr(S X) wrt X
> convex tr(X^-1) wrt X
> convex x' X^-1 x wrt x, X
> convex tr(S X^-1) wrt X
> convex tr(Y' X^-1 Y) wrt X
> convex x' S x wrt x
> convex tr(Z S Z' X) wrt Z
? yes

## of one factor
> convex ||A - U V'||_F^2 wrt U
? yes

## of both factors
> convex ||A - U V'||_F^2 wrt U, V
? no

## quadratic forms of any matrix
> convex x' A x wrt x
> convex tr(X' A X) wrt X
? no

## not convex
> convex log(x'x) wrt x
> convex t^3 wrt t
> convex sin(t) wrt t
> convex (x' A x)/(x' x) wrt x
> convex 1/t wrt t
> convex sqrt(x'x + 1) - ||x||^2 wrt x
> convex sum(sigmoid(x)) wrt x
> convex ||tanh(A x) - b||^2 wrt x
> convex -||x|| wrt x
> convex log(det(X)) wrt X
> convex x' y wrt x, y
? no

## concave functions are not convex
: S : spd(n)
> convex logdet(S) wrt S
> convex sum(log(x)) wrt x
> convex sum(sqrt(x)) wrt x
? no

## powers
> convex ||x||^4 wrt x
> convex t^4 wrt t
> convex (a'x + c)^2 wrt x
? yes

## reciprocals of positive numbers
: t : scalar positive
: x : vector(n) positive
> convex 1/t wrt t
> convex sum(1 ./ x) wrt x
> convex t^(3/2) wrt t
? yes

## the reciprocal of a square is convex on both sides of zero alone
> convex 1/t^2 wrt t
? no

## affine functions
> convex c' x + b wrt x
> convex tr(A X) wrt X
? yes
