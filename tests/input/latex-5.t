# Bishop's book and others of its kind, Wikipedia, lecture notes
> \frac{\partial}{\partial A} \ln|A| = A^{-T}
= grad logdet(A) wrt A == A^-T
@ A : matrix(n)

> \frac{\partial}{\partial A} \mathrm{tr}[BA] = B^T
= grad tr(B A) wrt A == B'
@ B : matrix(m, n); A : matrix(n, m)

> \frac{\partial}{\partial A} x^TAx = xx^T
= grad x' A x wrt A == x x'
@ x : vector(n); A : matrix(n)

> \nabla_\theta \left( \frac12 (X\theta-\vec y)^T(X\theta-\vec y) \right)
= grad 1/2 (X theta - y)' (X theta - y) wrt theta
@ X : matrix(m, n); theta : vector(n); y : vector(m)

> \operatorname{tr} ABC = \operatorname{tr} CAB = \operatorname{tr} BCA
= tr(A B C) == tr(C A B) == tr(B C A)
@ A : matrix(m, n); B : matrix(n, p); C : matrix(p, m)

> \nabla_A \operatorname{tr} ABA^TC = CAB + C^TAB^T
= grad tr(A B A' C) wrt A == C A B + C' A B'
@ A : matrix(m, n); B : matrix(n); C : matrix(m)

> \nabla_A |A| = |A|(A^{-1})^T
= grad det(A) wrt A == det(A) A^-T
@ A : matrix(n)

> \frac{\partial L}{\partial z} = \hat{y} - y
= y_hat - y
@ y_hat, y : vector(n)

> \min_{W} \|X - XWW^\top\|_F^2 \quad \text{subject to } W^\top W = I
= stationary ||X - X W W'||_F^2 wrt W st W' W = I_p
@ X : matrix(m, n); W : matrix(n, p); Lambda : symmetric

> \|M - UV^T\|_F^2 + \lambda(\|U\|_F^2 + \|V\|_F^2)
= ||M - U V'||_F^2 + lambda (||U||_F^2 + ||V||_F^2)
@ M : matrix(m, n); U : matrix(m, p); V : matrix(n, p); lambda : scalar

> \frac12\|y-X\beta\|_2^2 + \lambda\|\beta\|_1
= 1/2 ||y - X beta||^2 + lambda ||beta||_1
@ y : vector(m); X : matrix(m, n); beta : vector(n); lambda : scalar

> \nabla f(X) = X^{-1}
= X^-1
@ X : matrix(n)

> \mathrm{tr}(A^\top \nabla_X f)
= tr(A' grad(f, X))
@ A, X : matrix(m, n); f : scalar

> \det(A+uv^T) = (1+v^TA^{-1}u)\det(A)
= det(A + u v') == (1 + v' A^-1 u) det(A)
@ A : matrix(n); u, v : vector(n)

> \det(I_m+AB) = \det(I_n+BA)
= det(I + A B) == det(I + B A)
@ A : matrix(m, n); B : matrix(n, m)

> (A+uv^T)^{-1} = A^{-1} - \frac{A^{-1}uv^TA^{-1}}{1+v^TA^{-1}u}
= (A + u v')^-1 == A^-1 - A^-1 u v' A^-1/(1 + v' A^-1 u)
@ A : matrix(n); u, v : vector(n)

> \begin{bmatrix}A & B\\ C & D\end{bmatrix}^{-1}
= [A, B; C, D]^-1
@ A : matrix(m, n); B : matrix(m, p); C : matrix(n+p-m, n); D : matrix(n+p-m, p)

> \det\begin{pmatrix}A&B\\C&D\end{pmatrix} = \det(A)\det(D-CA^{-1}B)
= det([A, B; C, D]) == det(A) det(D - C A^-1 B)
@ A : matrix(m); B : matrix(m, n); C : matrix(n, m); D : matrix(n)

> \operatorname{vec}(ABC) = (C^{\mathrm T}\otimes A)\operatorname{vec}(B)
= vec(A B C) == kron(C', A) vec(B)
@ A : matrix(m, n); B : matrix(n, p); C : matrix(p, q)

> (A\otimes B)(C\otimes D) = AC\otimes BD
= kron(A, B) kron(C, D) == kron(A C, B D)
@ A : matrix(m, n); B : matrix(p, q); C : matrix(n, k); D : matrix(q, l)

> \mathbf{x}^T\mathbf{y} = \|\mathbf{x}\|\|\mathbf{y}\|\cos\theta
= x' y == ||x|| ||y|| cos(theta)
@ x, y : vector(n); theta : scalar

> \operatorname{tr}(H^TLH)
= tr(H' L H)
@ H : matrix(m, n); L : matrix(m)

> \frac{\partial \mathbf{E}}{\partial \mathbf{W}} = (\hat{\mathbf{Y}} - \mathbf{Y})\mathbf{X}^\top
= (Y_hat - Y) X'
@ Y_hat, Y : matrix(m, n); X : matrix(p, n)

> \nabla_{\mathbf{W}} \|\mathbf{Y} - \mathbf{W}\mathbf{X}\|_F^2 = 2(\mathbf{W}\mathbf{X} - \mathbf{Y})\mathbf{X}^\top
= grad ||Y - W X||_F^2 wrt W == 2 (W X - Y) X'
@ Y : matrix(m, n); W : matrix(m, p); X : matrix(p, n)

> \mathbf{S}_N^{-1} = \alpha\mathbf{I}+\beta\boldsymbol\Phi^{\mathrm T}\boldsymbol\Phi
= S_N^-1 == alpha I + beta Phi' Phi
@ S_N : matrix(n); alpha, beta : scalar; Phi : matrix(m, n)

> \ln p(\mathbf{X}|\boldsymbol\mu,\mathbf{W},\sigma^2) = -\frac{N}{2}\left\{D\ln(2\pi)+\ln|\mathbf{C}|+\operatorname{Tr}(\mathbf{C}^{-1}\mathbf{S})\right\}
= -N/2 (D log(2 pi) + logdet(C) + tr(C^-1 S))
@ N, D : scalar; C, S : matrix(n)

> \frac{\partial}{\partial\mathbf{A}}\operatorname{Tr}(\mathbf{A}\mathbf{B}\mathbf{A}^{\mathrm T}) = \mathbf{A}(\mathbf{B}+\mathbf{B}^{\mathrm T})
= grad tr(A B A') wrt A == A (B + B')
@ A : matrix(m, n); B : matrix(n)

> \mathbf{S}\mathbf{u}_1 = \lambda_1\mathbf{u}_1
= S u_1 == lambda_1 u_1
@ S : matrix(n); u_1 : vector(n); lambda_1 : scalar

> \min_{\mathbf{D},\boldsymbol\alpha}\ \tfrac12\|\mathbf{x}-\mathbf{D}\boldsymbol\alpha\|_2^2
= stationary 1/2 ||x - D alpha||^2 wrt D, alpha
@ x : vector(m); D : matrix(m, n); alpha : vector(n)

> \frac{1}{n}\mathbf{X}^\top(\mathbf{I}-\frac1n\mathbf{1}\mathbf{1}^\top)\mathbf{X}
= 1/n X' (I - 1/n ones(m) ones(m)') X
@ n : scalar; X : matrix(m, p)

> \mathbf{1}^T\mathbf{x}/n
= ones(m)' x/n
@ x : vector(m); n : scalar

> \frac{\partial |\mathbf{X}^\top\mathbf{A}\mathbf{X}|}{\partial \mathbf{X}} = 2|\mathbf{X}^\top\mathbf{A}\mathbf{X}|\mathbf{A}\mathbf{X}(\mathbf{X}^\top\mathbf{A}\mathbf{X})^{-1}
= grad det(X' A X) wrt X == 2 det(X' A X) A X (X' A X)^-1
@ X : matrix(m, n); A : matrix(m)

> \frac{\partial \mathbf{a}^\top\mathbf{X}\mathbf{b}}{\partial\mathbf{X}} = \mathbf{a}\mathbf{b}^\top
= grad a' X b wrt X == a b'
@ a : vector(m); X : matrix(m, n); b : vector(n)

> \frac{\partial\,\mathbf{a}^\top\mathbf{x}\mathbf{x}^\top\mathbf{b}}{\partial\,\mathbf{x}}
= grad a' x x' b wrt x
@ a, x, b : vector(n)

> d(\mathbf{X}\otimes\mathbf{Y}) = (d\mathbf{X})\otimes\mathbf{Y}+\mathbf{X}\otimes(d\mathbf{Y})
= d(kron(X, Y)) == kron(dX, Y) + kron(X, dY)
@ X : matrix(m, n); Y : matrix(p, q)

> \frac{\partial ~ \mathrm{tr} AX^\top}{\partial X} = A
= grad tr(A X') wrt X == A
@ A, X : matrix(m, n)

> \frac{\partial \Trace(A X B)}{\partial X} = A^T B^T
= grad tr(A X B) wrt X == A' B'
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, m)

> \begin{split}\begin{aligned} \frac{\partial \operatorname{Tr}(AXBXC)}{\partial X} &= A^T (BXC)^T + (AXB)^T C^T\\ &= A^T C^T X^T B^T + B^T X^T A^T C^T \end{aligned}\end{split}
= grad(tr(A X B X C), X) == A' (B X C)' + (A X B)' C' == A' C' X' B' + B' X' A' C'
@ A : matrix(m, n); X : matrix(n, p); B : matrix(p, n); C : matrix(p, m)

> \nabla^2 f(x) = \frac{1}{(\mathbf 1^Tz)^2}\left((\mathbf 1^Tz)\mathbf{diag}(z) - zz^T\right)
= 1/(ones(n)' z)^2 ((ones(n)' z) diag(z) - z z')
@ z : vector(n)

> $A^TP+PA-PBR^{-1}B^TP+Q$
= A' P + P A - P B R^-1 B' P + Q
@ A, P, Q : matrix(m); B : matrix(m, n); R : matrix(n)

> \frac{\partial}{\partial x}\ln|\mathbf{A}|
= deriv logdet(A) wrt x
@ A : matrix(n); x : scalar

# definitions
> E(\mathbf{v},\mathbf{h}) = -\mathbf{a}^T\mathbf{v} - \mathbf{b}^T\mathbf{h} - \mathbf{v}^TW\mathbf{h}
= E(v, h) = -a' v - b' h - v' W h
@ a, v : vector(m); b, h : vector(n); W : matrix(m, n)

> \mathbf{w}_{ML} = (\boldsymbol\Phi^{\mathrm T}\boldsymbol\Phi)^{-1}\boldsymbol\Phi^{\mathrm T}\mathbf{t}
= w_ML = (Phi' Phi)^-1 Phi' t
@ Phi : matrix(m, n); t : vector(m)

> \mathbf{C} = \mathbf{W}\mathbf{W}^{\mathrm T}+\sigma^2\mathbf{I}
= C = W W' + sigma^2 I
@ W : matrix(m, n); sigma : scalar

> \mathbf{P} = \mathbf{A}(\mathbf{A}^{\mathsf T}\mathbf{A})^{-1}\mathbf{A}^{\mathsf T}
= P = A (A' A)^-1 A'
@ A : matrix(m, n)

> \mathbf{L} = \mathbf{D}^{-1/2}(\mathbf{D}-\mathbf{W})\mathbf{D}^{-1/2}
= L = D^(-1/2) (D - W) D^(-1/2)
@ D, W : matrix(n)

> \hat{\mathbf{x}} = \mathbf{A}^\dagger\mathbf{b}
= x_hat = pinv(A) b
@ A : matrix(m, n); b : vector(m)

> \mathbf{y} = \mathbf{W}\mathbf{x} + \frac{\alpha}{r}\mathbf{B}\mathbf{A}\mathbf{x}
= y = W x + (alpha/r) B A x
@ W : matrix(m, n); x : vector(n); alpha, r : scalar; B : matrix(m, p); A : matrix(p, n)

> \mathcal{L}(W) = \|X - XWW^T\|_F^2
= L(W) = ||X - X W W'||_F^2
@ X : matrix(m, n); W : matrix(n, p)

> L = -\sum_i y_i \log \hat{y}_i
= L = -sum(y .* log(y_hat))
@ y, y_hat : vector(n)

> \boldsymbol{\mu}_{y|x} = \boldsymbol{\mu}_y + \boldsymbol{\Sigma}_{yx}\boldsymbol{\Sigma}_{xx}^{-1}(\mathbf{x}-\boldsymbol{\mu}_x)
= mu_ygivenx = mu_y + Sigma_yx Sigma_xx^-1 (x - mu_x)
@ mu_y : vector(m); Sigma_yx : matrix(m, n); Sigma_xx : matrix(n); x, mu_x : vector(n)
