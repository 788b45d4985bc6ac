# Brackets, signs and spacing in each mathematical format.

$ -q -f unicode
> (A + B)^-1 C - 2 A (B + C)
> -A + B
> A (-B)
> (A B)'
> x' y / (x' x) x
> (x' A y)^2
> c/(2 d) A
> A .* (B C) + D
> exp(-1/2 x' x)
> (x .* y)' z
> ||A x - b||^2 / ||x||^2
> tr(A)^2 det(B)^-1
> sum_t (x_t - mu) (x_t - mu)'
> 1/2 A - 3/4 B + 0.1 C
> alpha_1 W_new y_hat
(A + B)⁻¹ C − 2 A (B + C)
B − A
−A B
Bᵀ Aᵀ
(xᵀ y)/(xᵀ x) x
(xᵀ A y)²
c A/(2 d)
A ∘ (B C) + D
exp(−½ xᵀ x)
xᵀ (y ∘ z)
‖A x − b‖²/‖x‖²
tr(A)²/|B|
∑ₜ (xₜ − μ)(xₜ − μ)ᵀ
0.5 A − 0.75 B + 0.1 C
α₁ W_new ŷ

$ -q -f ascii
> (A + B)^-1 C - 2 A (B + C)
> -A + B
> A (-B)
> x' y / (x' x) x
> (x' A y)^2
> A .* (B C) + D
> ||A x - b||^2 / ||x||^2
> sum_t (x_t - mu) (x_t - mu)'
> alpha_1 W_new y_hat
(A + B)^-1 C - 2 A (B + C)
B - A
-A B
(x' y)/(x' x) x
(x' A y)^2
A .* (B C) + D
|||A x - b||^2/||x||^2
sum_t (x_t - mu)(x_t - mu)'
alpha_1 W_new y_hat

$ -q -f latex
> (A + B)^-1 C - 2 A (B + C)
> x' y / (x' x) x
> A .* (B C) + D
> exp(-1/2 x' x)
> ||A x - b||^2 / ||x||^2
> tr(A)^2 det(B)^-1
> sum_t (x_t - mu) (x_t - mu)'
> 1/2 A - 3/4 B + 0.1 C
> alpha_1 W_new y_hat
(A + B)^{-1} C - 2 A (B + C)
\frac{x^{\mathsf T} y}{x^{\mathsf T} x} x
A \odot (B C) + D
\exp\left(-\frac{1}{2} x^{\mathsf T} x\right)
\frac{\lVert A x - b \rVert^{2}}{\lVert x \rVert^{2}}
\frac{\operatorname{tr}(A)^{2}}{\lvert B \rvert}
\sum_{t} (x_{t} - \mu) (x_{t} - \mu)^{\mathsf T}
0.5 A - 0.75 B + 0.1 C
\alpha_{1} W_{\text{new}} \hat{y}

$ -q -f numpy
> (A + B)^-1 C - 2 A (B + C)
> x' y / (x' x) x
> A .* (B C) + D
> ||A x - b||^2 / ||x||^2
> sum_t (x_t - mu) (x_t - mu)'
> lambda x
la.solve(A + B, C) - 2 * A @ (B + C)
np.vdot(x, y) / np.vdot(x, x) * x
A * (B @ C) + D
np.linalg.norm(A @ x - b)**2 / np.linalg.norm(x)**2
sum((t1 := x[t] - mu, t1 @ t1.T)[-1] for t in range(len(x)))
lambda_ * x

# A decimal with a long denominator.
$ -q -f ascii
> 1e-64 x
1/10000000000000000000000000000000000000000000000000000000000000000 x
