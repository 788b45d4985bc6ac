# LaTeX as it stands in papers, lecture notes, encyclopedias and posts: norms with matrices, densities, systems.

# a Mahalanobis distance
> \|x - \mu\|_{\Sigma^{-1}}^2
= inner(x - mu, Sigma^-1 (x - mu))
@ x, mu : vector(n); Sigma : matrix(n)
@ says is read as ||x||^2 = x'

> \|x\|^2_A
= inner(x, A x)
@ x : vector(n); A : matrix(n)

> \nabla_x \|Ax-b\|_W^2
= grad inner(A x - b, W (A x - b)) wrt x
@ A : matrix(m, n); x : vector(n); b : vector(m); W : matrix(m)

> \|x\|_P
= sqrt(inner(x, P x))
@ x : vector(n); P : matrix(n)

> \|A\|_{op}
= ||A||_2
@ A : matrix(m, n)

> \|A\|_{2\to 2}
= ||A||_2
@ A : matrix(m, n)

> \|A\|_{1 \to 1}
= norm(A, 1)
@ A : matrix(m, n)

> \|X\|_{\mathrm{tr}}
= ||X||_*
@ X : matrix(m, n)

> \|w\|_{\ell_1}
= ||w||_1
@ w : vector(n)

# posts write tr(A' B) with a colon
> d\phi = 2(AX-B):A\,dX
= 2 inner(A X - B, A dX)
@ A : matrix(m, n); X : matrix(n, k); B : matrix(m, k)
@ says A : B is read as

> \phi = \frac12 (AX-B):(AX-B)
= phi = 1/2 inner(A X - B, A X - B)
@ A : matrix(m, n); X : matrix(n, k); B : matrix(m, k)

# the density of the normal distribution
> p(\mathbf{x}|\boldsymbol\mu,\boldsymbol\Sigma) = \frac{1}{|\boldsymbol\Sigma|^{1/2}}\exp\left\{-\frac12(\mathbf{x}-\boldsymbol\mu)^\top\boldsymbol\Sigma^{-1}(\mathbf{x}-\boldsymbol\mu)\right\}
= 1/|Sigma|^(1/2) exp(-1/2 (x - mu)' Sigma^-1 (x - mu))
@ x, mu : vector(n); Sigma : matrix(n)
@ says the left side only names what follows

# Wikipedia, Kullback-Leibler divergence
> D_{\text{KL}}({\mathcal {N}}_{0}\parallel {\mathcal {N}}_{1})={\frac {1}{2}}\left(\operatorname {tr} \left(\Sigma _{1}^{-1}\Sigma _{0}\right)-k+\left(\mu _{1}-\mu _{0}\right)^{\mathsf {T}}\Sigma _{1}^{-1}\left(\mu _{1}-\mu _{0}\right)+\ln \left({\frac {\det \Sigma _{1}}{\det \Sigma _{0}}}\right)\right)
= 1/2 (tr(Sigma_1^-1 Sigma_0) - k + (mu_1 - mu_0)' Sigma_1^-1 (mu_1 - mu_0) + log(det(Sigma_1)/det(Sigma_0)))
@ Sigma_1, Sigma_0 : matrix(n); k : scalar; mu_1, mu_0 : vector(n)

> \log p_\theta(x, z) = -\frac12 x^T x - \frac12 z^T z
= -1/2 x' x - 1/2 z' z
@ x : vector(n); z : vector(m)

# a system of equations
> \left\{ \begin{array}{rcl} \nabla_x (x^T A x) &=& 2 A x \end{array} \right.
= grad x' A x wrt x == 2 A x
@ x : vector(n); A : matrix(n)
