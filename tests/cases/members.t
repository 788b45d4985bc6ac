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
2 (∑_{j=i + 1}^{N} (xᵢ − xⱼ − Dᵢⱼ (xᵢ − xⱼ)/‖xᵢ − xⱼ‖) − ∑_{k=1}^{i − 1} (xₖ − xᵢ − Dₖᵢ (xₖ − xᵢ)/‖xₖ − xᵢ‖))
2 ∑ᵢ xᵢ
2 I_d
(Aᵀ − (A + Aᵀ) xₖ xₖᵀ (A + Aᵀ)/(1 + xₖᵀ A xₖ) + A)/(1 + xₖᵀ A xₖ)
A
(∏ᵢ (1 + wᵀ xᵢ)) w/(1 + wᵀ xₖ)
! <stdin>:11:1: unsupported: the derivative by one member x is supported where sums run over the whole family, in x itself, not in shifted members or parts of it
!     grad sum_{t=2}^T ||x_t - A x_{t-1}||^2 wrt x_s
!     ^
! <stdin>:12:1: unsupported: the differential by one member of the family x alone is not supported: all of them vary in diff F

$ -q
> u_i, v_i : vector(d)
> grad sum_{i,j} (a_{ij} - u_i' v_j)^2 wrt u_k, v_l
> hess sum_{i,j} (a_{ij} - u_i' v_j)^2 wrt u_k, v_l
−2 ∑ⱼ (Aₖⱼ − uₖᵀ vⱼ) vⱼ
−2 ∑ᵢ (Aᵢₗ − uᵢᵀ vₗ) uᵢ
! <stdin>:3:47: unsupported: a mixed Hessian by a member of a family is not supported yet
!     hess sum_{i,j} (a_{ij} - u_i' v_j)^2 wrt u_k, v_l
!                                                   ^~~
