# LaTeX lines as they stand in books, papers, notes and posts; what each must mean stands below it.

# machine learning course notes, cheat sheet of derivatives
> \frac{\partial}{\partial \textbf{X}} \textbf{X}^{\text{T}} \textbf{A} \textbf{X}
! undefined

# machine learning course notes, the ordinary least squares loss
> \frac{\partial}{\partial \textbf{w}} \frac{1}{2n} \left( \textbf{y}^{\text{T}} \textbf{y} -2\textbf{y}^{\text{T}} \textbf{X} \textbf{w} + \textbf{w}^{\text{T}} \textbf{X}^{\text{T}} \textbf{X} \textbf{w}\right)
= grad 1/(2 n) (y' y - 2 y' X w + w' X' X w) wrt w
@ n : scalar; y : vector(m); X : matrix(m, d); w : vector(d)

# forum post, the gradient of a residual's norm
> $L = (y-Xw)'(y-Xw)$
= L = (y - X w)' (y - X w)
@ y : vector(n); X : matrix(n, d); w : vector(d)

# blog, trace derivatives
> \dfrac{\partial \Tr(\mathbf{A}\mathbf{X}\mathbf{B})}{\partial \mathbf{X}} = \mathbf{A}^{\mathsf{T}}\mathbf{B}^{\mathsf{T}} \tag{3}
= grad tr(A X B) wrt X == A' B'
@ A : matrix(n, p); X : matrix(p, q); B : matrix(q, n)

# blog, trace derivatives
> \dfrac{\partial \Tr(\mathbf{A}\mathbf{X}^{\mathsf{T}})}{\partial \mathbf{X}} = \dfrac{\partial \Tr( \mathbf{X}^{\mathsf{T}}\mathbf{A})}{\partial \mathbf{X}} = \mathbf{A}
= grad(tr(A X'), X) == grad(tr(X' A), X) == A
@ A : matrix(n, p); X : matrix(n, p)

# primer on vector calculus
> \begin{equation} \nabla_{A} \left[\text{tr}\left(AB\right)\right] = B^{T} \end{equation}
= grad tr(A B) wrt A == B'
@ A : matrix(m, n); B : matrix(n, m)

