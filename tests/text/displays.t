# Displays of LaTeX with several formulas, words, dots, and chains that begin with a new name.

$ -q
> $$f(x) = x^T A x, \quad A \in \mathbb{R}^{n\times n}, x \in \mathbb{R}^n$$
> vars
A : matrix(n, n)
x : vector(n)
|$$f(x) = x^T A x, \quad A \in \mathbb{R}^{n\times n}, x \in \mathbb{R}^n$$

$ -q
> $$\begin{aligned} f &= x^T A x \\ &= \operatorname{tr}(A x x^T) \end{aligned}$$
> \nabla_x f
✓ equal
(A + Aᵀ) x

$ 
> $$\text{左边} = x^T x \quad \Rightarrow \quad f = y^T y, \quad \text{(a square)}$$
x: n×1
xᵀ x
✓ verified at N random points (N digits)
! note: the words "左边" are passed over
! note: the words "(a square)" are passed over
= 0

$ -q
> $$\frac{\partial x^T A x}{\partial x} = 2 A x \quad \text{if } A \text{ is symmetric}$$
> $$\mathrm{d} f = \operatorname{tr}(A \mathrm{d} X) = \operatorname{tr}(\mathrm{d} X A) = \operatorname{tr}(\mathrm{d} X A^T)$$
✓ equal
✗ not equal

$ -q
> L = (y - X w)'(y - X w)
> $$dL=-dw'X'y-y'Xdw+dw'X'Xw+w'X'Xdw$$
> \nabla L
> \left.\nabla_w L\right|_{w = 0}
> ∇(w'w)
> f(w) = w' w
> ∇f(X w)' v
✓ equal
−2 Xᵀ y
2 w
2 wᵀ Xᵀ v
! <stdin>:3:1: syntax error: by which variable? nabla has no subscript, and there are several
!     \nabla L
!     ^~~~~~
! hint: write ∇_y, ∇_X, ∇_w

$ -q
> X = \begin{bmatrix} x_1^T \\ \vdots \\ x_n^T \end{bmatrix}
> grad ||X theta - y||^2 wrt theta
> \operatorname{diag}(a_1, \dots, a_n)
> x_1 + \cdots + y_n
2 Xᵀ (X θ − y)
Diag(a)
! <stdin>:4:7: unsupported: the dots leave open what is meant
!     x_1 + \cdots + y_n
!           ^~~~~~
! hint: the entries beside the dots must differ in one index: x_1, ..., x_n
