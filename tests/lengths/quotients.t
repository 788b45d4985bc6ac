# Second derivatives of quotients, scalars by a parameter, elementwise functions, families, structure: each with the shortest form known.

## second derivatives of quotients
: A : symmetric(n)
: B : spd(n)
: x : vector(n)
: y : vector(n)
: c : vector(n)
: b : vector(n)
> hess (x' A x)/(x' x) wrt x
= 2 (A - (x' A x)/(x' x) I - 2 (A x x' + x x' A)/(x' x) + 4 (x' A x)/(x' x)^2 x x')/(x' x)
> hess (c' x)/(b' x) wrt x
= (2 (c' x)/(b' x) b b' - b c' - c b')/(b' x)^2
> grad (c' x)/(b' x) wrt x
= (c - (c' x)/(b' x) b)/(b' x)
> hess 1/(b' x) wrt x
= 2 b b'/(b' x)^3
> hess log(b' x) wrt x
= -b b'/(b' x)^2
> hess sqrt(x' B x) wrt x
= (B - B x x' B/(x' B x))/sqrt(x' B x)
> hess ||x|| wrt x
= (I - x x'/||x||^2)/||x||
> hess ||x||^3 wrt x
= 3 (||x|| I + x x'/||x||)
> hess (c' x)^2/(x' x) wrt x
= 2 (c c' - (c' x)^2/(x' x) I - 2 (c' x) (c x' + x c')/(x' x) + 4 (c' x)^2/(x' x)^2 x x')/(x' x)
> hess exp(-x' B x) wrt x
= 2 exp(-x' B x) (2 B x x' B - B)
> hess log(1 + exp(c' x)) wrt x
= sigmoid(c' x) (1 - sigmoid(c' x)) c c'
> hess 1/(1 + x' x) wrt x
= 2 (4 x x'/(1 + x' x) - I)/(1 + x' x)^2
> hess x' x log(x' x) wrt x
= 2 (1 + log(x' x)) I + 4 x x'/(x' x)
> grad x' x log(x' x) wrt x
= 2 (1 + log(x' x)) x
> hess sum(x .* log(x)) - sum(x) log(sum(x)) wrt x
= diag(1 ./ x) - ones(n, n)/sum(x)
> grad sum(x .* log(x)) - sum(x) log(sum(x)) wrt x
= log(x) - log(sum(x)) ones(n)
> grad log(sum(x.^2)) wrt x
= 2 x/||x||^2
> jac x/sum(x) wrt x
= (I - x ones(n)'/sum(x))/sum(x)
> jac x ./ y wrt x
= diag(1 ./ y)
> jac x ./ y wrt y
= -diag(x ./ y.^2)
> jac x/(1 + ||x||) wrt x
= (I - x x'/(||x|| (1 + ||x||)))/(1 + ||x||)
> jac exp(x)/sum(exp(x)) wrt x
= diag(softmax(x)) - softmax(x) softmax(x)'
> grad sum(x)^2/sum(x.^2) wrt x
= 2 sum(x) (ones(n) - sum(x) x/||x||^2)/||x||^2
> grad (x - y)' B (x - y)/(x' x) wrt x
= 2 (B (x - y) - (x - y)' B (x - y)/(x' x) x)/(x' x)

## matrix quotients
: A : matrix(n)
: B : matrix(n)
: X : matrix(n)
: Y : matrix(m, p)
> grad tr(A X)^2/tr(X' X) wrt X
= 2 tr(A X) (A' - tr(A X)/tr(X' X) X)/tr(X' X)
> grad log(tr(X' A X)) wrt X
= (A + A') X/tr(X' A X)
> grad ||Y' Y||_F/||Y||_F wrt Y
= (2 Y Y' Y/||Y' Y||_F - ||Y' Y||_F/||Y||_F^2 Y)/||Y||_F
> grad tr(A X^-1 B) wrt X
= -X^-T A' B' X^-T
> grad tr(X^-1 A X^-1 B) wrt X
= -X^-T (A' X^-T B' + B' X^-T A') X^-T
> grad tr((A X + B)^-1) wrt X
= -A' (A X + B)^-2'
> grad log(det(A X + B)) wrt X
= A' (A X + B)^-T
> grad log(det(X + X')) wrt X
= 2 (X + X')^-1
> grad det(A X B) wrt X
= det(A X B) X^-T
> grad det(Y Y') wrt Y
= 2 det(Y Y') (Y Y')^-1 Y
> grad 1/2 log(det(I + Y Y')) wrt Y
= (I + Y Y')^-1 Y
> grad tr(exp(X)) wrt X
= diag(exp(diag(X)))
> grad tr(expm(X)) wrt X
= expm(X)'
> grad sum(log(A X)) wrt X
= A' (1 ./ (A X))
> grad tr(A' log(X)) wrt X
= A ./ X
> jac tanh(A X) wrt X
= diag(vec(1 - tanh(A X).^2)) kron(I_n, A)
> jac A X B + X' wrt X
= kron(B', A) + K(n, n)
> jac X A X wrt X
= kron(X' A', I_n) + kron(I_n, X A)
> hess tr(X' A X B) wrt X
= kron(B', A) + kron(B, A')
> hess log(det(X)) wrt X
= -kron(X^-1, X^-T) K(n, n)
> hess tr(X^-1) wrt X
= (kron(X^-1, X^-2') + kron(X^-2, X^-T)) K(n, n)
> hess ||X' X - I||_F^2 wrt X
= 4 (kron(X' X - I, I_n) + kron(I_n, X X') + K(n, n) kron(X, X'))
> hess 1/2 ||A X - B||_F^2 wrt X
= kron(I_n, A' A)
> hess tr(X)^2 wrt X
= 2 vec(I_n) vec(I_n)'
> hess det(X) wrt X
= det(X) (vec(X^-T) vec(X^-T)' - kron(X^-1, X^-T) K(n, n))

## scalars by a parameter
: A : matrix(n)
: B : matrix(n)
: x : vector(n)
: y : vector(n)
: t : scalar
> deriv det(A + t B) wrt t
= det(A + t B) tr((A + t B)^-1 B)
> deriv (A + t B)^-1 wrt t
= -(A + t B)^-1 B (A + t B)^-1
> deriv tr((A + t B)^-1) wrt t
= -tr((A + t B)^-2 B)
> deriv x' (A + t B)^-1 y wrt t
= -x' (A + t B)^-1 B (A + t B)^-1 y
> deriv log(det(I + t A)) wrt t
= tr((I + t A)^-1 A)
> deriv ||x + t y||^2 wrt t
= 2 y' (x + t y)
> deriv ||x + t y|| wrt t
= y' (x + t y)/||x + t y||
> deriv ||A x - t y||^2/t wrt t
= -(2 t y' (A x - t y) + ||A x - t y||^2)/t^2
> deriv exp(-t x' x) wrt t
= -x' x exp(-t x' x)
> deriv expm(t A) wrt t
= A expm(t A)
> deriv expm(t A) x wrt t
= A expm(t A) x
> deriv sum(softmax(t x) .* y) wrt t
= y' (softmax(t x) .* (x - x' softmax(t x) ones(n)))
> deriv logsumexp(t x) wrt t
= x' softmax(t x)
> deriv logsumexp(t x)/t wrt t
= (x' softmax(t x) - logsumexp(t x)/t)/t
> deriv (x' y)/(t + x' x) wrt t
= -x' y/(t + x' x)^2
> deriv n log(t) - t x' x wrt t
= n/t - x' x
> deriv t^n exp(-t x' x) wrt t
= t^n exp(-t x' x) (n/t - x' x)
> deriv (I + t A)^-1 x wrt t
= -(I + t A)^-1 A (I + t A)^-1 x

## elementwise
: a : vector(n)
: x : vector(n)
: y : vector(n)
: W : matrix(m, n)
: v : vector(m)
> grad a' (x .* x .* x) wrt x
= 3 a .* x.^2
> grad a' sqrt(x) wrt x
= a ./ (2 sqrt(x))
> grad sum(x .* exp(-x)) wrt x
= (1 - x) .* exp(-x)
> grad sum(sigmoid(x).^2) wrt x
= 2 sigmoid(x).^2 .* (1 - sigmoid(x))
> grad sum(log(sigmoid(x))) wrt x
= sigmoid(-x)
> hess sum(log(sigmoid(x))) wrt x
= -diag(sigmoid(x) .* (1 - sigmoid(x)))
> grad sum(log(1 + x.^2)) wrt x
= 2 x ./ (1 + x.^2)
> grad sum(sin(x) .* cos(x)) wrt x
= cos(2 x)
> grad sum(atan(x)) wrt x
= 1 ./ (1 + x.^2)
> grad v' tanh(W x) wrt W
= (v .* (1 - tanh(W x).^2)) x'
> grad v' relu(W x) wrt x
= W' (v .* step(W x))
> grad v' relu(W relu(x)) wrt x
= step(x) .* (W' (v .* step(W relu(x))))
> grad ||relu(W x) - v||^2 wrt W
= 2 (step(W x) .* (relu(W x) - v)) x'
> grad sum(abs(W x - v)) wrt x
= W' sign(W x - v)
> grad 1/2 sum(relu(W x - v).^2) wrt x
= W' relu(W x - v)
> hess 1/2 sum(relu(W x - v).^2) wrt x
= W' diag(step(W x - v)) W
> grad -v' log(sigmoid(W x)) wrt x
= -W' (v .* sigmoid(-W x))
> grad sum(softplus(W x)) wrt W
= sigmoid(W x) x'
> grad sum((W x) ./ (1 + exp(-W x))) wrt x
= W' (sigmoid(W x) .* (1 + (W x) .* (1 - sigmoid(W x))))
> jac x .* log(x) wrt x
= diag(1 + log(x))
> jac a .* x + x .* x wrt x
= diag(a + 2 x)
> jac sigmoid(W x) .* tanh(W x) wrt x
= diag(sigmoid(W x) .* (1 - sigmoid(W x)) .* tanh(W x) + sigmoid(W x) .* (1 - tanh(W x).^2)) W
> jac W' sigmoid(W x) wrt x
= W' diag(sigmoid(W x) .* (1 - sigmoid(W x))) W
> grad sum((x - y).^2 ./ (x + y)) wrt x
= (x - y) .* (x + 3 y) ./ (x + y).^2
> grad sum(x .* log(x ./ y) - x + y) wrt x
= log(x ./ y)
> grad sum(x .* log(x ./ y) - x + y) wrt y
= 1 - x ./ y
> grad sum(log(x) - log(x + y)) wrt x
= y ./ (x .* (x + y))

## families
: x_t : vector(d)
: y_t : vector(m)
: A : matrix(m, d)
: S : spd(d)
: mu : vector(d)
: w_t : scalar
@ family x T
> grad sum_{t=1}^T ||y_t - A x_t||^2 wrt A
= -2 sum_{t=1}^T (y_t - A x_t) x_t'
@ family y T
> grad sum_{t=1}^T (x_t - mu)' S^-1 (x_t - mu) wrt S
= -S^-1 (sum_{t=1}^T (x_t - mu) (x_t - mu)') S^-1
> grad sum_{t=1}^T w_t ||x_t - mu||^2 wrt mu
= 2 sum_{t=1}^T w_t (mu - x_t)
@ family w T
> grad sum_{t=1}^T w_t log(det(S)) + sum_{t=1}^T w_t (x_t - mu)' S^-1 (x_t - mu) wrt mu
= 2 S^-1 sum_{t=1}^T w_t (mu - x_t)
> grad sum_{t=1}^T log(1 + (x_t - mu)' S^-1 (x_t - mu)) wrt mu
= 2 S^-1 sum_{t=1}^T (mu - x_t)/(1 + (x_t - mu)' S^-1 (x_t - mu))
> grad log(sum_{t=1}^T exp(w_t - ||x_t - mu||^2/2)) wrt mu
= sum_{t=1}^T exp(w_t - ||x_t - mu||^2/2) (x_t - mu)/sum_{t=1}^T exp(w_t - ||x_t - mu||^2/2)
> hess sum_{t=1}^T softplus(x_t' mu) wrt mu
= sum_{t=1}^T sigmoid(x_t' mu) sigmoid(-x_t' mu) x_t x_t'
> grad sum_{t=1}^T (w_t - mu' x_t)^2 wrt mu
= 2 sum_{t=1}^T (mu' x_t - w_t) x_t
> grad sum_{t=2}^T ||x_t - S x_{t-1}||^2 wrt S assume S unconstrained
= 2 sum_{t=2}^T (S x_{t-1} - x_t) x_{t-1}'

## structure
: S : symmetric(n)
: Z : antisymmetric(n)
: D : diagonal(n)
: Q : orthogonal(n)
: X : matrix(n, k)
: x : vector(n)
> x' Z x
= 0
> D .* eye(n)
= D
> tr(X (X' X)^-1 X')
= k
> tr(S Z)
= 0
> grad x' Q' S Q x wrt x
= 2 Q' S Q x
> grad ||Q x||^2 wrt x
= 2 x
> (I - X (X' X)^-1 X') X
= zeros(n, k)
> tr(I - X (X' X)^-1 X')
= n - k
> grad tr(X' Z X) wrt X
= zeros(n, k)
> hess x' (S + Z) x wrt x
= 2 S
> det(Q' S Q)
= det(S)
> grad tr(Q X X') wrt X
= (Q + Q') X

## Kronecker products and vec
> grad vec(X)' kron(A, I) vec(X) wrt X
= X (A + A')
> grad vec(X)' kron(I, A) vec(X) wrt X
= (A + A') X
> grad vec(X)' kron(A, B) vec(X) wrt X
= B X A' + B' X A
> grad ||kron(A, B) vec(X) - y||^2 wrt X
= 2 B' mat(kron(A, B) vec(X) - y, p, m) A

## pseudoinverses of full rank
: A : matrix(m, n)
> pinv(A) A assume A full column rank
= eye(n)
> A pinv(A) assume A full row rank
= eye(m)
> grad c' pinv(A) b wrt A assume A full column rank
= ((I - A pinv(A)) b c' pinv(A) - pinv(A)' c b') pinv(A)'
