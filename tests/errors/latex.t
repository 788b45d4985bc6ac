# LaTeX that has no meaning here is named; mistyped commands find their twin.

> \mathbb{E}_{q}[\log p(x)]
! <stdin>:1:1: unsupported: \mathbb{E} has no meaning in mdiff
!     \mathbb{E}_{q}[\log p(x)]
!     ^~~~~~~~~~

> \int x^T A x\, dx
! <stdin>:1:1: unsupported: \int has no meaning in mdiff
!     \int x^T A x\, dx
!     ^~~~

> \Pr(x > 0)
! <stdin>:1:1: unsupported: \Pr has no meaning in mdiff
!     \Pr(x > 0)
!     ^~~

> \lim_{n \to \infty} A^n
! <stdin>:1:1: unsupported: \lim has no meaning in mdiff
!     \lim_{n \to \infty} A^n
!     ^~~~

> A^{\mathsf H} A
! <stdin>:1:2: unsupported: ^H, the conjugate transpose, has no meaning here: all quantities are real
!     A^{\mathsf H} A
!      ^~~~~~~~~~~
! hint: the transpose is A' or A^T

> \operatorname{rank}(A)
! <stdin>:1:1: unsupported: \operatorname{rank} has no meaning in mdiff
!     \operatorname{rank}(A)
!     ^~~~~~~~~~~~~~~~~~~

> x \sim y
! <stdin>:1:3: unsupported: \sim has no meaning in mdiff
!     x \sim y
!       ^~~~

> \binom{n}{k}
! <stdin>:1:1: unsupported: \binom has no meaning in mdiff
!     \binom{n}{k}
!     ^~~~~~

> A \succeq 0
! <stdin>:1:3: syntax error: `\succeq` cannot stand here
!     A \succeq 0
!       ^~~~~~~
! hint: equality is F == G; inequalities stand in sums only: sum_{i<j}

> \lfloor x \rfloor
! <stdin>:1:1: unsupported: \lfloor has no meaning in mdiff
!     \lfloor x \rfloor
!     ^~~~~~~

> \begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases}
! <stdin>:1:1: unsupported: a case distinction has no meaning here
!     \begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases}
!     ^~~~~~~~~~~~
! hint: max(a, b), min(a, b), abs, sign, step and relu say the usual ones; otherwise type each case by itself

> \sum_{x \in S} x
! <stdin>:1:9: unsupported: sums over sets have no meaning here
!     \sum_{x \in S} x
!             ^~~

> \trac{A}
! <stdin>:1:1: unsupported: \trac has no meaning in mdiff
!     \trac{A}
!     ^~~~~
! hint: did you mean \trace?

> \bodlsymbol{x}^T x
! <stdin>:1:1: unsupported: \bodlsymbol has no meaning in mdiff
!     \bodlsymbol{x}^T x
!     ^~~~~~~~~~~
! hint: did you mean \boldsymbol?

> \opertorname{tr}(A)
! <stdin>:1:1: unsupported: \opertorname has no meaning in mdiff
!     \opertorname{tr}(A)
!     ^~~~~~~~~~~~
! hint: did you mean \operatorname?

> \sin^{-1} x
! <stdin>:1:1: syntax error: sin with the exponent -1 can mean its inverse function or 1/sin
!     \sin^{-1} x
!     ^~~~~~~~~
! hint: write asin(x) or 1/sin(x)

> \|A\|_p
! <stdin>:1:6: unsupported: this norm is not known
!     \|A\|_p
!          ^~
! hint: known are ||A||_F, ||A||_2, ||A||_1, ||A||_*, ||A||_inf, and ||x||_A with a matrix A

> \frac{1}
! <stdin>:1:9: syntax error: \frac needs what it applies to behind it
!     \frac{1}
!             ^

> \frac{\partial f}{\partial}
! <stdin>:1:19: syntax error: ∂ stands in derivatives: ∂F/∂X
!     \frac{\partial f}{\partial}
!                       ^~~~~~~~
! hint: the differential is written d(F) or \mathrm{d} F

