# Formulas as they stand in papers and notes.

$ -q
> \frac{\partial}{\partial X} \mathrm{tr}\left( X^{\top} A X \right)
> $$\nabla_{\mathbf{w}} \frac{1}{2} \lVert \mathbf{X} \mathbf{w} - \mathbf{y} \rVert_2^2$$
> \[ \frac{\partial \ln \left| \Sigma \right|}{\partial \Sigma} \]
> \( \frac{\partial \log\det X}{\partial X} \)
> \dfrac{\partial\|\boldsymbol{A}\|_{F}^{2}}{\partial \boldsymbol{A}}
> \mathrm{d}\left( \boldsymbol{A} \boldsymbol{B} \right)
> \frac{\partial}{\partial x} \left( a^T x \, x^T b \right)
> \nabla_x \sigma(w^T x)
(A + Aᵀ) X
Xᵀ (X w − y)
Σ⁻ᵀ
X⁻ᵀ
2 A
dA B + A dB
(xᵀ b) a + (aᵀ x) b
σ(wᵀ x) (1 − σ(wᵀ x)) w

# A formula over several lines.
$ -q
> $$
> \begin{aligned}
> \frac{\partial}{\partial \boldsymbol{x}}
>   & \boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}
> \end{aligned}
> $$
(A + Aᵀ) x

# A command without a meaning here is named, never multiplied.
> \mathbb{E}[x] + \mathfrak{g} x
! <stdin>:1:1: unsupported: \mathbb{E} has no meaning in mdiff
!     \mathbb{E}[x] + \mathfrak{g} x
!     ^~~~~~~~~~
