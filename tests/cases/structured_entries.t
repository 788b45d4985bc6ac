# An entry of a structured variable moves alone; the table of independent entries is said once.

> S : symmetric(n)
> X : matrix(n)
> deriv S X + (S X')' wrt S_{12}
> P : spd(n)
> deriv |P + S S'| wrt S_{12}
> r : rowvector(n)
> x : vector(n)
> grad (r (((S ((x).^2))).^2)) wrt S assume S entrywise
S: n×n, symmetric; X: n×n
F  = S X + (S Xᵀ)ᵀ
dF = dS X + X dSᵀ                d of a linear function
∂F/∂S₁₂ = e₁ e₂ᵀ X + X e₂ e₁ᵀ    n×n
✓ verified at N random points (N digits)
S: n×n, symmetric; P: n×n, spd
f  = |P + S Sᵀ|
df = |P + S Sᵀ| tr((P + S Sᵀ)⁻¹ d(S Sᵀ))                   d |X| = |X| tr(X⁻¹ dX)
   = |P + S Sᵀ| tr((P + S Sᵀ)⁻¹ (dS Sᵀ + S dSᵀ))           product rule
∂f/∂S₁₂ = |P + S²| tr((P + S²)⁻¹ (e₁ e₂ᵀ S + S e₂ e₁ᵀ))
✓ verified at N random points (N digits)
S: n×n, symmetric; r: 1×n, x: n×1
f  = r (S x.^2).^2
let u = S x.^2,  du = dS x.^2       d of a linear function
df = 2 r (u ∘ du)                   power rule
   = 2 (rᵀ ∘ u)ᵀ du                 aᵀ (b ∘ c) = (a ∘ b)ᵀ c
   = 2 (rᵀ ∘ u)ᵀ dS x.^2            chain rule
   = tr(2 x.^2 (rᵀ ∘ u)ᵀ dS)        a scalar is its trace; tr(A B) = tr(B A)
   = tr((2 (rᵀ ∘ u)(x.^2)ᵀ)ᵀ dS)    tr(Gᵀ dS)
∂f/∂S = 2 ((rᵀ ∘ (S x.^2))(x.^2)ᵀ + x.^2 (rᵀ ∘ (S x.^2))ᵀ − ((rᵀ ∘ (S x.^2))(x.^2)ᵀ) ∘ I)    n×n
✓ verified at N random points (N digits)
! note: the entry of S moves alone, as in an unconstrained matrix
! note: the entry of S moves alone, as in an unconstrained matrix
! note: the table of the partial derivatives by the independent entries of S
= 0

# What F simplifies to when the facts of Q are given back has no Q any more; Q has varied all the same.

> Q : orthogonal(n)
> diff a |Q|^2
Q: n×n, orthogonal; a: scalar
f  = a |Q|²
df = 2 a |Q| d(|Q|)         power rule
   = 2 a |Q|² tr(Q⁻¹ dQ)    d |X| = |X| tr(X⁻¹ dX)
   = 2 a tr(Qᵀ dQ)
✓ verified at N random points (N digits)

# A trace read backwards turns the sign of an antisymmetric letter.

> W : antisymmetric(n)
> diff tr(A' X W)
W: n×n, antisymmetric; A, X: m×n
f  = tr(Aᵀ X W)
df = tr(d(Aᵀ X W))                              d tr(A) = tr(dA)
   = tr(dAᵀ X W + Aᵀ dX W + Aᵀ X dW)            product rule
   = tr(W Aᵀ dX) − tr(W Xᵀ dA) + tr(Aᵀ X dW)    tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr(W (Aᵀ dX − Xᵀ dA)) + tr(Aᵀ X dW)        collect
✓ verified at N random points (N digits)
