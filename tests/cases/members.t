# Derivatives by one member of a family that sums run over.

$ -q
> x_t : vector(d)
> grad sum_i ||A x_i - b_i||^2 wrt x_k
> grad sum_i ||A x_i - b_i||^2 wrt x_1
> grad sum_i ||A x_i - b_i||^2 wrt x_i
> grad sum_{i<j} (||x_i - x_j|| - D_{ij})^2 wrt x_i
> grad ||sum_i x_i||^2 wrt x_k
> hess ||sum_i x_i||^2 wrt x_k
> hess sum_i log(1 + x_i' A x_i) wrt x_k
> jac sum_i A x_i wrt x_k
> grad prod_i (1 + w' x_i) wrt x_k
> grad sum_{t=2}^T ||x_t - A x_{t-1}||^2 wrt x_s
> diff sum_i x_i' x_i wrt x_k
2 Aᵀ (A xₖ − bₖ)
2 Aᵀ (A x₁ − b₁)
2 Aᵀ (A xᵢ − bᵢ)
2 (∑_{j=i + 1}^{N} (1 − Dᵢⱼ/‖xᵢ − xⱼ‖)(xᵢ − xⱼ) − ∑_{k=1}^{i − 1} (1 − Dₖᵢ/‖xₖ − xᵢ‖)(xₖ − xᵢ))
2 ∑ᵢ xᵢ
2 I_d
(A + Aᵀ)(I − xₖ xₖᵀ (A + Aᵀ)/(1 + xₖᵀ A xₖ))/(1 + xₖᵀ A xₖ)
A
(∏ᵢ (1 + wᵀ xᵢ)) w/(1 + wᵀ xₖ)
2 (xₛ − A x_{s − 1} − Aᵀ (x_{s + 1} − A xₛ))
2 xₖᵀ dxₖ

$ -q
> u_i, v_i : vector(d)
> grad sum_{i,j} (a_{ij} - u_i' v_j)^2 wrt u_k, v_l
> hess sum_{i,j} (a_{ij} - u_i' v_j)^2 wrt u_k, v_l
2 ∑ⱼ (uₖᵀ vⱼ − Aₖⱼ) vⱼ
2 ∑ᵢ (uᵢᵀ vₗ − Aᵢₗ) uᵢ
2 (vₗ uₖᵀ − (Aₖₗ − uₖᵀ vₗ) I)

$ -q
> x_t : vector(n)
> f = sum_{t=2}^T ||x_t - A x_{t-1}||^2
> grad f wrt x_k
> grad f wrt x_1
> grad f wrt x_T
> hess f wrt x_k
> hess f wrt x_k, x_{k+1}
> hess f wrt x_i, A
> hess sum_t x_t' A y wrt x_i, y
> diff f wrt x_k
> diff f wrt x_2, A
> hess sum_{i<j} (x_i' x_j)^2 wrt x_k
2 (xₖ − A x_{k − 1} − Aᵀ (x_{k + 1} − A xₖ))
2 Aᵀ (A x₁ − x₂)
2 (x_T − A x_{T − 1})
2 (I + Aᵀ A)
−2 Aᵀ
2 ((xᵢ ⊗ A)ᵀ − x_{i − 1}ᵀ ⊗ Iₙ − Iₙ ⊗ (x_{i + 1} − A xᵢ)ᵀ)
A
2 (xₖ − A x_{k − 1} − Aᵀ (x_{k + 1} − A xₖ))ᵀ dxₖ
2 ((x₂ − A x₁ − Aᵀ (x₃ − A x₂))ᵀ dx₂ − ∑_{t=2}^{T} (xₜ − A x_{t − 1})ᵀ dA x_{t − 1})
2 (∑_{j=k + 1}^{N} xⱼ xⱼᵀ + ∑_{i=1}^{k − 1} xᵢ xᵢᵀ)

$ --steps=none
> x_t : vector(n)
> grad sum_{t=2}^T ||x_t - A x_{t-1}||^2 wrt x_k
> hess sum_{t=2}^T ||x_t - A x_{t-1}||^2 wrt x_i, x_j
> grad sum_{t=2}^T ||x_t - A x_{t-1}||^2 wrt x_2
> grad x_1' A x_1 + sum_i ||x_i||^2 wrt x_k
> grad sum_t sum_{s=1}^t x_t' x_s wrt x_k
xₜ: n×1, A: n×n
∂f/∂xₖ = 2 (xₖ − A x_{k − 1} − Aᵀ (x_{k + 1} − A xₖ))    n×1
assuming 2 ≤ k ≤ T − 1
✓ verified at N random points (N digits)
xₜ: n×1, A: n×n
∂²f/∂xᵢ∂xⱼᵀ = zeros(n, n)    n×n
assuming 2 ≤ i ≤ T − 1, j ≠ i, j ≠ i − 1, j ≠ i + 1
✓ verified at N random points (N digits)
xₜ: n×1, A: n×n
∂f/∂x₂ = 2 (x₂ − A x₁ − Aᵀ (x₃ − A x₂))    n×1
assuming T ≥ 3
✓ verified at N random points (N digits)
xₜ: n×1, A: n×n
∂f/∂xₖ = 2 xₖ    n×1
assuming k ≠ 1
✓ verified at N random points (N digits)
! <stdin>:6:1: unsupported: the derivative by one member of x is supported where sums run over the index of x alone, shifted by a number at most (x_t, x_{t-1}), between bounds without other indices
!     grad sum_t sum_{s=1}^t x_t' x_s wrt x_k
!     ^

# Without bounds a sum begins where all its members are.
$ --steps=none
> x_t : vector(n)
> grad sum_t ||x_t - A x_{t-1}||^2 wrt A
> grad sum_t ||x_{t+1} - A x_t||^2 wrt x_k
> grad \sum_t (y_t - a y_{t-1})^2 wrt a
xₜ: n×1, A: n×n
∂f/∂A = 2 ∑_{t=2}^{N} (A x_{t − 1} − xₜ) x_{t − 1}ᵀ    n×n
✓ verified at N random points (N digits)
xₜ: n×1, A: n×n
∂f/∂xₖ = 2 (xₖ − A x_{k − 1} − Aᵀ (x_{k + 1} − A xₖ))    n×1
assuming 2 ≤ k ≤ N
✓ verified at N random points (N digits)
y: n×1, a: scalar
∂f/∂a = 2 ∑_{t=2}^{n} (a y_{t − 1} − yₜ) y_{t − 1}
✓ verified at N random points (N digits)
! note: t runs from 2, as subscripts count from 1
! note: t runs from 2, as subscripts count from 1
! note: y taken as a vector, the y_t as its entries
= 0
