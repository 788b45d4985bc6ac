# Objectives of statistics, learning and control; N counts the lines that a textbook needs between f and the result.

## Gaussian likelihood by the covariance of the noise
@ lines 4, let r, d ln|S| and d(S^-1), moved round, read off
> grad 1/2 logdet(S) + 1/2 (y - A x)' S^-1 (y - A x) wrt S
S: m×m, y: m×1, A: m×n, x: n×1
f  = ½ ln|S| + ½ (y − A x)ᵀ S⁻¹ (y − A x)
let r = y − A x
df = ½ (tr(S⁻¹ dS) + rᵀ d(S⁻¹) r)                 d ln|X| = tr(X⁻¹ dX)
   = ½ (tr(S⁻¹ dS) − rᵀ S⁻¹ dS S⁻¹ r)             d X⁻¹ = −X⁻¹ dX X⁻¹
   = tr((S⁻¹ − S⁻¹ r rᵀ S⁻¹)/2 dS)                a scalar is its trace; tr(Gᵀ dS)
∂f/∂S = (S⁻¹ − S⁻¹ r rᵀ S⁻¹)ᵀ/2
      = (S⁻¹ − S⁻¹ (y − A x)(y − A x)ᵀ S⁻¹)ᵀ/2    m×m

## Gaussian likelihood by the factor of the precision
@ lines 5, let r, d ln|L|, r'dr, put in, read off
> grad -logdet(L) + 1/2 ||L (x - mu)||^2 wrt L
L: n×n, x, μ: n×1
f  = −ln|L| + ½ ‖L (x − μ)‖²
let r = L (x − μ),  dr = dL (x − μ)    d of a linear function
df = ½ d(‖r‖²) − tr(L⁻¹ dL)            d ln|X| = tr(X⁻¹ dX)
   = rᵀ dr − tr(L⁻¹ dL)                d‖u‖² = 2 uᵀ du
   = rᵀ dL (x − μ) − tr(L⁻¹ dL)        chain rule
   = tr((r (x − μ)ᵀ − L⁻ᵀ)ᵀ dL)        a scalar is its trace; tr(Gᵀ dL)
∂f/∂L = r (x − μ)ᵀ − L⁻ᵀ
      = L (x − μ)(x − μ)ᵀ − L⁻ᵀ        n×n

## Gaussian likelihood by the precision
@ lines 3, let r, d ln|P|, read off
> grad 1/2 (x - mu)' P (x - mu) - 1/2 logdet(P) wrt P
x, μ: n×1, P: n×n
f  = ½ (x − μ)ᵀ P (x − μ) − ½ ln|P|
let r = x − μ
df = ½ (rᵀ dP r − tr(P⁻¹ dP))          d ln|X| = tr(X⁻¹ dX)
   = tr(((r rᵀ − P⁻ᵀ)/2)ᵀ dP)          a scalar is its trace; tr(Gᵀ dP)
∂f/∂P = (r rᵀ − P⁻ᵀ)/2
      = ((x − μ)(x − μ)ᵀ − P⁻ᵀ)/2      n×n

## marginal likelihood of a Gaussian process by the kernel matrix
@ lines 4, let M, d(M^-1), d ln|M|, read off
> grad 1/2 y' (K + s I)^-1 y + 1/2 logdet(K + s I) wrt K
y: n×1, K: n×n, s: scalar
f  = ½ yᵀ (K + s I)⁻¹ y + ½ ln|K + s I|
let M = K + s I,  dM = dK                      d of a linear function
df = ½ (d(ln|M|) − yᵀ M⁻¹ dK M⁻¹ y)            d X⁻¹ = −X⁻¹ dX X⁻¹
   = ½ (tr(M⁻¹ dK) − yᵀ M⁻¹ dK M⁻¹ y)          d ln|X| = tr(X⁻¹ dX)
   = tr((M⁻¹ − M⁻¹ y yᵀ M⁻¹)/2 dK)             a scalar is its trace; tr(Gᵀ dK)
∂f/∂K = (M⁻¹ − M⁻¹ y yᵀ M⁻¹)ᵀ/2
      = (I − (K + s I)⁻ᵀ y yᵀ)(K + s I)⁻ᵀ/2    n×n

