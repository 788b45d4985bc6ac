# Textbook problems of statistics, signal processing and learning.

## ridge with a general penalty
: Gamma : spd(n)
: A : matrix(m, n)
: b : vector(m)
> stationary ||A x - b||^2 + x' Gamma x wrt x
= (A' A + Gamma)^-1 A' b
@ says F is convex: a minimum

## Tikhonov's regularisation about a prior point
> stationary ||A x - b||^2 + ||Gamma (x - z)||^2 wrt x
= (A' A + Gamma' Gamma)^-1 (A' b + Gamma' Gamma z)

## weights on the diagonal
: W : diagonal(m)
: X : matrix(m, n)
> stationary (y - X b)' W (y - X b) wrt b
= (X' W X)^-1 X' W y
@ says Xᵀ W X invertible

## weights by their roots
: W : diagonal(m)
> stationary ||W^{1/2} (y - X b)||^2 wrt b
= (X' W X)^-1 X' W y

## several quadratic penalties
> stationary ||X b - y||^2 + lambda ||D b||^2 + mu ||b - z||^2 wrt b
= (X' X + lambda D' D + mu I)^-1 (X' y + mu z)

## the lasso is not isolated
> stationary ||X b - y||^2 + lambda ||b||_1 wrt b
= 2 X' X b + lambda sign(b) = 2 X' y
@ says not solved

## the elastic net is not isolated
> stationary ||X b - y||^2 + lambda ||b||_1 + mu ||b||^2 wrt b
= 2 (X' X b + mu b) + lambda sign(b) = 2 X' y
@ says not solved

## total least squares as an eigenvalue equation
> stationary ||X b - y||^2/(1 + b'b) wrt b
= X' (X b - y) = (||X b - y||^2/(1 + b'b)) b
@ says λ = ‖X b − y‖²/(1 + bᵀ b)

## Wiener filter
: R : spd(n)
: p : vector(n)
> stationary w' R w - 2 p' w wrt w
= R^-1 p

## multi-task regression with a graph
: L : psd(k)
> stationary ||X W - Y||_F^2 + mu tr(W L W') wrt W
= sylvester(X' X, mu L, X' Y)

## kernel ridge regression
: K : spd(n)
: a, y : vector(n)
> stationary ||y - K a||^2 + lambda a' K a wrt a
> stationary 1/2 ||y - K a||^2 + lambda/2 a' K a wrt a
= (K + lambda I)^-1 y

## kernel ridge regression with a kernel that may be singular
: K : psd(n)
: a, y : vector(n)
> stationary ||y - K a||^2 + lambda a' K a wrt a
= (K + lambda I)^-1 y
@ says where K is singular there are other solutions

## kernel ridge regression of several outputs
: K : spd(n)
> stationary tr((Y - K A)' (Y - K A)) + lambda tr(A' K A) wrt A
= (K + lambda I)^-1 Y

## best linear unbiased estimator
: V : spd(n)
: X : matrix(n, p)
> stationary tr(L V L') wrt L st L X = I
= (X' V^-1 X)^-1 X' V^-1
@ says X of full column rank

## minimum variance with linear constraints
: V : spd(n)
: X : matrix(n, p)
> stationary l' V l wrt l st X' l = k
= V^-1 X (X' V^-1 X)^-1 k

## beamformer of least variance
: R : spd(n)
: a : vector(n)
> stationary w' R w wrt w st a' w = 1
= R^-1 a/(a' R^-1 a)

## matrix of least norm
> stationary ||X||_F^2 wrt X st A X = B
= A' (A A')^-1 B
@ says A of full row rank

## matrix of least norm between two
> stationary ||X||_F^2 wrt X st A X B = C
= A' (A A')^-1 C (B' B)^-1 B'

## noise variance and coefficients together
: s : scalar positive
: X : matrix(n, p)
> stationary n/2 log(s) + ||y - X b||^2/(2 s) wrt b, s
= (X'X)^-1 X' y
& ||(I - X (X'X)^-1 X') y||^2/n

## isotropic variance
: S : spd(n)
: s : scalar positive
> stationary n log(s) + tr(S)/s wrt s
= tr(S)/n

## matrix Gaussian: the mean
: U : spd(m)
: V : spd(n)
> stationary -n/2 logdet(U) - m/2 logdet(V) - 1/2 tr(V^-1 (X - M)' U^-1 (X - M)) wrt M
= X

## matrix Gaussian: one covariance in terms of the other
: U : spd(m)
: V : spd(n)
> stationary -n/2 logdet(U) - m/2 logdet(V) - 1/2 tr(V^-1 (X - M)' U^-1 (X - M)) wrt U, V
= U = (X - M) V^-1 (X - M)'/n
& V = (X - M)' U^-1 (X - M)/m
@ says in terms of the other unknowns

## alternating least squares with a ridge
> stationary ||X - U V'||_F^2 + lambda ||U||_F^2 + lambda ||V||_F^2 wrt U, V
= U = X V (V' V + lambda I)^-1
& V = X' U (U' U + lambda I)^-1

## canonical correlation as a quotient
: A : spd(m)
: B : spd(n)
> stationary u' S v/(sqrt(u' A u) sqrt(v' B v)) wrt u, v
= S v = (u' S v/(u' A u)) A u
& S' u = (u' S v/(v' B v)) B v

## canonical correlations of several directions
: P : spd(m)
: Q : spd(n)
: S : matrix(m, n)
: U : matrix(m, k)
: V : matrix(n, k)
> stationary tr(U' S V) wrt U, V st U' P U = I, V' Q V = I
= S V = P U Lambda
& S' U = Q V Theta

## Fisher's criterion
: B, S : spd(n)
> stationary w' B w/(w' S w) wrt w
= B w = (w' B w/(w' S w)) S w

## linear discriminants by the trace of a quotient
: B, S : spd(n)
: W : matrix(n, 2)
> stationary tr((W' S W)^-1 (W' B W)) wrt W
> stationary logdet(W' B W) - logdet(W' S W) wrt W
= B W = S W (W' S W)^-1 W' B W
@ says Λ = (Wᵀ S W)⁻¹ Wᵀ B W

## the trace ratio
: B, S : spd(n)
> stationary tr(W' B W)/tr(W' S W) wrt W
= B W = (tr(W' B W)/tr(W' S W)) S W

## a subspace by its projection
: S : spd(n)
: W : matrix(n, 2)
> stationary tr(W (W' W)^-1 W' S) wrt W
= S W = W (W' W)^-1 W' S W
@ says W of full column rank

## probabilistic principal components
: S : spd(n)
: s : scalar positive
> stationary logdet(W W' + s I) + tr((W W' + s I)^-1 S) wrt W
= W = S (W W' + s I)^-1 W
@ says not solved

## matrix square approximation
> stationary ||X X' - S||_F^2 wrt X
= (S + S') X = 2 X X' X
@ says Λ = Xᵀ X

## relative entropy on the simplex
: p, q : vector(n) positive
> stationary p' log(p ./ q) wrt p st 1' p = 1
= q/sum(q)

## water filling without signs
: a, x : vector(n)
: c : scalar
> stationary sum(log(a + x)) wrt x st sum(x) = c
= (sum(a) + c)/n ones(n) - a

## logdet barrier
: X, C : spd(n)
> stationary tr(C X) - mu logdet(X) wrt X
= mu C^-1
@ says μ > 0

## logarithmic barrier of bounds
: c, x : vector(n)
> stationary c' x - mu sum(log(x)) wrt x
= mu (1 ./ c)

## logarithmic barrier of inequalities is not isolated
> stationary c' x - mu sum(log(b - A x)) wrt x
= mu A' (1 ./ (b - A x)) = -c
@ says not solved

## graphical lasso is not isolated
: X, S : spd(n)
> stationary -logdet(X) + tr(S X) + lambda norm1(X) wrt X
= X^-1 - lambda sign(X) = S
@ says not solved

## discrete Lyapunov equation
: A, X, Q : matrix(n)
> solve X - A X A' = Q for X
= mat((eye(n^2) - kron(A, A))^-1 vec(Q), n, n)

## two-sided equation of two terms
: A, B, C, D, X : matrix(n)
> solve A X B + C X D = E for X
= mat((kron(B', A) + kron(D', C))^-1 vec(E), n, n)
@ says invertible

## two-sided equation of two terms, any shapes
> solve A X B + C X D = E for X
= mat(pinv(kron(B', A) + kron(D', C)) vec(E), n, p)
@ says the equation has a solution

## a sum under the inverse
: A, B : matrix(n)
> solve X^-1 = A + B for X
= (A + B)^-1

## similarity is not solved
: A, B, X : matrix(n)
> solve X A X^-1 = B for X
= X A X^-1 = B
@ says not solved

## a commutation has the solution zero
: A, B, X : matrix(n)
> solve X A = B X for X
= zeros(n, n)
@ says B and A without a common eigenvalue

## symmetric least squares
: X : symmetric(n)
> stationary ||A X - B||_F^2 wrt X
= sylvester(A' A, A' A, B' A + A' B)
@ says A of full column rank

## a factor of both sides
: A, B : matrix(n)
> solve A X B = A C B for X
= C

## greatest entropy with a given mean
: p, x : vector(n)
: m : scalar
> stationary -sum(p .* log(p)) wrt p st sum(p) = 1, x' p = m
= p = softmax(mu x)
@ says xᵀ softmax(μ x) = m

## least relative entropy with a given mean
: p, q, x : vector(n) positive
: m : scalar
> stationary sum(p .* log(p ./ q)) wrt p st sum(p) = 1, x' p = m
= p = q .* exp(mu x)/sum(q .* exp(mu x))
@ says not solved

## greatest entropy with a mean and a second moment
: p, x : vector(n)
: m, s : scalar
> stationary -sum(p .* log(p)) wrt p st sum(p) = 1, x' p = m, (x.^2)' p = s
= p = softmax(mu x + nu x.^2)

## least squares on the sphere
> stationary ||A x - b||^2 wrt x st x' x = 1
= x = (A' A - lambda I)^-1 A' b
@ says λ is determined by bᵀ A (Aᵀ A − λ I)⁻² Aᵀ b = 1

## the analytic centre of an affine space
: x : vector(n)
> stationary sum(log(x)) wrt x st A x = b
= x = 1 ./ (A' lambda)
@ says not solved

## a linear function on a plane section of an ellipsoid
: A : spd(n)
: b, c : vector(n)
> stationary b' x wrt x st x' A x = 1, c' x = 0
= A^-1 (b - (c' A^-1 b) c/(c' A^-1 c))/sqrt((b - (c' A^-1 b) c/(c' A^-1 c))' A^-1 (b - (c' A^-1 b) c/(c' A^-1 c)))
