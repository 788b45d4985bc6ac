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

> A^H
! <stdin>:1:2: unsupported: ^H, the conjugate transpose, has no meaning here: all quantities are real
!     A^H
!      ^~
! hint: the transpose is A' or A^T
