# Objectives of textbooks, each with the form that its book gives.

## Boyd and Vandenberghe: logarithmic barrier
> grad -sum(log(b - A x)) wrt x
= A' (1 ./ (b - A x))
> hess -sum(log(b - A x)) wrt x
= A' diag(1 ./ (b - A x).^2) A
> grad c' x - mu sum(log(x)) wrt x
= c - mu ./ x
> hess c' x - mu sum(log(x)) wrt x
= mu diag(1 ./ x.^2)
> grad -sum(log(1 - x.^2)) wrt x
= 2 x ./ (1 - x.^2)
> grad log(sum(exp(A x + b))) wrt x
= A' softmax(A x + b)
> hess logsumexp(A x + b) wrt x
= A' (diag(softmax(A x + b)) - softmax(A x + b) softmax(A x + b)') A
> hess logsumexp(x) wrt x
= diag(softmax(x)) - softmax(x) softmax(x)'
> grad log(x' x) wrt x
= 2 x/(x' x)
> grad exp(x' A x) wrt x
= exp(x' A x) (A + A') x
> grad sqrt(1 + x' x) wrt x
= x/sqrt(1 + x' x)
> hess sqrt(1 + x' x) wrt x
= (I - x x'/(1 + x' x))/sqrt(1 + x' x)

## Boyd and Vandenberghe: quadratic over linear
: t : scalar
> grad x' x/t wrt x
= 2 x/t
> deriv x' x/t wrt t
= -x' x/t^2
> hess x' x/t wrt x, t
= -2 x/t^2

## Boyd and Vandenberghe: matrix fractional function
: Y : spd(n)
> grad x' Y^-1 x wrt x
= 2 Y^-1 x
> grad x' Y^-1 x wrt Y
= -Y^-1 x x' Y^-1
> hess x' Y^-1 x wrt x
= 2 Y^-1

## Boyd and Vandenberghe: determinants and semidefinite barriers
: X : spd(n)
: S : symmetric(n)
> grad log(det(X)) wrt X
= X^-1
> grad -log(det(X)) + tr(S X) wrt X
= S - X^-1
> hess -log(det(X)) wrt X
= K(n, n) kron(X^-1, X^-1)
= kron(X^-1, X^-1)
> grad det(X)^(1/n) wrt X
= det(X)^(1/n) X^-1/n
> grad tr(X^-1) wrt X
= -X^-2

## Boyd and Vandenberghe: barrier of the cone
: t : scalar
> grad -log(t^2 - x' x) wrt x
= 2 x/(t^2 - x' x)
> deriv -log(t^2 - x' x) wrt t
= -2 t/(t^2 - x' x)
> hess -log(t^2 - x' x) wrt x
= 2 (I + 2 x x'/(t^2 - x' x))/(t^2 - x' x)

## Boyd and Vandenberghe: dual of entropy
: b : vector(m)
: A : matrix(m, n)
> grad -b' v - exp(-l - 1) sum(exp(-A' v)) wrt v
= exp(-l - 1) A exp(-A' v) - b

## Huber
: r : vector(n)
> grad sum(sqrt(1 + r.^2)) wrt r
= r ./ sqrt(1 + r.^2)
> grad sum(log(cosh(X w - y))) wrt w
= X' tanh(X w - y)
> hess sum(log(cosh(X w - y))) wrt w
= X' diag(1 - tanh(X w - y).^2) X
> grad sum(log(1 + (X w - y).^2)) wrt w
= 2 X' ((X w - y) ./ (1 + (X w - y).^2))

## Bishop 2: conditional and marginal Gaussian
: Lam : spd(d)
: L : spd(m)
: A : matrix(m, d)
: y : vector(m)
: b : vector(m)
: x : vector(d)
: u : vector(d)
> grad -(x - u)' Lam (x - u)/2 - (y - A x - b)' L (y - A x - b)/2 wrt x
= A' L (y - A x - b) - Lam (x - u)
> hess -(x - u)' Lam (x - u)/2 - (y - A x - b)' L (y - A x - b)/2 wrt x
= -(Lam + A' L A)
> grad -(x - u)' Lam (x - u)/2 - (y - A x - b)' L (y - A x - b)/2 wrt y
= -L (y - A x - b)
> hess -(x - u)' Lam (x - u)/2 - (y - A x - b)' L (y - A x - b)/2 wrt x, y
= A' L

## Bishop 2: maximum likelihood
: S : spd(d)
: x_n : vector(d)
: u : vector(d)
> grad -N/2 log(det(S)) - 1/2 sum_{n=1}^N (x_n - u)' S^-1 (x_n - u) wrt u
= S^-1 sum_{n=1}^N (x_n - u)
@ family x N

## Bishop 3: linear regression
: Phi : matrix(N, M)
: w : vector(M)
: t : vector(N)
> grad beta/2 ||t - Phi w||^2 + alpha/2 w' w wrt w
= alpha w - beta Phi' (t - Phi w)
> hess beta/2 ||t - Phi w||^2 + alpha/2 w' w wrt w
= alpha I + beta Phi' Phi
> grad 1/2 (t - Phi w)' R (t - Phi w) wrt w assume R symmetric
= -Phi' R (t - Phi w)

## Bishop 3: evidence
: Phi : matrix(N, M)
: alpha : scalar
: beta : scalar
> deriv log(det(alpha I + beta Phi' Phi)) wrt alpha
= tr((alpha I + beta Phi' Phi)^-1)
> deriv log(det(alpha I + beta Phi' Phi)) wrt beta
= tr((alpha I + beta Phi' Phi)^-1 Phi' Phi)

## Bishop 4: logistic regression
: Phi : matrix(N, M)
: w : vector(M)
: t : vector(N)
> grad -sum(t .* log(sigmoid(Phi w)) + (1 - t) .* log(1 - sigmoid(Phi w))) wrt w
= Phi' (sigmoid(Phi w) - t)
> hess -sum(t .* log(sigmoid(Phi w)) + (1 - t) .* log(1 - sigmoid(Phi w))) wrt w
= Phi' diag(sigmoid(Phi w) .* (1 - sigmoid(Phi w))) Phi
> grad sum(softplus(Phi w)) - t' Phi w + lam/2 w' w wrt w
= Phi' (sigmoid(Phi w) - t) + lam w
> hess sum(softplus(Phi w)) - t' Phi w + lam/2 w' w wrt w
= Phi' diag(sigmoid(Phi w) .* (1 - sigmoid(Phi w))) Phi + lam I

## Bishop 4: Fisher's criterion
: SB : symmetric(d)
: SW : symmetric(d)
: w : vector(d)
> grad (w' SB w)/(w' SW w) wrt w
= 2 (SB w - (w' SB w)/(w' SW w) SW w)/(w' SW w)
> grad (w' SB w)/(w' w) wrt w
= 2 (SB w - (w' SB w)/(w' w) w)/(w' w)
> grad (w' m)^2/(w' SW w) wrt w
= 2 w' m (m - w' m SW w/(w' SW w))/(w' SW w)
> grad log(w' SB w) - log(w' SW w) wrt w
= 2 (SB w/(w' SB w) - SW w/(w' SW w))

## Bishop 4: multiclass discriminant
: SB : symmetric(d)
: SW : symmetric(d)
: W : matrix(d, k)
> grad tr((W' SW W)^-1 (W' SB W)) wrt W
= 2 (SB W - SW W (W' SW W)^-1 W' SB W) (W' SW W)^-1

## Bishop 5: networks
: x : vector(d)
: t : vector(k)
: W1 : matrix(h, d)
: W2 : matrix(k, h)
: c : vector(h)
: e : vector(k)
> grad 1/2 ||W2 tanh(W1 x) - t||^2 wrt W2
= (W2 tanh(W1 x) - t) tanh(W1 x)'
> grad 1/2 ||W2 tanh(W1 x) - t||^2 wrt W1
= ((1 - tanh(W1 x).^2) .* (W2' (W2 tanh(W1 x) - t))) x'
> jac W2 tanh(W1 x) wrt x
= W2 diag(1 - tanh(W1 x).^2) W1
> grad 1/2 ||W2 tanh(W1 x + c) + e - t||^2 wrt e
= W2 tanh(W1 x + c) + e - t
> grad 1/2 ||W2 tanh(W1 x + c) + e - t||^2 wrt c
= (1 - tanh(W1 x + c).^2) .* (W2' (W2 tanh(W1 x + c) + e - t))
> grad logsumexp(W2 relu(W1 x)) - t' W2 relu(W1 x) wrt W2
= (softmax(W2 relu(W1 x)) - t) relu(W1 x)'
> grad logsumexp(W2 relu(W1 x)) - t' W2 relu(W1 x) wrt W1
= (step(W1 x) .* (W2' (softmax(W2 relu(W1 x)) - t))) x'

## Bishop 12: principal components
: S : symmetric(d)
: u : vector(d)
> grad u' S u + lam (1 - u' u) wrt u
= 2 (S u - lam u)
> hess u' S u + lam (1 - u' u) wrt u
= 2 (S - lam I)

## Bishop 12: probabilistic PCA
: W : matrix(d, q)
: S : symmetric(d)
: s : scalar
> grad log(det(W W' + s^2 I)) wrt W
= 2 (W W' + s^2 I)^-1 W
> grad tr((W W' + s^2 I)^-1 S) wrt W
= -2 (W W' + s^2 I)^-1 S (W W' + s^2 I)^-1 W
> grad log(det(W W' + s^2 I)) + tr((W W' + s^2 I)^-1 S) wrt W
= 2 ((W W' + s^2 I)^-1 W - (W W' + s^2 I)^-1 S (W W' + s^2 I)^-1 W)
> deriv log(det(W W' + s^2 I)) wrt s
= 2 s tr((W W' + s^2 I)^-1)

## factor analysis
: L : matrix(d, q)
: P : diagonal(d)
: S : symmetric(d)
> grad log(det(L L' + P)) + tr(S (L L' + P)^-1) wrt L
= 2 (L L' + P)^-1 (I - S (L L' + P)^-1) L

## Rasmussen and Williams 5
: y : vector(n)
: K : spd(n)
: D : symmetric(n)
: s : scalar
> deriv -1/2 y' (K + s^2 I)^-1 y - 1/2 log(det(K + s^2 I)) wrt s
= s (y' (K + s^2 I)^-2 y - tr((K + s^2 I)^-1))
> deriv y' (K + s D)^-1 y wrt s
= -y' (K + s D)^-1 D (K + s D)^-1 y
> deriv log(det(K + s D)) wrt s
= tr((K + s D)^-1 D)
> grad y' K^-1 y + log(det(K)) wrt K
= K^-1 - K^-1 y y' K^-1
> grad -1/2 y' K^-1 y - 1/2 log(det(K)) wrt y
= -K^-1 y

## Rasmussen and Williams 3: Laplace's approximation
: f : vector(n)
: y : vector(n)
: K : spd(n)
> grad sum(log(sigmoid(y .* f))) - 1/2 f' K^-1 f wrt f
= y .* sigmoid(-y .* f) - K^-1 f
> hess y' f - sum(exp(f)) - 1/2 f' K^-1 f wrt f
= -diag(exp(f)) - K^-1

## Rasmussen and Williams: kernels
: x : vector(d)
: z : vector(d)
: l : scalar
> grad exp(-||x - z||^2/(2 l^2)) wrt x
= exp(-||x - z||^2/(2 l^2)) (z - x)/l^2
> deriv exp(-||x - z||^2/(2 l^2)) wrt l
= exp(-||x - z||^2/(2 l^2)) ||x - z||^2/l^3
> hess exp(-||x - z||^2/2) wrt x
= exp(-||x - z||^2/2) ((x - z) (x - z)' - I)
> grad (x' z + c)^3 wrt x
= 3 (x' z + c)^2 z
> grad exp(-||x - z||/l) wrt x
= exp(-||x - z||/l) (z - x)/(l ||x - z||)
> grad 1/(1 + ||x - z||^2) wrt x
= 2 (z - x)/(1 + ||x - z||^2)^2
> grad tanh(a x' z + b) wrt x
= a (1 - tanh(a x' z + b)^2) z

## Golub and Van Loan
: A : matrix(m, n)
: b : vector(m)
: L : matrix(p, n)
> grad 1/2 ||A x - b||^2 + lam/2 ||L x||^2 wrt x
= A' (A x - b) + lam L' L x
> hess 1/2 ||A x - b||^2 + lam/2 ||L x||^2 wrt x
= A' A + lam L' L
> grad ||A x - b||^2/(1 + x' x) wrt x
= 2 (A' (A x - b) - ||A x - b||^2/(1 + x' x) x)/(1 + x' x)
> grad ||A x - b|| wrt x
= A' (A x - b)/||A x - b||
> jac A x/||A x|| wrt x
= (A - A x x' A' A/||A x||^2)/||A x||
> hess 1/4 (x' x - 1)^2 wrt x
= (x' x - 1) I + 2 x x'

## Golub and Van Loan: reflectors
: v : vector(n)
: x : vector(n)
> jac x - 2 v (v' x)/(v' v) wrt x
= I - 2 v v'/(v' v)

## Rayleigh quotients
: A : symmetric(n)
: B : spd(n)
> grad (x' A x)/(x' x) wrt x
= 2 (A x - (x' A x)/(x' x) x)/(x' x)
> grad 1/2 (x' A x)/(x' B x) wrt x
= (A x - (x' A x)/(x' B x) B x)/(x' B x)
> grad tr(X' A X)/tr(X' X) wrt X
= 2 (A X - tr(X' A X)/tr(X' X) X)/tr(X' X)
> grad tr(X' A X)/tr(X' B X) wrt X
= 2 (A X - tr(X' A X)/tr(X' B X) B X)/tr(X' B X)
> grad (u' A v)/(||u|| ||v||) wrt u
= (A v - u' A v u/||u||^2)/(||u|| ||v||)

## Absil, Mahony and Sepulchre
: A : symmetric(n)
: N : diagonal(p)
: X : matrix(n, p)
> grad tr(X' A X N) wrt X
= 2 A X N
> grad 1/2 tr(X' A X) + mu/4 ||X' X - N||_F^2 wrt X
= A X + mu X (X' X - N)
> grad tr((X' X)^-1 X' A X) wrt X
= 2 (A X - X (X' X)^-1 X' A X) (X' X)^-1

## Absil, Mahony and Sepulchre: on manifolds
: A : symmetric(n)
: x : vector(n)
: b : vector(n)
> grad x' A x wrt x on sphere
= 2 (A x - x' A x x)
> grad 1/2 x' A x - b' x wrt x on sphere
= A x - b - x' (A x - b) x
> grad sum(x.^4) wrt x on sphere
= 4 (x.^3 - sum(x.^4) x)

## Absil, Mahony and Sepulchre: Stiefel
: A : symmetric(n)
: B : matrix(n, p)
: X : matrix(n, p)
> grad tr(X' A X) wrt X on stiefel
= 2 (A X - X X' A X)
> grad tr(X' B) wrt X on stiefel
= B - 1/2 X (X' B + B' X)

## geodesic distances
: X : spd(n)
: S : spd(n)
> grad tr(X^-1 S) + log(det(X)) wrt X
= X^-1 - X^-1 S X^-1
> grad tr(X^-1 S) + tr(S^-1 X) wrt X
= S^-1 - X^-1 S X^-1
> grad log(det((X + S)/2)) - 1/2 log(det(X S)) wrt X
= (X + S)^-1 - 1/2 X^-1
> grad tr(S X) - log(det(S X)) wrt X on spd
= X S X - X

## Wiener filter
: R : spd(n)
: p : vector(n)
: w : vector(n)
> grad s^2 - 2 w' p + w' R w wrt w
= 2 (R w - p)
> hess s^2 - 2 w' p + w' R w wrt w
= 2 R
> stationary s^2 - 2 w' p + w' R w wrt w
= R^-1 p

## beamforming
: R : spd(n)
: Q : spd(n)
: a : vector(n)
: w : vector(n)
> grad (w' Q w)/(w' R w) wrt w
= 2 (Q w - (w' Q w)/(w' R w) R w)/(w' R w)
> grad (w' a)^2/(w' R w) wrt w
= 2 w' a (a - w' a R w/(w' R w))/(w' R w)
> stationary w' R w wrt w st a' w = 1
= R^-1 a/(a' R^-1 a)
> grad 1/(a' R^-1 a) wrt a
= -2 R^-1 a/(a' R^-1 a)^2
> grad 1/(a' R^-1 a) wrt R
= R^-1 a a' R^-1/(a' R^-1 a)^2
> grad log(1 + w' Q w) - log(1 + w' R w) wrt w
= 2 (Q w/(1 + w' Q w) - R w/(1 + w' R w))

## channels
: H : matrix(m, n)
: Q : spd(n)
: s : scalar
> grad log(det(I + H Q H')) wrt Q
= H' (I + H Q H')^-1 H
> grad log(det(I + H Q H'/s)) wrt Q
= H' (s I + H Q H')^-1 H
> grad log(det(I + H H'/s)) wrt H
= 2 (s I + H H')^-1 H
> grad tr((I + H Q H')^-1) wrt Q
= -H' (I + H Q H')^-2 H

## generalised least squares
: X : matrix(n, k)
: y : vector(n)
: Om : spd(n)
> grad (y - X b)' Om^-1 (y - X b) wrt b
= -2 X' Om^-1 (y - X b)
> hess (y - X b)' Om^-1 (y - X b) wrt b
= 2 X' Om^-1 X
> stationary (y - X b)' Om^-1 (y - X b) wrt b
= (X' Om^-1 X)^-1 X' Om^-1 y

## method of moments and instruments
: X : matrix(n, k)
: Z : matrix(n, l)
: W : spd(l)
: y : vector(n)
> grad (y - X b)' Z W Z' (y - X b) wrt b
= -2 X' Z W Z' (y - X b)
> grad (y - X b)' Z (Z' Z)^-1 Z' (y - X b) wrt b
= -2 X' Z (Z' Z)^-1 Z' (y - X b)
> hess (y - X b)' Z W Z' (y - X b) wrt b
= 2 X' Z W Z' X
> stationary (y - X b)' Z W Z' (y - X b) wrt b
= (X' Z W Z' X)^-1 X' Z W Z' y

## seemingly unrelated regressions
: Y : matrix(n, m)
: X : matrix(n, k)
: B : matrix(k, m)
: S : spd(m)
> grad tr((Y - X B) S^-1 (Y - X B)') wrt B
= -2 X' (Y - X B) S^-1
> grad n log(det(S)) + tr(S^-1 (Y - X B)' (Y - X B)) wrt S
= n S^-1 - S^-1 (Y - X B)' (Y - X B) S^-1
> hess tr((Y - X B) S^-1 (Y - X B)') wrt B
= 2 kron(S^-1, X' X)

## concentrated likelihood
: X : matrix(n, k)
: y : vector(n)
> grad n/2 log((y - X b)' (y - X b)/n) wrt b
= -n X' (y - X b)/||y - X b||^2
> grad log(det((Y - X B)' (Y - X B))) wrt B
= -2 X' (Y - X B) ((Y - X B)' (Y - X B))^-1

## control
: A : matrix(n)
: B : matrix(n, m)
: P : symmetric(n)
: Q : symmetric(n)
: R : spd(m)
: x : vector(n)
: u : vector(m)
> grad x' Q x + u' R u + (A x + B u)' P (A x + B u) wrt u
= 2 (R u + B' P (A x + B u))
> grad x' Q x + u' R u + (A x + B u)' P (A x + B u) wrt x
= 2 (Q x + A' P (A x + B u))
> hess x' Q x + u' R u + (A x + B u)' P (A x + B u) wrt u
= 2 (R + B' P B)
> hess x' Q x + u' R u + (A x + B u)' P (A x + B u) wrt u, x
= 2 B' P A
> stationary u' R u + (A x + B u)' P (A x + B u) wrt u
= -(R + B' P B)^-1 B' P A x
> grad tr((A - B F)' P (A - B F)) + tr(F' R F) wrt F
= 2 (R F - B' P (A - B F))
> diff A' P + P A - P B R^-1 B' P + Q wrt P
= (A - B R^-1 B' P)' dP + dP (A - B R^-1 B' P)
> grad 1/2 x' P x + p' (A x + B u) wrt u
= B' p

## Kalman gain
: P : spd(n)
: H : matrix(m, n)
: R : spd(m)
: G : matrix(n, m)
> grad tr((I - G H) P (I - G H)' + G R G') wrt G
= 2 (G R - (I - G H) P H')
> stationary tr((I - G H) P (I - G H)' + G R G') wrt G
= P H' (H P H' + R)^-1

## Mahalanobis distances
: x : vector(n)
: u : vector(n)
: S : spd(n)
: M : psd(n)
> grad sqrt((x - u)' S^-1 (x - u)) wrt x
= S^-1 (x - u)/sqrt((x - u)' S^-1 (x - u))
> grad (x - u)' M (x - u) wrt M
= (x - u) (x - u)'
> grad (x - u)' L' L (x - u) wrt L
= 2 L (x - u) (x - u)'
> grad exp(-(x - u)' S^-1 (x - u)/2) wrt x
= -exp(-(x - u)' S^-1 (x - u)/2) S^-1 (x - u)
> hess exp(-(x - u)' S^-1 (x - u)/2) wrt x
= exp(-(x - u)' S^-1 (x - u)/2) (S^-1 (x - u) (x - u)' S^-1 - S^-1)
> grad (det(S))^(-1/2) exp(-(x - u)' S^-1 (x - u)/2) wrt u
= det(S)^(-1/2) exp(-(x - u)' S^-1 (x - u)/2) S^-1 (x - u)

## multivariate t
: x : vector(n)
: u : vector(n)
: S : spd(n)
: v : scalar
> grad -(v + n)/2 log(1 + (x - u)' S^-1 (x - u)/v) wrt u
= (v + n) S^-1 (x - u)/(v + (x - u)' S^-1 (x - u))
> grad -1/2 log(det(S)) - (v + n)/2 log(1 + (x - u)' S^-1 (x - u)/v) wrt S
= 1/2 ((v + n) S^-1 (x - u) (x - u)' S^-1/(v + (x - u)' S^-1 (x - u)) - S^-1)

## Wishart and inverse Wishart
: X : spd(p)
: V : spd(p)
: v : scalar
> grad (v - p - 1)/2 log(det(X)) - 1/2 tr(V^-1 X) wrt X
= ((v - p - 1) X^-1 - V^-1)/2
> grad -v/2 log(det(V)) - 1/2 tr(V^-1 X) wrt V
= (V^-1 X V^-1 - v V^-1)/2
> grad -(v + p + 1)/2 log(det(X)) - 1/2 tr(V X^-1) wrt X
= (X^-1 V X^-1 - (v + p + 1) X^-1)/2

## matrix normal
: X : matrix(n, p)
: M : matrix(n, p)
: U : spd(n)
: V : spd(p)
> grad -1/2 tr(V^-1 (X - M)' U^-1 (X - M)) wrt M
= U^-1 (X - M) V^-1
> grad -1/2 tr(V^-1 (X - M)' U^-1 (X - M)) - p/2 log(det(U)) wrt U
= 1/2 (U^-1 (X - M) V^-1 (X - M)' U^-1 - p U^-1)
> hess -1/2 tr(V^-1 (X - M)' U^-1 (X - M)) wrt M
= -kron(V^-1, U^-1)

## divergences
: S : spd(n)
: T : spd(n)
: u : vector(n)
: m : vector(n)
> grad 1/2 (tr(T^-1 S) + (m - u)' T^-1 (m - u) - n + log(det(T)) - log(det(S))) wrt S
= 1/2 (T^-1 - S^-1)
> grad 1/2 (tr(T^-1 S) + (m - u)' T^-1 (m - u) - n + log(det(T)) - log(det(S))) wrt T
= 1/2 (T^-1 - T^-1 (S + (m - u) (m - u)') T^-1)
> grad 1/2 (tr(T^-1 S) + (m - u)' T^-1 (m - u) - n + log(det(T)) - log(det(S))) wrt u
= T^-1 (u - m)

## exponential families
: p : vector(k)
: q : vector(k)
: x : vector(k)
> grad sum(p .* log(p ./ q)) wrt p
= log(p ./ q) + 1
> grad sum(p .* log(p ./ q)) wrt q
= -p ./ q
> hess sum(p .* log(p)) wrt p
= diag(1 ./ p)
> grad x' log(p) - lam (sum(p) - 1) wrt p
= x ./ p - lam ones(k)
> grad sum(x .* u - exp(u)) wrt u
= x - exp(u)
> grad sum(sqrt(p .* q)) wrt p
= 1/2 sqrt(q ./ p)
> grad sum((p - q).^2 ./ q) wrt p
= 2 (p - q) ./ q
> grad -log(sum(sqrt(p .* q))) wrt p
= -(q ./ (2 sqrt(p .* q)))/sum(sqrt(p .* q))

## generalised linear models
: X : matrix(n, p)
: y : vector(n)
> grad y' X w - sum(exp(X w)) wrt w
= X' (y - exp(X w))
> hess y' X w - sum(exp(X w)) wrt w
= -X' diag(exp(X w)) X
> grad sum(log(1 + exp(-y .* (X w)))) wrt w
= -X' (y .* sigmoid(-y .* (X w)))
> hess sum(log(1 + exp(-y .* (X w)))) wrt w
= X' diag(y.^2 .* sigmoid(y .* (X w)) .* sigmoid(-y .* (X w))) X
> grad -sum(X w + y .* exp(-X w)) wrt w
= X' (y .* exp(-X w) - 1)

## softmax and cross-entropy
: x : vector(d)
: y : vector(k)
: W : matrix(k, d)
: b : vector(k)
> grad -y' log(softmax(W x + b)) wrt W
= (sum(y) softmax(W x + b) - y) x'
> grad -y' log(softmax(W x + b)) wrt b
= sum(y) softmax(W x + b) - y
> grad logsumexp(W x + b) - y' (W x + b) wrt x
= W' (softmax(W x + b) - y)
> hess logsumexp(W x + b) - y' (W x + b) wrt b
= diag(softmax(W x + b)) - softmax(W x + b) softmax(W x + b)'
> jac softmax(W x + b) wrt x
= (diag(softmax(W x + b)) - softmax(W x + b) softmax(W x + b)') W
> jac log(softmax(b)) wrt b
= I - ones(k) softmax(b)'
> grad 1/2 ||softmax(b) - y||^2 wrt b
= (diag(softmax(b)) - softmax(b) softmax(b)') (softmax(b) - y)
> grad y' softmax(b) wrt b
= softmax(b) .* (y - y' softmax(b) ones(k))
> grad -softmax(b)' log(softmax(b)) wrt b
= -softmax(b) .* (log(softmax(b)) - softmax(b)' log(softmax(b)) ones(k))
> grad tau logsumexp(b/tau) wrt b
= softmax(b/tau)

## attention
: q : vector(d)
: K : matrix(n, d)
: V : matrix(n, p)
: g : vector(p)
> grad g' V' softmax(K q) wrt V
= softmax(K q) g'
> grad g' V' softmax(K q) wrt q
= K' (softmax(K q) .* (V g - g' V' softmax(K q) ones(n)))
> grad g' V' softmax(K q) wrt K
= (softmax(K q) .* (V g - g' V' softmax(K q) ones(n))) q'

## gates
: x : vector(d)
: W : matrix(h, d)
: V : matrix(h, d)
: g : vector(h)
> grad g' (sigmoid(V x) .* (W x)) wrt W
= (g .* sigmoid(V x)) x'
> grad g' (sigmoid(V x) .* (W x)) wrt V
= (g .* (W x) .* sigmoid(V x) .* (1 - sigmoid(V x))) x'
> grad g' (silu(V x) .* (W x)) wrt W
= (g .* silu(V x)) x'
> jac sigmoid(V x) .* (W x) wrt x
= diag(sigmoid(V x)) (diag((1 - sigmoid(V x)) .* (W x)) V + W)
> jac tanh(W x + V x) wrt x
= diag(1 - tanh((W + V) x).^2) (W + V)

## normalisation
: x : vector(n)
: g : vector(n)
> jac x/||x|| wrt x
= (I - x x'/||x||^2)/||x||
> grad g' x/||x|| wrt x
= (g - g' x x/||x||^2)/||x||
> jac x/sqrt(x' x/n + eps) wrt x
= (I - x x'/(x' x + n eps))/sqrt(x' x/n + eps)
> jac x - mean(x) ones(n) wrt x
= I - ones(n, n)/n
> grad ||x - mean(x) ones(n)||^2 wrt x
= 2 (x - mean(x) ones(n))
> grad sum((x - mean(x) ones(n)).^2)/n wrt x
= 2 (x - mean(x) ones(n))/n
> grad sum(x.^4)/sum(x.^2)^2 wrt x
= 4 (x.^3 - sum(x.^4)/||x||^2 x)/||x||^4

## contrastive
: x : vector(n)
: y : vector(n)
: z : vector(n)
> grad log(1 + exp(x' z - x' y)) wrt x
= sigmoid(x' z - x' y) (z - y)
> grad -log(sigmoid(x' y)) - log(sigmoid(-x' z)) wrt x
= sigmoid(x' z) z - sigmoid(-x' y) y
> grad ||x - y||^2 - ||x - z||^2 wrt x
= 2 (z - y)
> grad relu(1 + ||x - y||^2 - ||x - z||^2) wrt x
= 2 step(1 + ||x - y||^2 - ||x - z||^2) (z - y)
> grad x' y/(||x|| ||y||) wrt x
= (y - x' y x/||x||^2)/(||x|| ||y||)
> grad (1 - x' y/(||x|| ||y||))^2 wrt y
= -2 (1 - x' y/(||x|| ||y||)) (x - x' y y/||y||^2)/(||x|| ||y||)

## contrastive: InfoNCE
: z : vector(d)
: Y : matrix(n, d)
: t : scalar
> grad logsumexp(Y z/t) - y' z/t wrt z
= (Y' softmax(Y z/t) - y)/t

## autoencoders
: X : matrix(n, d)
: W : matrix(d, k)
: U : matrix(d, k)
> grad 1/2 ||X - X W W'||_F^2 wrt W
= -X' (X - X W W') W - (X - X W W')' X W
> grad 1/2 ||X - X U W'||_F^2 wrt W
= -(X - X U W')' X U
> grad 1/2 ||X - X U W'||_F^2 wrt U
= -X' (X - X U W') W
> grad 1/2 ||X - sigmoid(X U) W'||_F^2 wrt W
= -(X - sigmoid(X U) W')' sigmoid(X U)

## factorisation
: M : matrix(m, n)
: U : matrix(m, k)
: V : matrix(n, k)
: O : matrix(m, n)
> grad 1/2 ||O .* (M - U V')||_F^2 wrt U
= -(O .* O .* (M - U V')) V
> grad 1/2 ||M - U V'||_F^2 + lam/2 (||U||_F^2 + ||V||_F^2) wrt V
= -(M - U V')' U + lam V
> grad 1/4 ||U' U - V' V||_F^2 wrt U
= U (U' U - V' V)
> grad ||M - U diag(s) V'||_F^2 wrt s
= -2 diag(U' (M - U diag(s) V') V)
> grad sum(M .* log(M ./ (U V')) - M + U V') wrt U
= (1 - M ./ (U V')) V

## graphs
: L : symmetric(n)
: Y : matrix(n, c)
: F : matrix(n, c)
: D : diagonal(n)
: A : symmetric(n)
> grad tr(F' L F) + mu ||F - Y||_F^2 wrt F
= 2 (L F + mu (F - Y))
> grad 1/2 tr(F' (D - A) F) wrt F
= (D - A) F
> stationary tr(F' L F) + mu ||F - Y||_F^2 wrt F
= mu (L + mu I)^-1 Y

## pairs
: x_i : vector(d)
: W : symmetric(n)
> grad sum_{i=1}^n ||x_i - u||^2 wrt u
= 2 sum_{i=1}^n (u - x_i)
@ family x n

## k-means
: X : matrix(n, d)
: Z : matrix(n, k)
: C : matrix(k, d)
> grad ||X - Z C||_F^2 wrt C
= -2 Z' (X - Z C)
> stationary ||X - Z C||_F^2 wrt C
= (Z' Z)^-1 Z' X

## kernel methods
: K : spd(n)
: a : vector(n)
: y : vector(n)
> grad 1/2 ||y - K a||^2 + lam/2 a' K a wrt a
= K (K a - y + lam a)
> grad sum(a) - 1/2 (a .* y)' K (a .* y) wrt a
= 1 - y .* (K (a .* y))
> hess sum(a) - 1/2 (a .* y)' K (a .* y) wrt a
= -diag(y) K diag(y)
> stationary 1/2 ||y - K a||^2 + lam/2 a' K a wrt a
= (K + lam I)^-1 y

## portfolios
: S : spd(n)
: m : vector(n)
: w : vector(n)
> grad w' m - g/2 w' S w wrt w
= m - g S w
> grad w' m/sqrt(w' S w) wrt w
= (m - w' m S w/(w' S w))/sqrt(w' S w)
> grad sqrt(w' S w) wrt w
= S w/sqrt(w' S w)
> stationary w' m - g/2 w' S w wrt w
= S^-1 m/g

## Magnus and Neudecker: exercises
: A : matrix(n)
: X : matrix(n)
: a : vector(n)
: x : vector(n)
> jac A X^-1 wrt X
= -kron(X^-T, A X^-1)
> jac X^2 wrt X
= kron(X', I_n) + kron(I_n, X)
> jac X' X wrt X
= (I + K(n, n)) kron(I, X')
> jac x x' wrt x
= kron(x, I_n) + kron(I_n, x)
> grad tr(X^3) wrt X
= 3 (X^2)'
> grad tr(X' A X^2) wrt X
= A X^2 + A' X X' + X' A' X
> grad log(det(X' X)) wrt X
= 2 X^-T
> grad a' X X' a wrt X
= 2 a a' X
> grad a' X^-1 a wrt X
= -X^-T a a' X^-T
> grad a' X^2 a wrt X
= a a' X' + X' a a'
> hess a' X X' a wrt X
= 2 kron(I_n, a a')
> hess tr(X^2) wrt X
= 2 K(n, n)
> grad (a' X a)^2 wrt X
= 2 a' X a a a'
> grad tr(A X)/tr(X) wrt X
= (A' - tr(A X)/tr(X) I)/tr(X)
> grad tr(X)^2 - tr(X^2) wrt X
= 2 (tr(X) I - X')
> grad log(a' X a) wrt X
= a a'/(a' X a)
> grad det(X)^2 wrt X
= 2 det(X)^2 X^-T
> grad det(X)/tr(X) wrt X
= det(X) (X^-T - I/tr(X))/tr(X)
> grad det(I + X) wrt X
= det(I + X) (I + X)^-T
> diff X^-1 A X wrt X
= X^-1 (A dX - dX X^-1 A X)
> diff log(det(X' X)) wrt X
= 2 tr(X^-1 dX)

## Minka
: x : vector(n)
: A : matrix(n)
: B : matrix(n)
> jac A (x .* x) wrt x
= 2 A diag(x)
> jac diag(x) A x wrt x
= diag(A x) + diag(x) A
> grad x' diag(x) A x wrt x
= 2 x .* (A x) + A' x.^2
> jac x' A x x wrt x
= x x' (A + A') + x' A x I
> jac (A x) .* (B x) wrt x
= diag(B x) A + diag(A x) B
> grad (A x)' (B x) wrt x
= (A' B + B' A) x
> hess (x' A x)^2 wrt x
= 2 ((A + A') x x' (A + A') + x' A x (A + A'))
> hess log(x' A x) wrt x assume A symmetric
= 2 (A - 2 A x x' A/(x' A x))/(x' A x)
> hess 1/(x' x) wrt x
= 2 (4 x x'/(x' x) - I)/(x' x)^2
> hess (x' A x)/(x' x) wrt x assume A symmetric
= 2 (A - (x' A x)/(x' x) I - 2 (A x x' + x x' A)/(x' x) + 4 (x' A x)/(x' x)^2 x x')/(x' x)

## Cookbook
: x : vector(n)
: s : vector(n)
: A : matrix(n)
: W : symmetric(n)
> grad (x - A s)' W (x - A s) wrt s
= -2 A' W (x - A s)
> grad (x - A s)' W (x - A s) wrt A
= -2 W (x - A s) s'
> grad (x - s)' W (x - s) wrt s
= -2 W (x - s)
> grad ||x - s||^3 wrt x
= 3 ||x - s|| (x - s)
> grad x' A x + s' x wrt x
= (A + A') x + s
> hess x' A x + s' x wrt x
= A + A'
> grad x' A s/(s' s) wrt s
= (A' x - 2 x' A s s/(s' s))/(s' s)
> grad ||A' x||^2/||x||^2 wrt x
= 2 (A A' x - ||A' x||^2/||x||^2 x)/||x||^2

## Cookbook: traces
: A : matrix(m, n)
: X : matrix(n, p)
: B : matrix(p, q)
: C : matrix(m, q)
> grad tr((A X B + C) (A X B + C)') wrt X
= 2 A' (A X B + C) B'
> grad tr(X' A' A X B B') wrt X
= 2 A' A X B B'
> grad ||A X B + C||_F wrt X
= A' (A X B + C) B'/||A X B + C||_F
> grad sum(abs(A X B + C)) wrt X
= A' sign(A X B + C) B'
> grad sum(exp(A X B)) wrt X
= A' exp(A X B) B'
> grad log(det(X' X)) wrt X
= 2 X (X' X)^-1
> grad det(X' X) wrt X
= 2 det(X' X) X (X' X)^-1
> grad tr(X (X' X)^-1 X' W) wrt X
= (I - X (X' X)^-1 X') (W + W') X (X' X)^-1
> grad ||(I - X (X' X)^-1 X') y||^2 wrt X
= -2 (I - X (X' X)^-1 X') y y' X (X' X)^-1

## sums over pairs
: W : matrix(N)
: x_i : vector(d)
@ family x N
> grad sum_{i,j} W_{ij} ||x_i - x_j||^2 wrt x_k
= 2 sum_i (W_{ik} + W_{ki}) (x_k - x_i)
@ integer k

## residuals of projections
: A : matrix(n)
: B : matrix(n)
: C : matrix(n)
> A + B - C (A + B)
= (I - C) (A + B)
> grad tr((I - A C) (B + B') (I - A C)') wrt A
= 2 (A C - I) (B + B') C'

## means
: x : vector(n)
> grad mean(x)^2 wrt x
= 2 mean(x) ones(n)/n
> mean(x.^2) - mean(x)^2
= x' x/n - mean(x)^2
