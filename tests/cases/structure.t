# What declarations and assumptions promise, and what follows from it.

# Orthonormal columns and rows, projections.
$ -q
> Q : orthogonal(n)
> W : orthonormal(n, k)
> Q Q' A
> tr(W W')
> W W' W W'
> (I - W W') (I - W W')
> (I - W W') W
> det(Q)^2
> ||Q A||_F
> ||W B||_F
> logdet(Q)
> pinv(W)
> X inv(X' X) X' X inv(X' X) X'
> (I - X inv(X' X) X') X
A
k
W Wᵀ
I − W Wᵀ
zeros(n, k)
1
‖A‖_F
‖B‖_F
0
Wᵀ
X (Xᵀ X)⁻¹ Xᵀ
zeros(m, n)

# The exponential of an antisymmetric matrix is orthogonal; I + K is invertible.
$ -q
> K : antisymmetric(n)
> expm(K)' expm(K)
> tr(expm(K)' A expm(K))
Iₙ
tr(A)

# Properties in words and signs.
$ -q
> u' u assume u unit
> P P P assume P is a projection
> W' A W W' W assume W has orthonormal columns
> W W' A assume W orthonormal rows
> A' assume A skew-symmetric
> abs(x) assume x > 0
> S' assume $S \succ 0$
1
P
Wᵀ A W
A
−A
x
S

# Equations that say the same.
$ -q
> x' A x + x' A' x assume A = A'
> A' + A assume A' = -A
> A W' W assume W' W = I
> A W W' assume W W' = I
> P^3 assume P P = P
> x' x A assume ||x|| = 1
2 xᵀ A x
zeros(n, n)
A
A
P
A

# Conditions: none that follows from the structure, each once.
$ --steps=none --check=off
> grad logdet(X' X) wrt X
> grad logdet(X' X) wrt X assume X full column rank
> grad logdet(X' S X) wrt X assume S spd
> grad logdet(I + K) wrt K assume K antisymmetric
> grad logdet(lambda I + A' A) wrt A assume lambda > 0
> grad ||A x - b|| wrt x
> grad 1/||x|| wrt x assume x != 0
> grad log(1 + x' x) wrt x
> grad sum_i log(w' x_i) wrt w
> grad sum(sqrt(x)) wrt x
> grad x' A x/(x' x) wrt x
> grad norm(X, 'nuc') wrt X
X: m×n
∂f/∂X = 2 (X⁺)ᵀ    m×n
assuming X of full column rank
X: m×n, full column rank
∂f/∂X = 2 (X⁺)ᵀ    m×n
X: m×n, S: m×m, spd
∂f/∂X = 2 S X (Xᵀ S X)⁻¹    m×n
assuming X of full column rank
K: n×n, antisymmetric
∂f/∂K = ((I + K)⁻ᵀ − (I + K)⁻¹)/2    n×n
λ: scalar, positive; A: m×n
∂f/∂A = 2 A (λ I + Aᵀ A)⁻¹    m×n
A: m×n, x: n×1, b: m×1
∂f/∂x = Aᵀ (A x − b)/‖A x − b‖    n×1
assuming A x − b ≠ 0
x: n×1, nonzero
∂f/∂x = −x/‖x‖³    n×1
x: n×1
∂f/∂x = 2 x/(1 + xᵀ x)    n×1
w, xᵢ: n×1
∂f/∂w = ∑ᵢ xᵢ/(wᵀ xᵢ)    n×1
assuming wᵀ xᵢ > 0
x: n×1
∂f/∂x = 1 ./ (2 √(x))    n×1
assuming entries of x positive
x: n×1, A: n×n
∂f/∂x = ((A + Aᵀ) x − 2 (xᵀ A x)/(xᵀ x) x)/(xᵀ x)    n×1
assuming x ≠ 0
X: m×n
∂f/∂X = X sqrtm(Xᵀ X)⁻¹    m×n
assuming X of full column rank
! note: the gradient within the antisymmetric matrices; `assume K unconstrained` gives the plain one
! note: b taken as a vector
= 0

# Facts that hold at the point only are not differentiated, and used in the answer.
$ -q
> W : orthonormal(n, k)
> grad tr(W' W) wrt W
> grad ||X - W W' X||_F^2 wrt W
> grad x' A x/(x' x) wrt x assume x' x = 1
> jac W' W wrt W
2 W
2 (W Wᵀ − I) X Xᵀ W
(A + Aᵀ) x − 2 (xᵀ A x) x
(K(k, k) + I)(Iₖ ⊗ Wᵀ)

# Structured variables: within their space, as any matrix, by their independent entries.
$ -q
> S : symmetric(n)
> K : antisymmetric(n)
> D : diagonal(n)
> L : lower(n)
> P : spd(n)
> grad tr(A S) wrt S
> grad tr(S' A) wrt S assume S unconstrained
> grad tr(A S) wrt S assume S entrywise
> grad tr(A K) wrt K
> grad tr(A K) wrt K assume K entrywise
> grad tr(A D) wrt D
> grad tr(A D) wrt D assume D entrywise
> grad tr(A L) wrt L
> grad tr(A L) wrt L assume L unconstrained
> grad tr(A L) wrt L assume L entrywise
> grad logdet(L L') wrt L
> grad logdet(P) wrt P assume P entrywise
> jac S' A wrt S
> hess tr(S A S) wrt S
> hess logdet(P) wrt P
> det(jac(P^-1, P))
(A + Aᵀ)/2
A
Aᵀ + A − Aᵀ ∘ I
(Aᵀ − A)/2
Aᵀ − A
Diag(diag(A))
Diag(diag(A))
tril(Aᵀ)
Aᵀ
tril(Aᵀ)
2 Diag(1 ./ diag(L))
P⁻¹ ∘ (2 − I)
(Aᵀ ⊗ Iₙ) K(n, n)
(A ⊗ Iₙ + Iₙ ⊗ Aᵀ) K(n, n)
−(P⁻¹ ⊗ P⁻¹) K(n, n)
(−1)^n/|P|^(2 n)

$ -q
> A : matrix(m, n)
> B : matrix(n, m)
> tr(kron(A, B))
> tr(kron(A, A'))
> grad tr(kron(I_m, C) kron(B, B')) wrt C
> shape I_{m n}
> shape I_{mn} \otimes A
tr(A ⊗ B)
tr(A ⊗ Aᵀ)
B btr(Bᵀ ⊗ Iₘ, m)
mn×mn
m²n×mn²

# Kronecker products in traces, norms and determinants: block traces and partial traces.
$ -q
> grad tr(C kron(A, X)) wrt X
> grad tr(C kron(X, A)) wrt X
> grad ||kron(A, X) - B||_F^2 wrt X
> grad a' kron(X, Y) b wrt X
> hess ||kron(A, X) - B||_F^2 wrt X
> grad log det(I + kron(X, S)) wrt X
> M : matrix(p*n)
> tr(btr(M, n)) - tr(M)
> grad tr(F btr(M, n)) wrt M
> jac ptr(M, n) wrt M
> btr(kron(C, I_n), n)
> diff ptr(M M', n)
> btr(M, n) as numpy
> btr(M, 3)
btr((Aᵀ ⊗ I_q) Cᵀ, n)
ptr((Iₘ ⊗ Aᵀ) Cᵀ, p)
2 btr((A ⊗ X − B)(Aᵀ ⊗ I_q), m)
mat(a, p, m)ᵀ Y mat(b, q, n)
2 tr(A Aᵀ) eye(p*q)
ptr((Iₙ ⊗ Sᵀ)(I + X ⊗ S)⁻ᵀ, m)
0
Iₙ ⊗ Fᵀ
(eye(p*p) ⊗ vec(Iₙ)ᵀ)(Iₚ ⊗ (K(p, n) ⊗ Iₙ))
btr(C ⊗ Iₙ, n)
ptr(dM Mᵀ, n) + ptr(M dMᵀ, n)
def md_btr(M, p, q):
    n = M.shape[0] // p
    return np.trace(M.reshape(n, p, n, q), axis1=0, axis2=2)
md_btr(M, p, p)
! <stdin>:14:1: shape error: btr needs a matrix with sides that are multiples of 3, and M is np×np
!     btr(M, 3)
!     ^~~~~~~~~

# Beside an elementwise product both readings of A' M+' M' z are one.
$ -q
> M, A : matrix(m, n); z : vector(m); r, u, x : vector(n); C : matrix(n)
> grad ((z' M pinv(M) A) .* r') (u - x) (u' C u) wrt x
−(uᵀ C u)(r ∘ (Aᵀ (M⁺)ᵀ Mᵀ z))

# What structure makes of a whole word: x'S x = -x'S x, traces turned until more cancels, D .* I = D.
$ -q
> S : antisymmetric(n)
> M : symmetric(n)
> D : diagonal(n)
> Q : orthonormal(n, k)
> x'S x
> x'S y + y'S x
> x'(A - A')x
> tr(M S)
> tr(S^3)
> tr(B S C) + tr(C' S B')
> D .* I
> tr(X (X'X)^-1 X')
> tr(I - X (X'X)^-1 X')
> tr(X inv(X'M X) X' A X inv(X'M X) X'M)
> tr(Q Q')
> tr(P B P) assume P P = P
> grad y'S x wrt S
0
0
0
0
0
0
D
n
m − n
tr((Xᵀ M X)⁻¹ Xᵀ A X)
k
tr(P B)
(y xᵀ − x yᵀ)/2

# Conditions once each: what makes another one hold is not said beside it; a definition's own are.
$ --steps=none
> grad log det(kron(A, X)) wrt X
> grad ||x||_inf wrt x
> H = X (X'X)^-1 X'
> tr(I - H)
A: n×n, X: m×m
∂f/∂X = n X⁻ᵀ    m×m
assuming |A ⊗ X| > 0
✓ verified at N random points (N digits)
x: n×1
∂f/∂x = ismax(abs(x)) ∘ sign(x)    n×1
assuming largest entry of abs(x) unique
✓ verified at N random points (N digits)
X: m×n
m − n
assuming X of full column rank
✓ verified at N random points (N digits)
