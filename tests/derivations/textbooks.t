# Ten of the Matrix Cookbook and ten objectives of machine learning; N counts the lines that a textbook needs between f and
# the result by the same method (where the book only states the result: Magnus and Neudecker's or our own best by hand).

## Matrix Cookbook (2012), eq. (108): tr(X'BX)
@ lines 4
> grad tr(X' B X) wrt X
X: m×n, B: m×m
f  = tr(Xᵀ B X)
df = tr(d(Xᵀ B X))                 d tr(A) = tr(dA)
   = tr(dXᵀ B X + Xᵀ B dX)         product rule
   = tr(Xᵀ Bᵀ dX) + tr(Xᵀ B dX)    tr(A) = tr(Aᵀ)
   = tr(((B + Bᵀ) X)ᵀ dX)          tr(Gᵀ dX)
∂f/∂X = (B + Bᵀ) X                 m×n

## Matrix Cookbook, eq. (118): tr(A X B X' C)
@ lines 4
> grad tr(A X B X' C) wrt X
A: m×n, X: n×p, B: p×p, C: n×m
f  = tr(A X B Xᵀ C)
df = tr(d(A X B Xᵀ C))                       d tr(A) = tr(dA)
   = tr(A dX B Xᵀ C + A X B dXᵀ C)           product rule
   = tr(B Xᵀ C A dX) + tr(Bᵀ Xᵀ Aᵀ Cᵀ dX)    tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((Aᵀ Cᵀ X Bᵀ + C A X B)ᵀ dX)          tr(Gᵀ dX)
∂f/∂X = Aᵀ Cᵀ X Bᵀ + C A X B                 n×p

## Matrix Cookbook, eq. (51) with (49): log |X'X|
@ lines 4
> grad logdet(X' X) wrt X
X: m×n
f  = ln|Xᵀ X|
df = tr((Xᵀ X)⁻¹ d(Xᵀ X))            d ln|X| = tr(X⁻¹ dX)
   = tr((Xᵀ X)⁻¹ (dXᵀ X + Xᵀ dX))    product rule
   = 2 tr((Xᵀ X)⁻¹ Xᵀ dX)            tr(A) = tr(Aᵀ); tr(A B) = tr(B A); collect
   = tr((2 (X⁺)ᵀ)ᵀ dX)               tr(Gᵀ dX)
∂f/∂X = 2 (X⁺)ᵀ                      m×n

## Matrix Cookbook, eq. (54): |X'AX|
@ lines 4
> grad det(X' A X) wrt X
X: m×n, A: m×m
f  = |Xᵀ A X|
df = |Xᵀ A X| tr((Xᵀ A X)⁻¹ d(Xᵀ A X))                        d |X| = |X| tr(X⁻¹ dX)
   = |Xᵀ A X| tr((Xᵀ A X)⁻¹ (dXᵀ A X + Xᵀ A dX))              product rule
   = |Xᵀ A X| tr((Xᵀ A X)⁻ᵀ Xᵀ Aᵀ dX) + |Xᵀ A X| tr((Xᵀ A X)⁻¹ Xᵀ A dX)    tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((|Xᵀ A X| (A X (Xᵀ A X)⁻¹ + Aᵀ X (Xᵀ A X)⁻ᵀ))ᵀ dX)    tr(Gᵀ dX)
∂f/∂X = |Xᵀ A X| (A X (Xᵀ A X)⁻¹ + Aᵀ X (Xᵀ A X)⁻ᵀ)           m×n

## Matrix Cookbook, eq. (63): tr(A X^-1 B)
@ lines 4
> grad tr(A X^-1 B) wrt X
A: m×n, X: n×n, B: n×m
f  = tr(A X⁻¹ B)
df = tr(A d(X⁻¹) B)           d tr(A) = tr(dA)
   = −tr(A X⁻¹ dX X⁻¹ B)      d X⁻¹ = −X⁻¹ dX X⁻¹
   = tr((−X⁻¹ B A X⁻¹) dX)    tr(A B) = tr(B A)
∂f/∂X = −(X⁻¹ B A X⁻¹)ᵀ       n×n

## Matrix Cookbook, eq. (77): b' X' D X c
@ lines 4
> grad b' X' D X c wrt X
b, c: n×1, X: m×n, D: m×m
f  = bᵀ Xᵀ D X c
df = bᵀ dXᵀ D X c + bᵀ Xᵀ D dX c       product rule
   = cᵀ Xᵀ Dᵀ dX b + bᵀ Xᵀ D dX c      a scalar is its transpose
   = tr((D X c bᵀ + Dᵀ X b cᵀ)ᵀ dX)    a scalar is its trace; tr(Gᵀ dX)
∂f/∂X = D X c bᵀ + Dᵀ X b cᵀ           m×n

## Matrix Cookbook, eq. (78): (X b + c)' D (X b + c)
@ lines 4
> grad (X b + c)' D (X b + c) wrt X
X: m×n, b: n×1, c: m×1, D: m×m
f  = (X b + c)ᵀ D (X b + c)
df = bᵀ dXᵀ D (X b + c) + (X b + c)ᵀ D dX b    product rule
   = (X b + c)ᵀ Dᵀ dX b + (X b + c)ᵀ D dX b    a scalar is its transpose
   = tr(((D + Dᵀ)(X b + c) bᵀ)ᵀ dX)            a scalar is its trace; tr(Gᵀ dX)
∂f/∂X = (D + Dᵀ)(X b + c) bᵀ                   m×n

## Matrix Cookbook, eq. (121): tr(X^k), k = 3
@ lines 4
> grad tr(X^3) wrt X
X: n×n
f  = tr(X³)
df = tr(d(X³))                     d tr(A) = tr(dA)
   = tr(dX X² + X dX X + X² dX)    product rule
   = 3 tr(X² dX)                   tr(A B) = tr(B A); collect
   = tr((3 (Xᵀ)²)ᵀ dX)             tr(Gᵀ dX)
∂f/∂X = 3 (Xᵀ)²                    n×n

## Matrix Cookbook, eq. (125): tr((X'CX)^-1 A)
@ lines 5
: C : symmetric(n)
> grad tr((X' C X)^-1 A) wrt X
C: n×n, symmetric; X: n×m, A: m×m
f  = tr((Xᵀ C X)⁻¹ A)
df = tr(d((Xᵀ C X)⁻¹) A)                                d tr(A) = tr(dA)
   = −tr((Xᵀ C X)⁻¹ d(Xᵀ C X) (Xᵀ C X)⁻¹ A)             d X⁻¹ = −X⁻¹ dX X⁻¹
   = −tr((Xᵀ C X)⁻¹ (dXᵀ C X + Xᵀ C dX)(Xᵀ C X)⁻¹ A)    product rule
   = −(tr((Xᵀ C X)⁻¹ Aᵀ (Xᵀ C X)⁻¹ Xᵀ C dX) + tr((Xᵀ C X)⁻¹ A (Xᵀ C X)⁻¹ Xᵀ C dX))    tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((−C X (Xᵀ C X)⁻¹ (A + Aᵀ)(Xᵀ C X)⁻¹)ᵀ dX)       tr(Gᵀ dX)
∂f/∂X = −C X (Xᵀ C X)⁻¹ (A + Aᵀ)(Xᵀ C X)⁻¹              n×m

## Matrix Cookbook, eq. (129): ||x - a||
@ lines 4
> grad ||x - a|| wrt x
x, a: n×1
f  = ‖x − a‖
let r = x − a,  dr = dx    d of a linear function
df = rᵀ dx/‖r‖             d ‖X‖ = ⟨X, dX⟩/‖X‖
   = (r/‖r‖)ᵀ dx           gᵀ dx
∂f/∂x = r/‖r‖
      = (x − a)/‖x − a‖    n×1

## softmax regression
@ lines 3
> grad logsumexp(W x) - y' W x wrt W
W: m×n, x: n×1, y: m×1
f  = logsumexp(W x) − yᵀ W x
df = softmax(W x)ᵀ dW x − yᵀ dW x       d logsumexp(x) = ⟨softmax(x), dx⟩
   = tr(((softmax(W x) − y) xᵀ)ᵀ dW)    a scalar is its trace; tr(Gᵀ dW)
∂f/∂W = (softmax(W x) − y) xᵀ           m×n

## logistic regression
@ lines 5
> grad -sum(y .* log(sigmoid(X w)) + (1 - y) .* log(1 - sigmoid(X w))) wrt w
y: m×1, X: m×n, w: n×1
f  = −sum(y ∘ ln(σ(X w)) + (1 − y) ∘ ln(1 − σ(X w)))
let z = σ(X w),  dz = z ∘ (1 − z) ∘ (X dw)                d σ(u) = σ(u) ∘ (1 − σ(u)) ∘ du
df = −sum(y ∘ dz ./ z − (1 − y) ∘ dz ./ (1 − z))          d ln(x) = dx ./ x
   = −sum(y ∘ (1 − z) ∘ (X dw) − z ∘ (1 − y) ∘ (X dw))    chain rule
   = (z ∘ (1 − y) − y ∘ (1 − z))ᵀ X dw                    aᵀ (b ∘ c) = (a ∘ b)ᵀ c; collect
   = (Xᵀ (z − y))ᵀ dw                                     gᵀ dw
∂f/∂w = Xᵀ (z − y)
      = Xᵀ (σ(X w) − y)                                   n×1

## ridge regression
@ lines 5
> grad ||X w - y||^2 + lambda ||w||^2 wrt w
X: m×n, w: n×1, y: m×1, λ: scalar
f  = ‖X w − y‖² + λ ‖w‖²
let r = X w − y,  dr = X dw       d of a linear function
df = 2 (rᵀ dr + λ wᵀ dw)          d‖u‖² = 2 uᵀ du
   = 2 (rᵀ X dw + λ wᵀ dw)        chain rule
   = (2 (Xᵀ r + λ w))ᵀ dw         gᵀ dw
∂f/∂w = 2 (Xᵀ r + λ w)
      = 2 (Xᵀ (X w − y) + λ w)    n×1

## Gaussian likelihood by the covariance
@ lines 5
> grad logdet(S) + tr(S^-1 C) wrt S
S, C: n×n
f  = ln|S| + tr(S⁻¹ C)
df = tr(S⁻¹ dS) + tr(d(S⁻¹) C)        d ln|X| = tr(X⁻¹ dX); d tr(A) = tr(dA)
   = tr(S⁻¹ dS) − tr(S⁻¹ dS S⁻¹ C)    d X⁻¹ = −X⁻¹ dX X⁻¹
   = tr(S⁻¹ dS) − tr(S⁻¹ C S⁻¹ dS)    tr(A B) = tr(B A)
   = tr((S⁻¹ − S⁻¹ C S⁻¹) dS)         tr(Gᵀ dS)
∂f/∂S = (S⁻¹ − S⁻¹ C S⁻¹)ᵀ            n×n

## Kalman gain
@ lines 4
: P : spd(n)
: R : spd(m)
> grad tr((I - K H) P (I - K H)' + K R K') wrt K
P: n×n, spd; R: m×m, spd; K: n×m, H: m×n
f  = tr((I − K H) P (I − K H)ᵀ + K R Kᵀ)
df = tr(d((I − K H) P (I − K H)ᵀ) + d(K R Kᵀ))    d tr(A) = tr(dA)
   = tr(dK R Kᵀ − dK H P (I − K H)ᵀ − (I − K H) P Hᵀ dKᵀ + K R dKᵀ)    product rule
   = 2 (tr(R Kᵀ dK) − tr(H P (I − K H)ᵀ dK))      tr(A) = tr(Aᵀ); tr(A B) = tr(B A); collect
   = tr((2 (K R − (I − K H) P Hᵀ))ᵀ dK)           tr(Gᵀ dK)
∂f/∂K = 2 (K R − (I − K H) P Hᵀ)                  n×m

## matrix factorisation
@ lines 5
> grad ||X - U V'||_F^2 + lambda ||U||_F^2 wrt U, V
X: m×n, U: m×p, V: n×p, λ: scalar
f  = ‖X − U Vᵀ‖_F² + λ ‖U‖_F²
let R = X − U Vᵀ,  dR = −dU Vᵀ         d of a linear function
df = 2 (tr(Rᵀ dR) + λ tr(Uᵀ dU))       d‖u‖² = 2 uᵀ du
   = 2 (λ tr(Uᵀ dU) − tr(Rᵀ dU Vᵀ))    chain rule
   = 2 (λ tr(Uᵀ dU) − tr(Vᵀ Rᵀ dU))    tr(A B) = tr(B A)
   = tr((2 (λ U − R V))ᵀ dU)           tr(Gᵀ dU)
∂f/∂U = 2 (λ U − R V)
      = 2 ((U Vᵀ − X) V + λ U)         m×p
wrt V:
dR = −U dVᵀ                            d of a linear function
df = 2 tr(Rᵀ dR)                       d‖u‖² = 2 uᵀ du
   = −2 tr(Rᵀ U dVᵀ)                   chain rule
   = −2 tr(Uᵀ R dV)                    tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((−2 Rᵀ U)ᵀ dV)                 tr(Gᵀ dV)
∂f/∂V = −2 Rᵀ U
      = 2 (U Vᵀ − X)ᵀ U                n×p

## marginal likelihood of a Gaussian process
@ lines 3
> grad 1/2 y' (K + s I)^-1 y + 1/2 logdet(K + s I) wrt s
y: n×1, K: n×n, s: scalar
f  = ½ yᵀ (K + s I)⁻¹ y + ½ ln|K + s I|
df = ½ (d(ln|K + s I|) − (yᵀ (K + s I)⁻² y) ds)        d X⁻¹ = −X⁻¹ dX X⁻¹
   = ½ (tr((K + s I)⁻¹) ds − (yᵀ (K + s I)⁻² y) ds)    d ln|X| = tr(X⁻¹ dX)
   = (tr((K + s I)⁻¹) − yᵀ (K + s I)⁻² y)/2 ds         g ds
∂f/∂s = (tr((K + s I)⁻¹) − yᵀ (K + s I)⁻² y)/2

## linear autoencoder
@ lines 6
> grad 1/2 ||W' W x - x||^2 wrt W
W: m×n, x: n×1
f  = ½ ‖Wᵀ W x − x‖²
let r = Wᵀ W x − x,  dr = dWᵀ W x + Wᵀ dW x      product rule
df = rᵀ dr                                       d‖u‖² = 2 uᵀ du
   = rᵀ (dWᵀ W x + Wᵀ dW x)                      chain rule
   = xᵀ Wᵀ dW r + rᵀ Wᵀ dW x                     a scalar is its transpose
   = tr((W (x rᵀ + r xᵀ))ᵀ dW)                   a scalar is its trace; tr(Gᵀ dW)
∂f/∂W = W (x rᵀ + r xᵀ)
      = W (x xᵀ (Wᵀ W − I) + (Wᵀ W x − x) xᵀ)    m×n

## two-layer network
@ lines 9
> grad 1/2 ||W_2 relu(W_1 x + b) - y||^2 wrt W_1, b
W₂: m×n, W₁: n×p, x: p×1, b: n×1, y: m×1
f  = ½ ‖W₂ relu(W₁ x + b) − y‖²
let u = W₁ x + b,  du = dW₁ x                                   d of a linear function
let z = relu(u),  dz = step(u) ∘ du                             d relu(x) = step(x) ∘ dx
let r = W₂ z − y,  dr = W₂ dz                                   d of a linear function
df = rᵀ dr                                                      d‖u‖² = 2 uᵀ du
   = rᵀ W₂ dz                                                   chain rule
   = rᵀ W₂ (step(u) ∘ du)                                       chain rule
   = (step(u) ∘ (W₂ᵀ r))ᵀ du                                    aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = (step(u) ∘ (W₂ᵀ r))ᵀ dW₁ x                                 chain rule
   = tr(x (step(u) ∘ (W₂ᵀ r))ᵀ dW₁)                             a scalar is its trace; tr(A B) = tr(B A)
   = tr(((step(u) ∘ (W₂ᵀ r)) xᵀ)ᵀ dW₁)                          tr(Gᵀ dW₁)
∂f/∂W₁ = (step(u) ∘ (W₂ᵀ r)) xᵀ
       = (step(W₁ x + b) ∘ (W₂ᵀ (W₂ relu(W₁ x + b) − y))) xᵀ    n×p
wrt b:
du = db                                                         d of a linear function
df = (step(u) ∘ (W₂ᵀ r))ᵀ du                                    as above
   = (step(u) ∘ (W₂ᵀ r))ᵀ db                                    chain rule
∂f/∂b = step(u) ∘ (W₂ᵀ r)
      = step(W₁ x + b) ∘ (W₂ᵀ (W₂ relu(W₁ x + b) − y))          n×1

## Poisson regression
@ lines 3
> grad sum(exp(X w)) - y' X w wrt w
X: m×n, w: n×1, y: m×1
f  = sum(exp(X w)) − yᵀ X w
df = sum(exp(X w) ∘ (X dw)) − yᵀ X dw    d exp(x) = exp(x) ∘ dx
   = exp(X w)ᵀ X dw − yᵀ X dw            1ᵀ (a ∘ b) = aᵀ b
   = (Xᵀ (exp(X w) − y))ᵀ dw             gᵀ dw
∂f/∂w = Xᵀ (exp(X w) − y)                n×1