> \sqrt{}
! <stdin>:1:7: syntax error: `}` stands here, but an expression was expected
!     \sqrt{}
!           ^

> \begin{pmatrix} 1 & 2 \\ 3 \end{pmatrix}
! <stdin>:1:1: syntax error: the rows of this matrix have different lengths
!     \begin{pmatrix} 1 & 2 \\ 3 \end{pmatrix}
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

> \begin{pmatrix} 1 & 2
! <stdin>:1:1: syntax error: \begin{pmatrix} was never closed
!     \begin{pmatrix} 1 & 2
!     ^~~~~~

> x \in S
! <stdin>:1:7: syntax error: `S` stands here, but R^n or R^{m x n} was expected
!     x \in S
!           ^
! hint: all quantities are real: x in R^n, A in R^{m x n}

> \prod_{i} A_i
! <stdin>:1:1: shape error: the body of a product must be a scalar, and A_i is m×n
!     \prod_{i} A_i
!     ^~~~~~~~~~~~~

> \mathrm{Var}(x)
! <stdin>:1:1: unsupported: Var is no function that is known here
!     \mathrm{Var}(x)
!     ^~~~~~~~~~~~
! hint: an unknown function is declared: Var : function

> \operatorname{Tr}(A)\,\mathrm{rank}(A)
! <stdin>:1:23: unsupported: rank is no function here
!     \operatorname{Tr}(A)\,\mathrm{rank}(A)
!                           ^~~~~~~~~~~~~
! hint: a rank is constant wherever it has a derivative

> \mathcal{N}(\mu, \Sigma)
! <stdin>:1:10: unsupported: N is no function that is known here
!     \mathcal{N}(\mu, \Sigma)
!              ^
! hint: an unknown function is declared: N : function

> 1.2.3
! <stdin>:1:1: syntax error: a number has one decimal point
!     1.2.3
!     ^~~~~

