# Functions of single entries, and derivatives by several names at once.

# Second derivatives by entries.
$ -q
> \frac{\partial^2}{\partial x_i \partial x_j} x^T A x
> hess log det X wrt X_{ij}, X_{kl}
> hess x'A y wrt x_1, y_2
> hess sum(x.^3) wrt x_1
> hess x'A y wrt x_1, y
> hess x'A x wrt x_i, x_j == A_{ij} + A_{ji}
Aⱼᵢ + Aᵢⱼ
−(X⁻¹)[j, k] (X⁻¹)[l, i]
A₁₂
6 x₁
✓ equal
! <stdin>:5:16: unsupported: a second derivative is taken by two entries or by two names
!     hess x'A y wrt x_1, y
!                    ^~~
! hint: of a gradient: deriv grad(x'A y, y) wrt x_1

# Of few entries, a table.
$ -q
> x : vector(2)
> grad 100 (x_2 - x_1^2)^2 + (1 - x_1)^2 wrt x
> hess 100 (x_2 - x_1^2)^2 + (1 - x_1)^2 wrt x
> jac [x_1 cos(x_2); x_1 sin(x_2)] wrt x
> X : matrix(2)
> grad X_{11} X_{22} - X_{12} X_{21} wrt X
[2 (200 x₁ (x₁² − x₂) − 1 + x₁); 200 (x₂ − x₁²)]
[2 (600 x₁² − 200 x₂ + 1), −400 x₁; −400 x₁, 200]
[cos(x₂), −x₁ sin(x₂); sin(x₂), x₁ cos(x₂)]
[X₂₂, −X₂₁; −X₁₂, X₁₁]

# Columns of parts.
$ -q
> jac [x; A x] wrt x
> jac [x'x; sum(x)] wrt x
> jac [1; x; x.^2] wrt x
[Iₙ; A]
[2 xᵀ; ones(n)ᵀ]
[zeros(1, n); Iₙ; 2 Diag(x)]

# By names that stand one below the other.
$ -q
> det(jac([r cos(t); r sin(t)], [r; t]))
> det(jac([r sin(a) cos(b); r sin(a) sin(b); r cos(a)], [r; a; b]))
> grad x'A y + x'x wrt [x; y]
> hess x'A y + x'x wrt [x; y]
r
r² sin(a)
[A y + 2 x; Aᵀ x]
[2 Iₘ, A; Aᵀ, zeros(n, n)]

# Blocks that meet are parted alike, and products of them are worked out.
$ -q
> grad [x; y]'[A, B; C, D][x; y] wrt x, y
> hess [x; y]'[A, B; C, D][x; y] wrt x, y
> grad ||[A, B; C, D] [x; y]||^2 wrt x
> jac [A, B; C, D] [x; y] wrt x
(A + Aᵀ) x + (B + Cᵀ) y
(Bᵀ + C) x + (D + Dᵀ) y
B + Cᵀ
2 (Aᵀ (A x + B y) + Cᵀ (C x + D y))
[A; C]

# The trace of a commutation matrix and a Kronecker product is a trace of a product.
$ -q
> A : matrix(n, m); B : matrix(m, n); X, Y : matrix(n)
> simplify tr(K(m,n) kron(A, B))
> simplify tr(K(n,m) kron(A, B))
> grad tr(kron(X, X) K(n, n)) wrt X
> grad tr(K(n, n) kron(X, Y)) wrt X
> simplify btr(kron(X, Y) K(n, n), n)
> simplify ptr(kron(X, Y) K(n, n), n)
tr(A B)
tr(K(n, m) (A ⊗ B))
2 Xᵀ
Yᵀ
Y X
X Y

# A sign in a superscript is no operator before bars.
$ -q
> grad ||X^+||_F^2 wrt X
> ||A X^* B||
−2 (X⁺)ᵀ X⁺ (X⁺)ᵀ
‖A adj(X) B‖_F
