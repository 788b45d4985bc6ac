# The examples of the notes, section 2; N counts the lines that the notes have between f and the result.

## 2c, section 2.1: product
@ lines 1, d(AB) = dA B + A dB
> diff A B
A: m×n, B: n×p
F  = A B
dF = dA B + A dB    product rule;  m×p

## 2d, section 2.3
@ lines 3, O = d(X X^-1) = dX X^-1 + X d(X^-1), solved
> diff X^-1
X: n×n
F  = X⁻¹
dF = −X⁻¹ dX X⁻¹    d X⁻¹ = −X⁻¹ dX X⁻¹;  n×n

## 2e, section 2.4
@ lines 2, d|A| = tr(|A| A^-1 dA), read off
: A : matrix(n) invertible
> grad det(A) wrt A
A: n×n, invertible
f  = |A|
df = |A| tr(A⁻¹ dA)       d |X| = |X| tr(X⁻¹ dX)
   = tr((|A| A⁻ᵀ)ᵀ dA)    tr(Gᵀ dA)
∂f/∂A = |A| A⁻ᵀ           n×n

## 2e for any A
@ lines 2, d|A| = tr(adj(A) dA), read off
> grad det(A) wrt A
A: n×n
f  = |A|
df = tr(adj(A) dA)    d|A| = tr(adj(A) dA)
∂f/∂A = adj(A)ᵀ       n×n

## 2f, section 2.5 example 1
@ lines 3, d tr(AB) = tr(d(AB)) = tr(dA B) = tr(B dA)
> grad tr(A B) wrt A
A: m×n, B: n×m
f  = tr(A B)
df = tr(dA B)    d tr(A) = tr(dA)
   = tr(B dA)    tr(A B) = tr(B A)
∂f/∂A = Bᵀ       m×n

## 2g, section 2.5 example 2
@ lines 5, by the trace
> grad x' A x wrt x
x: n×1, A: n×n
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx     product rule
   = xᵀ Aᵀ dx + xᵀ A dx    a scalar is its transpose
   = ((A + Aᵀ) x)ᵀ dx      gᵀ dx
∂f/∂x = (A + Aᵀ) x         n×1

## 2g, A symmetric
@ lines 5
: A : symmetric(n)
> grad x' A x wrt x
A: n×n, symmetric; x: n×1
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx    product rule
   = 2 xᵀ A dx            a scalar is its transpose; collect
   = (2 A x)ᵀ dx          gᵀ dx
∂f/∂x = 2 A x             n×1

## 2g, A = I
@ lines 3
> grad x' x wrt x
x: n×1
f  = xᵀ x
df = dxᵀ x + xᵀ dx    product rule
   = (2 x)ᵀ dx        a scalar is its transpose; collect
∂f/∂x = 2 x           n×1

## 2h, section 2.5 example 3
@ lines 6
> grad -tr(W' X X' W) wrt W
W: m×n, X: m×p
f  = −tr(Wᵀ X Xᵀ W)
df = −tr(d(Wᵀ X Xᵀ W))               d tr(A) = tr(dA)
   = −tr(dWᵀ X Xᵀ W + Wᵀ X Xᵀ dW)    product rule
   = −2 tr(Wᵀ X Xᵀ dW)               tr(A) = tr(Aᵀ); collect
   = tr((−2 X Xᵀ W)ᵀ dW)             tr(Gᵀ dW)
∂f/∂W = −2 X Xᵀ W                    m×n

## 2i, section 2.5 example 4
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

## 2j, section 2.5
@ lines 4, d tr(A'A) = tr(dA' A) + tr(A' dA) = 2 tr(A' dA)
> grad ||A||_F^2 wrt A
A: m×n
f  = ‖A‖_F²
df = tr((2 A)ᵀ dA)    d‖u‖² = 2 uᵀ du
∂f/∂A = 2 A           m×n

## 2k, section 2.5
@ lines 6
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

## 2l, section 2.5
@ lines 5
> grad 1/2 ||A x + b - y||_2^2 wrt x
A: m×n, x: n×1, b, y: m×1
f  = ½ ‖A x + b − y‖²
let r = A x + b − y,  dr = A dx    d of a linear function
df = rᵀ dr                         d‖u‖² = 2 uᵀ du
   = rᵀ A dx                       chain rule
   = (Aᵀ r)ᵀ dx                    gᵀ dx
∂f/∂x = Aᵀ r
      = Aᵀ (A x + b − y)           n×1

## 2m, section 2.6 example 1
@ lines 5
> grad ||X theta - y||_2^2 wrt theta
X: m×n, θ: n×1, y: m×1
f  = ‖X θ − y‖²
let r = X θ − y,  dr = X dθ    d of a linear function
df = 2 rᵀ dr                   d‖u‖² = 2 uᵀ du
   = 2 rᵀ X dθ                 chain rule
   = (2 Xᵀ r)ᵀ dθ              gᵀ dθ
