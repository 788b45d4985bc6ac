# The model derivations; N counts their lines between f and the result.

## 1, tr(W'XX'W)
@ lines 5
> grad tr(W' X X' W) wrt W
W: m×n, X: m×p
f  = tr(Wᵀ X Xᵀ W)
df = tr(d(Wᵀ X Xᵀ W))               d tr(A) = tr(dA)
   = tr(dWᵀ X Xᵀ W + Wᵀ X Xᵀ dW)    product rule
   = 2 tr(Wᵀ X Xᵀ dW)               tr(A) = tr(Aᵀ); collect
   = tr((2 X Xᵀ W)ᵀ dW)             tr(Gᵀ dW)
∂f/∂W = 2 X Xᵀ W                    m×n

## 2, least squares by the matrix
@ lines 5
> grad 1/2 ||A x + b - y||_2^2 wrt A
A: m×n, x: n×1, b, y: m×1
f  = ½ ‖A x + b − y‖²
let r = A x + b − y,  dr = dA x    d of a linear function
df = rᵀ dr                         d‖u‖² = 2 uᵀ du
   = rᵀ dA x                       chain rule
   = tr(x rᵀ dA)                   a scalar is its trace; tr(A B) = tr(B A)
   = tr((r xᵀ)ᵀ dA)                tr(Gᵀ dA)
∂f/∂A = r xᵀ
      = (A x + b − y) xᵀ           m×n

## 3, determinant of the inverse
@ lines 4
: A : matrix(n) invertible
> grad det(A^-1) wrt A
A: n×n, invertible
f  = |A⁻¹|
df = |A⁻¹| tr(A d(A⁻¹))    d |X| = |X| tr(X⁻¹ dX)
   = −|A⁻¹| tr(dA A⁻¹)     d X⁻¹ = −X⁻¹ dX X⁻¹
   = −tr(A⁻¹ dA)/|A|       tr(A B) = tr(B A)
   = tr((−A⁻ᵀ/|A|)ᵀ dA)    tr(Gᵀ dA)
∂f/∂A = −A⁻ᵀ/|A|           n×n

## 4, chain rule
@ lines 5
> grad ||z||_2^2 wrt theta where z = X theta - y
z, y: m×1, X: m×n, θ: n×1
f  = ‖z‖²
let z = X θ − y,  dz = X dθ    d of a linear function
∂f/∂θ = (∂zᵀ/∂θ)(∂f/∂z)        chain rule
df = 2 zᵀ dz                   d‖u‖² = 2 uᵀ du
   = 2 zᵀ X dθ                 chain rule
   = (2 Xᵀ z)ᵀ dθ              gᵀ dθ
∂f/∂θ = 2 Xᵀ z
      = 2 Xᵀ (X θ − y)         n×1

## 5, Gaussian likelihood
@ lines 5
: Sigma : spd(d)
: x_t : vector(d)
> grad -N/2 logdet(Sigma) - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt Sigma
Σ: d×d, spd; xₜ, μ: d×1
f  = −N/2 ln|Σ| − ½ ∑ₜ (xₜ − μ)ᵀ Σ⁻¹ (xₜ − μ)
let S = ∑ₜ (xₜ − μ)(xₜ − μ)ᵀ
f  = −(N ln|Σ| + tr(Σ⁻¹ S))/2                         Σₜ aₜᵀ A bₜ = tr(A Σₜ bₜ aₜᵀ)
df = −½ (N tr(Σ⁻¹ dΣ) + tr(d(Σ⁻¹) S))                 d ln|X| = tr(X⁻¹ dX); d tr(A) = tr(dA)
   = ½ (tr(Σ⁻¹ dΣ Σ⁻¹ S) − N tr(Σ⁻¹ dΣ))              d X⁻¹ = −X⁻¹ dX X⁻¹
   = ½ (tr(Σ⁻¹ S Σ⁻¹ dΣ) − N tr(Σ⁻¹ dΣ))              tr(A B) = tr(B A)
   = tr(½ (Σ⁻¹ S Σ⁻¹ − N Σ⁻¹) dΣ)                     tr(Gᵀ dΣ)
∂f/∂Σ = (Σ⁻¹ (∑ₜ (xₜ − μ)(xₜ − μ)ᵀ) Σ⁻¹ − N Σ⁻¹)/2    d×d

