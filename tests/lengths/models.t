# Objectives of statistics and machine learning, each with the answer as papers and textbooks write it.

## least squares
> grad 1/2 ||X w - y||^2 wrt w
= X' (X w - y)
> grad ||y - X w||^2 wrt X
= 2 (X w - y) w'
> grad ||y - X w||^2/c + lam ||w||^2 wrt w
= 2 (X' (X w - y)/c + lam w)
> hess ||y - X w||^2/2 + lam/2 ||w||^2 wrt w
= X' X + lam I
: S : spd(n)
> grad (y - X b)' S^-1 (y - X b) wrt b
= 2 X' S^-1 (X b - y)
> hess (y - X b)' S^-1 (y - X b) wrt b
= 2 X' S^-1 X

## weighted least squares
> grad (X w - y)' diag(c) (X w - y) wrt w where c = exp(h)
= 2 X' (exp(h) .* (X w - y))
> grad sum(h .* (X w - y).^2) wrt w
= 2 X' (h .* (X w - y))
> hess sum(h .* (X w - y).^2) wrt w
= 2 X' diag(h) X
> grad sum(h .* (X w - y).^2) wrt h
= (X w - y).^2

## robust losses
> grad sum(log(cosh(X w - y))) wrt w
= X' tanh(X w - y)
> grad sum(sqrt(1 + (X w - y).^2)) wrt w
= X' ((X w - y) ./ sqrt(1 + (X w - y).^2))
> grad sum(abs(X w - y)) wrt w
= X' sign(X w - y)
> grad sum(relu(1 - y .* (X w))) wrt w
= -X' (y .* step(1 - y .* (X w)))

## logistic regression
> grad sum(softplus(X w)) - y' X w wrt w
= X' (sigmoid(X w) - y)
> hess sum(softplus(X w)) - y' X w wrt w
= X' diag(sigmoid(X w) .* (1 - sigmoid(X w))) X
> grad sum(log(1 + exp(-y .* (X w)))) wrt w
= -X' (y .* sigmoid(-y .* (X w)))
> grad -y' log(sigmoid(X w)) - (1 - y)' log(1 - sigmoid(X w)) wrt w
= X' (sigmoid(X w) - y)
> grad log(1 + exp(w' x)) wrt w
= sigmoid(w' x) x
> grad sigmoid(w' x) wrt w
= sigmoid(w' x) (1 - sigmoid(w' x)) x
> grad -log(sigmoid(w' x)) wrt w
= -sigmoid(-w' x) x

## Poisson and exponential families
> grad sum(exp(X w)) - y' X w wrt w
= X' (exp(X w) - y)
> hess sum(exp(X w)) - y' X w wrt w
= X' diag(exp(X w)) X
> grad sum(y .* exp(-X w) + X w) wrt w
= X' (1 - y .* exp(-X w))

## softmax
> grad logsumexp(x) - y' x wrt x
= softmax(x) - y
> hess logsumexp(x) wrt x
= diag(softmax(x)) - softmax(x) softmax(x)'
> grad logsumexp(A x) wrt x
= A' softmax(A x)
> hess logsumexp(A x) wrt x
= A' (diag(softmax(A x)) - softmax(A x) softmax(A x)') A
> jac softmax(A x) wrt x
= (diag(softmax(A x)) - softmax(A x) softmax(A x)') A
> grad logsumexp(W x + b) - y' (W x + b) wrt W
= (softmax(W x + b) - y) x'
> grad logsumexp(W x + b) - y' (W x + b) wrt b
= softmax(W x + b) - y
> grad -log(c' softmax(x)) wrt x where c = y
= softmax(x) - softmax(x) .* y/(y' softmax(x))

## layers
> grad 1/2 ||tanh(W x) - y||^2 wrt W
= ((tanh(W x) - y) .* (1 - tanh(W x).^2)) x'
> grad c' relu(W x) wrt W where c = y
= (y .* step(W x)) x'
> grad ||relu(W x) - y||^2 wrt x
= 2 W' ((relu(W x) - y) .* step(W x))
= 2 W' (step(W x) .* (relu(W x) - y))
> jac relu(W x + b) wrt x
= diag(step(W x + b)) W
> jac tanh(W x + b) wrt x
= diag(1 - tanh(W x + b).^2) W
> jac sigmoid(W x) wrt x
= diag(sigmoid(W x) .* (1 - sigmoid(W x))) W
> grad 1/2 ||V relu(W x) - y||^2 wrt V
= (V relu(W x) - y) relu(W x)'
> grad 1/2 ||V relu(W x) - y||^2 wrt W
= ((V' (V relu(W x) - y)) .* step(W x)) x'
= (step(W x) .* (V' (V relu(W x) - y))) x'

## attention
> grad c' softmax(K q) wrt q where c = v
= K' (diag(softmax(K q)) - softmax(K q) softmax(K q)') v
> grad q' W k wrt W
= q k'

## factorisation
> grad 1/2 ||X - U V'||_F^2 wrt U
= (U V' - X) V
> grad 1/2 ||X - U V'||_F^2 wrt V
= (U V' - X)' U
> grad ||X - U V'||_F^2 + lam ||U||_F^2 wrt U
= 2 ((U V' - X) V + lam U)
> grad ||M .* (X - U V')||_F^2 wrt U
= 2 (M .* M .* (U V' - X)) V
> grad ||X - X W W'||_F^2 wrt X
= 2 (X - X W W') (I - W W')

## principal components
: S : symmetric(p)
> grad tr(W' S W) wrt W
= 2 S W
> grad -tr(W' X X' W) wrt W
= -2 X X' W
> grad logdet(W' S W) wrt W
= 2 S W (W' S W)^-1

## Gaussian models
: S : spd(d)
> grad -1/2 (x - mu)' S^-1 (x - mu) wrt mu
= S^-1 (x - mu)
> grad -1/2 (x - mu)' S^-1 (x - mu) wrt x
= -S^-1 (x - mu)
> grad logdet(S) + (x - mu)' S^-1 (x - mu) wrt S
= S^-1 - S^-1 (x - mu) (x - mu)' S^-1
> hess -1/2 (x - mu)' S^-1 (x - mu) wrt mu
= -S^-1
> grad exp(-1/2 (x - mu)' S^-1 (x - mu)) wrt mu
= exp(-1/2 (x - mu)' S^-1 (x - mu)) S^-1 (x - mu)
> grad logdet(S) + tr(S^-1 C) wrt C
= S^-1
> grad log(2 pi s^2)/2 + ||x - mu||^2/(2 s^2) wrt mu
= (mu - x)/s^2

## precision
: L : matrix(d) invertible
: C : symmetric(d)
> grad logdet(L) - tr(C L) wrt L
= L^-T - C
> grad 1/2 tr(C L) - 1/2 logdet(L) wrt L
= 1/2 (C - L^-T)
> grad -logdet(L) + tr(L' C L) wrt L
= 2 C L - L^-T

## sums over observations
: x_t : vector(d)
: S : spd(d)
> grad sum_t (x_t - mu)' S^-1 (x_t - mu) wrt mu
@ family x N
= -2 S^-1 sum_t (x_t - mu)
> grad 1/2 sum_t ||x_t - mu||^2 wrt mu
@ family x N
= sum_t (mu - x_t)

## kernels
: K : spd(n)
> grad exp(-||x - y||^2/2) wrt x
= exp(-||x - y||^2/2) (y - x)
> grad exp(-gamma ||x - y||^2) wrt x
= 2 gamma exp(-gamma ||x - y||^2) (y - x)
> grad (1 + x' y)^2 wrt x
= 2 (1 + x' y) y
> grad u' K u - 2 y' K u wrt u
= 2 K (u - y)
> grad x' y/(||x|| ||y||) wrt x
= (y - (x' y) x/||x||^2)/(||x|| ||y||)
> grad log(1 + ||x - y||^2) wrt x
= 2 (x - y)/(1 + ||x - y||^2)

## filtering
: P : spd(n)
: R : spd(m)
: K : matrix(n, m)
: H : matrix(m, n)
> grad tr((I - K H) P (I - K H)' + K R K') wrt K
= 2 (K R - (I - K H) P H')
> grad (y - H x)' R^-1 (y - H x) + (x - m)' P^-1 (x - m) wrt x where m = z
= 2 (H' R^-1 (H x - y) + P^-1 (x - z))

## portfolios and entropies
: S : spd(n)
> grad w' S w - lam mu' w wrt w where mu = z
= 2 S w - lam z
> grad sqrt(w' S w) wrt w
= S w/sqrt(w' S w)
> grad -sum(p .* log(p)) wrt p
= -log(p) - 1
> grad sum(p .* log(p ./ q)) wrt p where q = y
= log(p ./ y) + 1
> grad -sum(y .* log(p)) wrt p
= -y ./ p
> hess -sum(p .* log(p)) wrt p
= -diag(1 ./ p)

## contrastive loss: the numerator's name is also a summand of the denominator's
: z : vector(d)
: u : vector(d)
: Z : matrix(n, d)
: tau : scalar
> grad -log(exp(z'u/tau)/(exp(z'u/tau) + sum(exp(Z z/tau)))) wrt z
= (Z' - u ones(n)') exp(Z z/tau)/(tau (exp(z'u/tau) + sum(exp(Z z/tau))))
> grad exp(z'u)/(exp(z'u) + sum(exp(Z z))) wrt z
= exp(z'u) (u ones(n)' - Z') exp(Z z)/(exp(z'u) + sum(exp(Z z)))^2
