# Convexity by rules: barriers, perspectives, matrix fractional functions, norms (Boyd and Vandenberghe, ch. 3).

## the barrier of a linear matrix inequality
: F_0, F_i : symmetric(n)
> convex -log(det(F_0 + sum_i x_i F_i)) wrt x
> convex -logdet(F_0 + sum_i x_i F_i) wrt x
? yes
@ says positive definite

## what an inequality of matrices makes convex
: F_0, F_i : symmetric(n)
: b : vector(n)
> convex tr((F_0 + sum_i x_i F_i)^-1) wrt x
> convex b' (F_0 + sum_i x_i F_i)^-1 b wrt x
> convex logdet((F_0 + sum_i x_i F_i)^-1) wrt x
? yes
@ says positive definite

## logdet itself is concave
: F_0, F_i : symmetric(n)
> convex logdet(F_0 + sum_i x_i F_i) wrt x
? no

## experiment designs
: B : matrix(m, n)
: x : vector(m)
> convex -logdet(B' diag(x) B) wrt x
> convex tr((B' diag(x) B)^-1) wrt x
? yes
@ says positive definite

## barriers of an interval of matrices
: X : spd(n)
> convex -logdet(X) - logdet(I - X) wrt X
> convex -logdet(I - X) wrt X
? yes
@ says I − X positive definite

## determinants
: X : spd(n)
> convex det(X)^(-1/n) wrt X
> convex -det(X)^(1/n) wrt X
> convex 1/det(X) wrt X
? yes

## roots of determinants, the other way round
: X : spd(n)
> convex det(X)^(1/n) wrt X
> convex log(det(X)) wrt X
? no

## perspectives
: s : scalar
: t : scalar positive
: x : vector(n)
> convex t log(sum(exp(x/t))) wrt x, t
> convex t logsumexp(x/t) wrt x, t
> convex t exp(s/t) wrt s, t
> convex -t log(s/t) wrt s, t
> convex t cosh(s/t) wrt s, t
> convex t sqrt(1 + (s/t)^2) wrt s, t
> convex t (s/t)^4 wrt s, t
> convex s^4/t^3 wrt s, t
? yes
@ says perspective

## perspectives of what is not convex
: s : scalar
: t : scalar positive
> convex t sin(s/t) wrt s, t
> convex t log(s/t) wrt s, t
? no

## matrix fractional functions of two matrices
: X : symmetric(n)
: Y : spd(n)
: Z : matrix(m, n)
> convex tr(X Y^-1 X) wrt X, Y
> convex tr(X^2 Y^-1) wrt X, Y
> convex tr(Z Y^-1 Z') wrt Z, Y
? yes

## norms written out
> convex sum(abs(x).^3)^(1/3) wrt x
> convex sum(x.^4)^(1/4) wrt x
> convex sum(abs(A x - b).^3)^(1/3) wrt x
? yes
@ says a p-norm

## a cube has a sign
> convex sum(x.^3)^(1/3) wrt x
? no

## the barrier of the second-order cone
: t : scalar positive
> convex -log(t^2 - ||x||^2) wrt x, t
> convex -log(t^2 - x'x) wrt x, t
? yes

## without a sign nothing is said
: t : scalar
> convex -log(t^2 - x'x) wrt x, t
? unknown

## denominators: not convex on both sides, and where it is
> convex ||A x - b||^2/(c' x + d) wrt x
> convex (a' x)^2/(c' x + d) wrt x
> convex 1/(c' x + d) wrt x
? no
@ says convex where cᵀ x + d > 0

## differences of all pairs
: v : vector(n)
> convex sum_{i<j} (v_i - v_j)^2 wrt v
> convex n v'v - sum(v)^2 wrt v
? yes

## not convex
: X, P : spd(n)
: t : scalar positive
> convex x' X^-1 x + logdet(X) wrt x, X
> convex logdet(X) - logdet(X + P) wrt X
> convex tr(P X^-1) - logdet(P X^-1) wrt X
> convex ||x||_1 - ||x|| wrt x
> convex sum(sqrt(abs(x))) wrt x
> convex tr(X P) - tr(X^2) wrt X
> convex exp(x'x) - 5 x'x wrt x
> convex (a' x + b)/(c' x + d) wrt x
? no

## convex by composition
: X, P : spd(n)
> convex -log(-log(sum(exp(A x)))) wrt x
> convex x' P x + (x' x)^2 wrt x
> convex tr(P^-1 X) - logdet(P^-1 X) wrt X
> convex max(x) - min(x) wrt x
> convex log(sum(exp(A x))) - c' x wrt x
> convex exp(||A x||) wrt x
> convex (1 + ||x||)^2 wrt x
> convex sum(exp(x))^2 wrt x
? yes
