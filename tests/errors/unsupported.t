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

# What is a function elsewhere and none here is no product.
$ 
> grad sum(eig(X)) wrt X
> grad max(rank(X), 2) wrt X
> grad var(x) wrt x
> cumsum(x)
> fft(x)
! <stdin>:1:10: unsupported: eig is no function here
!     grad sum(eig(X)) wrt X
!              ^~~
! hint: the sum of the eigenvalues is tr(A), their product det(A), that of f of them tr(f(A)) for expm, logm, sqrtm; the largest singular value is s1(A)
! <stdin>:2:10: unsupported: rank is no function here
!     grad max(rank(X), 2) wrt X
!              ^~~~
! hint: a rank is constant wherever it has a derivative
! <stdin>:3:6: unsupported: var is no function here
!     grad var(x) wrt x
!          ^~~
! hint: the variance of the entries is mean((x - mean(x)).^2)
! <stdin>:4:1: unsupported: cumsum is no function here
!     cumsum(x)
!     ^~~~~~
! hint: a cumulative sum is tril(ones(n, n)) x
! <stdin>:5:1: unsupported: fft is no function here
!     fft(x)
!     ^~~

$ 
> grad (x - mean(x))/std(x) wrt x
! <stdin>:1:20: unsupported: std is no function here
!     grad (x - mean(x))/std(x) wrt x
!                        ^~~
! hint: the variance of the entries is mean((x - mean(x)).^2)