∂f/∂θ = 2 Xᵀ r
      = 2 Xᵀ (X θ − y)         n×1

## 2m by the chain rule
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

## 2m as a sum
@ lines 4
: x_i : vector(d)
: theta : vector(d)
: y_i : scalar
> grad sum_{i=1}^{n} (theta' x_i - y_i)^2 wrt theta
xᵢ, θ: d×1, yᵢ: scalar
f  = ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ)²
df = (2 ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ)ᵀ dθ    power rule
∂f/∂θ = 2 ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ       d×1

## 2n, section 2.6 example 2
@ lines 4
: Sigma : symmetric(n) invertible
> grad (x - mu)' Sigma^-1 (x - mu) wrt mu
Σ: n×n, symmetric, invertible; x, μ: n×1
f  = (x − μ)ᵀ Σ⁻¹ (x − μ)
df = −(dμᵀ Σ⁻¹ (x − μ) + (x − μ)ᵀ Σ⁻¹ dμ)    product rule
   = −2 (x − μ)ᵀ Σ⁻¹ dμ                      a scalar is its transpose; collect
   = (2 Σ⁻¹ (μ − x))ᵀ dμ                     gᵀ dμ
∂f/∂μ = 2 Σ⁻¹ (μ − x)                        n×1

## 2n, Sigma of no structure
@ lines 4
> grad (x - mu)' Sigma^-1 (x - mu) wrt mu
x, μ: n×1, Σ: n×n
f  = (x − μ)ᵀ Σ⁻¹ (x − μ)
df = −(dμᵀ Σ⁻¹ (x − μ) + (x − μ)ᵀ Σ⁻¹ dμ)    product rule
   = −((x − μ)ᵀ Σ⁻ᵀ dμ + (x − μ)ᵀ Σ⁻¹ dμ)    a scalar is its transpose
   = ((Σ⁻¹ + Σ⁻ᵀ)(μ − x))ᵀ dμ                gᵀ dμ
∂f/∂μ = (Σ⁻¹ + Σ⁻ᵀ)(μ − x)                   n×1

## 2o, section 2.7 (1)
@ lines 4
: Sigma : spd(d)
: x_t : vector(d)
: L = -N d/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)
> grad L wrt mu
Σ: d×d, spd; xₜ, μ: d×1
L  = −N d/2 ln(2 π) − N/2 ln|Σ| − ½ ∑ₜ (xₜ − μ)ᵀ Σ⁻¹ (xₜ − μ)
dL = ½ ∑ₜ (dμᵀ Σ⁻¹ (xₜ − μ) + (xₜ − μ)ᵀ Σ⁻¹ dμ)                  product rule
   = (∑ₜ (xₜ − μ))ᵀ Σ⁻¹ dμ                                       a scalar is its transpose; collect
   = (Σ⁻¹ ∑ₜ (xₜ − μ))ᵀ dμ                                       gᵀ dμ
∂L/∂μ = Σ⁻¹ ∑ₜ (xₜ − μ)                                          d×1

## 2p, section 2.7 (2)
@ lines 5, with S named
: Sigma : spd(d)
: x_t : vector(d)
: L = -N d/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)
> grad L wrt Sigma
Σ: d×d, spd; xₜ, μ: d×1
L  = −N d/2 ln(2 π) − N/2 ln|Σ| − ½ ∑ₜ (xₜ − μ)ᵀ Σ⁻¹ (xₜ − μ)
let S = ∑ₜ (xₜ − μ)(xₜ − μ)ᵀ
L  = −(N d ln(2 π) + N ln|Σ| + tr(Σ⁻¹ S))/2                      Σₜ aₜᵀ A bₜ = tr(A Σₜ bₜ aₜᵀ)
dL = −½ (N tr(Σ⁻¹ dΣ) + tr(d(Σ⁻¹) S))                            d ln|X| = tr(X⁻¹ dX); d tr(A) = tr(dA)
   = ½ (tr(Σ⁻¹ dΣ Σ⁻¹ S) − N tr(Σ⁻¹ dΣ))                         d X⁻¹ = −X⁻¹ dX X⁻¹
   = ½ (tr(Σ⁻¹ S Σ⁻¹ dΣ) − N tr(Σ⁻¹ dΣ))                         tr(A B) = tr(B A)
   = tr(½ (Σ⁻¹ S Σ⁻¹ − N Σ⁻¹) dΣ)                                tr(Gᵀ dΣ)
∂L/∂Σ = (Σ⁻¹ (∑ₜ (xₜ − μ)(xₜ − μ)ᵀ) Σ⁻¹ − N Σ⁻¹)/2               d×d
