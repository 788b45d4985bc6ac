# Deep compositions, spectral functions, constrained minima, mixed partials.

## deep compositions
: X : matrix(n, d)
: W1 : matrix(d, h)
: W2 : matrix(h, k)
: Y : matrix(n, k)
: v : vector(h)
: y : vector(n)
: w : vector(d)
> grad 1/2 ||tanh(X W1) W2 - Y||_F^2 wrt W1
= X' ((1 - tanh(X W1).^2) .* ((tanh(X W1) W2 - Y) W2'))
> grad 1/2 ||tanh(X W1) W2 - Y||_F^2 wrt W2
= tanh(X W1)' (tanh(X W1) W2 - Y)
> grad 1/2 ||sigmoid(X W1) v - y||^2 wrt v
= sigmoid(X W1)' (sigmoid(X W1) v - y)
> grad 1/2 ||sigmoid(X W1) v - y||^2 wrt W1
= X' (sigmoid(X W1) .* (1 - sigmoid(X W1)) .* ((sigmoid(X W1) v - y) v'))
> grad sum(log(1 + exp(-y .* (tanh(X W1) v)))) wrt v
= -tanh(X W1)' (y .* sigmoid(-y .* (tanh(X W1) v)))
> grad 1/2 ||X w - y||^2/n + l/2 ||w||^2 wrt w
= X' (X w - y)/n + l w
> grad -sum(Y .* log(sigmoid(X W1 W2)) + (1 - Y) .* log(1 - sigmoid(X W1 W2))) wrt W1
= X' (sigmoid(X W1 W2) - Y) W2'
> grad 1/2 ||exp(X w) - y||^2 wrt w
= X' (exp(X w) .* (exp(X w) - y))
> hess 1/2 ||exp(X w) - y||^2 wrt w
= X' diag(exp(X w) .* (2 exp(X w) - y)) X
> hess 1/2 ||sigmoid(X w) - y||^2 wrt w
= X' diag(sigmoid(X w) .* (1 - sigmoid(X w)) .* (sigmoid(X w) .* (1 - sigmoid(X w)) + (1 - 2 sigmoid(X w)) .* (sigmoid(X w) - y))) X
> grad 1/2 ||sigmoid(X w) - y||^2 wrt w
= X' (sigmoid(X w) .* (1 - sigmoid(X w)) .* (sigmoid(X w) - y))
> grad 1/2 (X w - y)' diag(q) (X w - y) wrt w
= X' (q .* (X w - y))
> hess 1/2 (X w - y)' diag(q) (X w - y) wrt w
= X' diag(q) X
> grad sqrt(||X w - y||^2 + c) wrt w
= X' (X w - y)/sqrt(||X w - y||^2 + c)
> hess sqrt(||X w - y||^2 + c) wrt w
= X' (I - (X w - y) (X w - y)'/(||X w - y||^2 + c)) X/sqrt(||X w - y||^2 + c)
> hess ||X w - y|| wrt w
= X' (I - (X w - y) (X w - y)'/||X w - y||^2) X/||X w - y||
> hess log(||X w - y||^2) wrt w
= 2 X' (I - 2 (X w - y) (X w - y)'/||X w - y||^2) X/||X w - y||^2
> grad ||X w - y||^4 wrt w
= 4 ||X w - y||^2 X' (X w - y)
> hess ||X w - y||^4 wrt w
= 4 X' (||X w - y||^2 I + 2 (X w - y) (X w - y)') X
> grad exp(-||X w - y||^2) wrt w
= 2 exp(-||X w - y||^2) X' (y - X w)
> hess exp(-||X w - y||^2) wrt w
= 2 exp(-||X w - y||^2) X' (2 (X w - y) (X w - y)' - I) X
> grad (y' X w)^2/(w' X' X w) wrt w
= 2 (y' X w)/||X w||^2 X' (y - (y' X w)/||X w||^2 X w)
> grad y' X w/(||y|| ||X w||) wrt w
= X' (y - (y' X w)/||X w||^2 X w)/(||y|| ||X w||)

## spectral functions and projections
: A : matrix(m, n)
: S : symmetric(n)
: P : spd(n)
: U : matrix(n, k)
: B : matrix(n, k)
: C : matrix(k, n)
> grad tr(sqrtm(P)) wrt P
= 1/2 sqrtm(P)^-1
> grad tr(P logm(P)) wrt P
= logm(P) + I
> grad tr((U' U)^-1 U' P U) wrt U
= 2 (I - U (U' U)^-1 U') P U (U' U)^-1
> grad tr((U' P U)^-1) wrt U
= -2 P U (U' P U)^-2
> grad ||S - U U'||_F^2 wrt U
= 4 (U U' - S) U
> grad ||P - U C||_F^2 + ||C||_F^2 wrt C
= 2 (U' (U C - P) + C)
> grad log(det(P + U U')) wrt U
= 2 (P + U U')^-1 U
> grad log(det(I + U' P^-1 U)) wrt U
= 2 P^-1 U (I + U' P^-1 U)^-1
> grad log(det(I + U' P^-1 U)) wrt P
= -P^-1 U (I + U' P^-1 U)^-1 U' P^-1
> grad tr(B' (P + U U')^-1 B) wrt U
= -2 (P + U U')^-1 B B' (P + U U')^-1 U
> grad tr((I + U U')^-1) wrt U
= -2 (I + U U')^-2 U
> grad tr(U (I + U' U)^-1 U') wrt U
= 2 U (I + U' U)^-2
> grad tr(U' U (I + U' U)^-1) wrt U
= 2 U (I + U' U)^-2
> grad log(tr(P^2)) - 2 log(tr(P)) wrt P
= 2 (P/tr(P^2) - I/tr(P))
> grad tr(P)^2/tr(P^2) wrt P
= 2 tr(P)/tr(P^2) (I - tr(P)/tr(P^2) P)
> grad tr(P^-1 S P^-1 S) wrt P
= -2 P^-1 S P^-1 S P^-1
> grad det(P)/tr(P)^n wrt P
= det(P)/tr(P)^n (P^-1 - n I/tr(P))
> grad det(P)^(1/n)/tr(P) wrt P
= det(P)^(1/n) (P^-1/n - I/tr(P))/tr(P)
> hess log(det(P)) - tr(S P) wrt P
= -kron(P^-1, P^-1) K(n, n)
> grad x' P x log(x' P x) wrt x
= 2 (1 + log(x' P x)) P x
> grad x' P^-1 x/(1 + x' P^-1 x) wrt x
= 2 P^-1 x/(1 + x' P^-1 x)^2
> grad x' (P + x x')^-1 x wrt x
= 2 (1 - x' (P + x x')^-1 x) (P + x x')^-1 x
> grad log(det(P + x x')) wrt x
= 2 (P + x x')^-1 x
> grad log(1 + x' P^-1 x) wrt P
= -P^-1 x x' P^-1/(1 + x' P^-1 x)
> grad log(1 + x' P^-1 x) wrt x
= 2 P^-1 x/(1 + x' P^-1 x)
> hess log(1 + x' P^-1 x) wrt x
= 2 (P^-1 - 2 P^-1 x x' P^-1/(1 + x' P^-1 x))/(1 + x' P^-1 x)

## constrained minima
: S : spd(n)
: A : matrix(m, n)
: b : vector(m)
: c : vector(n)
: m : vector(n)
> stationary 1/2 x' S x - c' x wrt x
= S^-1 c
> stationary 1/2 x' S x - c' x wrt x st A x = b
= S^-1 (c - A' (A S^-1 A')^-1 (A S^-1 c - b))
> stationary ||x - c||^2 wrt x st A x = b
= c - A' (A A')^-1 (A c - b)
> stationary ||x||^2 wrt x st A x = b
= A' (A A')^-1 b
> stationary ||x - c||^2 wrt x st m' x = 1
= c - (m' c - 1)/(m' m) m

## mixed partials
: A : matrix(m, n)
: B : matrix(n, m)
: x : vector(n)
: y : vector(m)
: s : scalar
> hess y' A x wrt x, y
= A'
> hess ||A x - y||^2 wrt x, y
= -2 A'
> hess exp(y' A x) wrt x, y
= exp(y' A x) (A' + A' y x' A')
> hess s ||A x - y||^2 wrt x, s
= 2 A' (A x - y)
> hess log(s + x' x) wrt x, s
= -2 x/(s + x' x)^2
> hess tr(A B) wrt A, B
= K(n, m)
> hess softplus(y' A x) wrt x, y
= sigmoid(y' A x) (A' + (1 - sigmoid(y' A x)) A' y x' A')
> hess ||x - B y||^2/s wrt y, s
= 2 B' (x - B y)/s^2

## ratios of determinants
: P : spd(5)
: U : matrix(5, 2)
> grad log(det(U' P U)) - log(det(U' U)) wrt U
= 2 (P U (U' P U)^-1 - U (U' U)^-1)
> grad det(U' P U)/det(U' U) wrt U
= 2 det(U' P U)/det(U' U) (P U (U' P U)^-1 - U (U' U)^-1)

## symbolic powers
> deriv t^n*exp(-t) wrt t
= t^n exp(-t) (n/t - 1)
> grad (x' x)^(-p/2) wrt x
= -p x/(x' x)^(p/2 + 1)

## sigmoids and typed sums
> hess sigmoid(w' x) wrt w
= sigmoid(w' x) (1 - sigmoid(w' x)) (1 - 2 sigmoid(w' x)) x x'
> grad ||y - X b||^2/2 + a l ||b||_1 + (1 - a)/2 l ||b||^2 wrt b
= X' (X b - y) + l (a sign(b) + (1 - a) b)
> grad ||A - tr(A)/n eye(n)||_F^2 wrt A
= 2 (A - tr(A) I/n)


## econometrics and statistics
: X : matrix(n, k)
: y : vector(n)
: D : diagonal(n)
: W : spd(n)
: r : vector(p)
: R : matrix(p, k)
> stationary ||y - X b||^2 wrt b st R b = r
= (X' X)^-1 (X' y - R' (R (X' X)^-1 R')^-1 (R (X' X)^-1 X' y - r))
> grad (y - X b)' W (y - X b)/(y' W y) wrt b
= -2 X' W (y - X b)/(y' W y)
> grad log((y - X b)' W (y - X b)) wrt b
= -2 X' W (y - X b)/((y - X b)' W (y - X b))
> grad 1 - ||y - X b||^2/||y||^2 wrt b
= 2 X' (y - X b)/||y||^2
> hess -sum(exp(X b)) + y' X b wrt b
= -X' diag(exp(X b)) X
> grad y' log(X b) - sum(X b) wrt b
= X' (y ./ (X b) - 1)
> hess y' log(X b) - sum(X b) wrt b
= -X' diag(y ./ (X b).^2) X
> grad sum(lgamma(exp(X b) + y)) wrt b
= X' (exp(X b) .* digamma(exp(X b) + y))
> grad 1/2 ||y - X b||^2 + l sum(log(1 + b.^2)) wrt b
= X' (X b - y) + 2 l b ./ (1 + b.^2)
> grad 1/2 ||y - X b||^2 + l sum(sqrt(b.^2 + c)) wrt b
= X' (X b - y) + l b ./ sqrt(b.^2 + c)

## signal processing
: H : matrix(m, n)
: x : vector(n)
: y : vector(m)
: R : spd(m)
: C : spd(n)
: L : matrix(p, n)
: w : vector(m)
: a : vector(m)
> grad (y - H x)' R^-1 (y - H x) + x' C^-1 x wrt x
= 2 (C^-1 x - H' R^-1 (y - H x))
> stationary (y - H x)' R^-1 (y - H x) + x' C^-1 x wrt x
= (H' R^-1 H + C^-1)^-1 H' R^-1 y
> hess (y - H x)' R^-1 (y - H x) + x' C^-1 x wrt x
= 2 (H' R^-1 H + C^-1)
> grad tr(C) - tr(C H' (H C H' + R)^-1 H C) wrt R
= (H C H' + R)^-1 H C^2 H' (H C H' + R)^-1
> grad log(det(H C H' + R)) - log(det(R)) wrt R
= (H C H' + R)^-1 - R^-1
> grad log(det(H C H' + R)) wrt H
= 2 (H C H' + R)^-1 H C
> grad (w' a)^2/(w' R w) wrt a
= 2 (w' a)/(w' R w) w
> grad sum(sqrt((L x).^2 + c)) wrt x
= L' ((L x) ./ sqrt((L x).^2 + c))
> grad ||abs(H x) - y||^2 wrt x
= 2 H' (sign(H x) .* (abs(H x) - y))
> grad 1/4 ||(H x).^2 - y||^2 wrt x
= H' ((H x) .* ((H x).^2 - y))
> hess 1/4 ||(H x).^2 - y||^2 wrt x
= H' diag(3 (H x).^2 - y) H

## deep learning, once more
: Q : matrix(n, d)
: K : matrix(n, d)
: V : matrix(n, p)
: G : matrix(n, p)
: S : matrix(n)
: x : vector(d)
: z : vector(d)
: c : scalar
> grad tr(G' Q K' V) wrt Q
= G V' K
> grad tr(G' Q K' V) wrt K
= V G' Q
> grad tr(G' exp(Q K') V) wrt Q
= (exp(Q K') .* (G V')) K
> grad tr(G' relu(Q K') V) wrt K
= (step(Q K') .* (G V'))' Q
> grad sum(S .* log(sigmoid(Q K')) + (1 - S) .* log(1 - sigmoid(Q K'))) wrt Q
= (S - sigmoid(Q K')) K
> grad x' z/c - log(sum(exp(Q z/c))) wrt z
= (x - Q' softmax(Q z/c))/c
> deriv x' z/c - log(sum(exp(Q z/c))) wrt c
= (z' Q' softmax(Q z/c) - x' z)/c^2
> grad ||x/||x|| - z||^2 wrt z
= 2 (z - x/||x||)
> grad z' x/||x|| wrt x
= (z - (z' x)/||x||^2 x)/||x||
> deriv log(sigmoid(c + x' z)) wrt c
= sigmoid(-(c + x' z))
> grad sum(softplus(Q x)) - sum(Q x) wrt x
= -Q' sigmoid(-Q x)
