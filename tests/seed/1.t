# Section 1 of the notes: the gradient of a real function of a matrix.

## 1a, section 1, example
> grad sum_{i,j} a_{ij} wrt A
> $\dfrac{\partial}{\partial \boldsymbol{A}} \sum_{i, j} a_{i j}$
= ones(m, n)

## 1a, section 1, example, f named
: A in R^{n x m}
: f = \sum_{i, j} a_{i j}
> $\dfrac{\partial f}{\partial A}$
> grad f wrt A
= ones(n, m)

## 1b, section 1, the gradient by a row
: f : function
> grad f(x) wrt x'
> $\dfrac{\partial}{\partial \boldsymbol{x}^{\mathrm{T}}} f(\boldsymbol{x})$
= grad(f(x), x)'

## 1b, of a known function
> grad x' A x wrt x'
> $\dfrac{\partial}{\partial \boldsymbol{x}^{\mathrm{T}}} (\boldsymbol{x}^{\mathrm{T}} \boldsymbol{A} \boldsymbol{x})$
= (A x + A' x)'

## 1c, section 1, the linear rule
: f, g : function
> grad c_1 f(A) + c_2 g(A) wrt A
> $$\dfrac{\partial\left[c_{1} f(\boldsymbol{A})+c_{2} g(\boldsymbol{A})\right]}{\partial \boldsymbol{A}}$$
= c_1 grad(f(A), A) + c_2 grad(g(A), A)

## 1d, section 1, the product rule
: f, g : function
> grad f(A) g(A) wrt A
> $$\dfrac{\partial f(\boldsymbol{A}) g(\boldsymbol{A})}{\partial \boldsymbol{A}}$$
= g(A) grad(f(A), A) + f(A) grad(g(A), A)

## 1e, section 1, the quotient rule
: f, g : function
> grad f(A)/g(A) wrt A
> $$\dfrac{\partial f(\boldsymbol{A}) / g(\boldsymbol{A})}{\partial \boldsymbol{A}}$$
= (g(A) grad(f(A), A) - f(A) grad(g(A), A))/g(A)^2
