# More LaTeX lines: derivative tables, textbooks, papers, posts.

# Matrix cookbook (70)
> \frac{\partial \mathbf{x}^T\mathbf{a}}{\partial \mathbf{x}} = \frac{\partial \mathbf{a}^T\mathbf{x}}{\partial \mathbf{x}} = \mathbf{a}
= grad(x' a, x) == grad(a' x, x) == a
@ x : vector(n); a : vector(n)

# Matrix cookbook (71)
> \frac{\partial \mathbf{a}^T\mathbf{X}\mathbf{b}}{\partial \mathbf{X}} = \mathbf{a}\mathbf{b}^T
= grad a' X b wrt X == a b'
@ a : vector(m); X : matrix(m, n); b : vector(n)

# Matrix cookbook (77)
> \frac{\partial \mathbf{b}^T\mathbf{X}^T\mathbf{X}\mathbf{c}}{\partial \mathbf{X}} = \mathbf{X}(\mathbf{b}\mathbf{c}^T+\mathbf{c}\mathbf{b}^T)
= grad b' X' X c wrt X == X (b c' + c b')
@ b : vector(n); X : matrix(m, n); c : vector(n)

# Matrix cookbook (78)
> \frac{\partial (\mathbf{B}\mathbf{x}+\mathbf{b})^T\mathbf{C}(\mathbf{D}\mathbf{x}+\mathbf{d})}{\partial \mathbf{x}} = \mathbf{B}^T\mathbf{C}(\mathbf{D}\mathbf{x}+\mathbf{d})+\mathbf{D}^T\mathbf{C}^T(\mathbf{B}\mathbf{x}+\mathbf{b})
= grad (B x + b)' C (D x + d) wrt x == B' C (D x + d) + D' C' (B x + b)
@ B : matrix(m, n); x : vector(n); b : vector(m); C : matrix(m, k); D : matrix(k, n); d : vector(k)

# Matrix cookbook (81)
> \frac{\partial \mathbf{x}^T\mathbf{B}\mathbf{x}}{\partial \mathbf{x}} = (\mathbf{B}+\mathbf{B}^T)\mathbf{x}
= grad x' B x wrt x == (B + B') x
@ x : vector(n); B : matrix(n)

# Matrix cookbook (82)
> \frac{\partial}{\partial \mathbf{X}}(\mathbf{X}\mathbf{b}+\mathbf{c})^T\mathbf{D}(\mathbf{X}\mathbf{b}+\mathbf{c}) = (\mathbf{D}+\mathbf{D}^T)(\mathbf{X}\mathbf{b}+\mathbf{c})\mathbf{b}^T
= grad (X b + c)' D (X b + c) wrt X == (D + D') (X b + c) b'
@ X : matrix(m, n); b : vector(n); c : vector(m); D : matrix(m)

# Matrix cookbook (100)
> \frac{\partial}{\partial {\bf X}} {\rm Tr}({\bf X}{\bf A}) = {\bf A}^T
= grad tr(X A) wrt X == A'
@ X : matrix(m, n); A : matrix(n, m)

# Matrix cookbook (106)
> \frac{\partial}{\partial {\bf X}} {\rm Tr}({\bf X}^2) = 2{\bf X}^T
= grad tr(X^2) wrt X == 2 X'
@ X : matrix(n)

# Matrix cookbook (121)
> \frac{\partial}{\partial {\bf X}} {\rm Tr}({\bf X}^k) = k ({\bf X}^{k-1})^T
= grad tr(X^k) wrt X == k (X^(k - 1))'
@ X : matrix(n); k : scalar

# Matrix cookbook (124)
> \frac{\partial}{\partial {\bf X}}{\rm Tr}({\bf A}{\bf X}^{-1}{\bf B}) = -({\bf X}^{-1}{\bf B}{\bf A}{\bf X}^{-1})^T
= grad tr(A X^-1 B) wrt X == -(X^-1 B A X^-1)'
@ A : matrix(m, n); X : matrix(n); B : matrix(n, m)

# Matrix cookbook (129)
> \frac{\partial}{\partial \mathbf{x}} \|\mathbf{x}-\mathbf{a}\|_2 = \frac{\mathbf{x}-\mathbf{a}}{\|\mathbf{x}-\mathbf{a}\|_2}
= grad ||x - a||_2 wrt x == (x - a)/||x - a||_2
@ x : vector(n); a : vector(n)

