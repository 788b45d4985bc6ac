# LaTeX lines as they stand in notes, documentation and papers of many fields.

# sensor fusion notes, the normalized innovation
> d^2 = \nu^T S^{-1} \nu.
= d^2 == nu' S^-1 nu
@ d : scalar; nu : vector(n); S : matrix(n)

# stochastic gradient paper, logistic regression
> P(w) = \frac{1}{n} \sum_{i=1}^n \log(1 + \exp(-y_i w^\top x_i)) + \frac{\lambda}{2} \|w\|^2
= P(w) = 1/n sum_{i=1}^{n} log(1 + exp(-y_i w' x_i)) + lambda/2 ||w||^2
? grad P(w) wrt w
@ y_i : scalar; x_i : vector(d); w : vector(d); lambda : scalar; family x n; family y n

# matrix factorisation in recommender systems
> \|R - UV^\top\|_F^2 + \lambda(\|U\|_F^2 + \|V\|_F^2)
= ||R - U V'||_F^2 + lambda (||U||_F^2 + ||V||_F^2)
@ R : matrix(m, n); U : matrix(m, k); V : matrix(n, k); lambda : scalar

# sparse linear methods for recommendation (in Chinese)
> \frac{1}{2} \|\mathbf{A} - \mathbf{A}\mathbf{W}\|_F^2 + \frac{\beta}{2} \|\mathbf{W}\|_F^2 + \lambda \|\mathbf{W}\|_1
= 1/2 ||A - A W||_F^2 + beta/2 ||W||_F^2 + lambda ||W||_1
@ A : matrix(m, n); W : matrix(n); beta : scalar; lambda : scalar

# biology, prior knowledge on networks
> \mathcal{L}_{prior} = \lambda_1 \|\mathbf{A} - \mathbf{A}_{prior}\|_F^2 + \lambda_2 \|\mathbf{A} \odot (1 - \mathbf{M}_{allow})\|_1
= L_prior = lambda_1 ||A - A_prior||_F^2 + lambda_2 ||A .* (1 - M_allow)||_1
@ lambda_1 : scalar; lambda_2 : scalar; A : matrix(m, n); A_prior : matrix(m, n); M_allow : matrix(m, n)

# portfolio theory, the volatility
> \sigma_p = \sqrt{\mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w}}
= sigma_p = sqrt(w' Sigma w)
@ w : vector(n); Sigma : matrix(n)

# portfolio theory, mean and variance
> \mathbf{w}^\top \boldsymbol{\mu} - \frac{\lambda}{2}\mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w}
= w' mu - lambda/2 w' Sigma w
@ w : vector(n); mu : vector(n); lambda : scalar; Sigma : matrix(n)

# worst-case scenarios in finance
> -D_{\text{target}} \cdot \boldsymbol{\Sigma} \mathbf{w} / \sqrt{\mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w}}
= -D_target Sigma w / sqrt(w' Sigma w)
@ D_target : matrix(m, n); Sigma : matrix(n); w : vector(n)

# diversification ratio
> \text{DR}(\mathbf{w}) = \frac{\mathbf{w}^\top \boldsymbol{\sigma}}{\sqrt{\mathbf{w}^\top \Sigma \mathbf{w}}}
= DR(w) = (w' sigma)/sqrt(w' Sigma w)
@ w : vector(n); sigma : vector(n); Sigma : matrix(n)

# spectral clustering notes (in Chinese), the quadratic form of the Laplacian
> $$v^T L v = \frac{1}{2} \sum_ {i,j} w_ {ij}(v_ i - v_ j)^2$$
= v' L v == 1/2 sum_{i,j} W_ij (v_i - v_j)^2
@ v : vector(n); L : matrix(n); W : matrix(n)

# spectral clustering notes
> \text{Tr}(H^T L H)
= tr(H' L H)
@ H : matrix(n, k); L : matrix(n)

# graph networks, mean cosine similarity
> \frac{2}{n(n-1)} \sum_{i<j} \frac{h_i^T h_j}{\|h_i\| \|h_j\|}
= 2/(n (n - 1)) sum_{i<j} (h_i' h_j)/(||h_i|| ||h_j||)
@ n : scalar; h_i : vector(d)

# graph networks, mean average distance
> \text{MAD} = \frac{1}{n^2} \sum_{i,j} \|\mathbf{h}_i - \mathbf{h}_j\|
= MAD = 1/n^2 sum_{i,j} ||h_i - h_j||
@ n : scalar; h_i : vector(d)

# graph convolution
> Z = \tilde{D}^{-\frac{1}{2}} \tilde{A} \tilde{D}^{-\frac{1}{2}} X \Theta
= Z = D_tilde^(-1/2) A_tilde D_tilde^(-1/2) X Theta
@ D_tilde : matrix(n); A_tilde : matrix(n); X : matrix(n, c); Theta : matrix(c, f)

# forum question, the trace of a logarithm
> \frac{\partial}{\partial X}\mathrm{tr}(B\log(XA)),
= grad tr(B log(X A)) wrt X
@ B : matrix(p, n); X : matrix(n, m); A : matrix(m, p)

# forum answer, the gradient of a determinant
> $$\frac{\partial\,\det(X)}{\partial X} &= \det(X)\,(X^{-1})^T \cr$$
= grad det(X) wrt X == det(X) (X^-1)'
@ X : matrix(n)

# forum question after Magnus 9.10
> \frac{\partial}{\partial X} \det(AXB) = \det(AXB)(A'(B'X'A')^{-1}B')
= grad det(A X B) wrt X == det(A X B) (A' (B' X' A')^-1 B')
@ A : matrix(k, m); X : matrix(m, n); B : matrix(n, k)

# forum question
> $h = \text{tr}(AX'BXC)$
= h = tr(A X' B X C)
@ A : matrix(m, n); X : matrix(k, n); B : matrix(k); C : matrix(n, m)

# Kronecker structured covariance (in Chinese)
> $\Sigma^{-1} = \left[ L_{local} (C_{global} \otimes I_6) L_{local}^T \right]^{-1}$
= Sigma^-1 == (L_local (kron(C_global, I_6)) L_local')^-1
@ Sigma : matrix(m); L_local : matrix(m, 6 n); C_global : matrix(n)

# matrix calculus lecture notes, the vec identity
> $\operatorname{vec}(AXB) = (B^{\top}\otimes A)\operatorname{vec}(X)$
= vec(A X B) == kron(B', A) vec(X)
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, q)

# linear regression notes (in Chinese), one sample
> z = (\langle \mathbf{x}, \mathbf{w} \rangle - y)^2
= z = (inner(x, w) - y)^2
@ x : vector(n); w : vector(n); y : scalar

# course notes, the Hessian of least squares
> \nabla^2_w \left( \frac12 \|Xw-y\|_2^2 \right) = X^\top X
= hess 1/2 ||X w - y||_2^2 wrt w == X' X
@ X : matrix(m, n); w : vector(n); y : vector(m)

# Wikipedia, Sylvester's determinant identity
> \det(I_m + AB) = \det(I_n + BA)
= det(I_m + A B) == det(I_n + B A)
@ A : matrix(m, n); B : matrix(n, m)

# Wikipedia, the Woodbury identity
> $(A+UCV)^{-1} = A^{-1} - A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}$
= (A + U C V)^-1 == A^-1 - A^-1 U (C^-1 + V A^-1 U)^-1 V A^-1
@ A : matrix(n); U : matrix(n, k); C : matrix(k); V : matrix(k, n)

# Wikipedia, the matrix determinant lemma
> \det\left(\mathbf{A} + \mathbf{uv}^\textsf{T}\right) = \left(1 + \mathbf{v}^\textsf{T}\mathbf{A}^{-1}\mathbf{u}\right)\,\det\left(\mathbf{A}\right)
= det(A + u v') == (1 + v' A^-1 u) det(A)
@ A : matrix(n); u : vector(n); v : vector(n)

# Wikipedia, Jacobi's formula
> \frac{\partial \det(A)}{\partial A} = \operatorname{adj}^{\rm T}(A)
! syntax

# optimal control, the Riccati equation
> $A^T P + P A - P B R^{-1} B^T P + Q = 0$
= A' P + P A - P B R^-1 B' P + Q == 0
@ A : matrix(n); P : matrix(n); B : matrix(n, m); R : matrix(m); Q : matrix(n)

# optimal control, the gain
> K = R^{-1} B^T P
= K = R^-1 B' P
@ R : matrix(m); B : matrix(n, m); P : matrix(n, k)

# optimal transport, the Bures distance
> \|m_1 - m_2\|_2^2 + \mathrm{tr}(C_1 + C_2 - 2 (C_2^{1/2} C_1 C_2^{1/2})^{1/2})
= ||m_1 - m_2||_2^2 + tr(C_1 + C_2 - 2 (C_2^(1/2) C_1 C_2^(1/2))^(1/2))
@ m_1 : vector(m); m_2 : vector(m); C_1 : matrix(n); C_2 : matrix(n)

# optimal transport with entropy, Cuturi
> \langle P, M \rangle - \frac{1}{\lambda} h(P)
: h : function
= inner(P, M) - 1/lambda h(P)
@ P : matrix(m, n); M : matrix(m, n); lambda : scalar

# generalised linear models, iterative least squares
> \hat{\boldsymbol\beta} = (\mathbf{X}^T\mathbf{W}\mathbf{X})^{-1}\mathbf{X}^T\mathbf{W}\mathbf{z}
= beta_hat = (X' W X)^-1 X' W z
@ X : matrix(n, p); W : matrix(n); z : vector(n)

# the Rayleigh quotient
> \frac{\partial}{\partial x}\frac{x^\top A x}{x^\top x}
= grad (x' A x)/(x' x) wrt x
@ x : vector(n); A : matrix(n)

# ridge regression, documentation of a library
> \hat{w} = (X^T X + \alpha I)^{-1} X^T y
= w_hat = (X' X + alpha I)^-1 X' y
@ X : matrix(m, n); alpha : scalar; y : vector(m)

# elastic net, documentation of a library
> \frac{1}{2n_{\text{samples}}} ||X w - y||_2 ^ 2 + \alpha \rho ||w||_1 + \frac{\alpha(1-\rho)}{2} ||w||_2 ^ 2
= 1/(2 n_samples) ||X w - y||_2^2 + alpha rho ||w||_1 + (alpha (1 - rho))/2 ||w||_2^2
@ n_samples : scalar; X : matrix(m, n); w : vector(n); y : vector(m); alpha : scalar; rho : scalar

# Principal components, reconstruction
> \|\mathbf{X} - \mathbf{X}\mathbf{W}\mathbf{W}^\top\|_F^2
= ||X - X W W'||_F^2
@ X : matrix(n, d); W : matrix(d, k)

# independent components, the log-likelihood
> \log |\det \mathbf{W}| + \sum_{i} \log \cosh(y_i)
= log|det(W)| + sum_i log(cosh(y_i))
@ W : matrix(n); y : vector(m)
# course notes CS229 (in Chinese)
> \boxed{\nabla_A |A| = |A| A^{-\top}}
= grad |A| wrt A == |A| A^-T
@ A : matrix(n)

# portfolio theory, systematic and specific risk
> \mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w} \;=\; \underbrace{\mathbf{w}^\top \mathbf{B} \mathbf{F} \mathbf{B}^\top \mathbf{w}}_{\text{systematic}} \;+\; \underbrace{\mathbf{w}^\top \mathbf{D} \mathbf{w}}_{\text{specific}}
= w' Sigma w == w' B F B' w + w' D w
@ w : vector(n); Sigma : matrix(n); B : matrix(n, k); F : matrix(k); D : matrix(n)

# Wikipedia, the Sherman-Morrison formula
> \left(A+uv^\textsf{T}\right)^{-1} = A^{-1} - {A^{-1}uv^\textsf{T}A^{-1} \over 1 + v^\textsf{T}A^{-1}u}
= (A + u v')^-1 == A^-1 - (A^-1 u v' A^-1)/(1 + v' A^-1 u)
@ A : matrix(n); u : vector(n); v : vector(n)

# nearest neighbour metric learning, the pull term
> \sum_{i, j} \|L(\vec{x}_i - \vec{x}_j)\|^2
= sum_{i,j} ||L (x_i - x_j)||^2
@ L : matrix(k, d); x_i : vector(d)

> expand (A + B)^2
= expand (A + B)^2
@ A : matrix(n); B : matrix(n)

> frechet(expm, A, E)
= frechet(expm, A, E)
@ A : matrix(n); E : matrix(n)

> ∑ᵢ xᵢ yᵢ
= sum_i x_i y_i
@ x : vector(n); y : vector(n)

> sum_i x_i y_i
= x' y
@ x : vector(n); y : vector(n)

> solve grad ||A x - b||^2 wrt x = 0 for x
= solve grad ||A x - b||^2 wrt x = 0 for x
@ A : matrix(m, n); x : vector(n); b : vector(m)

> stationary tr(W' A W) wrt W st W' W = I
= stationary tr(W' A W) wrt W st W' W = I
@ W : matrix(n, k); A : matrix(n)

> \arg\min_{w} \|Xw-y\|_2^2
= stationary ||X w - y||_2^2 wrt w
@ X : matrix(m, n); w : vector(n); y : vector(m)

> \min_{w} \frac12\|w\|^2 \quad \text{s.t.} \quad A w = b
= stationary 1/2 ||w||^2 wrt w st A w = b
@ w : vector(n); A : matrix(m, n); b : vector(m)

> \operatorname*{arg\,min}_{W} \|Y - XW\|_F^2
= stationary ||Y - X W||_F^2 wrt W
@ Y : matrix(m, n); X : matrix(m, k); W : matrix(k, n)

# forum answer, the total differential of the residual's square
> $$dL=-dw'X'y-y'Xdw+dw'X'Xw+w'X'Xdw$$
: L = (y - X w)' (y - X w)
= d(L) == -dw' X' y - y' X dw + dw' X' X w + w' X' X dw
@ y : vector(n); X : matrix(n, d); w : vector(d)

# causal structure learning, arXiv
> \mathscr{L}_{\text {chol }}(L ; A):=\frac{1}{2} \operatorname{tr}\left(A L L^{\top}\right)-\log |L|
= L_cal_chol(L, A) = 1/2 tr(A L L') - log|L|
@ L : matrix(n); A : matrix(n)

# mixture models in R, the gradient of a normal log-density
> \frac{\partial s^TA^{-1}t}{\partial A} &= -\left(A^T\right)^{-1} st^T\left(A^T\right)^{-1}
= grad s' A^-1 t wrt A == -(A')^-1 s t' (A')^-1
@ s : vector(n); A : matrix(n); t : vector(n)

# the entropy of a portfolio's return
> h(r_p) = \frac{1}{2} \ln(2\pi e \, \mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w})
= h(r_p) = 1/2 log(2 pi e w' Sigma w)
@ w : vector(n); Sigma : matrix(n)

# matrix calculus lecture notes, the identification theorem
> df = \operatorname{tr}(G^{\top}dX)
: f = tr(A X)
: A : matrix(m, n)
= d(f) == tr(G' dX)
@ G : matrix(n, m); X : matrix(n, m)

# Gaussian process regression, prediction
> \bar{f}_* = \mathbf{k}_*^\top (K + \sigma_n^2 I)^{-1} \mathbf{y}
= f_bar_star = k_star' (K + sigma_n^2 I)^-1 y
@ k_star : vector(n); K : matrix(n); y : vector(n)

> x：vector（n）；y：vector（n）
: y : vector(n)
= x : vector(n)

> ２ｘ＋ｙ
= 2 x + y
@ x : vector(n); y : vector(n)

> Ａ’Ａ
= A' A
@ A : matrix(m, n)

> sum_i ||x_i||^2 + logdet(S)
= (sum_i ||x_i||^2) + logdet(S)
@ x_i : vector(d); S : matrix(n)
