# Section 2 of the notes: differentials of scalar functions of matrices.

## 2a (1), section 2.1
> diff c A
> $\mathrm{d}(c \boldsymbol{A})$
= c dA

## 2a (2), section 2.1
> diff A + B
> $\mathrm{d}(\boldsymbol{A}+\boldsymbol{B})$
= dA + dB

## 2a (3), section 2.1
> diff A B
> $\mathrm{d}(\boldsymbol{A} \boldsymbol{B})$
= dA B + A dB

## 2a (4), section 2.1
> diff A'
> $\mathrm{d} \boldsymbol{A}^{\mathrm{T}}$
= dA'

## 2a (1), section 2.1, the line as it stands
> $\mathrm{d}(c \boldsymbol{A})=c \mathrm{~d} \boldsymbol{A}$
> $\mathrm{d}(\boldsymbol{A}+\boldsymbol{B})=\mathrm{d} \boldsymbol{A}+\mathrm{d} \boldsymbol{B}$
> $\mathrm{d}(\boldsymbol{A} \boldsymbol{B})=\mathrm{d} \boldsymbol{A} \boldsymbol{B}+\boldsymbol{A} \mathrm{d} \boldsymbol{B}$
> $\mathrm{d} \boldsymbol{A}^{\mathrm{T}}=(\mathrm{d} \boldsymbol{A})^{\mathrm{T}}$
? yes

## 2b, section 2.1
> diff tr(A)
> $\mathrm{d} \operatorname{Tr}(\boldsymbol{A})$
= tr(dA)

## 2b, section 2.1, the line as it stands
> $$
+ \mathrm{d} \operatorname{Tr}(\boldsymbol{A})=\operatorname{Tr}(\mathrm{d} \boldsymbol{A})
+ $$
? yes

## 2d, section 2.3
> diff inv(X)
> diff X^-1
> $\mathrm{d}\left(\boldsymbol{X}^{-1}\right)$
= -X^-1 dX X^-1

## 2d, section 2.3, the line as it stands
> $\mathrm{~d}\left(\boldsymbol{X}^{-1}\right)=-\boldsymbol{X}^{-1} \mathrm{~d}\boldsymbol{X} \boldsymbol{X}^{-1}$.
? yes

## 2e, section 2.4
> grad det(A) wrt A
> $$\dfrac{\partial|\boldsymbol{A}|}{\partial \boldsymbol{A}}$$
= det(A) A^-T

## 2e, section 2.4, A declared
: A : matrix(n) invertible
> grad det(A) wrt A
> grad |A| wrt A
> $\dfrac{\partial|A|}{\partial A}$
= det(A) A^-T

## 2e, section 2.4, the differential
> diff det(A)
> $\mathrm{d}|\boldsymbol{A}|$
= det(A) tr(A^-1 dA)
= tr(adj(A) dA)

## 2e, section 2.4, the proof's lines as they stand
> $\mathrm{d}|\boldsymbol{A}|=\operatorname{Tr}\left(|\boldsymbol{A}| \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A}\right)$
> $$
+ \mathrm{d}|\boldsymbol{A}|=\operatorname{Tr}\left(\boldsymbol{A}^{*} \mathrm{~d} \boldsymbol{A}\right)=\operatorname{Tr}\left(|\boldsymbol{A}| \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2f, section 2.5, example 1
> grad tr(A B) wrt A
> $\dfrac{\partial \operatorname{Tr}(\boldsymbol{A} \boldsymbol{B})}{\partial \boldsymbol{A}}$
> $\nabla_{\boldsymbol{A}} \operatorname{Tr}(\boldsymbol{A} \boldsymbol{B})$
> ∂tr(A B)/∂A
> grad(tr(A B), A)
= B'

## 2f, section 2.5, example 1, the derivation as it stands
> $$
+ \begin{aligned}
+ \mathrm{d} \operatorname{Tr}\left(AB\right)
+ = \operatorname{Tr}\left(B\mathrm{d}A\right)
+ \end{aligned}
+ $$
? yes

## 2g, section 2.5, example 2
> grad x' A x wrt x
> $\dfrac{\partial}{\partial \boldsymbol{x}} \boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}$
> $\dfrac{\partial (\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x})}{\partial \boldsymbol{x}}$
> grad tr(x' A x) wrt x
= A x + A' x
= (A + A') x

## 2g, section 2.5, example 2, f named
: $f = \boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}$
> $\dfrac{\partial f}{\partial \boldsymbol{x}}$
= A x + A' x

## 2g, section 2.5, A symmetric
: A : symmetric(n)
> grad x' A x wrt x
> $\dfrac{\partial}{\partial \boldsymbol{x}} \boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}$
= 2 A x

