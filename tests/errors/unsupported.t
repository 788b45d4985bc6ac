# What has a meaning, but cannot be answered yet, is said so, with the part that stops it.

> grad tr(logm(A)) wrt A
A: n×n
f  = tr(logm(A))
df = tr(A⁻¹ dA)     d tr f(A) = tr(f′(A) dA)
∂f/∂A = A⁻ᵀ         n×n
assuming A without eigenvalues at or left of 0
✓ verified at N random points (N digits)

> \mathbb{E}[x]
! <stdin>:1:1: unsupported: \mathbb{E} has no meaning in mdiff
!     \mathbb{E}[x]
!     ^~~~~~~~~~

> stationary x_i^2 wrt x_i
! <stdin>:1:22: unsupported: the unknown must be a name, not a part of one
!     stationary x_i^2 wrt x_i
!                          ^~~

> solve A x = b for x_1
! <stdin>:1:19: unsupported: the unknown must be a name, not a part of one
!     solve A x = b for x_1
!                       ^~~

> X : orthogonal(n)
> convex tr(A X) wrt X
! <stdin>:2:20: undefined: matrices with orthonormal columns are no convex set: convexity has no meaning there
!     convex tr(A X) wrt X
!                        ^

> A^H
! <stdin>:1:2: unsupported: ^H, the conjugate transpose, has no meaning here: all quantities are real
!     A^H
!      ^~
! hint: the transpose is A' or A^T