# question on a computer algebra forum
> $$\frac{\partial}{\partial A} \text{tr} \left[(X^T A)^T (X^T A)\right],$$
= grad tr((X' A)' (X' A)) wrt A
@ X : matrix(n, p); A : matrix(n, m)

# forum answer, the residual's square expanded
> \begin{align} \|y-Xw\|^2 &=\langle y-Xw,y-Xw \rangle \\ &=y^Ty-2w^TX^Ty+w^TX^TXw. \end{align}
= ||y - X w||^2 == inner(y - X w, y - X w) == y' y - 2 w' X' y + w' X' X w
@ y : vector(n); X : matrix(n, d); w : vector(d)

# notes on independent components
> $$ \frac{\partial}{\partial \mathbf{W}}\ln{|\mathbf{W}|}=[\mathbf{W}^{T}]^{-1} $$
= grad ln|W| wrt W == (W')^-1
@ W : matrix(n)

# support vector machine notes
> \frac{\partial}{\partial \mathbf{w}} \left( \frac{1}{2} \sum_{j=1}^{p} w_j^2 \right) = \mathbf{w}
= grad 1/2 sum_{j=1}^{p} w_j^2 wrt w == w
@ w : vector(p)

# support vector machine notes (in Chinese), the Lagrangian
> \frac{\partial}{\partial \mathbf{w}}\Bigg[\frac{1}{2}||\mathbf{w}||^{2}+\sum_{i=1}^{m}(\alpha_{i} - \alpha_{i} y_{i} \mathbf{w}^{T}\mathbf{x}_{i} + \alpha_{i}b)\Bigg]
= grad 1/2 ||w||^2 + sum_{i=1}^{m} (alpha_i - alpha_i y_i w' x_i + alpha_i b) wrt w
@ w : vector(d); alpha_t : scalar; y_t : scalar; x_t : vector(d); b : scalar
@ family alpha m; family y m; family x m

# adaptive filters, the Wiener solution
> $$ \frac{\partial}{\partial \mathbf{w}} (\mathbf{w}^T \mathbf{R} \mathbf{w}) = 2 \mathbf{R} \mathbf{w} $$
: R : symmetric(n)
= grad w' R w wrt w == 2 R w
@ w : vector(n)

# lecture notes (in Chinese), matrix calculus
> $\frac{\partial}{\partial \mathbf{w}} (\mathbf{w}^T A \mathbf{w}) = (A + A^T) \mathbf{w}$
= grad w' A w wrt w == (A + A') w
@ w : vector(n); A : matrix(n)

# lecture notes (in Chinese), least squares
> $$ \begin{aligned}
+ \mathcal{L}(\mathbf{w}) &= \frac{1}{n} \left( \mathbf{y}^T\mathbf{y} - 2\mathbf{w}^T X^T \mathbf{y} + \mathbf{w}^T X^T X \mathbf{w} \right)
+ \end{aligned} $$
= L(w) = 1/n (y' y - 2 w' X' y + w' X' X w)
@ n : scalar; y : vector(m); X : matrix(m, d); w : vector(d)

# notes on duality of support vector machines
> L = \frac{1}{2}||\mathbf{w}||^2 - \sum_{i=1}^n \alpha_i \big(y_i(\mathbf{w}^T\mathbf{x}_i + b) - 1\big).
= L = 1/2 ||w||^2 - sum_{i=1}^{n} alpha_i (y_i (w' x_i + b) - 1)
@ w : vector(d); alpha_t : scalar; y_t : scalar; x_t : vector(d); b : scalar
@ family alpha n; family y n; family x n

# lecture notes (in Chinese), adjugates
> \operatorname{adj}(A) \cdot A = \det(A) I
= adj(A) A == det(A) I
@ A : matrix(n)

# lecture notes on least squares (in Chinese)
> (\mathbf{X} \mathbf{w}-\mathbf{y})^{\top}(\mathbf{X} \mathbf{w}-\mathbf{y})=\|\mathbf{X} \mathbf{w}-\mathbf{y}\|_2^2
= (X w - y)' (X w - y) == ||X w - y||_2^2
@ X : matrix(n, d); w : vector(d); y : vector(n)

# statistics notes, the multivariate normal density
> \frac{1}{(2\pi)^{d/2}|\boldsymbol{\Sigma}|^{1/2}} \exp\left(-\frac{1}{2}(\mathbf{x}-\boldsymbol{\mu})^T\boldsymbol{\Sigma}^{-1}(\mathbf{x}-\boldsymbol{\mu})\right)
= 1/((2 pi)^(d/2) |Sigma|^(1/2)) exp(-1/2 (x - mu)' Sigma^-1 (x - mu))
@ d : scalar; Sigma : matrix(n); x : vector(n); mu : vector(n)

# notebook, the multivariate normal density
> \dfrac{1}{2\pi\sqrt{\det{\boldsymbol{\Sigma}}}}\exp\left(-\dfrac{1}{2}\big(\boldsymbol{x}-\boldsymbol{\mu}\big)^\top \boldsymbol{\Sigma}^{-1}\big(\boldsymbol{x}-\boldsymbol{\mu}\big)\right)
= 1/(2 pi sqrt(det(Sigma))) exp(-1/2 (x - mu)' Sigma^-1 (x - mu))
@ Sigma : matrix(n); x : vector(n); mu : vector(n)

# data analysis blog, the normal density
> \dfrac{1}{\left|2\pi\boldsymbol{\Sigma}\right|^{\frac{1}{2}}}\,\textrm{exp}\left[-\dfrac{1}{2}\left(\mathbf{x}-\boldsymbol{\mu}\right)^{\textrm{T}}\boldsymbol{\Sigma}^{-1}\left(\mathbf{x}-\boldsymbol{\mu}\right)\right]
= 1/|2 pi Sigma|^(1/2) exp(-1/2 (x - mu)' Sigma^-1 (x - mu))
@ Sigma : matrix(n); x : vector(n); mu : vector(n)

# stochastic gradient paper, V kernel
> V(\mathbf{y}) = \frac{Z_\sigma}{4c}[1 + (\mathbf{y}-\boldsymbol{\mu})^T\boldsymbol{\Sigma}^{-1}(\mathbf{y}-\boldsymbol{\mu})]\,\mathbf{I}
= V(y) = Z_sigma/(4 c) (1 + (y - mu)' Sigma^-1 (y - mu)) I
@ Z_sigma : scalar; c : scalar; y : vector(n); mu : vector(n); Sigma : matrix(n)

# lecture notes, Gaussian discriminant analysis (in Chinese)
> \frac{\partial x^TA^{-1}x}{\partial A} &= -A^{-T} x x^TA^{-T} \\
= grad x' A^-1 x wrt A == -A^-T x x' A^-T
@ x : vector(n); A : matrix(n)

# lecture notes, Gaussian discriminant analysis
> \frac{\partial \log |A| }{\partial A} &= A^{-T} \\
= grad log|A| wrt A == A^-T
@ A : matrix(n)

# course notes CS229
> \nabla_{A} \log |A|=\frac{1}{|A|} \nabla_{A}|A|=A^{-1},
: A : symmetric(n)
= grad(log|A|, A) == 1/|A| grad(|A|, A) == A^-1

# deep learning notes
> \(\frac{\partial \text{Tr}(AX)}{\partial X} = A^T\)
= grad tr(A X) wrt X == A'
@ A : matrix(m, n); X : matrix(n, m)

# deep learning notes
> \(\frac{\partial \log |W|}{\partial W} = (W^{-1})^T = (W^T)^{-1}\)
= grad(log|W|, W) == (W^-1)' == (W')^-1
@ W : matrix(n)

# Matrix cookbook (57)
> \frac{\partial \ln |\det({\bf X})|}{\partial {\bf X}} = ({\bf X}^{-1})^T = ({\bf X}^T)^{-1}
= grad(ln|det(X)|, X) == (X^-1)' == (X')^-1
@ X : matrix(n)

# Matrix cookbook (61)
> \frac{\partial \mathbf{a}^T\mathbf{X}^{-1}\mathbf{b}}{\partial \mathbf{X}} = -\mathbf{X}^{-T}\mathbf{a}\mathbf{b}^T\mathbf{X}^{-T}
= grad a' X^-1 b wrt X == -X^-T a b' X^-T
@ a : vector(n); X : matrix(n); b : vector(n)

# Matrix cookbook (84)
> \frac{\partial}{\partial \mathbf{s}} (\mathbf{x}-\mathbf{A}\mathbf{s})^T \mathbf{W} (\mathbf{x}-\mathbf{A}\mathbf{s}) = -2 \mathbf{A}^T\mathbf{W} (\mathbf{x}-\mathbf{A}\mathbf{s})
: W : symmetric(m)
= grad (x - A s)' W (x - A s) wrt s == -2 A' W (x - A s)
@ x : vector(m); A : matrix(m, n); s : vector(n)

# Matrix cookbook (118)
> \frac{\partial}{\partial\mathbf{X}}\mathrm{Tr}(\mathbf{X}^T\mathbf{B}\mathbf{X}\mathbf{C})= \mathbf{B}\mathbf{X}\mathbf{C}+\mathbf{B}^T\mathbf{X}\mathbf{C}^T
= grad tr(X' B X C) wrt X == B X C + B' X C'
@ X : matrix(m, n); B : matrix(m); C : matrix(n)

# Bishop 3.12
> E_D(\mathbf{w}) = \frac{1}{2} \sum_{n=1}^N \{ t_n - \mathbf{w}^{\mathrm{T}} \boldsymbol{\phi}(\mathbf{x}_n) \}^2
! shape

# Bishop 3.27
> \frac{1}{2}\sum_{n=1}^{N}\{t_n-\mathbf{w}^{\rm T}\boldsymbol{\phi}_n\}^2+\frac{\lambda}{2}\mathbf{w}^{\rm T}\mathbf{w}
= 1/2 sum_{n=1}^{N} (t_n - w' phi_n)^2 + lambda/2 w' w
@ t_i : scalar; w : vector(m); phi_i : vector(m); lambda : scalar
@ family t N; family phi N

# Hastie, Tibshirani, Friedman 3.43
> \mathrm{RSS}(\lambda) = (\mathbf{y}-\mathbf{X}\beta)^T(\mathbf{y}-\mathbf{X}\beta) + \lambda\beta^T\beta
= RSS(lambda) = (y - X beta)' (y - X beta) + lambda beta' beta
@ y : vector(n); X : matrix(n, p); beta : vector(p); lambda : scalar

# Hastie, Tibshirani, Friedman 3.6
> \frac{\partial^2 \mathrm{RSS}}{\partial \beta\, \partial \beta^T} = 2\mathbf{X}^T\mathbf{X}
: RSS = (y - X beta)' (y - X beta)
= hess RSS wrt beta == 2 X' X
@ y : vector(n); X : matrix(n, p); beta : vector(p)

# Kingma and Welling, the closed form of the divergence
> \frac{1}{2} \sum_{j=1}^J \left(1 + \log ((\sigma_j)^2) - (\mu_j)^2 - (\sigma_j)^2 \right)
= 1/2 sum_{j=1}^{J} (1 + log(sigma_j^2) - mu_j^2 - sigma_j^2)
@ sigma : vector(J); mu : vector(J)
