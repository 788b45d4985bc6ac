# Dynamics, policies, embeddings, differentials.


## Rasmussen and Williams, Murphy: Gaussian processes and variational bounds
: y : vector(n)
: K : spd(n)
: m : vector(n)
: S : spd(n)
: A : matrix(n, k)
: s : scalar
> grad -1/2 y' (A A' + s I)^-1 y - 1/2 log(det(A A' + s I)) wrt A
= (A A' + s I)^-1 (y y' (A A' + s I)^-1 - I) A
> grad 1/2 (log(det(K)) - log(det(S)) + tr(K^-1 S) + m' K^-1 m) wrt m
= K^-1 m
> grad 1/2 (log(det(K)) - log(det(S)) + tr(K^-1 S) + m' K^-1 m) wrt S
= 1/2 (K^-1 - S^-1)
> grad 1/2 (log(det(K)) - log(det(S)) + tr(K^-1 S) + m' K^-1 m) wrt K
= 1/2 (K^-1 - K^-1 (S + m m') K^-1)
> grad -1/(2 s) ||y - A x||^2 - 1/2 tr(K^-1 S) wrt x
= A' (y - A x)/s
> deriv -n/2 log(s) - ||y - A x||^2/(2 s) wrt s
= (||y - A x||^2/s - n)/(2 s)
> grad y' (K + s I)^-1 y wrt y
= 2 (K + s I)^-1 y
> grad y' (K + s I)^-1 y wrt K
= -(K + s I)^-1 y y' (K + s I)^-1
> deriv tr((K + s I)^-1 K) wrt s
= -tr((K + s I)^-2 K)
> grad log(m' K m) - m' y wrt m
= 2 K m/(m' K m) - y

## generalised cross-validation, ridge
: X : matrix(n, p)
: y : vector(n)
: l : scalar
> deriv ||y - X (X' X + l I)^-1 X' y||^2 wrt l
= 2 (y - X (X' X + l I)^-1 X' y)' X (X' X + l I)^-2 X' y
> deriv tr(X (X' X + l I)^-1 X') wrt l
= -tr((X' X + l I)^-2 X' X)
> deriv (X' X + l I)^-1 X' y wrt l
= -(X' X + l I)^-2 X' y
> jac X (X' X + l I)^-1 X' y wrt y
= X (X' X + l I)^-1 X'
> grad y' (I - X (X' X)^-1 X') y wrt y
= 2 (I - X (X' X)^-1 X') y
> stationary ||y - X b||^2 + l ||b||^2 wrt b
= (X' X + l I)^-1 X' y

## canonical correlations
: Sxx : spd(p)
: Syy : spd(q)
: Sxy : matrix(p, q)
: a : vector(p)
: b : vector(q)
> grad a' Sxy b/(sqrt(a' Sxx a) sqrt(b' Syy b)) wrt a
= (Sxy b - a' Sxy b/(a' Sxx a) Sxx a)/(sqrt(a' Sxx a) sqrt(b' Syy b))
> grad a' Sxy b - l/2 (a' Sxx a - 1) - m/2 (b' Syy b - 1) wrt a
= Sxy b - l Sxx a
> grad (a' Sxy b)^2/(a' Sxx a) wrt b
= 2 (a' Sxy b)/(a' Sxx a) Sxy' a

## independent components
: W : matrix(n)
: x : vector(n)
: X : matrix(n, T)
> grad log(det(W)) - sum(log(cosh(W x))) wrt W
= W^-T - tanh(W x) x'
> grad sum(log(cosh(W X))) - T log(det(W)) wrt W
= tanh(W X) X' - T W^-T
> grad sum((W x).^4) wrt W
= 4 (W x).^3 x'
> grad log(det(W)) + sum(log(sigmoid(W x) .* (1 - sigmoid(W x)))) wrt W
= W^-T + (1 - 2 sigmoid(W x)) x'

## normalising flows
: u : vector(n)
: w : vector(n)
: z : vector(n)
: b : scalar
> jac z + u tanh(w' z + b) wrt z
= I + (1 - tanh(w' z + b)^2) u w'
> grad log(1 + (1 - tanh(w' z + b)^2) w' u) wrt u
= (1 - tanh(w' z + b)^2) w/(1 + (1 - tanh(w' z + b)^2) w' u)

## policy gradients, bandits
: th : vector(n)
: r : vector(n)
: q : vector(n)
> grad r' softmax(th) wrt th
= softmax(th) .* (r - r' softmax(th) ones(n))
> grad log(r' softmax(th)) wrt th
= softmax(th) .* r/(r' softmax(th)) - softmax(th)
> grad softmax(th)' log(softmax(th) ./ q) wrt th
= softmax(th) .* (log(softmax(th) ./ q) - softmax(th)' log(softmax(th) ./ q) ones(n))
> grad logsumexp(th) - q' th + s/2 ||th||^2 wrt th
= softmax(th) - q + s th
> hess logsumexp(th) - q' th + s/2 ||th||^2 wrt th
= diag(softmax(th)) - softmax(th) softmax(th)' + s I

## distances and embeddings
: M : psd(d)
: x : vector(d)
: y : vector(d)
: z : vector(d)
: L : matrix(k, d)
> grad ||L (x - y)||^2 wrt L
= 2 L (x - y) (x - y)'
> grad relu(1 + ||L (x - y)||^2 - ||L (x - z)||^2) wrt L
= 2 step(1 + ||L (x - y)||^2 - ||L (x - z)||^2) L ((x - y) (x - y)' - (x - z) (x - z)')
> grad exp(-||L (x - y)||^2) wrt L
= -2 exp(-||L (x - y)||^2) L (x - y) (x - y)'
> grad acos(x' y) wrt x
= -y/sqrt(1 - (x' y)^2)
> grad 1 - x' y/(||x|| ||y||) wrt x
= (x' y x/||x||^2 - y)/(||x|| ||y||)
> grad log(1 + ||x - y||^2) wrt x
= 2 (x - y)/(1 + ||x - y||^2)
> hess log(1 + ||x - y||^2) wrt x
= 2 (I - 2 (x - y) (x - y)'/(1 + ||x - y||^2))/(1 + ||x - y||^2)
> hess ||x - y||^4 wrt x
= 4 (||x - y||^2 I + 2 (x - y) (x - y)')
> grad 1/||x - y|| wrt x
= (y - x)/||x - y||^3
> hess 1/||x|| wrt x
= (3 x x'/||x||^2 - I)/||x||^3

## optimal transport, scaling
: K : matrix(m, n)
: u : vector(m)
: v : vector(n)
: r : vector(m)
: c : vector(n)
> grad exp(u)' K exp(v) - r' u - c' v wrt u
= exp(u) .* (K exp(v)) - r
> hess exp(u)' K exp(v) - r' u - c' v wrt u
= diag(exp(u) .* (K exp(v)))
> hess exp(u)' K exp(v) - r' u - c' v wrt u, v
= diag(exp(u)) K diag(exp(v))
> grad sum(K .* log(K)) - sum(K) wrt K
= log(K)

## matrix factorisation with biases, tensors
: R : matrix(m, n)
: P : matrix(m, k)
: Q : matrix(n, k)
: W : matrix(m, n)
: b : vector(m)
> grad 1/2 ||R - P Q' - b ones(n)'||_F^2 wrt b
= (P Q' + b ones(n)' - R) ones(n)
> grad 1/2 ||W .* (R - P Q')||_F^2 wrt Q
= (W .* W .* (P Q' - R))' P
> grad 1/2 ||R - P diag(c) Q'||_F^2 wrt P
= (P diag(c) Q' - R) Q diag(c)
> grad 1/2 ||R - P diag(c) Q'||_F^2 wrt c
= diag(P' (P diag(c) Q' - R) Q)
> grad sum(log(1 + exp(-R .* (P Q')))) wrt P
= -(R .* sigmoid(-R .* (P Q'))) Q
> grad ||P' P - I||_F^2 wrt P
= 4 P (P' P - I)
> grad 1/2 ||R - P Q'||_F^2 + mu/2 ||P' P - Q' Q||_F^2 wrt P
= (P Q' - R) Q + 2 mu P (P' P - Q' Q)
> hess 1/2 ||R - P Q'||_F^2 wrt P
= kron(Q' Q, I_m)

## recurrent networks
: h : vector(n)
: x : vector(d)
: U : matrix(n)
: W : matrix(n, d)
: g : vector(n)
: b : vector(n)
> jac tanh(U h + W x + b) wrt h
= diag(1 - tanh(U h + W x + b).^2) U
> grad g' tanh(U h + W x + b) wrt U
= (g .* (1 - tanh(U h + W x + b).^2)) h'
> grad g' tanh(U h + W x + b) wrt b
= g .* (1 - tanh(U h + W x + b).^2)
> jac sigmoid(U h) .* h + (1 - sigmoid(U h)) .* tanh(W x) wrt h
= diag(sigmoid(U h)) + diag(sigmoid(U h) .* (1 - sigmoid(U h)) .* (h - tanh(W x))) U
> grad g' (sigmoid(U h) .* h + (1 - sigmoid(U h)) .* b) wrt b
= g .* (1 - sigmoid(U h))
> grad g' (sigmoid(U h) .* h + (1 - sigmoid(U h)) .* b) wrt U
= (g .* (h - b) .* sigmoid(U h) .* (1 - sigmoid(U h))) h'

## linear dynamical systems
: x_t : vector(n)
: A : matrix(n)
: Q : spd(n)
@ family x T
> grad sum_{t=2}^T (x_t - A x_{t-1})' Q^-1 (x_t - A x_{t-1}) wrt A
= -2 Q^-1 sum_{t=2}^T (x_t - A x_{t-1}) x_{t-1}'
> grad T/2 log(det(Q)) + 1/2 sum_{t=1}^T x_t' Q^-1 x_t wrt Q
= 1/2 (T Q^-1 - Q^-1 (sum_{t=1}^T x_t x_t') Q^-1)
> grad sum_{t=1}^T log(x_t' Q x_t) wrt Q
= sum_{t=1}^T x_t x_t'/(x_t' Q x_t)

## control
: A : matrix(n)
: B : matrix(n, m)
: K : matrix(m, n)
: P : spd(n)
: Q : spd(n)
: R : spd(m)
: S : symmetric(n)
> grad tr(P (A + B K) S (A + B K)') + tr(R K S K') wrt K
= 2 (B' P (A + B K) + R K) S
> diff A' P A - A' P B (R + B' P B)^-1 B' P A wrt A
= dA' (P - P B (R + B' P B)^-1 B' P) A + A' (P - P B (R + B' P B)^-1 B' P) dA
> jac (A + B K) x wrt x
= A + B K
> grad x' (Q + K' R K) x wrt K
= 2 R K x x'
> grad log(det(P)) - tr(P (A S + S A')) wrt P
= P^-1 - A S - S A'

## Magnus and Neudecker, miscellaneous exercises
: X : matrix(n)
: A : matrix(n)
: B : matrix(n)
: a : vector(n)
: b : vector(n)
> grad a' X b/(b' X a) wrt X
= (a b' - a' X b/(b' X a) b a')/(b' X a)
> grad tr(X' X)^2 wrt X
= 4 tr(X' X) X
> grad tr((X' X)^2) wrt X
= 4 X X' X
> grad tr((Z' Z)^-1) wrt Z
= -2 Z (Z' Z)^-2
> grad tr(X^-1 (X')^-1) wrt X
= -2 X^-T X^-1 X^-T
> grad log(det(X)) - log(tr(X)) wrt X
= X^-T - I/tr(X)
> grad det(X' X)^(1/2) wrt X
= sqrt(det(X' X)) X^-T
> grad sum(X^2) wrt X
= ones(n, n) X' + X' ones(n, n)
> grad (a' X b)^2 + (b' X a)^2 wrt X
= 2 (a' X b a b' + b' X a b a')
> diff X A X' wrt X
= dX A X' + X A dX'
> diff X^3 wrt X
= dX X^2 + X dX X + X^2 dX
> diff (I + X)^-1 (I - X) wrt X
= -(I + X)^-1 (dX + dX (I + X)^-1 (I - X))
> diff tr(X^-1 A) wrt X
= -tr(X^-1 A X^-1 dX)
> diff X' X wrt X
= dX' X + X' dX
> diff log(det(A + X B X')) wrt X
= tr((A + X B X')^-1 (dX B X' + X B dX'))
> diff a' X^-1 b wrt X
= -a' X^-1 dX X^-1 b
> jac X A wrt X
= kron(A', I_n)
> jac X^-1 wrt X
= -kron(X^-T, X^-1)
> jac A X' B wrt X
= kron(B', A) K(n, n)
> jac X a b' X wrt X
= kron((a b' X)', I_n) + kron(I_n, X a b')
> jac X .* X wrt X
= 2 diag(vec(X))
> jac tr(X) X wrt X
= vec(X) vec(I_n)' + tr(X) I
