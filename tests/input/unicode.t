# Unicode as copied from documents and keyboards; full-width and Chinese punctuation.

> ∇_w ‖Xw − y‖²
= grad ||X w - y||^2 wrt w
@ X : matrix(m, n); w : vector(n); y : vector(m)

> ∂(xᵀ A x)/∂x
= grad x' A x wrt x
@ x : vector(n); A : matrix(n)

> ∂/∂X tr(XᵀA)
= grad tr(X' A) wrt X
@ X : matrix(m, n); A : matrix(m, n)

> ∇_x (½ xᵀ Q x + cᵀ x)
= grad (1/2 x' Q x + c' x) wrt x
@ x : vector(n); Q : matrix(n); c : vector(n)

> A⁻¹ b
= A^-1 b
@ A : matrix(n); b : scalar

> A⁻ᵀ x
= A^-T x
@ A : matrix(n); x : vector(n)

> (AᵀA)⁻¹Aᵀ y
: A : matrix(m, n)
= (A' A)^-1 A' y
@ y : vector(m)

> x² + y²
= x^2 + y^2
@ x : scalar; y : scalar

> ‖x‖² + ‖y‖²
= ||x||^2 + ||y||^2
@ x : vector(n); y : vector(m)

> ‖x‖₂²
= ||x||_2^2
@ x : vector(n)

> ‖A‖_F
= norm(A, 'fro')
@ A : matrix(m, n)

> ‖A‖²_F
= norm(A, 'fro')^2
@ A : matrix(m, n)

> A ∘ B + A ⊙ B
= A .* B + A .* B
@ A : matrix(m, n); B : matrix(m, n)

> A ⊗ B
= kron(A, B)
@ A : matrix(m, n); B : matrix(p, q)

> A·B
= A B
@ A : matrix(m, n); B : matrix(n, p)

> A×B
= A B
@ A : matrix(m, n); B : matrix(n, p)

> ⟨A, B⟩
= inner(A, B)
@ A : matrix(m, n); B : matrix(m, n)

> ∑_{i=1}^{n} (yᵢ − xᵢᵀ β)²
= sum_{i=1}^{n} (y_i - x_i' beta)^2
@ y_i : scalar; x_i : vector(d); beta : vector(d); family x n; family y n
@ says beta taken as a vector

> ∑_{i=1}^n ‖xᵢ‖²
= sum_{i=1}^{n} ||x_i||^2
@ x_i : vector(d); family x n

> x : vector(n), y ∈ R^n
! syntax

> x ∈ ℝⁿ
= x : vector(n)

> A ∈ ℝ^{m×n}
= A : matrix(m, n)

> A ∈ R^(m x n)
= A : matrix(m, n)

> α x + β y
= alpha x + beta y
@ alpha : scalar; x : vector(n); beta : scalar; y : vector(n)

> Λ U Λᵀ
= Lambda U Lambda'
@ Lambda : matrix(m, n); U : matrix(n)

> xᵀ Σ⁻¹ x − ln |Σ|
= x' Sigma^-1 x - logdet(Sigma)
@ x : vector(n); Sigma : matrix(n)

> −½ (x−μ)ᵀ Σ⁻¹ (x−μ)
= -1/2 (x - mu)' Sigma^-1 (x - mu)
@ x : vector(n); mu : vector(n); Sigma : matrix(n)
@ says mu taken as a vector

> ¼ x + ¾ y − ⅓ x
= 1/4 x + 3/4 y - 1/3 x
@ x : vector(n); y : vector(n)

> x̂ + ŷ
= x_hat + y_hat
@ x_hat : vector(n); y_hat : vector(n)

> x̄ᵀ x̃
= x_bar' x_tilde
@ x_bar : vector(n); x_tilde : vector(n)

> √(xᵀx)
= sqrt(x' x)
@ x : vector(n)

> |A|⁻¹ · |B|
= det(A)^-1 det(B)
@ A : matrix(m); B : matrix(n)

> A† y
= pinv(A) y
@ A : matrix(m, n); y : vector(m)

> x₁ + x₂
= x_1 + x_2
@ x_1 : vector(n); x_2 : vector(n)

> tr（A B）
= tr(A B)
@ A : matrix(m, n); B : matrix(n, m)

> grad tr（Wᵀ X Xᵀ W） wrt W
= grad tr(W' X X' W) wrt W
@ W : matrix(p, q); X : matrix(p, n)

> A：matrix（m，n）
= A : matrix(m, n)

> grad（tr（A B），A）
= grad(tr(A B), A)
@ A : matrix(m, n); B : matrix(n, m)

> ‖X θ − y‖²，
= ||X theta - y||^2
@ X : matrix(m, n); theta : vector(n); y : vector(m)
@ says theta taken as a vector

> A′ x
= A' x
@ A : matrix(m, n); x : vector(m)

> A’B
= A' B
@ A : matrix(m, n); B : matrix(m, p)

> x – y
= x - y
@ x : vector(n); y : vector(n)

> 𝐱ᵀ𝐀𝐱
= x' A x
@ x : vector(n); A : matrix(n)

> ∂²(xᵀ A x)/∂x∂xᵀ
= hess x' A x wrt x
@ x : vector(n); A : matrix(n)

> ∇²_x (xᵀ A x)
= hess x' A x wrt x
@ x : vector(n); A : matrix(n)

> d(tr(X⁻¹ A))
= diff tr(X^-1 A)
@ X : matrix(n); A : matrix(n)

> A ≔ 2
= A = 2

> x ≠ y
! syntax: inequalities

> Σ_{i<j} A_{ij}
= sum_{i<j} A_ij
@ A : matrix(n)