## factor analysis
@ lines 7, let M, two laws, collect, put in, turned, read off
: D : diagonal(m)
: S : symmetric(m)
> grad logdet(L L' + D) + tr((L L' + D)^-1 S) wrt L
D: m×m, diagonal; S: m×m, symmetric; L: m×n
f  = ln|L Lᵀ + D| + tr((L Lᵀ + D)⁻¹ S)
let M = L Lᵀ + D,  dM = dL Lᵀ + L dLᵀ            product rule
df = tr(M⁻¹ dM) + tr(d(M⁻¹) S)                   d ln|X| = tr(X⁻¹ dX); d tr(A) = tr(dA)
   = tr(M⁻¹ dM) − tr(M⁻¹ dM M⁻¹ S)               d X⁻¹ = −X⁻¹ dX X⁻¹
   = tr((M⁻¹ − M⁻¹ S M⁻¹) dM)                    tr(A B) = tr(B A); collect
   = tr((M⁻¹ − M⁻¹ S M⁻¹)(dL Lᵀ + L dLᵀ))        chain rule
   = 2 tr(Lᵀ (M⁻¹ − M⁻¹ S M⁻¹) dL)               tr(A) = tr(Aᵀ); tr(A B) = tr(B A); collect
   = tr((2 M⁻¹ (L − S M⁻¹ L))ᵀ dL)               tr(Gᵀ dL)
∂f/∂L = 2 M⁻¹ (L − S M⁻¹ L)
      = 2 (L Lᵀ + D)⁻¹ (L − S (L Lᵀ + D)⁻¹ L)    m×n

## kernel ridge regression
@ lines 4, let r, d of both terms, put in, read off
> grad 1/2 ||y - K a||^2 + lambda/2 a' K a wrt a
y, a: n×1, K: n×n, λ: scalar
f  = ½ ‖y − K a‖² + λ/2 aᵀ K a
let r = y − K a,  dr = −K da             d of a linear function
df = rᵀ dr + λ/2 d(aᵀ K a)               d‖u‖² = 2 uᵀ du
   = rᵀ dr + λ/2 aᵀ (K + Kᵀ) da          d(xᵀ A x) = xᵀ (A + Aᵀ) dx
   = λ/2 aᵀ (K + Kᵀ) da − rᵀ K da        chain rule
   = (λ/2 (K + Kᵀ) a − Kᵀ r)ᵀ da         gᵀ da
∂f/∂a = λ/2 (K + Kᵀ) a − Kᵀ r
      = Kᵀ (K a − y) + λ/2 (K + Kᵀ) a    n×1

## Mahalanobis metric learning
@ lines 5, let r, product rule, transpose, trace, read off
> grad (x - y)' L' L (x - y) wrt L
x, y: n×1, L: m×n
f  = (x − y)ᵀ Lᵀ L (x − y)
let r = x − y
df = rᵀ dLᵀ L r + rᵀ Lᵀ dL r    product rule
   = 2 rᵀ Lᵀ dL r               a scalar is its transpose; collect
   = tr(2 r rᵀ Lᵀ dL)           a scalar is its trace; tr(A B) = tr(B A)
   = tr((2 L r rᵀ)ᵀ dL)         tr(Gᵀ dL)
∂f/∂L = 2 L r rᵀ
      = 2 L (x − y)(x − y)ᵀ     m×n

## triplet loss
@ lines 7, r, e, s, the outer function, put in twice, read off
> grad max(0, 1 + ||L (x - y)||^2 - ||L (x - z)||^2) wrt L
L: m×n, x, y, z: n×1
f  = relu(1 + ‖L (x − y)‖² − ‖L (x − z)‖²)
let r = L (x − y),  dr = dL (x − y)                   d of a linear function
let e = L (x − z),  de = dL (x − z)                   d of a linear function
let s = 1 + ‖r‖² − ‖e‖²,  ds = 2 (rᵀ dr − eᵀ de)      d‖u‖² = 2 uᵀ du
df = step(s) ds                                       d relu(x) = step(x) ∘ dx
   = 2 step(s) (rᵀ dr − eᵀ de)                        chain rule
   = 2 step(s) (rᵀ dL (x − y) − eᵀ dL (x − z))        chain rule
   = tr(2 step(s) ((x − y) rᵀ − (x − z) eᵀ) dL)       a scalar is its trace; tr(A B) = tr(B A)
   = tr((2 step(s) (r (x − y)ᵀ − e·(x − z)ᵀ))ᵀ dL)    tr(Gᵀ dL)
∂f/∂L = 2 step(s) (r (x − y)ᵀ − e·(x − z)ᵀ)
      = 2 step(1 + ‖L (x − y)‖² − ‖L (x − z)‖²) L ((x − y)(x − y)ᵀ − (x − z)(x − z)ᵀ)    m×n

## factors of a matrix
@ lines 5, let R, d, put in, turned, read off
> grad ||X - W H||_F^2 wrt W, H
X: m×n, W: m×p, H: p×n
f  = ‖X − W H‖_F²
let R = X − W H,  dR = −dW H    d of a linear function
df = 2 tr(Rᵀ dR)                d‖u‖² = 2 uᵀ du
   = −2 tr(Rᵀ dW H)             chain rule
   = −2 tr(H Rᵀ dW)             tr(A B) = tr(B A)
   = tr((−2 R Hᵀ)ᵀ dW)          tr(Gᵀ dW)