## 2g, section 2.5, A = I
> grad x' x wrt x
> $\dfrac{\partial\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{x}\right)}{\partial \boldsymbol{x}}$
> grad x' A x wrt x at A = I
= 2 x

## 2g, section 2.5, example 2, the derivation as it stands
> $$
+ \begin{aligned}
+ \mathrm{d} \operatorname{Tr}\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}\right)
+ & =\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}\right)\right) \\
+ & =\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{x}^{\mathrm{T}}\right) \boldsymbol{A} \boldsymbol{x}+\boldsymbol{x}^{\mathrm{T}} \mathrm{~d}(\boldsymbol{A} \boldsymbol{x})\right)
+ \end{aligned}
+ $$
? yes

## 2h, section 2.5, example 3
> grad -tr(W' X X' W) wrt W
> $\nabla_{\boldsymbol{W}}-\operatorname{Tr}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \boldsymbol{W}\right)$ .
= -2 X X' W

## 2h, section 2.5, the conditions of principal components
> stationary -tr(W' X X' W) wrt W st W' W = I
= X X' W = W Lambda

## 2i, section 2.5, example 4
> grad det(A^-1) wrt A
> $$
+ \dfrac{\partial\left|\boldsymbol{A}^{-1}\right|}{\partial \boldsymbol{A}}
+ $$
= -det(A)^-1 A^-T
= -A^-T/det(A)

## 2i, section 2.5, example 4, the derivation as it stands
> $$
+ \mathrm{d}\left|\boldsymbol{A}^{-1}\right|=\operatorname{Tr}\left(\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A} \mathrm{d} \boldsymbol{A}^{-1}\right)=\operatorname{Tr}\left(-\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A} \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A} \boldsymbol{A}^{-1}\right)=\operatorname{Tr}\left(-\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2j, section 2.5, norms, example 1
> grad ||A||_F^2 wrt A
> $$
+ \dfrac{\partial\|\boldsymbol{A}\|_{F}^{2}}{\partial \boldsymbol{A}}
+ $$
> grad ‖A‖²_F wrt A
= 2 A

## 2j, section 2.5, norms, example 1, the derivation as it stands
> $$
+ \mathrm{d}\|\boldsymbol{A}\|_{F}^{2}=\mathrm{d} \operatorname{Tr}\left(\boldsymbol{A}^{\mathrm{T}} \boldsymbol{A}\right)=\operatorname{Tr}\left((\mathrm{d} \boldsymbol{A})^{\mathrm{T}} \boldsymbol{A}\right)+\operatorname{Tr}\left(\boldsymbol{A}^{\mathrm{T}} \mathrm{~d} \boldsymbol{A}\right)=\operatorname{Tr}\left(2 \boldsymbol{A}^{\mathrm{T}} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2k, section 2.5, norms, example 2 (1)
> grad 1/2 ||A x + b - y||_2^2 wrt A
> $\dfrac{\partial}{\partial \boldsymbol{A}} \dfrac{1}{2}\|\boldsymbol{A} \boldsymbol{x}+\boldsymbol{b}-\boldsymbol{y}\|_{2}^{2}$
= (A x + b - y) x'

## 2k, section 2.5, f named
: $f=\dfrac{1}{2}\|\boldsymbol{A} \boldsymbol{x}+\boldsymbol{b}-\boldsymbol{y}\|_{2}^{2}$
> $\dfrac{\partial f}{\partial \boldsymbol{A}}$.
= (A x + b - y) x'

## 2l, section 2.5, norms, example 2 (2)
> grad 1/2 ||A x + b - y||_2^2 wrt x
> $\dfrac{\partial}{\partial \boldsymbol{x}} \dfrac{1}{2}\|\boldsymbol{A x}+\boldsymbol{b}-\boldsymbol{y}\|_{2}^{2}$
= A' (A x + b - y)

## 2l, section 2.5, f named
: $f=\dfrac{1}{2}\|\boldsymbol{A x}+\boldsymbol{b}-\boldsymbol{y}\|_{2}^{2}$
> $\dfrac{\partial f}{\partial \boldsymbol{x}}$.
= A' (A x + b - y)

## 2m, section 2.6, example 1
> grad ||X theta - y||_2^2 wrt theta
> $\nabla_{\boldsymbol{\theta}}\|\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y}\|_{2}^{2}$
> grad ||z||_2^2 wrt theta where z = X theta - y
> $\nabla_{\boldsymbol{\theta}}\|\boldsymbol{z}\|_{2}^{2}$ where $\boldsymbol{z}=\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y}$
= 2 X' (X theta - y)

