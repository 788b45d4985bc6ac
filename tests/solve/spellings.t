# Problems as papers, notes and programs spell them.

## ridge regression with its name before it
: beta, y : vector(n)
> \hat{\beta} = \arg\min_\beta \| y - X \beta \|_2^2 + \lambda \|\beta\|_2^2
> $\hat\beta = \operatorname*{argmin}_\beta \|y - X\beta\|^2 + \lambda \beta^\top\beta$
> beta_hat = argmin_beta ||y - X beta||^2 + lambda ||beta||^2
> minimize ||y - X beta||^2 + lambda ||beta||^2 wrt beta
> min ||y - X beta||^2 + lambda beta' beta wrt beta
> solve \frac{\partial L}{\partial \beta} = 0 for \beta where L = \|y - X\beta\|^2 + \lambda \|\beta\|^2
= (X' X + lambda I)^-1 X' y

## a portfolio as a display
: Sigma : spd(n)
: mu : vector(n)
> \begin{aligned} \min_{w} \quad & w^\top \Sigma w \\ \text{s.t.} \quad & \mathbf{1}^\top w = 1 \\ & \mu^\top w = r \end{aligned}
> \begin{aligned} \min_{w} \quad & \frac12 w^\top \Sigma w \\ \text{subject to} \quad & \mathbf{1}^\top w = 1, \\ & \mu^\top w = r. \end{aligned}
> stationary w' Sigma w wrt w st 1' w = 1, mu' w = r
= Sigma^-1 [ones(n), mu] ([ones(1, n); mu'] Sigma^-1 [ones(n), mu])^-1 [1; r]

## a constraint in the subscript
: Sigma : spd(n)
> \min_{w,\, \mathbf{1}^T w = 1} w^T \Sigma w
> \min_{w : \mathbf{1}^T w = 1} w^T \Sigma w
> \min_{\mathbf{1}^T w = 1} w^T \Sigma w
= Sigma^-1 ones(n)/(ones(n)' Sigma^-1 ones(n))

## a unit vector in the subscript
: S : symmetric(n)
> \max_{\|w\| = 1} w^T S w
> \max_{w : \|w\|_2 = 1} w^\top S w
> maximize w' S w wrt w st ||w|| = 1
> stationary w' S w wrt w st 1 = ||w||
= S w = lambda w

## a sphere of another radius
: c : vector(n)
> stationary c' x wrt x st ||x|| = 2
= 2 c/||c||
& -2 c/||c||
@ says c ≠ 0

## principal components of several directions
: S : symmetric(n)
> W^\star = \arg\max_{W^T W = I} \operatorname{tr}(W^T S W)
> \max_{W} \operatorname{tr}(W^\top S W) \quad \text{s.t.} \quad W^\top W = I
= S W = W Lambda

## inequalities are refused
> \min_{x} c^T x \text{ s.t. } A x \le b
> min_x ||x||^2 st A x >= b
! syntax: constraints are equations

## a gradient set to zero
> \nabla_b \|y - X b\|^2 = 0
? no
@ says `stationary F wrt X` finds where the gradient vanishes

## a set in the subscript
: S : spd(n)
> \max_{X \succ 0} \log\det X - \operatorname{tr}(S X)
= S^-1
@ says F is concave: a maximum

## a quotient that leaves zero out
: A : symmetric(n)
: B : spd(n)
> \max_{x \neq 0} \frac{x^\top A x}{x^\top B x}
= A x = (x' A x/(x' B x)) B x

## a positive number
> \min_{x > 0} x - \log x
= 1
@ says F is convex: a minimum

## the orthogonal Procrustes problem by its norm
: Omega : matrix(n)
> \min_\Omega \|A\Omega - B\|_F \quad \text{subject to} \quad \Omega^\top \Omega = I
> stationary ||A Omega - B||_F wrt Omega st Omega' Omega = I
= polar(A' B)

## the words of optimisation
: A : matrix(m, n)
> \begin{equation*} \begin{aligned} & \underset{x}{\text{minimize}} & & \|x\|^2 \\ & \text{subject to} & & A x = b \end{aligned} \end{equation*}
> \operatorname*{minimize}_{x} \; \|x\|_2^2 \quad \text{subject to} \quad A x = b
> \begin{align} \min_{x} \quad & \|x\|^2 \\ \text{s.t.} \quad & A x = b \end{align}
= A' (A A')^-1 b

## likelihoods as they are written
: Sigma : spd(d)
: x_n : vector(d)
@ family x N
> \hat{\mu} = \arg\max_{\mu} -\frac{1}{2}\sum_{n=1}^N (x_n - \mu)^\top \Sigma^{-1} (x_n - \mu)
= 1/N sum_{n=1}^{N} x_n

## a multinomial in LaTeX
> \max_{p} \sum_{k} c_k \ln p_k \text{ subject to } \sum_k p_k = 1
> \min_p -\sum_i c_i \log p_i \quad \text{s.t.} \quad \sum_i p_i = 1
= c/sum(c)

## equations in LaTeX
> solve $AX + XB = C$ for $X$
> \text{solve } A X + X B = C \text{ for } X
= sylvester(A, B, C)
