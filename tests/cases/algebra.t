# simplify, expand, factor.

$ -q
> expand (A+B)^2
> expand (x+y)'(x+y)
> expand ||A x - b||^2
> expand tr((A - B)'(A - B))
> expand (A + B)(C + D)
> expand (X w - y)' S (X w - y)
> expand (x - m)(x - m)'
> expand sum_t (x_t - m)(x_t - m)'
> expand (a + b)^3
> expand (x + y) .* (x - y)
> expand (x + y).^2
> expand kron(A + B, C + D)
> expand (A + B)^-1 (A + C)
> expand inv((A+B)^2)
> expand (a+b)/c
> expand (a+b)/(c+d)
> expand ||x - y||
> expand ||X - U V'||_F^2
> expand (I + A)^4
> expand (A B + C)'
> expand x'(A + B)(C - D)(x + y)
> expand det(A+B)
> expand x' A y + y' A' x
> expand exp((a+b)^2)
> f = (x' A x - 1)^2
> expand f
> expand grad(f, x)
> factor A B + A C + D B + D C
> factor a^2 + 2 a b + b^2
> factor x' A x + x' B x
> simplify (A + B)^-1 (A + B)
> simplify sin(x).^2 + cos(x).^2
> simplify (A')' + 0
> simplify tr(A B C) - tr(C A B)
> expand ||x y' - A||^2
> expand 2 (a + b)(c + d) 3
> expand (A B + C)'
> expand -2 (A B' + C)' (A - B)
A² + A B + B A + B²
xᵀ x + 2 xᵀ y + yᵀ y
xᵀ Aᵀ A x − 2 xᵀ Aᵀ b + bᵀ b
tr(Aᵀ A) − 2 tr(Aᵀ B) + tr(Bᵀ B)
A C + A D + B C + B D
wᵀ Xᵀ S X w − wᵀ Xᵀ S y − yᵀ S X w + yᵀ S y
x xᵀ − x mᵀ − m xᵀ + m mᵀ
∑ₜ xₜ xₜᵀ − (∑ₜ xₜ) mᵀ − m ∑ₜ xₜᵀ + N m mᵀ
a³ + 3 a² b + 3 a b² + b³
x.^2 − y.^2
x.^2 + 2 x ∘ y + y.^2
A ⊗ C + A ⊗ D + B ⊗ C + B ⊗ D
(A + B)⁻¹ A + (A + B)⁻¹ C
(A + B)⁻²
a/c + b/c
a/(c + d) + b/(c + d)
‖x − y‖
tr(Xᵀ X) − 2 tr(Xᵀ U Vᵀ) + tr(V Uᵀ U Vᵀ)
I + 4 A + 6 A² + 4 A³ + A⁴
Bᵀ Aᵀ + Cᵀ
xᵀ A C x + xᵀ A C y − xᵀ A D x − xᵀ A D y + xᵀ B C x + xᵀ B C y − xᵀ B D x − xᵀ B D y
||A + B|
2 xᵀ A y
exp((a + b)²)
(xᵀ A x)² − 2 xᵀ A x + 1
2 (xᵀ A x) A x + 2 (xᵀ A x) Aᵀ x − 2 A x − 2 Aᵀ x
(A + D)(B + C)
(a + b)²
xᵀ (A + B) x
Iₙ
ones(n)
A
0
(xᵀ x)(yᵀ y) − 2 xᵀ A y + tr(Aᵀ A)
6 a c + 6 a d + 6 b c + 6 b d
Bᵀ Aᵀ + Cᵀ
2 B Aᵀ B − 2 B Aᵀ A − 2 Cᵀ A + 2 Cᵀ B

# What would get too long.
$ -q
> expand (A + B)^30
! <stdin>:1:1: limit: multiplied out this has more than 5000 summands

# What is equal, what is not.
$ -q
> tr(A)^2 - tr(A^2) == 2 det(A)
> x' A y == y' A' x
> (A+B)^2 == A^2 + A B + B A + B^2
> (A+B)^2 == A^2 + 2 A B + B^2
> inv(A+B) == inv(A) + inv(B)
> inv(A+U C V) == inv(A) - inv(A) U inv(inv(C) + V inv(A) U) V inv(A)
> inv(I + A B) A == A inv(I + B A)
> ||x + y||^2 - ||x - y||^2 == 4 x' y
> ||X||^2 == tr(X X')
> log(x' x) == 2 log(||x||)
> A^2 - tr(A) A + det(A) I == O
> A adj(A) == det(A) I
> inv(A) == adj(A)/det(A)
> det(A B) == det(A) det(B)
> vec(A X B) == kron(B', A) vec(X)
> Q : orthogonal(n)
> det(Q) == 1
> det(Q)^2 == 1
> Q' Q == I
> W : orthonormal(n, k)
> W' W == I
> W W' == I
> S : symmetric(n)
> S' == S
> inv(S)' == inv(S)
> G : antisymmetric(n)
> x' G x == 0
> sum_t (x_t - m)(x_t - m)' == sum_t x_t x_t' - N m m'
> sum_{i,j} A_{ij}^2 == ||A||_F^2
> det(I + x y') == 1 + y' x
> det(I + A B) == det(I + B A)
> pinv(X) X == I
> A B - B A == O
> ||x|| == ||-x||
> d(tr(X' X)) == 2 tr(X' dX)
✗ not equal
✓ equal
✓ equal
✗ not equal
✗ not equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✗ not equal
✓ equal
✓ equal
✓ equal
✓ equal
✗ not equal
✓ equal
✓ equal
✓ equal
✗ not equal
✓ equal
✓ equal
✓ equal
✗ not equal
✓ equal
✓ equal
✓ equal
✗ not equal
✗ not equal
✓ equal
✓ equal

# How it is known, and a point where it shows.
$ 
> x' A y == y' A' x
> inv(I + A B) A == A inv(I + B A)
> log(x' x) == 2 log(||x||)
> (a + b)^2 == a^2 + b^2
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
assuming I + A B invertible, I + B A invertible
✓ equal: to 75 digits at 3 random points
assuming x ≠ 0
✗ not equal: the values differ at a random point, exactly
looks like: the term 2 a b is missing
difference: a² − (a + b)² + b²
counterexample: at a = -3, b = 2 the left side is 1, the right side 13