## 2m, section 2.6, the chain rule is shown
@ says chain rule
> grad ||z||_2^2 wrt theta where z = X theta - y
= 2 X' (X theta - y)

## 2m, section 2.6, example 1, the sum as it stands
: x_i : vector(d)
: theta : vector(d)
: y_i : scalar
@ family x n
@ family y n
> grad sum_{i=1}^{n} (theta' x_i - y_i)^2 wrt theta
> $\nabla_{\boldsymbol{\theta}} \displaystyle\sum_{i=1}^{n}\left(\boldsymbol{\theta}^{\mathrm{T}} \boldsymbol{x}_{i}-y_{i}\right)^{2}$
= 2 sum_{i=1}^{n} (theta' x_i - y_i) x_i

## 2m, section 2.6, example 1, the sum, nothing declared
@ family x n
@ family y n
> grad sum_{i=1}^{n} (theta' x_i - y_i)^2 wrt theta
> $\nabla_{\boldsymbol{\theta}} \displaystyle\sum_{i=1}^{n}\left(\boldsymbol{\theta}^{\mathrm{T}} \boldsymbol{x}_{i}-y_{i}\right)^{2}$
= 2 sum_{i=1}^{n} (theta' x_i - y_i) x_i

## 2m, section 2.6, example 1, the derivation as it stands (its last line has lost a factor 2)
> $$
+ \nabla_{\boldsymbol{\theta}}\|\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y}\|_{2}^{2} = 2 \boldsymbol{X}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{X}^{\mathrm{T}} \boldsymbol{y}
+ $$
? no

## 2n, section 2.6, example 2
: Sigma : symmetric(n) invertible
> grad (x - mu)' Sigma^-1 (x - mu) wrt mu
> $\dfrac{\partial\left((\boldsymbol{x}-\boldsymbol{\mu})^{\mathrm{T}} \boldsymbol{\Sigma}^{-1}(\boldsymbol{x}-\boldsymbol{\mu})\right)}{\partial \boldsymbol{\mu}}$
= -2 Sigma^-1 (x - mu)

## 2n, section 2.6, Sigma not declared
> grad (x - mu)' Sigma^-1 (x - mu) wrt mu
> $$
+ \dfrac{\partial\left((\boldsymbol{x}-\boldsymbol{\mu})^{\mathrm{T}} \boldsymbol{\Sigma}^{-1}(\boldsymbol{x}-\boldsymbol{\mu})\right)}{\partial \boldsymbol{\mu}}
+ $$
= -(Sigma^-1 + Sigma^-T) (x - mu)

## 2o, section 2.7 (1)
: Sigma : spd(d)
: x_t : vector(d)
: L = -N d/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)
@ family x N
> grad L wrt mu
> $\dfrac{\partial L}{\partial \mu}$
> $\dfrac{\partial L}{\partial \boldsymbol{\mu}}$
= Sigma^-1 sum_t (x_t - mu)

## 2o, section 2.7 (1), the notes' own L
: Sigma : spd(d)
: x_t : vector(d)
: $L=-\frac{N d}{2} \ln (2 \pi)-\frac{N}{2} \ln |\boldsymbol{\Sigma}|-\frac{1}{2} \sum_{t}\left(\boldsymbol{x}_{t}-\boldsymbol{\mu}\right)^{\mathrm{T}} \boldsymbol{\Sigma}^{-1}\left(\boldsymbol{x}_{t}-\boldsymbol{\mu}\right)$
@ family x N
> $\dfrac{\partial L}{\partial \boldsymbol{\mu}}$;
> grad L wrt mu
= Sigma^-1 sum_t (x_t - mu)
> $\dfrac{\partial L}{\partial \boldsymbol{\Sigma}}$
> grad L wrt Sigma
= -N/2 Sigma^-1 + 1/2 Sigma^-1 (sum_t (x_t - mu) (x_t - mu)') Sigma^-1

## 2p, section 2.7 (2)
: Sigma : spd(d)
: x_t : vector(d)
: L = -N d/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)
@ family x N
> grad L wrt Sigma at mu = 1/N sum_t x_t
> $\dfrac{\partial L}{\partial \boldsymbol{\Sigma}}$ at $\boldsymbol{\mu}=\dfrac{1}{N} \displaystyle\sum_{t} \boldsymbol{x}_{t}$
= -N/2 Sigma^-1 + 1/2 Sigma^-1 (sum_t (x_t - 1/N sum_s x_s) (x_t - 1/N sum_s x_s)') Sigma^-1

## 2q, section 2.7 (2)
: Sigma : spd(d)
: x_t : vector(d)
: L = -N d/2 ln(2 pi) - N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu)
@ family x N
> solve grad L wrt Sigma = 0 for Sigma
= 1/N sum_t (x_t - mu) (x_t - mu)'
> solve grad L wrt mu = 0 for mu
= 1/N sum_t x_t

## 2.1, the product's differential entry by entry, as it stands
> $$
+ \begin{array}{l}
+ \text { 左边 }_{i j}=\mathrm{d}\left(\sum_{k} a_{i k} b_{k j}\right) \quad=\sum_{k}\left(\mathrm{~d} a_{i k} b_{k j}+a_{i k} \mathrm{~d} b_{k j}\right) \\
+ \text { 右边 }_{i j}=(\mathrm{d} \boldsymbol{A} \boldsymbol{B})_{i j}+(\boldsymbol{A} \mathrm{d} \boldsymbol{B})_{i j}=\sum_{k} \mathrm{~d} a_{i k} b_{k j}+\sum_{k} a_{i k} \mathrm{~d} b_{k j}=\text { 左边 }_{i j}
+ \end{array}
+ $$
? yes

## 2.1, the trace's differential entry by entry, as it stands
> $$
+ \begin{array}{c}
+ \text { 左边 }=\mathrm{d}\left(\sum_{i} a_{i i}\right)=\sum_{i} \mathrm{~d} a_{i i} \\
+ \text { 右边 }=\operatorname{Tr}\left[\begin{array}{cccc}
+ \mathrm{d} a_{11} & \mathrm{~d} a_{12} & \ldots & \mathrm{~d} a_{1 n} \\
+ \mathrm{~d} a_{21} & \mathrm{~d} a_{22} & \ldots & \mathrm{~d} a_{2 n} \\
+ \vdots & \vdots & \ddots & \vdots \\
+ \mathrm{~d} a_{n 1} & \mathrm{~d} a_{n 2} & \cdots & \mathrm{~d} a_{n n}
+ \end{array}\right]=\sum_{i} \mathrm{~d} a_{i i}=\text { 左边 }
+ \end{array}
+ $$
? yes

## 2e, section 2.4, the first line of the proof as it stands
> $$
+ \mathrm{d}|\boldsymbol{A}|=\operatorname{Tr}\left(\left(\dfrac{\partial|\boldsymbol{A}|}{\partial \boldsymbol{A}}\right)^{\mathrm{T}} \mathrm{~d} \boldsymbol{A}\right)=\operatorname{Tr}\left(\boldsymbol{A}^{*} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2g, section 2.5, example 2, all lines as they stand
> $$
+ \begin{aligned}
+ \mathrm{d} f & =\mathrm{d} \operatorname{Tr}\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}\right) \\
+ & =\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x}\right)\right) \\
+ & =\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{x}^{\mathrm{T}}\right) \boldsymbol{A} \boldsymbol{x}+\boldsymbol{x}^{\mathrm{T}} \mathrm{~d}(\boldsymbol{A} \boldsymbol{x})\right) \\
+ & =\operatorname{Tr}\left(\left(\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A}^{\mathrm{T}}+\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A}\right) \mathrm{d} \boldsymbol{x}\right)
+ \end{aligned}
+ $$
? yes