> f(x) = \left\{\begin{array}{ll} x & x > 0 \\ 0 & x \le 0 \end{array}\right.
! <stdin>:1:8: unsupported: a case distinction has no meaning here
!     f(x) = \left\{\begin{array}{ll} x & x > 0 \\ 0 & x \le 0 \end{array}\right.
!            ^~~~~~~
! hint: max(a, b), min(a, b), abs, sign, step and relu say the usual ones; otherwise type each case by itself

> \delta_{ij} = \begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases}
! <stdin>:1:15: unsupported: a case distinction has no meaning here
!     \delta_{ij} = \begin{cases} 1 & i = j \\ 0 & i \ne j \end{cases}
!                   ^~~~~~~~~~~~
! hint: max(a, b), min(a, b), abs, sign, step and relu say the usual ones; otherwise type each case by itself

> \log p(x) + \log p(y \mid x)
! <stdin>:1:18: unsupported: a conditional probability has no meaning here
!     \log p(x) + \log p(y \mid x)
!                      ^~~~~~~~~~~
! hint: write out the density, or its logarithm: -1/2 (x - m)' S^-1 (x - m) - 1/2 logdet(S)

> P(c | \boldsymbol{x}) = \frac{P(\boldsymbol{x} | c) P(c)}{P(\boldsymbol{x})}
! <stdin>:1:31: unsupported: a conditional probability has no meaning here
!     P(c | \boldsymbol{x}) = \frac{P(\boldsymbol{x} | c) P(c)}{P(\boldsymbol{x})}
!                                   ^~~~~~~~~~~~~~~~~~~~~
! hint: write out the density, or its logarithm: -1/2 (x - m)' S^-1 (x - m) - 1/2 logdet(S)

> D_{KL}(q \| p)
! <stdin>:1:1: unsupported: a divergence of two distributions has no meaning here
!     D_{KL}(q \| p)
!     ^~~~~~~~~~~~~~
! hint: write out the density, or its logarithm: -1/2 (x - m)' S^-1 (x - m) - 1/2 logdet(S)

> \{x \mid x > 0\}
! <stdin>:1:1: unsupported: a set has no meaning here
!     \{x \mid x > 0\}
!     ^~~~~~~~~~~~~~~~
! hint: conditions are said by `assume`: ... assume x positive

> \|X\|_{2,1}
! <stdin>:1:6: unsupported: this norm is not known
!     \|X\|_{2,1}
!          ^~~~~~
! hint: known are ||A||_F, ||A||_2, ||A||_1, ||A||_*, ||A||_inf, and ||x||_A with a matrix A

> A : B
! <stdin>:1:5: syntax error: `B` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     A : B
!         ^
! hint: NAME : KIND declares a name; the product A : B is written <A, B> or tr(A' B)

> A : matrx(n)
! <stdin>:1:5: syntax error: `matrx` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     A : matrx(n)
!         ^~~~~
! hint: did you mean matrix?

> \mathbf{x}\cdot\mathbf{y}
! <stdin>:1:9: shape error: the product x y needs x's 1 column to match y's m rows, and 1 and m differ
!     \mathbf{x}\cdot\mathbf{y}
!             ^~~~~~~~~~~~~~~~
! hint: did you mean x' y?

> 2 (y - w \cdot x)
! <stdin>:1:8: shape error: this can be read in two ways: with w : scalar, or with x : scalar
!     2 (y - w \cdot x)
!            ^~~~~~~~~
! hint: declare one of them, for example w : scalar

> \mathcal{I}(\theta) = -E\left[\frac{\partial^2}{\partial\theta^2}\log f(X;\theta)\right]
! <stdin>:1:24: unsupported: E of a random variable has no meaning here
!     \mathcal{I}(\theta) = -E\left[\frac{\partial^2}{\partial\theta^2}\log f(X;\theta)\right]
!                            ^
! hint: a matrix E is declared: E : matrix(m, n)

> \mathrm{Var}[x]
! <stdin>:1:1: unsupported: Var of a random variable has no meaning here
!     \mathrm{Var}[x]
!     ^~~~~~~~~~~~
! hint: a matrix Var is declared: Var : matrix(m, n)

> W \leftarrow W \odot (V H^T) \oslash (W H H^T)
! <stdin>:1:1: name error: W would be defined by itself
!     W \leftarrow W \odot (V H^T) \oslash (W H H^T)
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! hint: use another name for the new value

> \mathbf{w} = \arg\max \frac{\mathbf{w}^T \mathbf{X} \mathbf{w}}{\mathbf{w}^T\mathbf{w}}
! <stdin>:1:14: syntax error: \max needs its variable
!     \mathbf{w} = \arg\max \frac{\mathbf{w}^T \mathbf{X} \mathbf{w}}{\mathbf{w}^T\mathbf{w}}
!                  ^~~~
! hint: \max_X F, or stationary F wrt X

> L = \|x\|^2 + \max_w w
! <stdin>:1:15: unsupported: \max inside an expression has no meaning in mdiff
!     L = \|x\|^2 + \max_w w
!                   ^~~~
! hint: stationary F wrt X finds where the gradient vanishes

> E(v,h) = -a^Tv - b^Th - v^TWh
! <stdin>:1:12: syntax error: `^Tv` can be the transpose with v behind it, or a power
!     E(v,h) = -a^Tv - b^Th - v^TWh
!                ^~~
! hint: write ^T v with a blank, or the whole formula between $ and $; the power is ^(Tv)

> K(X_*, X)[K(X,X) + \sigma_n^2 I]^{-1}\mathbf{y}
! <stdin>:1:11: shape error: K(X,X) is a scalar and \sigma_n^2 I is q×q: they cannot be added
!     K(X_*, X)[K(X,X) + \sigma_n^2 I]^{-1}\mathbf{y}
!               ^~~~~~~~~~~~~~~~~~~~~
! hint: for a multiple of the identity write K(X,X) I; for every entry K(X,X) ones(q, q)
