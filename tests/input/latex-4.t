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

# linear regression, of lecture notes
> \nabla_\theta J(\theta) = X^TX\theta - X^T\vec{y}
= X' X theta - X' y
@ X : matrix(m, n); theta : vector(n); y : vector(m)
@ says only names what follows

> \hat{\beta} = \arg\min_\beta \|y - X\beta\|^2
= stationary ||y - X beta||^2 wrt beta
@ y : vector(m); X : matrix(m, n); beta : vector(n)
@ says \hat{\beta} is not defined

> \hat{\boldsymbol{\beta}} = \underset{\boldsymbol{\beta}}{\operatorname{arg\,min}}\, (\mathbf{y} - X\boldsymbol{\beta})^T(\mathbf{y} - X\boldsymbol{\beta})
= stationary (y - X beta)' (y - X beta) wrt beta
@ y : vector(m); X : matrix(m, n); beta : vector(n)

> \hat{w} = \operatorname*{argmin}_{w \in \mathbb{R}^p} \|Xw - y\|^2 + \lambda \|w\|^2
= stationary ||X w - y||^2 + lambda ||w||^2 wrt w
@ y : vector(m); X : matrix(m, n); w : vector(n); lambda : scalar

> \operatorname*{minimize}_{x}\ \frac12 x^TPx + q^Tx
= stationary 1/2 x' P x + q' x wrt x
@ x, q : vector(n); P : matrix(n)

# principal components
> \max_{\mathbf{w}: \mathbf{w}^T\mathbf{w} = 1} \mathbf{w}^T S \mathbf{w}
= stationary w' S w wrt w st w' w = 1
@ w : vector(n); S : matrix(n)

> \max_{\|\mathbf{w}\| = 1} \mathbf{w}^T S \mathbf{w}
= stationary w' S w wrt w st ||w|| = 1
@ w : vector(n); S : matrix(n)

> \max_{W^TW=I} \operatorname{tr}(W^T S W)
= stationary tr(W' S W) wrt W st W' W = I
@ W : matrix(m, n); S : matrix(m)

> \operatorname{RSS} = \|y - X\beta\|^2
= RSS = ||y - X beta||^2
@ y : vector(m); X : matrix(m, n); beta : vector(n)

> \operatorname{Var}(w^T x) = w^T \Sigma w
= w' Sigma w
@ w : vector(n); Sigma : matrix(n)

# Fisher's discriminant: a capital between vectors is a matrix, in a denominator too
> \frac{\mathbf{w}^T S_B \mathbf{w}}{\mathbf{w}^T S_W \mathbf{w}}
= (w' S_B w)/(w' S_W w)
@ w : vector(n); S_B, S_W : matrix(n)

> \rho = \frac{a^T \Sigma_{XY} b}{\sqrt{a^T \Sigma_{XX} a} \sqrt{b^T \Sigma_{YY} b}}
= rho = a' Sigma_XY b/(sqrt(a' Sigma_XX a) sqrt(b' Sigma_YY b))
@ a : vector(m); b : vector(n); Sigma_XY : matrix(m, n); Sigma_XX : matrix(m); Sigma_YY : matrix(n)

# Gaussian processes
> \log p(\mathbf{y}|X) = -\frac12 \mathbf{y}^\top (K+\sigma^2 I)^{-1} \mathbf{y} - \frac12 \log |K+\sigma^2 I|
= -1/2 y' (K + sigma^2 I)^-1 y - 1/2 log|K + sigma^2 I|
@ y : vector(m); K : matrix(m); sigma : scalar

> \bar{\mathbf{f}}_* = \mathbf{k}_*^\top (K+\lambda I)^{-1}\mathbf{y}
= f_bar_star = k_star' (K + lambda I)^-1 y
@ y, k_star : vector(m); K : matrix(m); lambda : scalar

# Wikipedia, variational autoencoder
> -D_{KL}(q_\phi(z)||p_\theta(z)) = \frac{1}{2}\sum_{j=1}^{J}\left(1+\log((\sigma_j)^2) - (\mu_j)^2 - (\sigma_j)^2\right)
= 1/2 sum_{j=1}^J (1 + log(sigma[j]^2) - mu[j]^2 - sigma[j]^2)
@ mu, sigma : vector(J)

# Kalman filter
> \hat{x}_{k|k} = \hat{x}_{k|k-1} + K(z - H\hat{x}_{k|k-1})
= x_hat_kgivenk = x_hat_kgivenk1 + K (z - H x_hat_kgivenk1)
@ K : matrix(m, n); z : vector(n); H : matrix(n, m); x_hat_kgivenk1 : vector(m)

# nonnegative matrix factorisation
> D(V\|WH) = \sum_{ij}\left(V_{ij}\log\frac{V_{ij}}{(WH)_{ij}} - V_{ij} + (WH)_{ij}\right)
= sum(V .* log(V ./ (W H)) - V + W H)
@ V : matrix(m, n); W : matrix(m, p); H : matrix(p, n)

> \nabla_W \frac12\|V - WH\|_F^2 = WHH^T - VH^T
= grad 1/2 ||V - W H||_F^2 wrt W == W H H' - V H'
@ V : matrix(m, n); W : matrix(m, p); H : matrix(p, n)

# the differential with a large bracket
> d\left(\operatorname{tr}(\mathbf{X}^3)\right) = 3\operatorname{tr}(\mathbf{X}^{2}d\mathbf{X})
= d(tr(X^3)) = 3 tr(X^2 dX)
@ X : matrix(n)

> df = \left\langle \frac{X}{\sqrt{\text{tr }(X^TX)}}, dX \right\rangle_F \tag{1}
= inner(X/sqrt(tr(X' X)), dX)
@ X : matrix(m, n)

# a post in plain TeX
> \eqalign{ d\phi &= I:(dX\,X+X\,dX) \cr &= 2 X^T:dX }
= inner(I, dX X + X dX) == 2 inner(X', dX)
@ X : matrix(n)

> \frac{\partial}{\partial A} \text{tr} \left[(\vec X^T A)^T (\vec X^T A)\right] = 2 \vec X (\vec X^T A)
= grad tr((X' A)' (X' A)) wrt A == 2 X (X' A)
@ X : matrix(n, k); A : matrix(n, m)

# bold e is no constant
> \frac{\partial (\mathbf{A}\mathbf{x}+\mathbf{b})^\top\mathbf{C}(\mathbf{D}\mathbf{x}+\mathbf{e})}{\partial\mathbf{x}}
= grad (A x + b)' C (D x + e) wrt x
@ A : matrix(m, n); x : vector(n); b : vector(m); C : matrix(m, p); D : matrix(p, n); e : vector(p)

# an unknown function with a subscript
> \nabla_x h_\theta(x)^2
= grad h_theta(x)^2 wrt x
@ h_theta : function; x : vector(n)

# what the display defines has its shape
> Y = X W \in \mathbb{R}^{n\times k}
= Y = X W
@ X : matrix(m, n); W : matrix(n, p)

> x^T A x \in \mathbb{R}
= x' A x
@ x : vector(n); A : matrix(n)

# stacked families in where
> grad sum_i (w' x_i - y_i)^2 wrt w where X = [x_1, ..., x_n]'
= grad ||X w - y||^2 wrt w
@ X : matrix(n, m); w : vector(m); y : vector(n)
@ says rows of X

> grad sum_i ||x_i - m||^2 wrt X where X = [x_1, ..., x_n]
= grad sum_{i=1}^n ||X unit(i) - m||^2 wrt X
@ X : matrix(p, n); m : vector(p)