## 6, logistic loss
@ lines 5
> grad sum(log(1 + exp(-y .* (X w)))) wrt w
y: m×1, X: m×n, w: n×1
f  = sum(ln(1 + exp(−y ∘ (X w))))
let u = −y ∘ (X w),  du = −y ∘ (X dw)    d of a linear function
df = sum(σ(u) ∘ du)                      d softplus(x) = σ(x) ∘ dx
   = σ(u)ᵀ du                            1ᵀ (a ∘ b) = aᵀ b
   = −σ(u)ᵀ (y ∘ (X dw))                 chain rule
   = −(y ∘ σ(u))ᵀ X dw                   aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = (−Xᵀ (y ∘ σ(u)))ᵀ dw                gᵀ dw
∂f/∂w = −Xᵀ (y ∘ σ(u))
      = −Xᵀ (y ∘ σ(−y ∘ (X w)))          n×1

## 7, two layers
@ lines 8
> grad 1/2 ||W_2 tanh(W_1 x) - y||^2 wrt W_1, W_2
W₂: m×n, W₁: n×p, x: p×1, y: m×1
f  = ½ ‖W₂ tanh(W₁ x) − y‖²
let z = tanh(W₁ x),  dz = (1 − z.^2) ∘ (dW₁ x)                   d tanh(x) = (1 − tanh(x).^2) ∘ dx
let r = W₂ z − y,  dr = W₂ dz                                    d of a linear function
df = rᵀ dr                                                       d‖u‖² = 2 uᵀ du
   = rᵀ W₂ dz                                                    chain rule
   = rᵀ W₂ ((1 − z.^2) ∘ (dW₁ x))                                chain rule
   = ((1 − z.^2) ∘ (W₂ᵀ r))ᵀ dW₁ x                               aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = tr(x ((1 − z.^2) ∘ (W₂ᵀ r))ᵀ dW₁)                           a scalar is its trace; tr(A B) = tr(B A)
   = tr((((1 − z.^2) ∘ (W₂ᵀ r)) xᵀ)ᵀ dW₁)                        tr(Gᵀ dW₁)
∂f/∂W₁ = ((1 − z.^2) ∘ (W₂ᵀ r)) xᵀ
       = ((1 − tanh(W₁ x).^2) ∘ (W₂ᵀ (W₂ tanh(W₁ x) − y))) xᵀ    n×p
wrt W₂:
dr = dW₂ z                                                       d of a linear function
df = rᵀ dr                                                       d‖u‖² = 2 uᵀ du
   = rᵀ dW₂ z                                                    chain rule
   = tr(z rᵀ dW₂)                                                a scalar is its trace; tr(A B) = tr(B A)
   = tr((r zᵀ)ᵀ dW₂)                                             tr(Gᵀ dW₂)
∂f/∂W₂ = r zᵀ
       = (W₂ tanh(W₁ x) − y) tanh(W₁ x)ᵀ                         m×n

## 8, Rayleigh quotient
@ lines 5
> grad (x' A x)/(x' x) wrt x
x: n×1, A: n×n
f  = (xᵀ A x)/(xᵀ x)
let p = xᵀ A x,  dp = xᵀ (A + Aᵀ) dx                 d(xᵀ A x) = xᵀ (A + Aᵀ) dx
let q = xᵀ x,  dq = 2 xᵀ dx                          d‖u‖² = 2 uᵀ du
df = (q dp − p dq)/q²                                quotient rule
   = (q xᵀ (A + Aᵀ) dx − 2 p xᵀ dx)/q²               chain rule
   = (((A + Aᵀ) x − 2 p x/q)/q)ᵀ dx                  gᵀ dx
∂f/∂x = ((A + Aᵀ) x − 2 p x/q)/q
      = ((A + Aᵀ) x − 2 (xᵀ A x)/(xᵀ x) x)/(xᵀ x)    n×1

## 9, Jacobian of A X B
@ lines 2
> jac A X B wrt X
A: m×n, X: n×p, B: p×q
F  = A X B
dF = A dX B                   d of a linear function
vec(dF) = (Bᵀ ⊗ A) vec(dX)    vec(A X B) = (Bᵀ ⊗ A) vec(X)
∂vec F/∂vec(X)ᵀ = Bᵀ ⊗ A      mq×np

## 10, Hessian of logsumexp
@ lines 3
> hess logsumexp(x) wrt x
x: n×1
f  = logsumexp(x)
df = softmax(x)ᵀ dx                                      d logsumexp(x) = ⟨softmax(x), dx⟩
let p = softmax(x),  dp = p ∘ dx − (pᵀ dx) p             d softmax(x) = (Diag(p) − p pᵀ) dx
dp = (Diag(p) − p pᵀ) dx                                 a ∘ b = Diag(a) b; dF = J dx
∂²f/∂x∂xᵀ = Diag(p) − p pᵀ
          = Diag(softmax(x)) − softmax(x) softmax(x)ᵀ    n×n
