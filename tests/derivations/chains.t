# The chain rule, quotients, second derivatives; N counts the lines that a textbook needs between f and the result.

## the chain rule through two vectors
@ lines 8, two inner functions and their differentials, the product of Jacobians, d(g'g) and two substitutions
> grad g' g wrt x where g = A h, h = tanh(B x)
g: m×1, A: m×n, h: n×1, B: n×p, x: p×1
f  = gᵀ g
let h = tanh(B x),  dh = (1 − h.^2) ∘ (B dx)            d tanh(x) = (1 − tanh(x).^2) ∘ dx
let g = A h,  dg = A dh                                 d of a linear function
∂f/∂x = (∂hᵀ/∂x)(∂gᵀ/∂h)(∂f/∂g)                         chain rule
df = dgᵀ g + gᵀ dg                                      product rule
   = 2 gᵀ dg                                            a scalar is its transpose; collect
   = 2 gᵀ A dh                                          chain rule
   = 2 gᵀ A ((1 − h.^2) ∘ (B dx))                       chain rule
   = 2 ((1 − h.^2) ∘ (Aᵀ g))ᵀ B dx                      aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = (2 Bᵀ ((1 − h.^2) ∘ (Aᵀ g)))ᵀ dx                   gᵀ dx
∂f/∂x = 2 Bᵀ ((1 − h.^2) ∘ (Aᵀ g))
      = 2 Bᵀ ((1 − tanh(B x).^2) ∘ (Aᵀ A tanh(B x)))    p×1

## the chain rule through two scalars
@ lines 6, du, dv, the sum of two products, the quotient rule, put in, read off
> grad u/v wrt x where u = x' A x, v = x' x
u, v: scalar, x: n×1, A: n×n
f  = u/v
let u = xᵀ A x,  du = xᵀ (A + Aᵀ) dx                 d(xᵀ A x) = xᵀ (A + Aᵀ) dx
let v = xᵀ x,  dv = 2 xᵀ dx                          d‖u‖² = 2 uᵀ du
∂f/∂x = (∂u/∂x)(∂f/∂u) + (∂v/∂x)(∂f/∂v)              chain rule
df = (v du − u dv)/v²                                quotient rule
   = (v xᵀ (A + Aᵀ) dx − 2 u xᵀ dx)/v²               chain rule
   = (((A + Aᵀ) x − 2 u x/v)/v)ᵀ dx                  gᵀ dx
∂f/∂x = ((A + Aᵀ) x − 2 u x/v)/v
      = ((A + Aᵀ) x − 2 (xᵀ A x)/(xᵀ x) x)/(xᵀ x)    n×1

## an unknown function of several arguments
@ lines 5, its arguments with their differentials, df by them, put in, read off
: f, h : function
> grad f(h(x), x' x) wrt x
f, h: function, x: n×1
f  = f(h(x), xᵀ x)
let s = h(x),  ds = grad(h(x), x)ᵀ dx                               chain rule
let t = xᵀ x,  dt = 2 xᵀ dx                                         d‖u‖² = 2 uᵀ du
df = grad(f(s, t), s) ds + grad(f(s, t), t) dt                      chain rule
   = grad(f(s, t), s) grad(h(x), x)ᵀ dx + 2 grad(f(s, t), t) xᵀ dx  chain rule
   = (grad(f(s, t), s) grad(h(x), x) + 2 grad(f(s, t), t) x)ᵀ dx    gᵀ dx
∂f/∂x = grad(f(s, t), s) grad(h(x), x) + 2 grad(f(s, t), t) x
      = grad(f(h(x), xᵀ x), h(x)) grad(h(x), x) + 2 grad(f(h(x), xᵀ x), xᵀ x) x    n×1

## entropy of a softmax
@ lines 6, Magnus and Neudecker's method
> grad -softmax(z)' log(softmax(z)) wrt z
z: n×1
f  = −softmax(z)ᵀ ln(softmax(z))
let p = softmax(z),  dp = p ∘ dz − (pᵀ dz) p                     d softmax(x) = (Diag(p) − p pᵀ) dx
df = −(dpᵀ ln(p) + pᵀ d(ln(p)))                                  product rule
   = −(dpᵀ ln(p) + pᵀ (dp ./ p))                                 d ln(x) = dx ./ x
   = −(ln(p)ᵀ dp + sum(dp))                                      a scalar is its transpose; aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = −(ln(p)ᵀ (p ∘ dz − (pᵀ dz) p) + sum(p ∘ dz − (pᵀ dz) p))    chain rule
   = (pᵀ ln(p))(pᵀ dz) − (p ∘ ln(p))ᵀ dz                         aᵀ (b ∘ c) = (a ∘ b)ᵀ c; collect
   = ((p pᵀ − Diag(p)) ln(p))ᵀ dz                                gᵀ dz
∂f/∂z = (p pᵀ − Diag(p)) ln(p)
      = (softmax(z) softmax(z)ᵀ − Diag(softmax(z))) ln(softmax(z))    n×1

## ratio of traces
@ lines 5, dp, dq, quotient rule, put in, read off
> grad tr(X' A X)/tr(X' B X) wrt X
X: m×n, A, B: m×m
f  = tr(Xᵀ A X)/tr(Xᵀ B X)
let p = tr(Xᵀ A X),  dp = tr(Xᵀ (A + Aᵀ) dX)                      d(xᵀ A x) = xᵀ (A + Aᵀ) dx
let q = tr(Xᵀ B X),  dq = tr(Xᵀ (B + Bᵀ) dX)                      d(xᵀ A x) = xᵀ (A + Aᵀ) dx
df = (q dp − p dq)/q²                                             quotient rule
   = (q tr(Xᵀ (A + Aᵀ) dX) − p tr(Xᵀ (B + Bᵀ) dX))/q²             chain rule
   = tr(((A + Aᵀ − p (B + Bᵀ)/q) X/q)ᵀ dX)                        tr(Gᵀ dX)
∂f/∂X = (A + Aᵀ − p (B + Bᵀ)/q) X/q
      = (A + Aᵀ − tr(Xᵀ A X)/tr(Xᵀ B X) (B + Bᵀ)) X/tr(Xᵀ B X)    m×n

## the Hessian of ln|X|, Magnus and Neudecker (2019), ch. 10
@ lines 4, d ln|X|, the differential of X^-T, its vec, the commutation matrix
> hess logdet(X) wrt X
X: n×n
f  = ln|X|
df = tr(X⁻¹ dX)                               d ln|X| = tr(X⁻¹ dX)
let g = X⁻ᵀ,  dg = −X⁻ᵀ dXᵀ X⁻ᵀ               d X⁻¹ = −X⁻¹ dX X⁻¹
vec(dg) = (−X⁻¹ ⊗ X⁻ᵀ) vec(dXᵀ)               vec(A X B) = (Bᵀ ⊗ A) vec(X)
        = (−(X⁻¹ ⊗ X⁻ᵀ) K(n, n)) vec(dX)      vec(Xᵀ) = K vec(X)
∂²f/∂vec(X)∂vec(X)ᵀ = −(X⁻¹ ⊗ X⁻ᵀ) K(n, n)    n²×n²

## the Jacobian of X X' X
@ lines 3, product rule, vec, the commutation matrix
> jac X X' X wrt X
X: m×n
F  = X Xᵀ X
dF = dX Xᵀ X + X dXᵀ X + X Xᵀ dX                                    product rule
vec(dF) = ((Xᵀ X) ⊗ Iₘ + Iₙ ⊗ (X Xᵀ)) vec(dX) + (Xᵀ ⊗ X) vec(dXᵀ)   vec(A X B) = (Bᵀ ⊗ A) vec(X)
        = ((Xᵀ X) ⊗ Iₘ + (Xᵀ ⊗ X) K(m, n) + Iₙ ⊗ (X Xᵀ)) vec(dX)    vec(Xᵀ) = K vec(X)
∂vec F/∂vec(X)ᵀ = (Xᵀ X) ⊗ Iₘ + (Xᵀ ⊗ X) K(m, n) + Iₙ ⊗ (X Xᵀ)      mn×mn

## the Hessian of least squares
@ lines 6
> hess ||A x - b||^2 wrt x
A: m×n, x: n×1, b: m×1
f  = ‖A x − b‖²
let r = A x − b,  dr = A dx                d of a linear function
df = 2 rᵀ dr                               d‖u‖² = 2 uᵀ du
   = 2 rᵀ A dx                             chain rule
   = (2 Aᵀ r)ᵀ dx                          gᵀ dx
let g = 2 Aᵀ (A x − b),  dg = 2 Aᵀ A dx    d of a linear function
∂²f/∂x∂xᵀ = 2 Aᵀ A                         n×n

## three layers
@ lines 22, of W1 13, of W2 4, of W3 4 (they have df in common)
> grad 1/2 ||W_3 tanh(W_2 tanh(W_1 x)) - y||^2 wrt W_1, W_2, W_3
W₃: m×n, W₂: n×p, W₁: p×q, x: q×1, y: m×1
f  = ½ ‖W₃ tanh(W₂ tanh(W₁ x)) − y‖²
let z = tanh(W₁ x),  dz = (1 − z.^2) ∘ (dW₁ x)                    d tanh(x) = (1 − tanh(x).^2) ∘ dx
let h = tanh(W₂ z),  dh = (1 − h.^2) ∘ (W₂ dz)                    d tanh(x) = (1 − tanh(x).^2) ∘ dx
let r = W₃ h − y,  dr = W₃ dh                                     d of a linear function
df = rᵀ dr                                                        d‖u‖² = 2 uᵀ du
   = rᵀ W₃ dh                                                     chain rule
   = rᵀ W₃ ((1 − h.^2) ∘ (W₂ dz))                                 chain rule
   = ((1 − h.^2) ∘ (W₃ᵀ r))ᵀ W₂ dz                                aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = ((1 − h.^2) ∘ (W₃ᵀ r))ᵀ W₂ ((1 − z.^2) ∘ (dW₁ x))            chain rule
   = ((1 − z.^2) ∘ (W₂ᵀ ((1 − h.^2) ∘ (W₃ᵀ r))))ᵀ dW₁ x           aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = tr(x ((1 − z.^2) ∘ (W₂ᵀ ((1 − h.^2) ∘ (W₃ᵀ r))))ᵀ dW₁)       a scalar is its trace; tr(A B) = tr(B A)
   = tr((((1 − z.^2) ∘ (W₂ᵀ ((1 − h.^2) ∘ (W₃ᵀ r)))) xᵀ)ᵀ dW₁)    tr(Gᵀ dW₁)
∂f/∂W₁ = ((1 − z.^2) ∘ (W₂ᵀ ((1 − h.^2) ∘ (W₃ᵀ r)))) xᵀ
       = ((1 − tanh(W₁ x).^2) ∘ (W₂ᵀ ((1 − tanh(W₂ tanh(W₁ x)).^2) ∘ (W₃ᵀ (W₃ tanh(W₂ tanh(W₁ x)) − y))))) xᵀ    p×q
wrt W₂:
dh = (1 − h.^2) ∘ (dW₂ z)                                         d tanh(x) = (1 − tanh(x).^2) ∘ dx
df = rᵀ W₃ dh                                                     as above
   = rᵀ W₃ ((1 − h.^2) ∘ (dW₂ z))                                 chain rule
   = ((1 − h.^2) ∘ (W₃ᵀ r))ᵀ dW₂ z                                aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = tr(z ((1 − h.^2) ∘ (W₃ᵀ r))ᵀ dW₂)                            a scalar is its trace; tr(A B) = tr(B A)
   = tr((((1 − h.^2) ∘ (W₃ᵀ r)) zᵀ)ᵀ dW₂)                         tr(Gᵀ dW₂)
∂f/∂W₂ = ((1 − h.^2) ∘ (W₃ᵀ r)) zᵀ
       = ((1 − tanh(W₂ tanh(W₁ x)).^2) ∘ (W₃ᵀ (W₃ tanh(W₂ tanh(W₁ x)) − y))) tanh(W₁ x)ᵀ    n×p
wrt W₃:
dr = dW₃ h                                                        d of a linear function
df = rᵀ dr                                                        d‖u‖² = 2 uᵀ du
   = rᵀ dW₃ h                                                     chain rule
   = tr(h rᵀ dW₃)                                                 a scalar is its trace; tr(A B) = tr(B A)
   = tr((r hᵀ)ᵀ dW₃)                                              tr(Gᵀ dW₃)
∂f/∂W₃ = r hᵀ
       = (W₃ tanh(W₂ tanh(W₁ x)) − y) tanh(W₂ tanh(W₁ x))ᵀ        m×n
