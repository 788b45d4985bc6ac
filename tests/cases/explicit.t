# Matrices given by their entries or blocks: worked out where that is numbers, or picks.

> det([1 2; 3 4])
−2

> inv([1 2; 3 4])
[−2, 1; 3/2, −½]    2×2

> inv([1 2; 2 4])
! <stdin>:1:1: domain error: the inverse of a singular matrix
!     inv([1 2; 2 4])
!     ^~~~~~~~~~~~~~~

> [1 2; 3 4]*[1; 1]
[3; 7]    2×1

> 2*[1 2; 3 4] - [1 1; 1 1]
[1, 3; 5, 7]    2×2

> A - [1 2; 3 4]
A: 2×2
A − [1, 2; 3, 4]    2×2
✓ verified at N random points (N digits)

> [1 2; 3 4]^20
[95799031216999, 139620104992450; 209430157488675, 305229188705674]    2×2

> [1 2; 3 4]^-3
[−59/4, 27/4; 81/8, −37/8]    2×2

> [0 1; -1 0]'
[0, −1; 1, 0]    2×2

> det([a, b; c, d])
a, b, c, d: scalar
a d − b c
✓ verified at N random points (N digits)

> tr([A, B; C, D])
A: m×n, B: m×p, C: (n+p-m)×n, D: (n+p-m)×p
tr([A, B; C, D])
✓ verified at N random points (N digits)

> ||[3; 4]|| + sum([1 2; 3 4])
15

> exp([0; 1])
[1; exp(1)]    2×1

> kron([1 2], [1; 2])
[1, 2; 2, 4]    2×2

> diag([1; 2])
[1, 0; 0, 2]    2×2

> [1 2; 3 4] .* [1 2; 3 4] + I
[2, 4; 9, 17]    2×2

> grad x' A x wrt x at x = [1; 2], A = [1 2; 3 4]
x: 2×1, A: 2×2
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx     product rule
   = xᵀ Aᵀ dx + xᵀ A dx    a scalar is its transpose
   = ((A + Aᵀ) x)ᵀ dx      gᵀ dx
∂f/∂x = [12; 21]           2×1
✓ verified at N random points (N digits)

> hess x' [2 1; 1 3] x - [1 2] x wrt x
x: 2×1
f  = xᵀ [2, 1; 1, 3] x − [1, 2] x
df = dxᵀ [2, 1; 1, 3] x + xᵀ [2, 1; 1, 3] dx − [1, 2] dx      product rule
   = 2 xᵀ [2, 1; 1, 3] dx − [1, 2] dx                         a scalar is its transpose; collect
   = (2 [2, 1; 1, 3] x − [1; 2])ᵀ dx                          gᵀ dx
let g = 2 [2, 1; 1, 3] x − [1; 2],  dg = 2 [2, 1; 1, 3] dx    d of a linear function
dg = [4, 2; 2, 6] dx                                          dF = J dx
∂²f/∂x∂xᵀ = [4, 2; 2, 6]                                      2×2
✓ verified at N random points (N digits)

> solve [2 1; 1 3] x = [1; 2] for x
x: 2×1
[2, 1; 1, 3] x = [1; 2]
x = [1/5; 3/5]             A X = C ⇒ X = A⁻¹ C;  2×1
✓ verified at N random points (N digits)

> convex x' [2 1; 1 3] x wrt x
x: 2×1
f  = xᵀ [2, 1; 1, 3] x
df = dxᵀ [2, 1; 1, 3] x + xᵀ [2, 1; 1, 3] dx         product rule
   = 2 xᵀ [2, 1; 1, 3] dx                            a scalar is its transpose; collect
   = (2 [2, 1; 1, 3] x)ᵀ dx                          gᵀ dx
let g = 2 [2, 1; 1, 3] x,  dg = 2 [2, 1; 1, 3] dx    d of a linear function
dg = [4, 2; 2, 6] dx                                 dF = J dx
∂²f/∂x∂xᵀ = [4, 2; 2, 6]                             2×2
✓ verified at N random points (N digits)
✓ convex: a quadratic form with a positive semidefinite matrix, of affine functions

> grad tr([A, B; C, D] [A, B; C, D]') wrt A
A: m×n, B: m×p, C: q×n, D: q×p
f  = tr([A, B; C, D] [A, B; C, D]ᵀ)
df = tr(d([A, B; C, D] [Aᵀ, Cᵀ; Bᵀ, Dᵀ]))    d tr(A) = tr(dA)
   = tr(d([A, B; C, D]) [Aᵀ, Cᵀ; Bᵀ, Dᵀ] + [A, B; C, D] d([Aᵀ, Cᵀ; Bᵀ, Dᵀ]))    product rule
   = tr([dA, zeros(m, p); zeros(q, n), zeros(q, p)] [Aᵀ, Cᵀ; Bᵀ, Dᵀ] + [A, B; C, D] [dAᵀ, zeros(n, q); zeros(p, m), zeros(p, q)])
   = tr((2 A)ᵀ dA)                           tr(A) = tr(Aᵀ)
∂f/∂A = 2 A                                  m×n
✓ verified at N random points (N digits)

> X = [1 2; 3 4]
> X * X'
> X[1, 2]
> det(X - t I)
X: 2×2
[5, 11; 11, 25]    2×2
✓ verified at N random points (N digits)
X: 2×2
2
✓ verified at N random points (N digits)
X: 2×2, t: scalar
t (t − 5) − 2
✓ verified at N random points (N digits)
! note: t taken as a scalar
= 0