# Matrix cookbook (131)
> \frac{\partial \|\mathbf{x}\|_2^2}{\partial \mathbf{x}} = \frac{\partial \|\mathbf{x}^T\mathbf{x}\|_2}{\partial \mathbf{x}} = 2\mathbf{x}
= grad(||x||_2^2, x) == grad(||x' x||_2, x) == 2 x
@ x : vector(n)

# Matrix cookbook (132)
> \frac{\partial}{\partial\mathbf{X}}\|\mathbf{X}\|_{\rm F}^2 = \frac{\partial}{\partial\mathbf{X}}{\rm Tr}(\mathbf{X}\mathbf{X}^T) = 2\mathbf{X}
= grad(||X||_F^2, X) == grad(tr(X X'), X) == 2 X
@ X : matrix(m, n)

# Matrix cookbook (49)
> \frac{\partial \det(\mathbf{X})}{\partial \mathbf{X}} = \det(\mathbf{X})(\mathbf{X}^{-1})^T
= grad det(X) wrt X == det(X) (X^-1)'
@ X : matrix(n)

# Matrix cookbook (51)
> \frac{\partial \det(\mathbf{A}\mathbf{X}\mathbf{B})}{\partial \mathbf{X}} = \det(\mathbf{A}\mathbf{X}\mathbf{B})(\mathbf{X}^{-1})^T = \det(\mathbf{A}\mathbf{X}\mathbf{B})(\mathbf{X}^T)^{-1}
= grad(det(A X B), X) == det(A X B) (X^-1)' == det(A X B) (X')^-1
@ A : matrix(m, n); X : matrix(n); B : matrix(n, m)

# Matrix cookbook (53)
> \frac{\partial \det(\mathbf{X}^T\mathbf{A}\mathbf{X})}{\partial \mathbf{X}} = 2\det(\mathbf{X}^T\mathbf{A}\mathbf{X})\mathbf{X}^{-T}
= grad det(X' A X) wrt X == 2 det(X' A X) X^-T
@ X : matrix(n); A : matrix(n)

# Matrix cookbook (55)
> \frac{\partial \ln |\det(\mathbf{X}^T\mathbf{X})|}{\partial \mathbf{X}} = 2(\mathbf{X}^{+})^T
= grad ln|det(X' X)| wrt X == 2 (X^+)'
@ X : matrix(m, n)

# Matrix cookbook (37)
> \partial(\mathbf{X}\mathbf{Y}) = (\partial\mathbf{X})\mathbf{Y}+\mathbf{X}(\partial\mathbf{Y})
= d(X Y) == dX Y + X dY
@ X : matrix(m, n); Y : matrix(n, p)

# Matrix cookbook (40)
> \partial(\mathbf{X}^{-1}) = -\mathbf{X}^{-1}(\partial\mathbf{X})\mathbf{X}^{-1}
= d(X^-1) == -X^-1 dX X^-1
@ X : matrix(n)

# Matrix cookbook (43)
> \partial(\ln(\det(\mathbf{X}))) = {\rm Tr}(\mathbf{X}^{-1}\partial\mathbf{X})
= d(log(det(X))) == tr(X^-1 dX)
@ X : matrix(n)

# Minka, Old and New Matrix Algebra
> \mathrm{d}\,\mathrm{tr}(\mathbf{A}\mathbf{X}) = \mathrm{tr}(\mathbf{A}\,\mathrm{d}\mathbf{X})
= d(tr(A X)) == tr(A dX)
@ A : matrix(m, n); X : matrix(n, m)

# Minka
> \mathrm{d}|\mathbf{X}| = |\mathbf{X}|\,\mathrm{tr}(\mathbf{X}^{-1}\mathrm{d}\mathbf{X})
= d(det(X)) == det(X) tr(X^-1 dX)
@ X : matrix(n)

# Minka
> \mathrm{d}\log|\mathbf{X}| = \mathrm{tr}(\mathbf{X}^{-1}\mathrm{d}\mathbf{X})
= d(logdet(X)) == tr(X^-1 dX)
@ X : matrix(n)

# Minka
> \mathrm{d}(\mathbf{X}\otimes\mathbf{Y}) = \mathrm{d}\mathbf{X}\otimes\mathbf{Y} + \mathbf{X}\otimes\mathrm{d}\mathbf{Y}
= d(kron(X, Y)) == kron(dX, Y) + kron(X, dY)
@ X : matrix(m, n); Y : matrix(p, q)

# Magnus and Neudecker, table of differentials
> \mathsf{d}\,\operatorname{tr} X'X = 2\operatorname{tr} X'\mathsf{d}X
= d(tr(X' X)) == 2 tr(X' dX)
@ X : matrix(m, n)

# Magnus and Neudecker, exercise
> \frac{\partial \operatorname{vec} AXB}{\partial (\operatorname{vec} X)'} = B' \otimes A
= jac A X B wrt X == kron(B', A)
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, q)

# Magnus and Neudecker, exercise
> \frac{\partial \operatorname{vec} X^{-1}}{\partial (\operatorname{vec} X)'} = -(X')^{-1} \otimes X^{-1}
= jac X^-1 wrt X == -kron((X')^-1, X^-1)
@ X : matrix(n)

# Magnus and Neudecker, exercise
> $\mathrm{d}\,|XX'| = 2|XX'|\operatorname{tr} X'(XX')^{-1}\mathrm{d}X$
= d(det(X X')) == 2 det(X X') tr(X' (X X')^-1 dX)
@ X : matrix(m, n)

# Bishop C.19
> \frac{\partial}{\partial \mathbf{x}}\left(\mathbf{x}^{\mathrm{T}}\mathbf{a}\right) = \frac{\partial}{\partial \mathbf{x}}\left(\mathbf{a}^{\mathrm{T}}\mathbf{x}\right)=\mathbf{a}
= grad(x' a, x) == grad(a' x, x) == a
@ x : vector(n); a : vector(n)

# Bishop C.26
> \frac{\partial}{\partial\mathbf{A}}\operatorname{Tr}\left(\mathbf{A}\mathbf{B}\mathbf{A}^{\mathrm{T}}\right)=\mathbf{A}\left(\mathbf{B}+\mathbf{B}^{\mathrm{T}}\right)
= grad tr(A B A') wrt A == A (B + B')
@ A : matrix(m, n); B : matrix(n)

# Bishop C.28
> \frac{\partial}{\partial\mathbf{A}}\ln|\mathbf{A}|=\left(\mathbf{A}^{-1}\right)^{\mathrm{T}}
= grad ln|A| wrt A == (A^-1)'
@ A : matrix(n)

# Bishop 2.118
> -\frac{ND}{2}\ln(2\pi)-\frac{N}{2}\ln|\boldsymbol{\Sigma}|-\frac{1}{2}\sum_{n=1}^{N}(\mathbf{x}_n-\boldsymbol{\mu})^{\mathrm{T}}\boldsymbol{\Sigma}^{-1}(\mathbf{x}_n-\boldsymbol{\mu})
= -(N D)/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_{n=1}^{N} (x_n - mu)' Sigma^-1 (x_n - mu)
@ D : scalar; Sigma : matrix(m); x_n : vector(m); mu : vector(m); family x N

# Bishop 3.15
> \mathbf{w}_{\mathrm{ML}}=\left(\boldsymbol{\Phi}^{\mathrm{T}}\boldsymbol{\Phi}\right)^{-1}\boldsymbol{\Phi}^{\mathrm{T}}\mathbf{t}
= w_ML = (Phi' Phi)^-1 Phi' t
@ Phi : matrix(m, n); t : vector(m)

# Bishop 4.87
> p = \sigma(\mathbf{w}^{\mathrm{T}}\boldsymbol{\phi})
= p = sigmoid(w' phi)
@ w : vector(n); phi : vector(n)

# Bishop 4.90
> -\sum_{n=1}^{N}\left\{t_n\ln y_n+(1-t_n)\ln(1-y_n)\right\}
= -sum_{n=1}^{N} (t_n log(y_n) + (1 - t_n) log(1 - y_n))
@ t : vector(N); y : vector(N)

# Bishop 12.7
> \mathbf{u}_1^{\mathrm{T}}\mathbf{S}\mathbf{u}_1+\lambda_1\left(1-\mathbf{u}_1^{\mathrm{T}}\mathbf{u}_1\right)
= u_1' S u_1 + lambda_1 (1 - u_1' u_1)
@ u_1 : vector(n); S : matrix(n); lambda_1 : scalar

# Murphy, maximum likelihood for the normal
> -\frac{1}{2}\operatorname{tr}\left[\mathbf{\Lambda}\mathbf{S}_{\boldsymbol\mu}\right]+\frac{N}{2}\log|\mathbf{\Lambda}|
= -1/2 tr(Lambda S_mu) + N/2 ln|Lambda|
@ Lambda : matrix(n); S_mu : matrix(n); N : scalar

# Boyd and Vandenberghe, the log-determinant
> \nabla_X \log\det X = X^{-1}
: X : symmetric(n)
= grad log(det(X)) wrt X == X^-1

# Boyd and Vandenberghe, the quadratic function
> $f(x) = (1/2)x^TPx + q^Tx + r$
? grad f(x) wrt x
= f(x) = (1/2) x' P x + q' x + r
@ x : vector(n); P : matrix(n); q : vector(n); r : scalar

# Nocedal and Wright, the augmented Lagrangian
> \nabla_x \left( f(x) + \frac{\mu}{2}\|Ax-b\|_2^2 \right)
: f : function
= grad f(x) + mu/2 ||A x - b||_2^2 wrt x
@ mu : scalar; A : matrix(m, n); x : vector(n); b : vector(m)

# Lee and Seung, nonnegative factorisation
> \frac{1}{2}\left\|V-WH\right\|_F^2
= 1/2 ||V - W H||_F^2
@ V : matrix(m, n); W : matrix(m, k); H : matrix(k, n)

# matrix factorisation with weights
> \|W \odot (X - UV^T)\|_F^2 + \lambda \left(\|U\|_F^2 + \|V\|_F^2\right)
= ||W .* (X - U V')||_F^2 + lambda (||U||_F^2 + ||V||_F^2)
@ W : matrix(m, n); X : matrix(m, n); U : matrix(m, k); V : matrix(n, k); lambda : scalar

# graphical lasso
> \log \det \Theta - \mathrm{tr}(S\Theta) - \rho \|\Theta\|_1
= log(det(Theta)) - tr(S Theta) - rho ||Theta||_1
@ Theta : matrix(n); S : matrix(n); rho : scalar

# support vector machines, the dual
> \mathbf{1}^T\alpha - \frac{1}{2}\alpha^T \operatorname{diag}(y) K \operatorname{diag}(y)\alpha
= sum(alpha) - 1/2 alpha' Diag(y) K Diag(y) alpha
@ alpha : vector(n); y : vector(n); K : matrix(n)

# kernel ridge regression
> \|y - K\alpha\|_2^2 + \lambda \alpha^\top K \alpha
= ||y - K alpha||_2^2 + lambda alpha' K alpha
@ y : vector(n); K : matrix(n); alpha : vector(n); lambda : scalar

# logistic regression in matrix form, a forum answer
> \ell(\beta) = y^\top X\beta - \mathbf{1}^\top\log\left(1+e^{X\beta}\right)
? grad ell(beta) wrt beta
= ell(beta) = y' X beta - sum(log(1 + exp(X beta)))
@ y : vector(n); X : matrix(n, p); beta : vector(p)

# weighted least squares
> \left(\mathbf{y}-\mathbf{X}\boldsymbol{\beta}\right)^{\mathsf{T}}\mathbf{W}\left(\mathbf{y}-\mathbf{X}\boldsymbol{\beta}\right)
= (y - X beta)' W (y - X beta)
@ y : vector(n); X : matrix(n, p); beta : vector(p); W : matrix(n)

# two-layer network, a forum question
> \frac{\partial}{\partial W_1}\left\|W_2\,\sigma(W_1 x) - y\right\|^2
= grad ||W_2 sigmoid(W_1 x) - y||^2 wrt W_1
@ W_2 : matrix(m, k); W_1 : matrix(k, n); x : vector(n); y : vector(m)

# softmax regression, a forum question
> L = -y^\top \log \operatorname{softmax}(Wx+b)
= L = -(y' log(softmax(W x + b)))
@ y : vector(k); W : matrix(k, d); x : vector(d); b : vector(k)

# math.stackexchange, derivative of a Frobenius norm
> \frac{\partial}{\partial X}\left\Vert AXB-C\right\Vert_{F}^{2}
= grad ||A X B - C||_F^2 wrt X
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, q); C : matrix(m, q)

# math.stackexchange, derivative of a trace with an inverse
> $$f(X)=\operatorname{tr}\left((X^TCX)^{-1}A\right)$$
= f(X) = tr((X' C X)^-1 A)
@ X : matrix(n, k); C : matrix(n); A : matrix(k)

# math.stackexchange, a quadratic form of an inverse
> $$\frac{\partial}{\partial\Sigma}\left(\mu^{T}\Sigma^{-1}\mu\right)$$
= grad mu' Sigma^-1 mu wrt Sigma
@ mu : vector(n); Sigma : matrix(n)

# math.stackexchange, a Hadamard product
> $$\nabla_X \|A - X \circ B\|_F^2$$
= grad ||A - X .* B||_F^2 wrt X
@ A : matrix(m, n); X : matrix(m, n); B : matrix(m, n)

# math.stackexchange, a scalar parameter
> $$\frac{d}{dt}\log\det(A+tB)$$
= deriv log(det(A + t B)) wrt t
@ A : matrix(n); t : scalar; B : matrix(n)

# math.stackexchange, the Hessian of a log-sum-exp
> $$\nabla^2_x \log\left(\mathbf 1^\top e^{x}\right)$$
= hess log(sum(exp(x))) wrt x
@ x : vector(n)

# math.stackexchange, outer products
> $$\left\|X - \mathbf{u}\mathbf{v}^\top\right\|_F^2$$
= ||X - u v'||_F^2
@ X : matrix(m, n); u : vector(m); v : vector(n)

# Wikipedia, the derivative of an inverse
> {\frac {\partial \mathbf {U} ^{-1}}{\partial x}}
= deriv U^-1 wrt x
@ U : matrix(n); x : scalar

# Wikipedia, scalar by vector identities
> {\displaystyle {\frac {\partial \;{\textbf {a}}^{\top }{\textbf {x}}{\textbf {x}}^{\top }{\textbf {b}}}{\partial \;{\textbf {x}}}}}
= grad a' x x' b wrt x
@ a : vector(n); x : vector(n); b : vector(n)

# Wikipedia, scalar by matrix identities
> {\displaystyle \frac{\partial \operatorname{tr}(\mathbf{AX^\top B X C})}{\partial \mathbf{X}}}
= grad tr(A X' B X C) wrt X
@ A : matrix(m, n); X : matrix(p, n); B : matrix(p); C : matrix(n, m)

# Wikipedia, Gauss-Newton
> \boldsymbol\beta - \left(\mathbf{J}^\mathsf{T}\mathbf{J}\right)^{-1}\mathbf{J}^\mathsf{T}\mathbf{r}
= beta - (J' J)^-1 J' r
@ beta : vector(n); J : matrix(m, n); r : vector(m)

# Wikipedia, Levenberg-Marquardt
> \left(\mathbf{J}^{\mathrm T}\mathbf{J}+\lambda\operatorname{diag}\left(\mathbf{J}^{\mathrm T}\mathbf{J}\right)\right)
! shape

# Chinese notes, the chain rule example
> $f = \boldsymbol{a}^T \exp(X\boldsymbol{b})$
= f = a' exp(X b)
@ a : vector(m); X : matrix(m, n); b : vector(n)

# Chinese notes, the trace example
> $f=\mathrm{tr}(Y^TMY),\; Y=\sigma(WX)$
? grad f wrt X
= f = tr(Y' M Y); Y = sigmoid(W X)
@ W : matrix(m, n); X : matrix(n, p); M : matrix(m)

# Chinese notes, linear regression
> $l = \|X\boldsymbol{w}- \boldsymbol{y}\|^2$
= l = ||X w - y||^2
@ X : matrix(m, n); w : vector(n); y : vector(m)

# Chinese notes, softmax
> $l = -\boldsymbol{y}^T\log\text{softmax}(W\boldsymbol{x})$
= l = -(y' log(softmax(W x)))
@ y : vector(k); W : matrix(k, d); x : vector(d)

# Chinese notes, the variance estimate
> $l = \log|\Sigma|+\frac{1}{N}\sum_{i=1}^N(\boldsymbol{x}_i-\bar{\boldsymbol{x}})^T\Sigma^{-1}(\boldsymbol{x}_i-\bar{\boldsymbol{x}})$
= l = log|Sigma| + 1/N sum_{i=1}^{N} (x_i - x_bar)' Sigma^-1 (x_i - x_bar)
@ Sigma : matrix(n); x_i : vector(n); x_bar : vector(n); family x N

# the sensor alignment problem (Procrustes)
> \min_{R} \|A - RB\|_F \quad \text{s.t. } R^\top R = I
= stationary ||A - R B||_F wrt R st R' R = I
@ A : matrix(m, n); R : matrix(m, p); B : matrix(p, n)

# total variation in signal processing
> \frac{1}{2}\|y-x\|_2^2 + \lambda\|Dx\|_1
= 1/2 ||y - x||_2^2 + lambda ||D x||_1
@ y : vector(n); x : vector(n); lambda : scalar; D : matrix(m, n)

# control, linear quadratic cost of a step
> x^\top Q x + u^\top R u + (Ax+Bu)^\top P (Ax+Bu)
= x' Q x + u' R u + (A x + B u)' P (A x + B u)
@ x : vector(n); Q : matrix(n); u : vector(m); R : matrix(m); A : matrix(p, n); B : matrix(p, m); P : matrix(p)

# finite elements, strain energy
> \frac{1}{2}\mathbf{u}^T\mathbf{K}\mathbf{u} - \mathbf{f}^T\mathbf{u}
= 1/2 u' K u - f' u
@ u : vector(n); K : matrix(n); f : vector(n)

# chemistry, multivariate curve resolution
> \mathbf{D} = \mathbf{C}\mathbf{S}^{\text{T}} + \mathbf{E}
= D = C S' + E
@ C : matrix(m, k); S : matrix(n, k); E : matrix(m, n)

# econometrics, the restricted estimator
> (\mathbf{X}'\mathbf{X})^{-1}\mathbf{R}'\left[\mathbf{R}(\mathbf{X}'\mathbf{X})^{-1}\mathbf{R}'\right]^{-1}(\mathbf{R}\mathbf{b}-\mathbf{q})
= (X' X)^-1 R' (R (X' X)^-1 R')^-1 (R b - q)
@ X : matrix(n, k); R : matrix(j, k); b : vector(k); q : vector(j)

# robotics, manipulability
> w = \sqrt{\det\left(\mathbf{J}\mathbf{J}^{\mathsf T}\right)}
= w = sqrt(det(J J'))
@ J : matrix(m, n)

# linear transport maps
> T(x) = m_2 + A(x - m_1)
= T(x) = m_2 + A (x - m_1)
@ m_2 : vector(m); A : matrix(m, n); m_1 : vector(n)

# a function of a scalar that nobody declared
> \frac{d}{dt}\operatorname{tr}(A(t))
= deriv tr(A(t)) wrt t
@ A : function -> matrix(n); t : scalar; says A taken as an unknown function

# Kalman filter notes (in Chinese), the update of the covariance
> $P_{k|k} = (I - K_k H_k) P_{k|k-1}$
= P_kgivenk = (I - K_k H_k) P_kgivenk1

# cross entropy, a forum question
> L = \sum_{i=1}^{N} -\log\left(1 + \exp(-y_i\,\mathbf{w}^\top\mathbf{x}_i)\right)
= L = sum_{i=1}^{N} (-log(1 + exp(-y_i w' x_i)))
? grad L wrt w
@ y_i : scalar; w : vector(d); x_i : vector(d); family y N; family x N

# support vector machines, the pumpkin book (in Chinese): glued subscripts
> $\frac{1}{2}\|\boldsymbol{w}\|^2+\sum_{i=1}^m(\alpha_i-\alpha_iy_i \boldsymbol{w}^{\mathrm{T}}\boldsymbol{x}_i-\alpha_iy_ib)$
= 1/2 ||w||^2 + sum_{i=1}^{m} (alpha_i - alpha_i y_i w' x_i - alpha_i y_i b)
@ w : vector(d); alpha_i : scalar; y_i : scalar; x_i : vector(d); b : scalar; family alpha m; family y m; family x m

# principal components, the pumpkin book
> $$\begin{aligned} L(\mathbf W,\Theta)&=-\text { tr }(\mathbf W^{\mathrm{T}} \mathbf X\mathbf X^{\mathrm{T}} \mathbf W)+\langle \Theta,\mathbf W^{\mathrm{T}} \mathbf W-\mathbf I\rangle \end{aligned}$$
= L(W, Theta) = -tr(W' X X' W) + inner(Theta, W' W - I)
@ W : matrix(m, n); X : matrix(m, p); Theta : matrix(n)

# linear discriminants, the pumpkin book
> $$ L(\boldsymbol w,\lambda)=-\boldsymbol w^{\mathrm{T}}\mathbf{S}_b\boldsymbol w+\lambda(\boldsymbol w^{\mathrm{T}}\mathbf{S}_w\boldsymbol w-1) $$
= L(w, lambda) = -(w' S_b w) + lambda (w' S_w w - 1)
@ w : vector(n); S_b : matrix(n); S_w : matrix(n)

# dictionary learning, the pumpkin book
> $\min _{\mathbf{B}} \sum_{i=1}^{m}\left\|\boldsymbol{x}_{i}-\mathbf{B} \boldsymbol{\alpha}_{i}\right\|_{2}^{2}$
= stationary sum_{i=1}^{m} ||x_i - B alpha_i||_2^2 wrt B
@ x_i : vector(n); B : matrix(n, k); alpha_i : vector(k); family x m; family alpha m

# independent components, the cheat sheet
> \begin{equation} \hat{\vec{w}}_{\mathrm{OLS}}=(\vec{X}^T\vec{X})^{-1}\vec{X}^T\vec{y} \end{equation}
= w_hat_OLS = (X' X)^-1 X' y
@ X : matrix(n, d); y : vector(n)

# factor analysis, the cheat sheet
> $\vec{C}=\vec{W}\vec{W}^T+\sigma^2\vec{I}$
= C = W W' + sigma^2 I
@ W : matrix(n, k); sigma : scalar

# Rasmussen and Williams 2.30
> \log p = -\tfrac{1}{2}\mathbf{y}^\top (K+\sigma_n^2 I)^{-1}\mathbf{y} - \tfrac{1}{2}\log|K+\sigma_n^2 I| - \tfrac{n}{2}\log 2\pi
= log(p) == -1/2 y' (K + sigma_n^2 I)^-1 y - 1/2 log|K + sigma_n^2 I| - n/2 log(2 pi)
@ p : scalar; y : vector(m); K : matrix(m); n : scalar

# notes on recurrent networks, the forget gate
> f = \sigma(W_f x + U_f h + b_f)
= f = sigmoid(W_f x + U_f h + b_f)
@ W_f : matrix(m, n); U_f : matrix(m, k); x : vector(n); h : vector(k); b_f : vector(m)

# lesson on recurrent networks
> h_1=\tanh(W_x x_1+W_h h_0+b)
= h_1 = tanh(W_x x_1 + W_h h_0 + b)
@ W_x : matrix(m, n); W_h : matrix(m, k); x_1 : vector(n); h_0 : vector(k); b : vector(m)

# the Kelly portfolio
> \nabla_{\mathbf{w}} \; \mathbf{w}^\top(\boldsymbol{\mu} - r_f \mathbf{1}) - \tfrac{1}{2}\mathbf{w}^\top \boldsymbol{\Sigma} \mathbf{w}
= grad w' (mu - r_f ones(n)) - 1/2 w' Sigma w wrt w
@ w : vector(n); mu : vector(n); Sigma : matrix(n)

# canonical correlation, blog
> \varrho = \frac{w_x ^T C_{XY} w_y}{\sqrt{w_x ^T C_{XX} w_x} \sqrt{w_y ^T C_{YY} w_y}}
= varrho = (w_x' C_XY w_y)/(sqrt(w_x' C_XX w_x) sqrt(w_y' C_YY w_y))
@ w_x : vector(m); w_y : vector(n); C_XY : matrix(m, n); C_XX : matrix(m); C_YY : matrix(n)

# canonical correlation, math.stackexchange
> $$a^T \Sigma_{xy}b -\frac12\mu (a^T \Sigma_x a) - \frac12\lambda (b^T \Sigma_y b)$$
= a' Sigma_xy b - 1/2 mu (a' Sigma_x a) - 1/2 lambda (b' Sigma_y b)
@ a : vector(m); b : vector(n); Sigma_xy : matrix(m, n); Sigma_x : matrix(m); Sigma_y : matrix(n); mu : scalar; lambda : scalar

# structural equation models, documentation
> F = \log \det \Sigma + \mathrm{tr}\left(\Sigma^{-1} \Sigma_o \right)
= F = log(det(Sigma)) + tr(Sigma^-1 Sigma_o)
@ Sigma : matrix(n); Sigma_o : matrix(n)

# Gaussian mixtures, the log-likelihood of a component
> \log \pi_c -\frac 1 2 \left(({x}-{\mu_c})^\mathrm{T}{\Sigma_c}^{-1}({x}-{\mu_c}) + d \log 2 \pi + \log \det \Sigma_c \right)
= log(pi_c) - 1/2 ((x - mu_c)' Sigma_c^-1 (x - mu_c) + d log(2 pi) + log(det(Sigma_c)))
@ pi_c : scalar; x : vector(n); mu_c : vector(n); Sigma_c : matrix(n); d : scalar

# Fisher's discriminant
> J(\mathbf{w}) = \frac{\mathbf{w}^{\mathrm{T}}\mathbf{S}_{\mathrm{B}}\mathbf{w}}{\mathbf{w}^{\mathrm{T}}\mathbf{S}_{\mathrm{W}}\mathbf{w}}
= J(w) = (w' S_B w)/(w' S_W w)
@ w : vector(n); S_B : matrix(n); S_W : matrix(n)

> sum_{i=1}^{n} sum_{j=1}^{n} K_{ij} c_i c_j
= sum_{i=1}^{n} sum_{j=1}^{n} K_ij c_i c_j
@ K : matrix(n); c : vector(n)

> sum_{i,j} \delta_{ij} A_{ij}
= tr(A)
@ A : matrix(n)

# Bishop 3.78
> \ln |\mathbf{A}| - \frac{N}{2}\ln(2\pi) + \frac{\beta}{2}\|\mathbf{t}-\boldsymbol{\Phi}\mathbf{m}_N\|^2 + \frac{\alpha}{2}\mathbf{m}_N^{\mathrm T}\mathbf{m}_N
= ln|A| - N/2 ln(2 pi) + beta/2 ||t - Phi m_N||^2 + alpha/2 m_N' m_N
@ A : matrix(m); N : scalar; beta : scalar; t : vector(n); Phi : matrix(n, p); m_N : vector(p); alpha : scalar

# diffusion models, the simplified loss
> \left\| \boldsymbol{\epsilon} - \boldsymbol{\epsilon}_\theta \right\|_2^2
= ||epsilon - epsilon_theta||_2^2
@ epsilon : vector(n); epsilon_theta : vector(n)

# word embeddings (GloVe)
> \sum_{i,j} f_{ij} (w_i^\top \tilde{w}_j + b_i + \tilde{b}_j - \log X_{ij})^2
= sum_{i,j} F_ij (w_i' w_tilde_j + b_i + b_tilde_j - log(X_ij))^2
@ F : matrix(m, n); w_i : vector(d); w_tilde_j : vector(d); b_i : scalar; b_tilde_j : scalar; X : matrix(m, n)

> grad tr(W' A W) wrt W on stiefel
= grad tr(W' A W) wrt W on stiefel
@ W : matrix(n, k); A : matrix(n)

# mixtures, the cheat sheet: pi with a subscript is no constant
> \sum_k r_k \log \pi_k
= sum_k r_k log(pi_k)
@ r : vector(n); pi_k : scalar

# Markov chains, the pumpkin book: detailed balance
> $\pi_i \mathbf{T}_{ij}=\pi_j \mathbf{T}_{ji}$
= pi_i T_ij == pi_j T_ji
@ pi : vector(n); T : matrix(n)
