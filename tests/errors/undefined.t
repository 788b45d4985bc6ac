# Forms without a meaning say what to write instead.

> grad A x wrt x
! <stdin>:1:6: undefined: the gradient of a vector is undefined: A x is m×1, and a scalar is needed
!     grad A x wrt x
!          ^~~
! hint: for the Jacobian write jac A x wrt x

> grad A B wrt A
! <stdin>:1:6: undefined: the gradient of a matrix is undefined: A B is m×p, and a scalar is needed
!     grad A B wrt A
!          ^~~
! hint: for the Jacobian write jac A B wrt A

> f = A x
> \frac{\partial f}{\partial x}
> \frac{\partial f^T}{\partial x^T}
! <stdin>:2:16: undefined: the derivative of a vector (m×1) by x (n×1) is not defined in this form
!     \frac{\partial f}{\partial x}
!                    ^
! hint: write ∂f/∂x' (the Jacobian: jac f wrt x) or ∂f'/∂x (its transpose)
! <stdin>:3:16: undefined: the derivative of a row vector (1×m) by x (n×1) is not defined in this form
!     \frac{\partial f^T}{\partial x^T}
!                    ^~~
! hint: write ∂f/∂x' (the Jacobian: jac f wrt x) or ∂f'/∂x (its transpose)

> grad x' x wrt 2
! <stdin>:1:15: undefined: 2 is a number: one differentiates by a variable
!     grad x' x wrt 2
!                   ^

> grad x' x wrt x + y
! <stdin>:1:17: syntax error: `+` cannot stand here
!     grad x' x wrt x + y
!                     ^
! hint: one differentiates by names, several separated by commas; by an expression: wrt z where z = ...

> grad pi x' x wrt pi
! <stdin>:1:18: undefined: pi is a constant: one differentiates by a variable
!     grad pi x' x wrt pi
!                      ^~

> hess A x wrt x
! <stdin>:1:6: undefined: the Hessian of a vector is undefined: A x is m×1, and a scalar is needed
!     hess A x wrt x
!          ^~~
! hint: for the Jacobian write jac A x wrt x

> deriv x' x wrt x
x: scalar
f  = xᵀ x
df = 2 x dx    power rule
∂f/∂x = 2 x
✓ verified at N random points (N digits)

> grad x'Ax wrt x
! <stdin>:1:6: undefined: the gradient of a row vector is undefined: x'Ax is 1×n, and a scalar is needed
!     grad x'Ax wrt x
!          ^~~~
! hint: Ax is one name here; for the product write A x

> grad x'x wrt (A x)
! <stdin>:1:15: undefined: A x is an expression: one differentiates by a variable
!     grad x'x wrt (A x)
!                   ^~~
! hint: name it, and write the rest in that name: wrt z where z = A x

> grad x'x wrt I
! <stdin>:1:14: undefined: I is a constant: one differentiates by a variable
!     grad x'x wrt I
!                  ^
! hint: declared, it is a name: I : matrix(n)

> f(x) = x'x
> f'(x)
! <stdin>:2:1: unsupported: the prime is the transpose here: f' is no derivative
!     f'(x)
!     ^~
! hint: write grad f(x) wrt x, or deriv f(t) wrt t; the transpose of f(x) is f(x)'

> \frac{\partial}{\partial x}\frac{x-a}{\|x-a\|} = \frac{I}{\|x-a\|}
! <stdin>:1:28: undefined: the derivative of a vector (n×1) by x (n×1) is not defined in this form
!     \frac{\partial}{\partial x}\frac{x-a}{\|x-a\|} = \frac{I}{\|x-a\|}
!                                ^~~~~~~~~~~~~~~~~~~
! hint: write ∂f/∂x' (the Jacobian: jac \frac{x-a}{\|x-a\|} wrt x) or ∂f'/∂x (its transpose)
