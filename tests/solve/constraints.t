# Lagrange conditions.

## principal components
> stationary -tr(W' X X' W) wrt W st W' W = I
> stationary tr(W' X X' W) wrt W st W' W = I
> \min_{W} -\tr(W^T X X^T W) \text{ s.t. } W^T W = I
= X X' W = W Lambda

## the first principal component
: S : symmetric(n)
> stationary w' S w wrt w st w' w = 1
= S w = lambda w

## canonical correlations
: P : spd(m)
: Q : spd(n)
: S : matrix(m, n)
> stationary u' S v wrt u, v st u' P u = 1, v' Q v = 1
= S v = lambda P u
& S' u = mu Q v

## generalised eigenvectors
: A, B : symmetric(n)
> stationary x' A x wrt x st x' B x = 1
= A x = lambda B x

## linear discriminants
: S : symmetric(n)
: T : spd(n)
> stationary tr(W' S W) wrt W st W' T W = I
= S W = T W Lambda

## orthogonal Procrustes problem
: X : matrix(n)
> stationary ||A X - B||_F^2 wrt X st X' X = I
= A' B (B' A A' B)^(-1/2)

## orthogonal Procrustes problem, the rotation in front
: X : matrix(n)
> stationary ||X A - B||_F^2 wrt X st X' X = I
= B A' (A B' B A')^(-1/2)

## a linear function on the Stiefel manifold
: X, M : matrix(n, 2)
> stationary tr(M' X) wrt X st X' X = I
= M (M' M)^(-1/2)

## minimum variance portfolio
: S : spd(n)
> stationary w' S w wrt w st sum(w) = 1
> stationary w' S w wrt w st ones(n)' w = 1
> stationary w' S w wrt w st 1' w = 1
> stationary w'S w wrt w st 1'w = 1
= S^-1 ones(n)/(ones(n)' S^-1 ones(n))

## portfolio with a target return
: S : spd(n)
: w, m : vector(n)
: r : scalar
> stationary w' S w wrt w st sum(w) = 1, m' w = r
= S^-1 [ones(n), m] ([ones(1, n); m'] S^-1 [ones(n), m])^-1 [1; r]

## mean and variance
: S : spd(n)
: m : vector(n)
: c : scalar
> stationary m' w - c/2 w' S w wrt w st sum(w) = 1
= 1/c S^-1 (m - (m' S^-1 ones(n) - c)/(ones(n)' S^-1 ones(n)) ones(n))

## maximum likelihood of a multinomial distribution
: c, p : vector(n)
> stationary -sum(c .* log(p)) wrt p st sum(p) = 1
> stationary sum(c .* log(p)) wrt p st ones(n)' p = 1
= c/sum(c)

## the distribution of greatest entropy
> stationary -sum(p .* log(p)) wrt p st sum(p) = 1
= ones(n)/n

## the Gibbs distribution
: c, p : vector(n)
: t : scalar positive
> stationary c' p + t sum(p .* log(p)) wrt p st sum(p) = 1
= softmax(-c/t)
= exp(-c/t)/sum(exp(-c/t))

## solution of least norm
> stationary ||x||^2 wrt x st A x = b
= A' (A A')^-1 b
@ says A of full row rank

## the nearest point of an affine space
> stationary 1/2 ||x - z||^2 wrt x st A x = b
= z - A' (A A')^-1 (A z - b)

## least squares with constraints
: A : matrix(m, n)
: C : matrix(k, n)
: b : vector(m)
: d : vector(k)
> stationary ||A x - b||^2 wrt x st C x = d
= (A'A)^-1 (A' b - C' (C (A'A)^-1 C')^-1 (C (A'A)^-1 A' b - d))

## equilibrium with restraints
: K : spd(n)
> stationary 1/2 u' K u - h' u wrt u st B u = 0
= K^-1 h - K^-1 B' (B K^-1 B')^-1 B K^-1 h

## a linear function on the sphere
: c : vector(n)
> stationary c' x wrt x st x' x = 1
= c/||c||
& -c/||c||

## a linear function on an ellipsoid
: A : spd(n)
: c : vector(n)
> stationary c' x wrt x st x' A x = 1
= A^-1 c/sqrt(c' A^-1 c)
& -A^-1 c/sqrt(c' A^-1 c)

## greatest determinant
: X, A : spd(n)
: c : scalar
> stationary logdet(X) wrt X st tr(A X) = c
= c/n A^-1

## least squares on the sphere: the multiplier is not eliminated
> stationary ||A x - b||^2 wrt x st x' x = 1
= x = (A'A - lambda I)^-1 A' b
@ says not solved

## Rayleigh quotient
: A : symmetric(n)
> stationary (x' A x)/(x' x) wrt x
= A x = (x' A x)/(x' x) x

## generalised Rayleigh quotient
: A : symmetric(n)
: B : spd(n)
> stationary (x' A x)/(x' B x) wrt x
= A x = (x' A x)/(x' B x) B x

## Fisher's ratio
: S : spd(n)
> stationary (w' m)^2/(w' S w) wrt w
= S^-1 m

## an orthogonal unknown is its own constraint
: Q : orthogonal(n)
> stationary ||A Q - B||_F^2 wrt Q
= A' B (B' A A' B)^(-1/2)

## Procrustes problem whose unknown is not said to be square
> stationary ||A X - B||_F^2 wrt X st X' X = I
= A' B (B' A A' B)^(-1/2)
@ says X square

## a minimum is said where the function is convex
: S : spd(n)
> stationary w' S w wrt w st sum(w) = 1
= S^-1 ones(n)/(ones(n)' S^-1 ones(n))
@ says a minimum

## plain words
> min_w ||X w - y||^2 s.t. C w = d
> stationary ||X w - y||^2 wrt w subject to C w = d
> argmin_{w} ||X w - y||^2 such that C w = d
= (X'X)^-1 (X' y - C' (C (X'X)^-1 C')^-1 (C (X'X)^-1 X' y - d))

## Procrustes problem with a scale
: R : orthogonal(n)
: A, B : matrix(m, n)
: s : scalar
> stationary ||s A R - B||_F^2 wrt s, R
= tr(B' A polar(A' B))/tr(A' A)
& polar(A' B)

## Procrustes problem with a scale, the rotation first
: R : matrix(n)
: A, B : matrix(m, n)
: s : scalar positive
> stationary ||s A R - B||_F^2 wrt R, s st R' R = I
= polar(A' B)
& tr(B' A polar(A' B))/tr(A' A)
