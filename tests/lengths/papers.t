# Objectives of papers, courses and forums, each with the shortest form known for the answer.

## regression
> grad w' X' X w - 2 y' X w + y' y wrt w
= 2 X' (X w - y)
> grad ||X w - y||^2/||w||^2 wrt w
= 2 (X' (X w - y) - ||X w - y||^2 w/||w||^2)/||w||^2
> grad 1/2 ||Y - X W||_F^2 + lam/2 ||W||_F^2 wrt W
= X' (X W - Y) + lam W
> grad log(||X w - y||^2) wrt w
= 2 X' (X w - y)/||X w - y||^2
> grad ||X w - y||/||y|| wrt w
= X' (X w - y)/(||X w - y|| ||y||)
> grad sum((X w - y).^4) wrt w
= 4 X' (X w - y).^3
> hess sum((X w - y).^4) wrt w
= 12 X' diag((X w - y).^2) X
> grad 1/2 ||D w||^2 + 1/2 ||X w - y||^2 wrt w
= D' D w + X' (X w - y)

## regression: with its kinds 1
: s : scalar
> grad (y - X w)' (y - X w)/(2 s^2) wrt w
= X' (X w - y)/s^2

## regression: with its kinds 2
: X : matrix(n, p)
> grad ||y - X w||^2/(2 n) + lam ||w||_1 wrt w
= X' (X w - y)/n + lam sign(w)

## regression: with its kinds 3
: X : matrix(n, p)
> deriv -n log(s) - ||y - X w||^2/(2 s^2) wrt s
= ||y - X w||^2/s^3 - n/s

## regression: with its kinds 4
: S : symmetric(n)
> grad tr((Y - X W)' S (Y - X W)) wrt W
= 2 X' S (X W - Y)

## classification
> grad sum(log(1 + exp(X w))) - y' X w wrt w
= X' (sigmoid(X w) - y)
> grad -sum(log(sigmoid(y .* (X w)))) wrt w
= -X' (y .* sigmoid(-y .* (X w)))
> grad -log(softmax(W x)[1]) wrt x
= W' (softmax(W x) - e_1)
> grad logsumexp(x) wrt x
= softmax(x)
> grad softmax(x)' y wrt x
= softmax(x) .* y - softmax(x) softmax(x)' y
> jac softmax(x) wrt x
= diag(softmax(x)) - softmax(x) softmax(x)'
> jac log(softmax(x)) wrt x
= I - ones(n) softmax(x)'
> hess sum(log(1 + exp(X w))) wrt w
= X' diag(sigmoid(X w) .* (1 - sigmoid(X w))) X
> grad sum(relu(1 - y .* (X w)).^2) wrt w
= -2 X' (y .* relu(1 - y .* (X w)))
> grad ||sigmoid(X w) - y||^2 wrt w
= 2 X' ((sigmoid(X w) - y) .* sigmoid(X w) .* (1 - sigmoid(X w)))

## classification: with its kinds 2
: y : scalar
> grad y log(sigmoid(w' x)) + (1 - y) log(1 - sigmoid(w' x)) wrt w
= (y - sigmoid(w' x)) x

## classification: with its kinds 3
: y : scalar
> hess y log(sigmoid(w' x)) + (1 - y) log(1 - sigmoid(w' x)) wrt w
= -sigmoid(w' x) (1 - sigmoid(w' x)) x x'

## classification: with its kinds 4
: b : vector(k)
> grad -y' log(softmax(W x + b)) wrt b
= sum(y) softmax(W x + b) - y

## classification: with its kinds 5
: y : scalar
> grad max(0, 1 - y w' x) wrt w
= -y step(1 - y w' x) x

## networks
> grad 1/2 ||W2 tanh(W1 x) - y||^2 wrt W1
= ((1 - tanh(W1 x).^2) .* (W2' (W2 tanh(W1 x) - y))) x'
> grad 1/2 ||sigmoid(W x) - y||^2 wrt W
= ((sigmoid(W x) - y) .* sigmoid(W x) .* (1 - sigmoid(W x))) x'
> grad v' sigmoid(W x) wrt x
= W' (v .* sigmoid(W x) .* (1 - sigmoid(W x)))
> grad ||Y - relu(X W1) W2||_F^2 wrt W2
= 2 relu(X W1)' (relu(X W1) W2 - Y)
> grad ||Y - relu(X W1) W2||_F^2 wrt W1
= 2 X' (step(X W1) .* ((relu(X W1) W2 - Y) W2'))
> grad ||W2 W1 X - Y||_F^2 wrt W1
= 2 W2' (W2 W1 X - Y) X'
> grad ||W2 W1 X - Y||_F^2 wrt W2
= 2 (W2 W1 X - Y) X' W1'
> grad 1/2 ||x - W' sigmoid(W x)||^2 wrt x
= x - W' sigmoid(W x) + W' (sigmoid(W x) .* (1 - sigmoid(W x)) .* (W (W' sigmoid(W x) - x)))
> grad exp(a' x)/(1 + exp(a' x)) wrt x
= sigmoid(a' x) sigmoid(-a' x) a
= sigmoid(a' x) (1 - sigmoid(a' x)) a
> grad y' W x/(||y|| ||W x||) wrt x
= W' (y/||W x|| - y' W x W x/||W x||^3)/||y||

## networks: with its kinds 1
: b : vector(m)
> grad v' tanh(W x + b) wrt W
= (v .* (1 - tanh(W x + b).^2)) x'

## networks: with its kinds 2

## factorisation and spectra
> grad ||X - W H||_F^2 wrt H
= 2 W' (W H - X)
> grad sum(W .* (X - U V').^2) wrt U
= 2 (W .* (U V' - X)) V
> grad ||X - D C||_F^2 + lam ||C||_1 wrt D
= 2 (D C - X) C'
> grad x' A y/(||x|| ||y||) wrt x
= (A y - x' A y x/||x||^2)/(||x|| ||y||)
> grad ||X||_F^2 ||Y||_F^2 wrt X
= 2 ||Y||_F^2 X
> grad ||X' X||_F^2 wrt X
= 4 X X' X
> grad logdet(W W') wrt W
= 2 (W W')^-1 W
= 2 pinv(W)'
> grad logdet(W) - sum(log(cosh(W x))) wrt W
= W^-T - tanh(W x) x'

## factorisation and spectra: with its kinds 1
: L : symmetric(n)
> grad tr(X' L X)/tr(X' X) wrt X
= 2 (L X - tr(X' L X) X/||X||_F^2)/||X||_F^2

## factorisation and spectra: with its kinds 2
: A, B : symmetric(n)
> grad tr(X' A X)/tr(X' B X) wrt X
= 2 (A X - tr(X' A X) B X/tr(X' B X))/tr(X' B X)
= 2 (A - tr(X' A X) B/tr(X' B X)) X/tr(X' B X)

## factorisation and spectra: with its kinds 3
: A : symmetric(n)
> grad x' A x/||x||^2 wrt x
= 2 (A x - x' A x x/||x||^2)/||x||^2

## factorisation and spectra: with its kinds 5
: L : symmetric(n)
> grad tr(X' L X) + lam ||X - Y||_F^2 wrt X
= 2 (L X + lam (X - Y))

## Gaussian models
> hess exp(-x' x/2) wrt x
= exp(-1/2 x' x) (x x' - I)

## Gaussian models: with its kinds 1
: S : spd(p)
: A : symmetric(p)
> grad -n/2 logdet(S) - 1/2 tr(S^-1 A) wrt S
= 1/2 (S^-1 A S^-1 - n S^-1)

## Gaussian models: with its kinds 2
: S : spd(n)
> grad 1/2 logdet(S) + 1/2 x' S^-1 x wrt S
= 1/2 (S^-1 - S^-1 x x' S^-1)

## Gaussian models: with its kinds 3
: S : spd(n)
> grad x' S^-1 x wrt S
= -S^-1 x x' S^-1

## Gaussian models: with its kinds 4
: C : spd(n)
> grad -1/2 logdet(C) - 1/2 y' C^-1 y wrt y
= -C^-1 y

## Gaussian models: with its kinds 5
: A, B : spd(n)
: y : vector(n)
> deriv -1/2 y' K^-1 y - 1/2 logdet(K) wrt t where K = A + t B
= 1/2 tr(((A + t B)^-1 y y' (A + t B)^-1 - (A + t B)^-1) B)

## Gaussian models: with its kinds 6
: A, B : spd(n)
> grad logdet(A + B) - logdet(A) wrt A
= (A + B)^-1 - A^-1

## Gaussian models: with its kinds 7
: S : spd(n)
: m : vector(n)
> grad tr(S^-1 A) + (m - x)' S^-1 (m - x) + logdet(S) wrt m
= 2 S^-1 (m - x)

## Gaussian models: with its kinds 8
: S : spd(n)
: m : vector(n)
> grad 1/2 (tr(S) + m' m - logdet(S)) wrt S
= 1/2 (I - S^-1)

## Gaussian models: with its kinds 9
> grad sum_t log(sum_k exp(-||x_t - m_k||^2)) wrt m_k
@ integer k
= 2 sum_t exp(-||x_t - m_k||^2) (x_t - m_k)/sum_k exp(-||x_t - m_k||^2)

## Gaussian models: with its kinds 10
: m : vector(d)
: x_t : vector(d)
> grad sum_t (x_t - m)' (x_t - m) wrt m
@ family x N
= 2 sum_t (m - x_t)

## Gaussian models: with its kinds 11
: A : symmetric(n)
> grad exp(-x' A x) wrt x
= -2 exp(-x' A x) A x

## Gaussian models: with its kinds 12
: s : scalar
> grad exp(-||x||^2/(2 s^2)) wrt x
= -exp(-||x||^2/(2 s^2)) x/s^2

## Gaussian models: with its kinds 13
: S : spd(n)
> grad sqrt(x' S x) wrt x
= S x/sqrt(x' S x)

## Gaussian models: with its kinds 14
: S : spd(n)
: mu : vector(n)
: r : scalar
> grad (mu' w - r)/sqrt(w' S w) wrt w
= (mu - (mu' w - r) S w/(w' S w))/sqrt(w' S w)

## Gaussian models: with its kinds 15
: S : spd(n)
: mu : vector(n)
> grad log(mu' w) - w' S w wrt w
= mu/(mu' w) - 2 S w

## forum questions
> grad tr(X' A X B) wrt A
= X B' X'
> grad tr(log(X)' A) wrt X
= A ./ X
> grad sum(log(A x)) wrt x
= A' (1 ./ (A x))
> grad sum(exp(A x + y)) wrt x
= A' exp(A x + y)
> grad y' log(A x) - sum(A x) wrt x
= A' (y ./ (A x) - 1)
> grad ||X Y - Z||_F^2/||X||_F^2 wrt X
= 2 ((X Y - Z) Y' - ||X Y - Z||_F^2 X/||X||_F^2)/||X||_F^2
> grad a' (X' X)^-1 b wrt X
= -X (X' X)^-1 (a b' + b a') (X' X)^-1
> grad ||diag(x) A||_F^2 wrt x
= 2 diag(A A') .* x
> grad tr(diag(x) A diag(x) B) wrt x
= (A .* B' + A' .* B) x
> grad x' diag(y) x wrt x
= 2 x .* y
> grad ||A - x y'||_F^2 wrt x
= 2 (x y' - A) y
> grad a' (x .* x) wrt x
= 2 a .* x
> grad ||A (x .* y) - b||^2 wrt x
= 2 y .* (A' (A (x .* y) - b))
> grad tr(A' X B' X) wrt X
= A X' B + B X' A
> grad x' A' A x/(x' B' B x) wrt x
= 2 (A' A x - ||A x||^2 B' B x/||B x||^2)/||B x||^2
> grad ||A x||/||x|| wrt x
= (A' A x/||A x|| - ||A x|| x/||x||^2)/||x||
> grad log(||A x||) wrt x
= A' A x/||A x||^2
> grad det(A + x y') wrt x
= det(A + x y') (A + x y')^-T y

## forum questions: with its kinds 1
: A : symmetric(n)
> grad tr(A (I + X X')^-1) wrt X
= -2 (I + X X')^-1 A (I + X X')^-1 X

## forum questions: with its kinds 2
: A : symmetric(n)
> grad ||x x' - A||_F^2 wrt x
= 4 (x x' - A) x
= 4 (||x||^2 x - A x)

## forum questions: with its kinds 3
: A : symmetric(n)
> grad (x .* y)' A (x .* y) wrt x
= 2 y .* (A (x .* y))

## forum questions: with its kinds 4
: A : spd(n)
> grad logdet(A + x x') wrt x
= 2 (A + x x')^-1 x

## forum questions: with its kinds 5
: A, B : spd(n)
> grad x' (A + B)^-1 x wrt x
= 2 (A + B)^-1 x

## forum questions: with its kinds 6
> grad ones(n)' exp(X) ones(m) wrt X
= exp(X)

## sums over a family 1
: x_t : vector(n)
> grad sum_t ||x_t - A x_t||^2 wrt A
@ family x N
= 2 sum_t (A x_t - x_t) x_t'

## sums over a family 2
: x_t : vector(d)
: y : vector(n)
> grad sum_{t=1}^{n} (y_t - w' x_t)^2 wrt w
@ family x n
= 2 sum_{t=1}^{n} (w' x_t - y_t) x_t
