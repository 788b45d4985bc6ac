# More of what textbooks solve: restricted least squares, control, filters, portfolios, mixtures, entropies.

## generalised least squares with restrictions
: V : spd(n)
: X : matrix(n, p)
> stationary (y - X b)' V^-1 (y - X b) wrt b st R b = r
= (X' V^-1 X)^-1 (X' V^-1 y - R' (R (X' V^-1 X)^-1 R')^-1 (R (X' V^-1 X)^-1 X' V^-1 y - r))
@ says R of full row rank

## restrictions on several outputs
> stationary ||X B - Y||_F^2 wrt B st C B = D
= (X' X)^-1 (X' Y - C' (C (X' X)^-1 C')^-1 (C (X' X)^-1 X' Y - D))

## a quadratic program with equations, no symmetry
: Q : matrix(n)
: R : matrix(k, n)
> stationary b' Q b - 2 c' b wrt b st R b = r
= (Q + Q')^-1 (2 c - R' (R (Q + Q')^-1 R')^-1 (2 R (Q + Q')^-1 c - r))

## weights of entries
> stationary ||W .* (X - A)||_F^2 wrt X
= A

## ridge between two matrices
> stationary ||A X - B||_F^2 + mu ||X C - D||_F^2 wrt X
= sylvester(A' A, mu C C', A' B + mu D C')

## three quadratic terms
> stationary ||H x - y||^2 + lambda ||D x||^2 + mu ||E x - f||^2 wrt x
= (H' H + lambda D' D + mu E' E)^-1 (H' y + mu E' f)

## a portfolio near a benchmark
: S : spd(n)
: w, v : vector(n)
> stationary (w - v)' S (w - v) wrt w st 1' w = 1
= v - (sum(v) - 1) S^-1 ones(n)/sum(S^-1)

## the best ratio of return to risk
: S : spd(n)
: w, m : vector(n)
> stationary w' m/sqrt(w' S w) wrt w
> stationary log(w' m) - 1/2 log(w' S w) wrt w
= S^-1 m
@ says any nonzero multiple of it, too

## one gain of the linear quadratic regulator
: P : spd(n)
: R : spd(m)
: B : matrix(n, m)
: A : matrix(n)
> stationary u' R u + (A x + B u)' P (A x + B u) wrt u
= -(R + B' P B)^-1 B' P A x
@ says F is convex: a minimum

## an update of Kalman's filter by its objective
: P : spd(n)
: R : spd(m)
: H : matrix(m, n)
> stationary (x - z)' P^-1 (x - z) + (y - H x)' R^-1 (y - H x) wrt x
= (P^-1 + H' R^-1 H)^-1 (P^-1 z + H' R^-1 y)

## beamformer with several constraints
: R : spd(n)
: C : matrix(n, 2)
> stationary w' R w wrt w st C' w = f
= R^-1 C (C' R^-1 C)^-1 f
@ says C of full column rank

## responsibilities: means and covariances of a mixture
: x_i : vector(d)
: S : spd(d)
@ family x N
@ family r N
> stationary sum_i r_i (x_i - m)' S^-1 (x_i - m) wrt m
= (sum_i r_i x_i)/(sum_i r_i)

## loadings with a mean that is known
: x_i : vector(d)
: S : spd(d)
: W : matrix(d, k)
@ family x N
@ family z N
> stationary sum_i (x_i - W z_i - m)' S^-1 (x_i - W z_i - m) wrt W
= (sum_i x_i z_i' - m (sum_i z_i)')(sum_i z_i z_i')^-1

## dictionary with orthonormal columns
> stationary ||X - D C||_F^2 wrt D st D' D = I
= polar(X C')

## the scale of a rotation that is given
: s : scalar
> stationary ||s R A - B||_F^2 wrt s
= tr(B' R A)/tr(A' R' R A)

## the shift of points
> stationary ||R A + t 1' - B||_F^2 wrt t
= -(R A - B) ones(p)/p

## probabilities near others
: p, q, c : vector(n) positive
> stationary sum(p .* log(p ./ q)) - c' p wrt p st 1'p = 1
= (q .* exp(c))/(exp(c)' q)

## chi-squared distance on the simplex
: p, q : vector(n) positive
> stationary sum((p - q).^2 ./ q) wrt p st 1'p = 1
= q/sum(q)

## scaling of transport plans
: K : matrix(m, n)
: a, u : vector(m)
> solve u .* (K v) = a for u
> solve diag(u) K v = a for u
= a ./ (K v)

## the nearest matrix of a given trace
: X : symmetric(n)
: S : symmetric(n)
> stationary ||X - S||_F^2 wrt X st tr(X) = 1
= S - (tr(S) - 1)/n eye(n)

## precision under a trace constraint is not isolated
: X, S : spd(n)
: c : scalar
> stationary logdet(X) - tr(S X) wrt X st tr(X) = c
= X = (S + lambda I)^-1
@ says λ is determined by tr((S + λ I)⁻¹) = c

## cost matrices of a transport distance
: X, S, T : spd(n)
> stationary tr(S X^-1) + tr(T X) wrt X
= sqrtm(T)^-1 sqrtm(sqrtm(T) S sqrtm(T)) sqrtm(T)^-1

## two samples of one covariance
: X, S, T : spd(n)
: k, n_1 : scalar positive
> stationary n_1 logdet(X) + tr(S X^-1) + k logdet(X) + tr(T X^-1) wrt X
= (S + T)/(n_1 + k)

## variances of small samples
: s, N, q : scalar positive
> stationary -N log(s) - q/(2 s^2) wrt s
= sqrt(q/N)
@ says a local maximum

## the mode of gamma and beta densities
: s, a, b : scalar positive
> stationary a log(b) - b s + (a - 1) log(s) wrt s
= (a - 1)/b

## shrinkage towards zero
: b : scalar
> stationary (1 - b)^2 ||z||^2 + b^2 s wrt b
= ||z||^2/(||z||^2 + s)

## economic order quantity
: t, a, b : scalar positive
> stationary a/t + b t wrt t
= sqrt(a/b)

## under the inverse of a sum
: A, B, C, D, X : matrix(n)
> solve A (X + B)^-1 C = D for X
= C D^-1 A - B
> solve (A + B X)^-1 = C for X
= B^-1 (C^-1 - A)
> solve A X^-1 B = C for X
= B C^-1 A
> solve A + X B = X C + D for X
= (D - A)(B - C)^-1

## structured matrices
: L : lower(n)
: Q : orthogonal(n)
: A, X : matrix(n)
> solve L L' x = y for x
= inv(L)' inv(L) y
> solve Q X Q' = A for X
= Q' A Q

## entries
: x, y, u, v : vector(n)
: A : matrix(n)
> solve 1 ./ (x + u) = v for x
= 1 ./ v - u
> solve log(x) + y = A u for x
= exp(A u - y)
> solve exp(x) .* y = u for x
= log(u ./ y)

## a line and a plane
: x, u, v : vector(n)
: s, t : scalar
> solve x = u + s v, v' x = t for x, s
= u - (v' u - t) v/(v' v)
& (t - v' u)/(v' v)
