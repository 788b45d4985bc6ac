# Section 3 of the notes: functions with vector values.

## 3a, section 3
@ integer i
> deriv A x wrt x_i
= A unit(i, n)
= A e_i

## 3b, section 3
> jac A x wrt x
> $\dfrac{\partial \boldsymbol{A} \boldsymbol{x}}{\partial \boldsymbol{x}^{\mathrm{T}}}$
= A
> jac x .* (A x) wrt x
= diag(A x) + diag(x) A
> jac exp(A x) wrt x
= diag(exp(A x)) A

## 3c, section 3
> jac(exp(A x), x)'
> $\dfrac{\partial \exp(\boldsymbol{A} \boldsymbol{x})^{\mathrm{T}}}{\partial \boldsymbol{x}}$
= A' diag(exp(A x))

## 3d, section 3, forms that are not defined
: f = A x
> $\frac{\partial f}{\partial x}$
! undefined: ∂
> $\frac{\partial f^T}{\partial x^T}$
! undefined: ∂

## 3d, section 3, the gradient of a vector
> grad A x wrt x
! undefined: jac

## 3f, section 3
@ later
> jac A X B wrt X
> $\dfrac{\partial \operatorname{vec}(\boldsymbol{A} \boldsymbol{X} \boldsymbol{B})}{\partial \operatorname{vec}(\boldsymbol{X})^{\mathrm{T}}}$
= kron(B', A)
> jac X^-1 wrt X
= -kron(X^-T, X^-1)

## 3g, section 3, the determinant of a Jacobian
@ later
> det(jac A x wrt x)
= det(A)

## 3h, section 3
> diff exp(A x) wrt x
= diag(exp(A x)) A dx
= exp(A x) .* (A dx)

## tables over free indices are compared entry with entry
: A : matrix(n)
> A_{ij} == A_{ji}
? no
> A_{ij} + A_{ji} == A_{ji} + A_{ij}
? yes