∂f/∂W = −2 R Hᵀ
      = 2 (W H − X) Hᵀ          m×p
wrt H:
dR = −W dH                      d of a linear function
df = 2 tr(Rᵀ dR)                d‖u‖² = 2 uᵀ du
   = −2 tr(Rᵀ W dH)             chain rule
   = tr((−2 Wᵀ R)ᵀ dH)          tr(Gᵀ dH)
∂f/∂H = −2 Wᵀ R
      = 2 Wᵀ (W H − X)          p×n

## Poisson likelihood of a factorisation
@ lines 4, the logarithm, its d, moved round, read off
> grad sum(X .* log(W H)) - sum(W H) wrt W
X: m×n, W: m×p, H: p×n
f  = sum(X ∘ ln(W H)) − sum(W H)
df = tr(Xᵀ d(ln(W H))) − sum(dW H)           sum(A ∘ B) = tr(Aᵀ B); d tr(A) = tr(dA)
   = tr(Xᵀ ((dW H) ./ (W H))) − sum(dW H)    d ln(x) = dx ./ x
   = tr(H (X ./ (W H))ᵀ dW) − sum(dW H)      tr(A) = tr(Aᵀ); aᵀ (b ∘ c) = (a ∘ b)ᵀ c; tr(A B) = tr(B A)
   = tr(((X ./ (W H) − 1) Hᵀ)ᵀ dW)           a scalar is its trace; tr(Gᵀ dW)
∂f/∂W = (X ./ (W H) − 1) Hᵀ                  m×p

