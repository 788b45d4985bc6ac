# Gradients on sets: the Euclidean gradient, then its part on the set.

$ 
> A : symmetric(n)
> grad x' A x wrt x on sphere
> grad tr(W' A W) wrt W on stiefel
> grad tr(A inv(X)) wrt X on spd
A: n×n, symmetric; x: n×1, unit
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx              product rule
   = 2 xᵀ A dx                      a scalar is its transpose; collect
   = (2 A x)ᵀ dx                    gᵀ dx
∂f/∂x = 2 A x
grad f(x) = 2 (A x − (xᵀ A x) x)    tangent part: G − ⟨X, G⟩ X;  n×1
✓ verified at N random points (N digits)
A: n×n, symmetric; W: n×m, orthonormal
f  = tr(Wᵀ A W)
df = tr(d(Wᵀ A W))                d tr(A) = tr(dA)
   = tr(dWᵀ A W + Wᵀ A dW)        product rule
   = 2 tr(Wᵀ A dW)                tr(A) = tr(Aᵀ); collect
   = tr((2 A W)ᵀ dW)              tr(Gᵀ dW)
∂f/∂W = 2 A W
grad f(W) = 2 (A W − W Wᵀ A W)    tangent part: G − X sym(Xᵀ G)
          = 2 (I − W Wᵀ) A W      n×m
✓ verified at N random points (N digits)
A: n×n, symmetric; X: n×n, spd
f  = tr(A X⁻¹)
df = tr(A d(X⁻¹))         d tr(A) = tr(dA)
   = −tr(A X⁻¹ dX X⁻¹)    d X⁻¹ = −X⁻¹ dX X⁻¹
   = tr(−X⁻¹ A X⁻¹ dX)    tr(A B) = tr(B A)
∂f/∂X = −X⁻¹ A X⁻¹
grad f(X) = −A            affine-invariant metric: X sym(G) X;  n×n
✓ verified at N random points (N digits)
! note: the metric is that of the surrounding space, tr(U' V); `on stiefel canonical` takes the other one
! note: the metric is the affine-invariant one, tr(X^-1 U X^-1 V)
= 0

$ -q
> A : symmetric(n)
> grad tr(B' X) wrt X on sphere
> grad x' A x/(x' x) wrt x on sphere
> grad tr(W' A W) wrt W on stiefel canonical
> grad tr(W' A W) wrt W on grassmann
> grad ||X - Y||_F^2 wrt X on orthogonal
> grad tr(X' B X C) wrt X on orthogonal
> grad tr(B X) wrt X on spd
> grad tr(B X) wrt X on trace-one
> grad tr(B X) wrt X on fixed-trace assume X symmetric
> grad tr(B X) wrt X on symmetric
> grad tr(B X) wrt X on lower
> grad tr(W' A W) wrt W == 2 (I - W W') A W on stiefel
> grad x' A x wrt x == 2 A x on sphere
B − tr(Xᵀ B) X
2 (A x − (xᵀ A x) x)
2 (I − W Wᵀ) A W
2 (I − W Wᵀ) A W
X Yᵀ X − Y
(B X C + Bᵀ X Cᵀ − X ((B X C)ᵀ + C Xᵀ B) X)/2
X (B + Bᵀ) X/2
Bᵀ − tr(B) I/n
(B + Bᵀ)/2 − tr(B) I/n
(B + Bᵀ)/2
tril(Bᵀ)
✓ equal
✗ not equal

$ -q
> grad tr(W' C) wrt W on grassmann
> grad tr(B X) wrt X on torus
> hess x' A x wrt x on sphere
> grad a^2 wrt a on sphere
> grad x_1^2 wrt x_1 on sphere
> grad tr(X Y) wrt X on stiefel assume X symmetric
> grad tr(X Y) wrt X on trace-one assume X antisymmetric
> grad x' x wrt x on sphere at x = b
! <stdin>:1:19: undefined: this is no function on grassmann: it changes when W is multiplied by an orthogonal matrix from the right
!     grad tr(W' C) wrt W on grassmann
!                       ^
! hint: on stiefel takes W itself as the point
! <stdin>:2:23: name error: there is no set `torus` in mdiff
!     grad tr(B X) wrt X on torus
!                           ^~~~~
! hint: known are sphere, stiefel, stiefel canonical, grassmann, orthogonal, spd, trace-one and symmetric, antisymmetric, diagonal, lower, upper
! <stdin>:3:1: unsupported: anything but a gradient on a set is not supported yet
!     hess x' A x wrt x on sphere
!     ^~~~~~~~~~~~~~~~~~~~~~~~~~~
! <stdin>:4:14: undefined: the gradient on sphere needs a vector or a matrix
!     grad a^2 wrt a on sphere
!                  ^
! <stdin>:5:16: undefined: the gradient on sphere needs a vector or a matrix
!     grad x_1^2 wrt x_1 on sphere
!                    ^~~
! <stdin>:6:18: unsupported: the gradient on stiefel is not supported by a variable with further structure
!     grad tr(X Y) wrt X on stiefel assume X symmetric
!                      ^
! <stdin>:7:18: undefined: the gradient on trace-one has no meaning by an antisymmetric variable, whose trace is 0
!     grad tr(X Y) wrt X on trace-one assume X antisymmetric
!                      ^
! <stdin>:8:30: unsupported: the gradient on sphere cannot be followed by `at`: the values need not lie in the set
!     grad x' x wrt x on sphere at x = b
!                                  ^~~~~

$ --steps=none -f latex
> grad x' A x wrt x on sphere
\begin{aligned}
  \operatorname{grad} f(x) &= (I - x x^{\mathsf T}) (A + A^{\mathsf T}) x
\end{aligned}