## 2h, section 2.5, example 3, the derivation as it stands (dV is misprinted for dW)
> $$
+ \begin{aligned}
+ \mathrm{d}\left(-\operatorname{Tr}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \boldsymbol{W}\right)\right) & =-\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \boldsymbol{W}\right)\right) \\
+ & =-2 \operatorname{Tr}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \mathrm{~d} \boldsymbol{V}\right)
+ \end{aligned}
+ $$
? no

@ says dV instead of dW

## 2i, section 2.5, example 4, the gradient as it stands
> $$
+ \dfrac{\partial\left|\boldsymbol{A}^{-1}\right|}{\partial \boldsymbol{A}}
+ =-\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A}^{-\mathrm{T}}=-|\boldsymbol{A}|^{-1} \boldsymbol{A}^{-\mathrm{T}}
+ $$
? yes

## 2m, section 2.6, example 1, all lines as they stand (the last one has lost a factor 2)
> $$
+ \begin{aligned}
+ & \nabla_{\boldsymbol{\theta}}\|\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y}\|_{2}^{2} \\
+ = & \dfrac{\partial(\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y})^{\mathrm{T}}}{\partial \boldsymbol{\theta}} \dfrac{\partial\|\boldsymbol{z}\|_{2}^{2}}{\partial \boldsymbol{z}}, \quad \text { 其中 } \boldsymbol{z}=\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y} \\
+ = & \boldsymbol{X}^{\mathrm{T}} \dfrac{\partial \boldsymbol{z}^{\mathrm{T}} \boldsymbol{z}}{\partial \boldsymbol{z}}= 2 \boldsymbol{X}^{\mathrm{T}} \boldsymbol{z}=2 \boldsymbol{X}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{X}^{\mathrm{T}} \boldsymbol{y}
+ \end{aligned}
+ $$
? no