## matrix factorisation with biases
@ lines 5, the residual, squares, put in, read off
> grad (r - u' v - b - c)^2 + lambda (u'u + v'v) wrt u
r, b, c, λ: scalar, u, v: n×1
f  = (r − uᵀ v − b − c)² + λ (uᵀ u + vᵀ v)
let e = r − uᵀ v − b − c,  de = −vᵀ du        d of a linear function
df = 2 e de + λ d(uᵀ u)                       power rule
   = 2 (e de + λ uᵀ du)                       d‖u‖² = 2 uᵀ du
   = 2 (λ uᵀ du − e vᵀ du)                    chain rule
   = (2 (λ u − e v))ᵀ du                      gᵀ du
∂f/∂u = 2 (λ u − e v)
      = 2 ((uᵀ v − r + b + c) v + λ u)        n×1

## pairwise ranking
@ lines 4, let s, d softplus, put in, read off
> grad log(1 + exp(u'v - u'w)) wrt u
u, v, w: n×1
f  = ln(1 + exp(uᵀ v − uᵀ w))
let s = uᵀ v − uᵀ w,  ds = vᵀ du − wᵀ du    d of a linear function
df = σ(s) ds                                d softplus(x) = σ(x) ∘ dx
   = σ(s) (vᵀ du − wᵀ du)                   chain rule
   = (σ(s) (v − w))ᵀ du                     gᵀ du
∂f/∂u = σ(s) (v − w)
      = σ(uᵀ (v − w)) (v − w)               n×1

## contrastive loss
@ lines 6, two scores, their sum, d ln, put in, read off
> grad -u'v/t + log(exp(u'v/t) + exp(u'w/t)) wrt u
u, v, w: n×1, t: scalar
f  = −uᵀ v/t + ln(exp(uᵀ v/t) + exp(uᵀ w/t))
let s = uᵀ v/t,  ds = vᵀ du/t                                  d of a linear function
let q = uᵀ w/t,  dq = wᵀ du/t                                  d of a linear function
let t1 = exp(s) + exp(q),  dt1 = exp(s) ds + exp(q) dq         d exp(x) = exp(x) ∘ dx
df = dt1/t1 − ds                                               d ln(x) = dx ./ x
   = (exp(s) ds + exp(q) dq)/t1 − ds                           chain rule
   = (exp(s) vᵀ du/t + exp(q) wᵀ du/t)/t1 − vᵀ du/t            chain rule
   = (((exp(s) − t1) v + exp(q) w)/(t1 t))ᵀ du                 gᵀ du
∂f/∂u = ((exp(s) − t1) v + exp(q) w)/(t1 t)
      = exp(uᵀ w/t) (w − v)/(t (exp(uᵀ v/t) + exp(uᵀ w/t)))    n×1

## canonical correlation
@ lines 6, numerator, root below the bar in two lines, quotient rule, put in, read off
> grad (w' A v)/sqrt((w' B w) (v' C v)) wrt w
w: m×1, A: m×n, v: n×1, B: m×m, C: n×n
f  = (wᵀ A v)/√((wᵀ B w)(vᵀ C v))
let p = wᵀ A v,  dp = vᵀ Aᵀ dw                               d of a linear function
let q = √((wᵀ B w)(vᵀ C v)),  dq = d(wᵀ B w) vᵀ C v/(2 q)    power rule
dq = (wᵀ (B + Bᵀ) dw)(vᵀ C v)/(2 q)                          d(xᵀ A x) = xᵀ (A + Aᵀ) dx
df = (q dp − p dq)/q²                                        quotient rule
   = (2 q vᵀ Aᵀ dw − p (wᵀ (B + Bᵀ) dw)(vᵀ C v)/q)/(2 q²)    chain rule
   = ((2 A v − p (vᵀ C v)(B + Bᵀ) w/q²)/(2 q))ᵀ dw           gᵀ dw
∂f/∂w = (2 A v − p (vᵀ C v)(B + Bᵀ) w/q²)/(2 q)
      = (2 A v − (wᵀ A v)/(wᵀ B w) (B + Bᵀ) w)/(2 √((wᵀ B w)(vᵀ C v)))    m×1

## trace ratio
@ lines 5, numerator, denominator, quotient rule, put in, read off
> grad tr(W' S W)/tr(W' W) wrt W
W: m×n, S: m×m
f  = tr(Wᵀ S W)/tr(Wᵀ W)
let p = tr(Wᵀ S W),  dp = tr(Wᵀ (S + Sᵀ) dW)               d(xᵀ A x) = xᵀ (A + Aᵀ) dx
let q = tr(Wᵀ W),  dq = 2 tr(Wᵀ dW)                        d‖u‖² = 2 uᵀ du
df = (q dp − p dq)/q²                                      quotient rule
   = (q tr(Wᵀ (S + Sᵀ) dW) − 2 p tr(Wᵀ dW))/q²             chain rule
   = tr((((S + Sᵀ) W − 2 p W/q)/q)ᵀ dW)                    tr(Gᵀ dW)
∂f/∂W = ((S + Sᵀ) W − 2 p W/q)/q
      = ((S + Sᵀ) W − 2 tr(Wᵀ S W)/tr(Wᵀ W) W)/tr(Wᵀ W)    m×n

## cost of one step of linear control
@ lines 3, product rule, transposed, read off
> grad (x' Q x + u' R u) + (A x + B u)' P (A x + B u) wrt u
x: n×1, Q: n×n, u: p×1, R: p×p, A: m×n, B: m×p, P: m×m
f  = (xᵀ Q x + uᵀ R u) + (A x + B u)ᵀ P (A x + B u)
df = duᵀ R u + uᵀ R du + duᵀ Bᵀ P (A x + B u) + (A x + B u)ᵀ P B du    product rule
   = uᵀ Rᵀ du + uᵀ R du + (A x + B u)ᵀ Pᵀ B du + (A x + B u)ᵀ P B du    a scalar is its transpose
   = ((R + Rᵀ) u + Bᵀ (P + Pᵀ)(A x + B u))ᵀ du         gᵀ du
∂f/∂u = (R + Rᵀ) u + Bᵀ (P + Pᵀ)(A x + B u)            p×1

## linear autoencoder with tied weights
@ lines 5, let R, d, put in, turned, read off
> grad ||X - Z Z' X||_F^2 wrt Z
X: m×n, Z: m×p
f  = ‖X − Z Zᵀ X‖_F²
let R = X − Z Zᵀ X,  dR = −(dZ Zᵀ X + Z dZᵀ X)      product rule
df = 2 tr(Rᵀ dR)                                    d‖u‖² = 2 uᵀ du
   = −2 tr(Rᵀ (dZ Zᵀ X + Z dZᵀ X))                  chain rule
   = −2 (tr(Zᵀ X Rᵀ dZ) + tr(Zᵀ R Xᵀ dZ))           tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((−2 (R Xᵀ + X Rᵀ) Z)ᵀ dZ)                   tr(Gᵀ dZ)
∂f/∂Z = −2 (R Xᵀ + X Rᵀ) Z
      = −2 ((X − Z Zᵀ X) Xᵀ + X Xᵀ (I − Z Zᵀ)) Z    m×p

## attention by the query
@ lines 9, u, p, r, d, put in three times, collected, read off
> grad 1/2 ||V softmax(K q/sqrt(d)) - y||^2 wrt q
V: m×n, K: n×p, q: p×1, d: scalar, y: m×1
f  = ½ ‖V softmax(K q/√(d)) − y‖²
let u = K q/√(d),  du = K dq/√(d)               d of a linear function
let p = softmax(u),  dp = p ∘ du − (pᵀ du) p    d softmax(x) = (Diag(p) − p pᵀ) dx
let r = V p − y,  dr = V dp                     d of a linear function
df = rᵀ dr                                      d‖u‖² = 2 uᵀ du
   = rᵀ V dp                                    chain rule
   = rᵀ V (p ∘ du − (pᵀ du) p)                  chain rule
   = rᵀ V (Diag(p) − p pᵀ) du                   aᵀ (b ∘ c) = (a ∘ b)ᵀ c; collect
   = rᵀ V (Diag(p) − p pᵀ) K dq/√(d)            chain rule
   = (Kᵀ (Diag(p) − p pᵀ) Vᵀ r/√(d))ᵀ dq        gᵀ dq
∂f/∂q = Kᵀ (Diag(p) − p pᵀ) Vᵀ r/√(d)
      = Kᵀ (Diag(softmax(K q/√(d))) − softmax(K q/√(d)) softmax(K q/√(d))ᵀ) Vᵀ (V softmax(K q/√(d)) − y)/√(d)    p×1

## gate of a recurrent cell
@ lines 8, u, z, d of the product, put in, moved, put in, trace, read off
> grad c' (sigmoid(W x + U h + b) .* tanh(V x)) wrt W
c, b: m×1, W, V: m×n, x: n×1, U: m×p, h: p×1
f  = cᵀ (σ(W x + U h + b) ∘ tanh(V x))
let u = W x + U h + b,  du = dW x                  d of a linear function
let z = σ(u),  dz = z ∘ (1 − z) ∘ du               d σ(u) = σ(u) ∘ (1 − σ(u)) ∘ du
df = (c ∘ tanh(V x))ᵀ dz                           d of a linear function
   = (c ∘ tanh(V x))ᵀ (z ∘ (1 − z) ∘ du)           chain rule
   = (c ∘ z ∘ tanh(V x) ∘ (1 − z))ᵀ du             aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = (c ∘ z ∘ tanh(V x) ∘ (1 − z))ᵀ dW x           chain rule
   = tr(x (c ∘ z ∘ tanh(V x) ∘ (1 − z))ᵀ dW)       a scalar is its trace; tr(A B) = tr(B A)
   = tr(((c ∘ z ∘ tanh(V x) ∘ (1 − z)) xᵀ)ᵀ dW)    tr(Gᵀ dW)
∂f/∂W = (c ∘ z ∘ tanh(V x) ∘ (1 − z)) xᵀ
      = (c ∘ tanh(V x) ∘ σ(W x + U h + b) ∘ (1 − σ(W x + U h + b))) xᵀ    m×n

## cross entropy of softmax with a layer
@ lines 8, u, p, d ln, moved, put in, collected, put in, read off
> grad -y' log(softmax(W x + b)) wrt W, b
y, b: m×1, W: m×n, x: n×1
f  = −yᵀ ln(softmax(W x + b))
let u = W x + b,  du = dW x                     d of a linear function
let p = softmax(u),  dp = p ∘ du − (pᵀ du) p    d softmax(x) = (Diag(p) − p pᵀ) dx
df = −yᵀ (dp ./ p)                              d ln(x) = dx ./ x
   = −(y ./ p)ᵀ dp                              aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = −(y ./ p)ᵀ (p ∘ du − (pᵀ du) p)            chain rule
   = (sum(y) p − y)ᵀ du                         aᵀ (b ∘ c) = (a ∘ b)ᵀ c; collect
   = (sum(y) p − y)ᵀ dW x                       chain rule
   = tr(x (sum(y) p − y)ᵀ dW)                   a scalar is its trace; tr(A B) = tr(B A)
   = tr(((sum(y) p − y) xᵀ)ᵀ dW)                tr(Gᵀ dW)
∂f/∂W = (sum(y) p − y) xᵀ
      = (sum(y) softmax(W x + b) − y) xᵀ        m×n
wrt b:
du = db                                         d of a linear function
df = (sum(y) p − y)ᵀ du                         as above
   = (sum(y) p − y)ᵀ db                         chain rule
∂f/∂b = sum(y) p − y
      = sum(y) softmax(W x + b) − y             m×1

## logistic regression with a ridge
@ lines 6, z, d ln, d of the ridge, put in, collected, read off
> grad -sum(y .* log(sigmoid(X w)) + (1 - y) .* log(1 - sigmoid(X w))) + lambda/2 ||w||^2 wrt w
y: m×1, X: m×n, w: n×1, λ: scalar
f  = −sum(y ∘ ln(σ(X w)) + (1 − y) ∘ ln(1 − σ(X w))) + λ/2 ‖w‖²
let z = σ(X w),  dz = z ∘ (1 − z) ∘ (X dw)                         d σ(u) = σ(u) ∘ (1 − σ(u)) ∘ du
df = λ/2 d(‖w‖²) − sum(y ∘ dz ./ z − (1 − y) ∘ dz ./ (1 − z))      d ln(x) = dx ./ x
   = λ wᵀ dw − sum(y ∘ dz ./ z − (1 − y) ∘ dz ./ (1 − z))          d‖u‖² = 2 uᵀ du
   = λ wᵀ dw − sum(y ∘ (1 − z) ∘ (X dw) − z ∘ (1 − y) ∘ (X dw))    chain rule
   = λ wᵀ dw − (y ∘ (1 − z) − z ∘ (1 − y))ᵀ X dw                   aᵀ (b ∘ c) = (a ∘ b)ᵀ c; collect
   = (Xᵀ (z − y) + λ w)ᵀ dw                                        gᵀ dw
∂f/∂w = Xᵀ (z − y) + λ w
      = Xᵀ (σ(X w) − y) + λ w                                      n×1

## nuclear norm of a residual
@ lines 4, let U, d of the norm, put in, read off
> grad norm(A X - B, 'nuc') wrt X
A: m×n, X: n×p, B: m×p
f  = ‖A X − B‖_*
let U = A X − B,  dU = A dX                           d of a linear function
df = tr(sqrtm(Uᵀ U)⁻¹ Uᵀ dU)                          d nuclear X = ⟨X sqrtm(Xᵀ X)⁻¹, dX⟩
   = tr(sqrtm(Uᵀ U)⁻¹ Uᵀ A dX)                        chain rule
   = tr((Aᵀ U sqrtm(Uᵀ U)⁻¹)ᵀ dX)                     tr(Gᵀ dX)
∂f/∂X = Aᵀ U sqrtm(Uᵀ U)⁻¹
      = Aᵀ (A X − B) sqrtm((A X − B)ᵀ (A X − B))⁻¹    n×p

## mixture of two Gaussians
@ lines 7, r, s, the sum, d ln, put in twice, read off
> grad log(a exp(-||x - u||^2) + b exp(-||x - v||^2)) wrt u
a, b: scalar, x, u, v: n×1
f  = ln(a exp(−‖x − u‖²) + b exp(−‖x − v‖²))
let r = x − u,  dr = −du                                  d of a linear function
let s = −‖r‖²,  ds = −2 rᵀ dr                             d‖u‖² = 2 uᵀ du
let t = a exp(s) + b exp(−‖x − v‖²),  dt = a exp(s) ds    d exp(x) = exp(x) ∘ dx
df = dt/t                                                 d ln(x) = dx ./ x
   = a exp(s) ds/t                                        chain rule
   = −2 a exp(s) rᵀ dr/t                                  chain rule
   = 2 a exp(s) rᵀ du/t                                   chain rule
   = (2 a exp(s) r/t)ᵀ du                                 gᵀ du
∂f/∂u = 2 a exp(s) r/t
      = 2 a exp(−‖x − u‖²) (x − u)/(a exp(−‖x − u‖²) + b exp(−‖x − v‖²))    n×1

## two quadratic forms of one direction
@ lines 5, the two forms, d ln, put in, read off
> grad log(w' B w) - log(w' S w) wrt w
w: n×1, B, S: n×n
f  = ln(wᵀ B w) − ln(wᵀ S w)
let s = wᵀ B w,  ds = wᵀ (B + Bᵀ) dw                 d(xᵀ A x) = xᵀ (A + Aᵀ) dx
let t = wᵀ S w,  dt = wᵀ (S + Sᵀ) dw                 d(xᵀ A x) = xᵀ (A + Aᵀ) dx
df = ds/s − dt/t                                     d ln(x) = dx ./ x
   = wᵀ (B + Bᵀ) dw/s − wᵀ (S + Sᵀ) dw/t             chain rule
   = (((B + Bᵀ)/s − (S + Sᵀ)/t) w)ᵀ dw               gᵀ dw
∂f/∂w = ((B + Bᵀ)/s − (S + Sᵀ)/t) w
      = ((B + Bᵀ)/(wᵀ B w) − (S + Sᵀ)/(wᵀ S w)) w    n×1

## a power of a matrix between vectors
@ lines 2, product rule, read off
> grad a' X^5 b wrt X
a, b: n×1, X: n×n
f  = aᵀ X⁵ b
df = aᵀ dX X⁴ b + aᵀ X dX X³ b + aᵀ X² dX X² b + aᵀ X³ dX X b + aᵀ X⁴ dX b    product rule
   = tr((X⁴ b aᵀ + X³ b aᵀ X + X² b aᵀ X² + X b aᵀ X³ + b aᵀ X⁴) dX)    a scalar is its trace; tr(Gᵀ dX)
∂f/∂X = (X⁴ b aᵀ + X³ b aᵀ X + X² b aᵀ X² + X b aᵀ X³ + b aᵀ X⁴)ᵀ    n×n

## logarithm of a determinant
@ lines 3, d ln|X|, moved round, read off
> grad log det(A X A'+B) wrt X
A: m×n, X: n×n, B: m×m
f  = ln(det(A X Aᵀ + B))
df = tr((A X Aᵀ + B)⁻¹ A dX Aᵀ)       d ln|X| = tr(X⁻¹ dX)
   = tr(Aᵀ (A X Aᵀ + B)⁻¹ A dX)       tr(A B) = tr(B A)
   = tr((Aᵀ (A X Aᵀ + B)⁻ᵀ A)ᵀ dX)    tr(Gᵀ dX)
∂f/∂X = Aᵀ (A X Aᵀ + B)⁻ᵀ A           n×n

## Hessian of the Gaussian kernel
@ lines 9, r, t, d exp, put in, read off, g, product rule, d exp, put in, read off
> hess exp(-||x-y||^2/(2 s^2)) wrt x
x, y: n×1, s: scalar
f  = exp(−‖x − y‖²/(2 s²))
let r = x − y,  dr = dx                                          d of a linear function
let t = −‖r‖²/(2 s²),  dt = −rᵀ dx/s²                            d‖u‖² = 2 uᵀ du
df = exp(t) dt                                                   d exp(x) = exp(x) ∘ dx
   = −exp(t) rᵀ dx/s²                                            chain rule
   = (−exp(t) r/s²)ᵀ dx                                          gᵀ dx
let g = −exp(t) r/s²,  dg = −(d(exp(t)) r/s² + exp(t) dx/s²)     product rule
dg = −(exp(t) r dt/s² + exp(t) dx/s²)                            d exp(x) = exp(x) ∘ dx
   = exp(t) (rᵀ dx) r/s⁴ − exp(t) dx/s²                          chain rule
   = exp(t) (r rᵀ/s² − I)/s² dx                                  dF = J dx
∂²f/∂x∂xᵀ = exp(t) (r rᵀ/s² − I)/s²
          = exp(−‖x − y‖²/(2 s²)) ((x − y)(x − y)ᵀ/s² − I)/s²    n×n

## Hessian of a norm's power
@ lines 8, r, power rule, put in, read off, g with product rule, d of the norm, put in, read off
> hess ||A x - b||^3 wrt x
A: m×n, x: n×1, b: m×1
f  = ‖A x − b‖³
let r = A x − b,  dr = A dx                                         d of a linear function
df = 3 ‖r‖ rᵀ dr                                                    power rule
   = 3 ‖r‖ rᵀ A dx                                                  chain rule
   = (3 ‖r‖ Aᵀ r)ᵀ dx                                               gᵀ dx
let g = 3 ‖r‖ Aᵀ r,  dg = 3 (d(‖r‖) Aᵀ r + ‖r‖ Aᵀ dr)               product rule
dg = 3 ((rᵀ dr) Aᵀ r/‖r‖ + ‖r‖ Aᵀ dr)                               d ‖X‖ = ⟨X, dX⟩/‖X‖
   = 3 ((rᵀ A dx) Aᵀ r/‖r‖ + ‖r‖ Aᵀ A dx)                           chain rule
   = 3 Aᵀ (r rᵀ A/‖r‖ + ‖r‖ A) dx                                   dF = J dx
∂²f/∂x∂xᵀ = 3 Aᵀ (r rᵀ A/‖r‖ + ‖r‖ A)
          = 3 Aᵀ ((A x − b)(A x − b)ᵀ A/‖A x − b‖ + ‖A x − b‖ A)    n×n

## Hessian of the logistic loss of one example
@ lines 8, s, d softplus, put in, read off, z, g, put in, read off
> hess log(1 + exp(-y (w' x))) wrt w
y: scalar, w, x: n×1
f  = ln(1 + exp(−y wᵀ x))
let s = −y wᵀ x,  ds = −y xᵀ dw             d of a linear function
df = σ(s) ds                                d softplus(x) = σ(x) ∘ dx
   = −σ(s) y xᵀ dw                          chain rule
   = (−y σ(s) x)ᵀ dw                        gᵀ dw
let z = σ(s)
let g = −z y x,  dg = −z (1 − z) y x ds     d σ(u) = σ(u) ∘ (1 − σ(u)) ∘ du
dg = z (1 − z) y² (xᵀ dw) x                 chain rule
   = z y² (1 − z) x xᵀ dw                   dF = J dx
∂²f/∂w∂wᵀ = z y² (1 − z) x xᵀ
          = y² σ(−y wᵀ x) σ(y wᵀ x) x xᵀ    n×n

## Hessian of a quotient
@ lines 6, two lines of df, read off, g, its d in two lines, read off
> hess 1/(x'A x) wrt x
x: n×1, A: n×n
f  = 1/(xᵀ A x)
df = −d(xᵀ A x)/(xᵀ A x)²                                        power rule
   = −xᵀ (A + Aᵀ) dx/(xᵀ A x)²                                   d(xᵀ A x) = xᵀ (A + Aᵀ) dx
   = (−(A + Aᵀ) x/(xᵀ A x)²)ᵀ dx                                 gᵀ dx
let g = −(A + Aᵀ) x/(xᵀ A x)²,  dg = −(d(1/(xᵀ A x)²) (A + Aᵀ) x + (A + Aᵀ) dx/(xᵀ A x)²)    product rule
dg = 2 d(xᵀ A x) (A + Aᵀ) x/(xᵀ A x)³ − (A + Aᵀ) dx/(xᵀ A x)²    power rule
   = 2 (xᵀ (A + Aᵀ) dx)(A + Aᵀ) x/(xᵀ A x)³ − (A + Aᵀ) dx/(xᵀ A x)²    d(xᵀ A x) = xᵀ (A + Aᵀ) dx
   = (A + Aᵀ)(2 x xᵀ (A + Aᵀ)/(xᵀ A x) − I)/(xᵀ A x)² dx         dF = J dx
∂²f/∂x∂xᵀ = (A + Aᵀ)(2 x xᵀ (A + Aᵀ)/(xᵀ A x) − I)/(xᵀ A x)²     n×n

## normalisation
@ lines 3, quotient rule, d of the norm, read off
> jac x/||x|| wrt x
x: n×1
f  = x/‖x‖
df = (‖x‖ dx − d(‖x‖) x)/‖x‖²         quotient rule
   = (‖x‖ dx − (xᵀ dx) x/‖x‖)/‖x‖²    d ‖X‖ = ⟨X, dX⟩/‖X‖
   = (I − x xᵀ/‖x‖²)/‖x‖ dx           dF = J dx
∂f/∂xᵀ = (I − x xᵀ/‖x‖²)/‖x‖          n×n

## Jacobian of softmax after a layer
@ lines 3, p, its d, read off
> jac softmax(A x) wrt x
A: m×n, x: n×1
f  = softmax(A x)
let p = softmax(A x)
df = p ∘ (A dx) − (pᵀ A dx) p                                   d softmax(x) = (Diag(p) − p pᵀ) dx
   = (Diag(p) − p pᵀ) A dx                                      a ∘ b = Diag(a) b; dF = J dx
∂f/∂xᵀ = (Diag(p) − p pᵀ) A
       = (Diag(softmax(A x)) − softmax(A x) softmax(A x)ᵀ) A    m×n

## an inverse where Woodbury's identity makes the answer
@ lines 5, product rule, d of the inverse, product rule, transposed, Woodbury and read off
> grad a' (I + X X')^-1 X b wrt X
a: m×1, X: m×n, b: n×1
f  = aᵀ (I + X Xᵀ)⁻¹ X b
df = aᵀ d((I + X Xᵀ)⁻¹) X b + aᵀ (I + X Xᵀ)⁻¹ dX b                  product rule
   = aᵀ (I + X Xᵀ)⁻¹ dX b − aᵀ (I + X Xᵀ)⁻¹ d(X Xᵀ) (I + X Xᵀ)⁻¹ X b    d X⁻¹ = −X⁻¹ dX X⁻¹
   = aᵀ (I + X Xᵀ)⁻¹ dX b − aᵀ (I + X Xᵀ)⁻¹ (dX Xᵀ + X dXᵀ)(I + X Xᵀ)⁻¹ X b    product rule
   = aᵀ (I + X Xᵀ)⁻¹ dX b − bᵀ Xᵀ (I + X Xᵀ)⁻¹ dX Xᵀ (I + X Xᵀ)⁻¹ a − aᵀ (I + X Xᵀ)⁻¹ dX Xᵀ (I + X Xᵀ)⁻¹ X b    a scalar is its transpose
   = tr(((I + X Xᵀ)⁻¹ (a bᵀ (I + Xᵀ X)⁻¹ − X b aᵀ (I + X Xᵀ)⁻¹ X))ᵀ dX)    a scalar is its trace; Woodbury; tr(Gᵀ dX)
∂f/∂X = (I + X Xᵀ)⁻¹ (a bᵀ (I + Xᵀ X)⁻¹ − X b aᵀ (I + X Xᵀ)⁻¹ X)    m×n
