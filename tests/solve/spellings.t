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