@ says a factor 2 is missing

## 2n, section 2.6, example 2, all lines as they stand
: Sigma : symmetric(n) invertible
> $$
+ \begin{aligned}
+ & \dfrac{\partial\left((\boldsymbol{x}-\boldsymbol{\mu})^{\mathrm{T}} \boldsymbol{\Sigma}^{-1}(\boldsymbol{x}-\boldsymbol{\mu})\right)}{\partial \boldsymbol{\mu}} \\
+ = & \dfrac{\partial\left[(\boldsymbol{x}-\boldsymbol{\mu})^{\mathrm{T}}\right]}{\partial \boldsymbol{\mu}} \dfrac{\partial\left((\boldsymbol{x}-\boldsymbol{\mu})^{\mathrm{T}} \boldsymbol{\Sigma}^{-1}(\boldsymbol{x}-\boldsymbol{\mu})\right)}{\partial[\boldsymbol{x}-\boldsymbol{\mu}]} \\
+ = & -2 \boldsymbol{\Sigma}^{-1}(\boldsymbol{x}-\boldsymbol{\mu})
+ \end{aligned}
+ $$
? yes

## 2.2, the total differential with dots as it stands
> $$
+ \mathrm{d} f\left(x_{1}, x_{2}, \ldots, x_{n}\right)=\dfrac{\partial f}{\partial x_{1}} \mathrm{~d} x_{1}+\frac{\partial f}{\partial x_{2}} \mathrm{~d} x_{2}+\cdots+\frac{\partial f}{\partial x_{n}} \mathrm{~d} x_{n}
+ $$
? yes

