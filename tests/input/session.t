# Declarations, definitions, clauses, numbers, blocks.

> A : matrix(m, n)
= A in R^{m x n}

> A, B : matrix(n)
= A : matrix(n); B : matrix(n)

> x in R^n
= x : vector(n)

> S : spd(n) invertible
= S : spd(n) invertible

> W : orthonormal(n, k)
= W : orthonormal(n, k)

> D : diagonal(3)
= D : diagonal(3)

> k : integer
= k : integer

> alpha, beta : scalar positive
= alpha, beta : scalar positive

> x : vector(2n)
= x : vector(2 n)

> C : matrix(n+1, m*n)
= C : matrix(n + 1, m n)

> r : rowvector(n)
= r : rowvector(n)

> h : function -> vector(m)
= h : function -> vector(m)

> x_t : vector(d)
= x_t : vector(d)

> A \in \mathbb{R}^{m \times n}
= A : matrix(m, n)

> \boldsymbol{A} \in \mathbb{R}^{m \times n}, \boldsymbol{x} \in \mathbb{R}^{n}
= A : matrix(m, n); x : vector(n)

> $\mathbf{x} \in \mathbb{R}^{n}$
= x : vector(n)

> $\Sigma \in \mathbb{R}^{d \times d}$
= Sigma : matrix(d, d)

> f = x' A x
= f := x' A x
@ x : vector(n); A : matrix(n)

> f(X, y) = tr(X) y' y
= f(X, y) := tr(X) y' y
@ X : matrix(n); y : vector(m)

> L(w) = ||X w - y||^2 + c ||w||^2
= L(w) = ||X w - y||^2 + c ||w||^2
@ X : matrix(m, n); w : vector(n); y : vector(m); c : scalar

> grad f wrt x
: f = x' A x
= grad f wrt x
@ x : vector(n); A : matrix(n)

> grad f(x) wrt x
: f(z) = z' z
= grad f(x) wrt x
@ x : vector(n)

> f(B, y)
: f(X, z) = z' X z
= f(B, y)
@ B : matrix(n); y : vector(n)

> grad ||z||^2 wrt w where z = X w - y
= grad ||z||^2 wrt w where z = X w - y
@ X : matrix(m, n); w : vector(n); y : vector(m)

> grad u' u wrt x where u = A v, v = B x
= grad u' u wrt x where u = A v, v = B x
@ A : matrix(m, n); B : matrix(n, p); x : vector(p)

> grad x' A x wrt x at A = I
= grad x' A x wrt x at A = I
@ x : vector(n); A : matrix(n)

> grad x' A x wrt x assume A symmetric
= grad x' A x wrt x assume A symmetric
@ x : vector(n); A : matrix(n)

> grad tr(W' A W) wrt W assume W' W = I
= grad tr(W' A W) wrt W assume W' W = I
@ W : matrix(n, k); A : matrix(n)

> grad logdet(X) wrt X assume X invertible
= grad logdet(X) wrt X assume X invertible
@ X : matrix(n)

> grad x' A y wrt x, y
= grad x' A y wrt x, y
@ x : vector(m); A : matrix(m, n); y : vector(n)

> [1 2; 3 4]
= [1, 2; 3, 4]

> [1, 2, 3]
= [1 2 3]

> [1; -2; 3]
= [1; -2; 3]

> [0.5 1/3; -1 2]
= [1/2, 1/3; -1, 2]

> [1 -2]
= [1, -2]

> [1 - 2]
= [-1]

> [A, B; C, D]
= [A, B; C, D]
@ A : matrix(m, n); B : matrix(m, p); C : matrix(q, n); D : matrix(q, p)

> [A B; C D]
= [(A B); (C D)]
@ A : matrix(m, n); B : matrix(n, p); C : matrix(q, k); D : matrix(k, p)

> [x; 1]
= [x; 1]
@ x : vector(n)

> [x, y]' z
= [x, y]' z
@ x : vector(n); y : vector(n); z : vector(n)

> eval tr(A)
: A = [1 2; 3 4]
= eval 5

> eval grad x'x wrt x
: x = [1; 2]
= eval [2; 4]

> eval x' A x
: A = [2, 1; 1, 3]
: x = [1; -1]
= eval 3

> \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}
= [1, 2; 3, 4]

> \begin{bmatrix} A & B \\ B^T & C \end{bmatrix}
= [A, B; B', C]
@ A : matrix(m); B : matrix(m, n); C : matrix(n)

> \left[\begin{array}{cc} A & 0 \\ 0 & B \end{array}\right]
= [A, 0; 0, B]
@ A : matrix(m, n); B : matrix(p, q)

> \left(\begin{matrix} x \\ y \end{matrix}\right)
= [x; y]
@ x : vector(m); y : vector(n)

> tr(I_n)
= tr(I_n)

> N tr(A)
: A : matrix(N)
= N tr(A)

> 1/N sum(x)
: x : vector(N)
= 1/N sum(x)

> e' x
: e : vector(n)
: x : vector(n)
= (e)' (x)

> I x
: I : matrix(m, n)
: x : vector(n)
= (I) (x)

> d x
: d : scalar
= (d) (x)
@ x : vector(n)

> pi r^2
= pi r^2
@ r : scalar

> A' A \
+ + I
! syntax

> A +
+ B
= A + B
@ A : matrix(m, n); B : matrix(m, n)

> tr(A
+ B)
= tr(A B)
@ A : matrix(m, n); B : matrix(n, m)

> A x # the image
= A x
@ A : matrix(m, n); x : vector(n)

> A x % the image
= A x
@ A : matrix(m, n); x : vector(n)

> M = [1 2
+   -3 4]
= M = [1, 2; -3, 4]

> K = [A, B  # the upper half
+   C, D]
= K = [A, B; C, D]

> M = [0 m
+   n 0]
= M = [0, m; n, 0]