## 2.2, the entrywise proof as it stands (the entries of A are called x_{ij} there)
> $$
+ \begin{array}{l}\text { 左边 }=\mathrm{d} f=\displaystyle\sum_{i j} \dfrac{\partial f}{\partial x_{i j}} \mathrm{~d} x_{i j} \\ \text { 右边 }=\operatorname{Tr}\left(\left(\dfrac{\partial f}{\partial \boldsymbol{A}}\right)^{\mathrm{T}} \mathrm{d} \boldsymbol{A}\right)=\displaystyle\sum_{i j}\left(\dfrac{\partial f}{\partial \boldsymbol{A}}\right)_{i j}(\mathrm{~d} \boldsymbol{A})_{i j}=\displaystyle\sum_{i j} \dfrac{\partial f}{\partial x_{i j}} \mathrm{~d} x_{i j}=\text { 左边 }\end{array}
+ $$
? yes

## 2.3, the inverse's differential as it stands (a term of the product rule is lost)
> $\boldsymbol{O}=\mathrm{d} \boldsymbol{I}=\mathrm{d}\left(\boldsymbol{X} \boldsymbol{X}^{-1}\right)=\mathrm{d} \boldsymbol{X} \boldsymbol{X}^{-1}$
? no
@ says of the product rule is missing

## 2.3, the inverse's differential, the result as it stands
> $\mathrm{~d}\left(\boldsymbol{X}^{-1}\right)=-\boldsymbol{X}^{-1} \mathrm{~d}\boldsymbol{X} \boldsymbol{X}^{-1}$
? yes

## 2.4, the proof by cofactors as it stands
> $$
+ \dfrac{\partial|\boldsymbol{A}|}{\partial a_{i j}}=\dfrac{\partial\left(\displaystyle\sum_{j} a_{i j} A_{i j}\right)}{\partial a_{i j}}=A_{i j}
+ $$
? yes

## 2.4, the differential of the determinant as it stands
> $$
+ \mathrm{d}|\boldsymbol{A}|=\operatorname{Tr}\left(\boldsymbol{A}^{*} \mathrm{~d} \boldsymbol{A}\right)=\operatorname{Tr}\left(|\boldsymbol{A}| \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2.5, the differential of a scalar as it stands
> $\mathrm{d}f = \mathrm{d}(\Tr{f}) = \Tr (\mathrm{d}f)$
? yes

## 2f, section 2.5, example 1, the derivation as it stands
> $$
+ \begin{aligned}
+ \mathrm{d} f = \mathrm{d} \operatorname{Tr}\left(AB\right)
+ = \operatorname{Tr}\left(B\mathrm{d}A\right)
+ \end{aligned}
+ $$
? yes

## 2i, section 2.5, example 4, the derivation as it stands
> $$
+ \mathrm{d}\left|\boldsymbol{A}^{-1}\right|=\operatorname{Tr}\left(\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A} \mathrm{d} \boldsymbol{A}^{-1}\right)=\operatorname{Tr}\left(-\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A} \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A} \boldsymbol{A}^{-1}\right)=\operatorname{Tr}\left(-\left|\boldsymbol{A}^{-1}\right| \boldsymbol{A}^{-1} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes

## 2j, section 2.5, the derivation as it stands
> $$
+ \mathrm{d}\|\boldsymbol{A}\|_{F}^{2}=\mathrm{d} \operatorname{Tr}\left(\boldsymbol{A}^{\mathrm{T}} \boldsymbol{A}\right)=\operatorname{Tr}\left((\mathrm{d} \boldsymbol{A})^{\mathrm{T}} \boldsymbol{A}\right)+\operatorname{Tr}\left(\boldsymbol{A}^{\mathrm{T}} \mathrm{~d} \boldsymbol{A}\right)=\operatorname{Tr}\left(2 \boldsymbol{A}^{\mathrm{T}} \mathrm{~d} \boldsymbol{A}\right)
+ $$
? yes
