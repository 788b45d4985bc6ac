# What is off in an answer of one's own, each kind once or more; the seed of each is the row above it.

$ --steps=none --check=off
> grad tr(A X B) wrt X == B A
> grad a' X b wrt X == b a'
> grad x' A y wrt x == y' A'
> jac A x wrt x == A'
> jac sin(A x) wrt x == A' diag(cos(A x))
> grad tr(inv(X) A) wrt X == -inv(X) A inv(X)
> grad logdet(X' X) wrt X == 2 inv(X' X) X'
> grad ||A X - B||_F^2 wrt X == A' (A X - B)
> grad x' S x wrt x == S x
> grad ||X||_F^2 wrt X == X
> grad 1/2 ||y - X w||^2 + l/2 ||w||^2 wrt w == X'(X w - y) + 2 l w
> hess ||A x - b||^2 wrt x == A' A
> grad (y - w' x)^2 wrt w == (w' x - y) x
> grad ||y - X w||^2 wrt w == 2 X'(y - X w)
> grad tr(A inv(X)) wrt X == inv(X)' A' inv(X)'
> grad -log(sigmoid(w' x)) wrt w == (1 - sigmoid(w' x)) x
> grad logdet(inv(X)) wrt X == inv(X)'
> deriv cos(t) wrt t == sin(t)
> hess x' A x wrt x == 2 A
> S : symmetric(n)
> grad tr(A S) wrt S == A'
> clear
> grad x' A y wrt y == x' A
> jac X' wrt X == I
> jac A X B wrt X == kron(A, B')
> jac A X B wrt X == kron(B, A')
> jac A X wrt X == kron(A, I)
> grad x' A x + b' x wrt x == (A + A') x
> grad x' A x + b' x wrt x == (A + A') x + 2 b
> grad logdet(X) + tr(A X) wrt X == inv(X)'
> grad sum(log(1 + exp(X w))) wrt w == X' sigmoid(X w) + w
> grad softmax(x)' y wrt x == softmax(x) .* y
> jac softmax(x) wrt x == diag(softmax(x))
> grad tr(A X B C) wrt X == A' B' C'
> grad tr(X' A X B) wrt X == A X B + A' B' X
> deriv A inv(A + t B) wrt t == -A B inv(A + t B) inv(A + t B)
> grad ||A X B - C||_F^2 wrt X == 2 A' B' (A X B - C)
> grad y' A inv(A + B) x wrt x == A' inv(A + B)' y
> grad logdet(A + X) wrt X == A + X
> grad (x - m)' inv(S) (x - m) wrt x == (S + S') (x - m)
> grad tr(inv(X) A) wrt X == -inv(X)' A' inv(X)
> grad tr(A X' B X) wrt X == B X A + B' X A
> grad b' inv(A) x wrt x == A' b
> grad ||A x||^2 wrt x == 2 A A x
> n : integer
> grad mean(x .* x) wrt x == 2 x
> clear
> grad 1/N sum_{i=1}^N (w' x_i)^2 wrt w == 2 sum_{i=1}^N (w' x_i) x_i
> grad tr(X^k) wrt X == X'^(k-1)
> grad sum_{i=1}^N ||x_i - m||^2 wrt m == 2 (N m + sum_{i=1}^N x_i)
> grad sum_{i=1}^N ||x_i - m||^2 wrt m == 2 (m - sum_{i=1}^N x_i)
> grad ||x|| wrt x == x / ||x||^2
> grad ||x|| wrt x == x
> grad sum(x .^ 3) wrt x == 3 x
> deriv sin(2 t) wrt t == cos(2 t)
> deriv sin(t)^2 wrt t == 2 sin(t)
> deriv t exp(t) wrt t == t exp(t)
> grad sum(sin(A x)) wrt x == A' sin(A x)
> grad sum(exp(A x)) wrt x == A exp(A x)
> grad x' diag(y) x wrt x == 2 diag(y)
> grad sum(sigmoid(x)) wrt x == sigmoid(x) .* (1 + sigmoid(x))
> grad sum(tanh(A x)) wrt x == A' (1 - tanh(A x))
> grad det(X) wrt X == det(X) inv(X)
> grad det(X) wrt X == inv(X)'
> grad det(X)^2 wrt X == 2 det(X) inv(X)'
> S : spd(n)
> grad logdet(S) wrt S == S
> clear
> S : spd(n)
> grad a' inv(S) b wrt S == -inv(S) a b' inv(S)
> clear
> S : symmetric(n)
> grad tr(S^2) wrt S == S
> clear
> D : diagonal(n)
> grad tr(A D) wrt D == A'
> clear
> L : lower(n)
> grad tr(A L) wrt L == A'
> clear
> W : antisymmetric(n)
> grad tr(A W) wrt W == A'
> clear
> S : spd(n)
> grad logdet(S) wrt S == 2 inv(S) - inv(S) .* I
> clear
> hess logdet(X) wrt X == kron(inv(X)', inv(X))
> hess sum(exp(A x)) wrt x == A' diag(exp(A x))
> hess log(1 + exp(w' x)) wrt w == sigmoid(w' x) x x'
> hess x' x wrt x == I
> hess exp(a' x) wrt x == exp(a' x) a
> hess (a' x)^2 wrt x == 2 a' a I
A: m×n, X: n×n, B: n×m
∂f/∂X = Aᵀ Bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: B A − Aᵀ Bᵀ
counterexample: at A = [-3, 2, 3; 1, 1, 3], B = [2, -1; -2, 1; -2, 2] the left side is [-7, 7, 8; 3, -3, -2; 3, -3, 0], the right side [-7, 3, 3; 7, -3, -3; 8, -2, 0]
a, b: n×1, X: n×n
∂f/∂X = a bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: b aᵀ − a bᵀ
counterexample: at a = [-3; 2], b = [3; 1] the left side is [-9, -3; 6, 2], the right side [-9, 6; -3, 2]
x: m×1, A: m×n, y: n×1
∂f/∂x = A y    m×1
✗ not equal: the shapes differ: m×1 and 1×m
looks like: transposed
A: n×n, x: n×1
∂f/∂xᵀ = A    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: Aᵀ − A
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 2; 3, 1], the right side [-3, 3; 2, 1]
A: n×n, x: n×1
∂f/∂xᵀ = Diag(cos(A x)) A    n×n
✗ not equal: the values differ at a random point
looks like: transposed
difference: Aᵀ Diag(cos(A x)) − Diag(cos(A x)) A
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [2.96998, -1.97998; 2.88051, 0.96017], the right side [2.96998, 2.88051; -1.97998, 0.96017]
X, A: n×n
∂f/∂X = −(X⁻¹ A X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: (X⁻¹ A X⁻¹)ᵀ − X⁻¹ A X⁻¹
counterexample: at X = [-3, 2; 3, 1], A = [1, 3; 2, -1] the left side is [2/9, -1/9; 1/9, -4/9], the right side [2/9, 1/9; -1/9, -4/9]
X: n×n
∂f/∂X = 2 X⁻ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: 2 (X⁻¹ − X⁻ᵀ)
counterexample: at X = [-3, 2; 3, 1] the left side is [-2/9, 2/3; 4/9, 2/3], the right side [-2/9, 4/9; 2/3, 2/3]
A: m×n, X: n×p, B: m×p
∂f/∂X = 2 Aᵀ (A X − B)    n×p
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: Aᵀ (B − A X)
counterexample: at A = [-3, 2, 3; 1, 1, 3], X = [2, -1; -2, 1; -2, 2], B = [1, -3; 3, 1] the left side is [84, -74; -86, 66; -156, 114], the right side [42, -37; -43, 33; -78, 57]
x: n×1, S: n×n
∂f/∂x = (S + Sᵀ) x    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the term Sᵀ x is missing
difference: −Sᵀ x
counterexample: at S = [-3, 2; 3, 1], x = [1; 3] the left side is [9; 11], the right side [3; 6]
X: m×n
∂f/∂X = 2 X    m×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: −X
counterexample: at X = [-3, 2, 3; 1, 1, 3] the left side is [-6, 4, 6; 2, 2, 6], the right side [-3, 2, 3; 1, 1, 3]
y: m×1, X: m×n, w: n×1, l: scalar
∂f/∂w = Xᵀ (X w − y) + l w    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the coefficient of l w: 2 instead of 1 (a factor 2 too much)
difference: l w
counterexample: at X = [-3, 2, 3; 1, 1, 3], w = [2; -1; -2], y = [1; -2], l = 2 the left side is [46; -35; -58], the right side [50; -37; -62]
A: m×n, x: n×1, b: m×1
∂²f/∂x∂xᵀ = 2 Aᵀ A    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: −Aᵀ A
counterexample: at A = [-3, 2, 3; 1, 1, 3] the left side is [20, -10, -12; -10, 10, 18; -12, 18, 36], the right side [10, -5, -6; -5, 5, 9; -6, 9, 18]
y: scalar, w, x: n×1
∂f/∂w = 2 (wᵀ x − y) x    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: (y − wᵀ x) x
counterexample: at w = [-3; 2], x = [3; 1], y = 1 the left side is [-48; -16], the right side [-24; -8]
y: m×1, X: m×n, w: n×1
∂f/∂w = 2 Xᵀ (X w − y)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: 4 Xᵀ (y − X w)
counterexample: at X = [-3, 2, 3; 1, 1, 3], w = [2; -1; -2], y = [1; -2] the left side is [84; -66; -108], the right side [-84; 66; 108]
A, X: n×n
∂f/∂X = −(X⁻¹ A X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: (2 X⁻¹ A X⁻¹)ᵀ
counterexample: at X = [-3, 2; 3, 1], A = [1, 3; 2, -1] the left side is [2/9, -1/9; 1/9, -4/9], the right side [-2/9, 1/9; -1/9, 4/9]
w, x: n×1
∂f/∂w = −σ(−wᵀ x) x    n×1
✗ not equal: the values differ at a random point
looks like: a sign
difference: 2 σ(−wᵀ x) x
counterexample: at w = [-3; 2], x = [3; 1] the left side is [-2.99727; -0.999089], the right side [2.99727; 0.999089]
X: n×n
∂f/∂X = −X⁻ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: 2 X⁻ᵀ
counterexample: at X = [-3, 2; 3, 1] the left side is [1/9, -1/3; -2/9, -1/3], the right side [-1/9, 1/3; 2/9, 1/3]
t: scalar
∂f/∂t = −sin(t)
✗ not equal: the values differ at a random point
looks like: a sign
difference: 2 sin(t)
counterexample: at t = -3 the left side is 0.14112, the right side -0.14112
x: n×1, A: n×n
∂²f/∂x∂xᵀ = A + Aᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: A − Aᵀ
counterexample: at A = [-3, 2; 3, 1] the left side is [-6, 5; 5, 2], the right side [-6, 4; 6, 2]
S: n×n, symmetric; A: n×n
∂f/∂S = (A + Aᵀ)/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: (Aᵀ − A)/2
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 5/2; 5/2, 1], the right side [-3, 3; 2, 1]
x: m×1, A: m×n, y: n×1
∂f/∂y = Aᵀ x    n×1
✗ not equal: the shapes differ: n×1 and 1×n
looks like: transposed
X: m×n
∂vec F/∂vec(X)ᵀ = K(m, n)    mn×mn
✗ not equal: the values differ at a random point, exactly
looks like: a commutation matrix is missing: eye(m*n) instead of K(m, n)
difference: I − K(m, n)
counterexample: at m = 2, n = 3 the left side is [1, 0, 0, 0, 0, 0; 0, 0, 1, 0, 0, 0; 0, 0, 0, 0, 1, 0; 0, 1, 0, 0, 0, 0; 0, 0, 0, 1, 0, 0; 0, 0, 0, 0, 0, 1], the right side [1, 0, 0, 0, 0, 0; 0, 1, 0, 0, 0, 0; 0, 0, 1, 0, 0, 0; 0, 0, 0, 1, 0, 0; 0, 0, 0, 0, 1, 0; 0, 0, 0, 0, 0, 1]
A: m×n, X: n×p, B: p×q
∂vec F/∂vec(X)ᵀ = Bᵀ ⊗ A    mq×np
✗ not equal: the values differ at a random point, exactly
looks like: another layout: it is right where vec stacks rows; here it stacks columns
difference: A ⊗ Bᵀ − Bᵀ ⊗ A
counterexample: at B = [-3, 2, 3; 1, 1, 3], A = [2, -1, -2; 1, -2, 2] the left side is [-6, 3, 6, 2, -1, -2; -3, 6, -6, 1, -2, 2; 4, -2, -4, 2, -1, -2; 2, -4, 4, 1, -2, 2; 6, -3, -6, 6, -3, -6; 3, -6, 6, 3, -6, 6], the right side [-6, 2, 3, -1, 6, -2; 4, 2, -2, -1, -4, -2; 6, 6, -3, -3, -6, -6; -3, 1, 6, -2, -6, 2; 2, 1, -4, -2, 4, 2; 3, 3, -6, -6, 6, 6]
A: m×m, X: m×n, B: n×n
∂vec F/∂vec(X)ᵀ = Bᵀ ⊗ A    mn×mn
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: B ⊗ Aᵀ − Bᵀ ⊗ A
counterexample: at B = [-3, 2; 3, 1], A = [1, 3, 2; -1, -2, 1; -2, 2, 1] the left side is [-3, -9, -6, 3, 9, 6; 3, 6, -3, -3, -6, 3; 6, -6, -3, -6, 6, 3; 2, 6, 4, 1, 3, 2; -2, -4, 2, -1, -2, 1; -4, 4, 2, -2, 2, 1], the right side [-3, 3, 6, 2, -2, -4; -9, 6, -6, 6, -4, 4; -6, -3, -3, 4, 2, 2; 3, -3, -6, 1, -1, -2; 9, -6, 6, 3, -2, 2; 6, 3, 3, 2, 1, 1]
A: m×n, X: n×p
∂vec F/∂vec(X)ᵀ = Iₚ ⊗ A    mp×np
✗ not equal: the values differ at a random point, exactly
looks like: another layout: it is right where vec stacks rows; here it stacks columns
difference: A ⊗ Iₚ − Iₚ ⊗ A
counterexample: at A = [-3, 2; 3, 1; 1, 3] the left side is [-3, 2, 0, 0; 3, 1, 0, 0; 1, 3, 0, 0; 0, 0, -3, 2; 0, 0, 3, 1; 0, 0, 1, 3], the right side [-3, 0, 2, 0; 0, -3, 0, 2; 3, 0, 1, 0; 0, 3, 0, 1; 1, 0, 3, 0; 0, 1, 0, 3]
x, b: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x + b    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the term b is missing
difference: −b
counterexample: at A = [-3, 2; 3, 1], x = [1; 3], b = [2; -1] the left side is [11; 10], the right side [9; 11]
x, b: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x + b    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the coefficient of b: 2 instead of 1 (a factor 2 too much)
difference: b
counterexample: at A = [-3, 2; 3, 1], x = [1; 3], b = [2; -1] the left side is [11; 10], the right side [13; 9]
X, A: n×n
∂f/∂X = X⁻ᵀ + Aᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: the term Aᵀ is missing
difference: −Aᵀ
counterexample: at X = [-3, 2; 3, 1], A = [1, 3; 2, -1] the left side is [8/9, 7/3; 29/9, -2/3], the right side [-1/9, 1/3; 2/9, 1/3]
X: m×n, w: n×1
∂f/∂w = Xᵀ σ(X w)    n×1
✗ not equal: the values differ at a random point
looks like: the term w too much
difference: w
counterexample: at X = [-3, 2, 3; 1, 1, 3], w = [2; -1; -2] the left side is [0.00669036; 0.00669451; 0.020081], the right side [2.00669; -0.993305; -1.97992]
x, y: n×1
∂f/∂x = (Diag(y) − softmax(x) yᵀ) softmax(x)    n×1
✗ not equal: the values differ at a random point
looks like: the term −(softmax(x)ᵀ y) softmax(x) is missing
difference: (softmax(x)ᵀ y) softmax(x)
counterexample: at y = [-3; 2], x = [3; 1] the left side is [-0.524968; 0.524968], the right side [-2.64239; 0.238406]
x: n×1
∂f/∂xᵀ = Diag(softmax(x)) − softmax(x) softmax(x)ᵀ    n×n
✗ not equal: the values differ at a random point
looks like: the term −softmax(x) softmax(x)ᵀ is missing
difference: softmax(x) softmax(x)ᵀ
counterexample: at x = [-3; 2] the left side is [0.00664806, -0.00664806; -0.00664806, 0.00664806], the right side [0.00669285, 0; 0, 0.993307]
A: m×n, X: n×m, B, C: m×m
∂f/∂X = (B C A)ᵀ    n×m
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: Aᵀ Bᵀ Cᵀ instead of Aᵀ Cᵀ Bᵀ
difference: Aᵀ (C B − B C)ᵀ
counterexample: at B = [-3, 2; 3, 1], C = [1, 3; 2, -1], A = [-2, 1, -2; 2, 1, -3] the left side is [-24, 6; -10, 13; 31, -34], the right side [-2, 24; 11, -6; -27, 9]
X, A, B: n×n
∂f/∂X = A X B + Aᵀ X Bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: Aᵀ Bᵀ X instead of Aᵀ X Bᵀ
difference: Aᵀ (Bᵀ X − X Bᵀ)
counterexample: at A = [-3, 2; 3, 1], X = [1, 3; 2, -1], B = [-2, 1; -2, 2] the left side is [2, -51; -29, 23], the right side [53, -6; -33, 14]
A, B: n×n, t: scalar
∂F/∂t = −A (A + t B)⁻¹ B (A + t B)⁻¹    n×n
assuming A + t B invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: A B (A + t B)⁻¹ (A + t B)⁻¹ instead of A (A + t B)⁻¹ B (A + t B)⁻¹
difference: A ((A + t B)⁻¹ B − B (A + t B)⁻¹)(A + t B)⁻¹
counterexample: at A = [-3, 2; 3, 1], t = 1, B = [3, 2; -1, -2] the left side is [-67/64, -15/16; 25/64, -3/16], the right side [119/64, 31/16; -5/4, -1]
A: m×n, X: n×m, B, C: m×m
∂f/∂X = 2 Aᵀ (A X B − C) Bᵀ    n×m
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: 2 Aᵀ Bᵀ (A X B − C) instead of 2 Aᵀ (A X B − C) Bᵀ
difference: 2 Aᵀ ((C − A X B) Bᵀ + Bᵀ (A X B − C))
counterexample: at A = [-3, 2, 3; 1, 1, 3], X = [2, -1; -2, 1; -2, 2], B = [1, -3; 3, 1], C = [2, -3; -1, 3] the left side is [926, -522; -784, 548; -1326, 1002], the right side [-388, -1080; 152, 170; 132, -240]
y, x: n×1, A, B: n×n
∂f/∂x = (A + B)⁻ᵀ Aᵀ y    n×1
assuming A + B invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: Aᵀ (A + B)⁻ᵀ y instead of (A + B)⁻ᵀ Aᵀ y
difference: (((A + B)⁻¹ A)ᵀ − (A (A + B)⁻¹)ᵀ) y
counterexample: at A = [-3, 2; 3, 1], B = [1, 3; 2, -1], y = [-2; 1] the left side is [-3/5; 39/25], the right side [-39/25; 2/25]
A, X: n×n
∂f/∂X = (A + X)⁻ᵀ    n×n
assuming A + X invertible
✗ not equal: the values differ at a random point, exactly
looks like: an inverse and a transpose are missing: A + X instead of (A + X)⁻ᵀ
difference: A − (A + X)⁻ᵀ + X
counterexample: at A = [-3, 2; 3, 1], X = [1, 3; 2, -1] the left side is [0, 1/5; 1/5, 2/25], the right side [-2, 5; 5, 0]
x, m: n×1, S: n×n
∂f/∂x = (S⁻¹ + S⁻ᵀ)(x − m)    n×1
assuming S invertible
✗ not equal: the values differ at a random point, exactly
looks like: the inverse of S is missing in every place
difference: (S − S⁻¹ − S⁻ᵀ + Sᵀ)(x − m)
counterexample: at S = [-3, 2; 3, 1], x = [1; 3], m = [2; -1] the left side is [22/9; 19/9], the right side [26; 3]
X, A: n×n
∂f/∂X = −(X⁻¹ A X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: X⁻¹ instead of X⁻ᵀ
difference: ((X⁻¹ − X⁻ᵀ) A X⁻¹)ᵀ
counterexample: at X = [-3, 2; 3, 1], A = [1, 3; 2, -1] the left side is [2/9, -1/9; 1/9, -4/9], the right side [23/81, -1/81; 8/81, -25/81]
A: n×n, X: m×n, B: m×m
∂f/∂X = B X A + Bᵀ X Aᵀ    m×n
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: A instead of Aᵀ
difference: Bᵀ X (A − Aᵀ)
counterexample: at B = [-3, 2; 3, 1], X = [1, 3, 2; -1, -2, 1], A = [-2, 2, 1; -3, 3, 1; 2, -3, -1] the left side is [20, -67, 22; 0, 18, -13], the right side [92, -85, -32; -15, 3, 2]
b, x: n×1, A: n×n
∂f/∂x = A⁻ᵀ b    n×1
assuming A invertible
✗ not equal: the values differ at a random point, exactly
looks like: an inverse is missing: Aᵀ instead of A⁻ᵀ
difference: (Aᵀ − A⁻ᵀ) b
counterexample: at A = [-3, 2; 3, 1], b = [1; 3] the left side is [8/9; 11/9], the right side [6; 5]
A: n×n, x: n×1
∂f/∂x = 2 Aᵀ A x    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: A instead of Aᵀ
difference: 2 (A − Aᵀ) A x
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [18; 24], the right side [6; 30]
x: m×1
∂f/∂x = 2 x/m    m×1
✗ not equal: the values differ at a random point, exactly
looks like: a factor m too much
difference: 2 (x − x/m)
counterexample: at x = [-3; 2], m = 2 the left side is [-3; 2], the right side [-6; 4]
w, xᵢ: n×1
∂f/∂w = (2 ∑_{i=1}^{N} (wᵀ xᵢ) xᵢ)/N    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a factor N too much
difference: 2 ∑_{i=1}^{N} (wᵀ xᵢ)(xᵢ − xᵢ/N)
counterexample: at w = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], N = 3 the left side is [98/3; 30], the right side [98; 90]
X: n×n, k: scalar
∂f/∂X = k (X^(k − 1))ᵀ    n×n
assuming k integer
✗ not equal: the values differ at a random point, exactly
looks like: a factor k is missing
difference: (1 − k)(X^(k − 1))ᵀ
counterexample: at k = 3, X = [2, 3; 1, 1] the left side is [21, 9; 27, 12], the right side [7, 3; 9, 4]
xᵢ, m: n×1
∂f/∂m = 2 ∑_{i=1}^{N} (m − xᵢ)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the sign of 2 ∑_{i=1}^{N} xᵢ
difference: 2 (∑_{i=1}^{N} (2 xᵢ − m) + N m)
counterexample: at m = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], N = 3 the left side is [6; 16], the right side [18; 20]
xᵢ, m: n×1
∂f/∂m = 2 ∑_{i=1}^{N} (m − xᵢ)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the factor N is missing in the term m
difference: 2 (1 − N) m
counterexample: at m = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], N = 3 the left side is [6; 16], the right side [-2; 4]
x: n×1
∂f/∂x = x/‖x‖    n×1
assuming x ≠ 0
✗ not equal: the values differ at a random point
looks like: a factor 1/‖x‖ too much
difference: (x/‖x‖ − x)/‖x‖
counterexample: at x = [-3; 2] the left side is [-0.83205; 0.5547], the right side [-3/13; 2/13]
x: n×1
∂f/∂x = x/‖x‖    n×1
assuming x ≠ 0
✗ not equal: the values differ at a random point
looks like: a factor 1/‖x‖ is missing
difference: x − x/‖x‖
counterexample: at x = [-3; 2] the left side is [-0.83205; 0.5547], the right side [-3; 2]
x: n×1
∂f/∂x = 3 x.^2    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a square is missing: x instead of x.^2
difference: 3 x ∘ (1 − x)
counterexample: at x = [-3; 2] the left side is [27; 12], the right side [-9; 6]
t: scalar
∂f/∂t = 2 cos(2 t)
✗ not equal: the values differ at a random point
looks like: a factor 2 is missing
difference: −cos(2 t)
counterexample: at t = -3 the left side is 1.92034, the right side 0.96017
t: scalar
∂f/∂t = 2 sin(t) cos(t)
✗ not equal: the values differ at a random point
looks like: a factor cos(t) is missing
difference: 2 sin(t) (1 − cos(t))
counterexample: at t = -3 the left side is 0.279415, the right side -0.28224
t: scalar
∂f/∂t = exp(t) (1 + t)
✗ not equal: the values differ at a random point
looks like: the term exp(t) is missing
difference: −exp(t)
counterexample: at t = -3 the left side is -0.0995741, the right side -0.149361
A: m×n, x: n×1
∂f/∂x = Aᵀ cos(A x)    n×1
✗ not equal: the values differ at a random point
looks like: another function: sin(A x) instead of cos(A x)
difference: Aᵀ (sin(A x) − cos(A x))
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2] the left side is [-0.126549; 0.557137; 1.2612], the right side [3.93075; -1.02229; -0.0950492]
A: n×n, x: n×1
∂f/∂x = Aᵀ exp(A x)    n×1
✗ not equal: the values differ at a random point
looks like: a transpose is missing: A instead of Aᵀ
difference: (A − Aᵀ) exp(A x)
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [1150.03; 443.6], the right side [746.601; 463.685]
x, y: n×1
∂f/∂x = 2 y ∘ x    n×1
✗ not equal: the shapes differ: n×1 and n×n
looks like: the factor x is missing
x: n×1
∂f/∂x = σ(x) ∘ (1 − σ(x))    n×1
✗ not equal: the values differ at a random point
looks like: the sign of σ(x).^2
difference: 2 σ(x).^2
counterexample: at x = [-3; 2] the left side is [0.0451767; 0.104994], the right side [0.0496751; 1.6566]
A: m×n, x: n×1
∂f/∂x = Aᵀ (1 − tanh(A x).^2)    n×1
✗ not equal: the values differ at a random point
looks like: a square is missing: tanh(A x) instead of tanh(A x).^2
difference: Aᵀ (tanh(A x) ∘ (tanh(A x) − 1))
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2] the left side is [0.000181583; 0.000181583; 0.00054475], the right side [-4.00009; 5.99991; 11.9997]
X: n×n
∂f/∂X = adj(X)ᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: |X| X⁻¹ − adj(X)ᵀ
counterexample: at X = [-3, 2; 3, 1] the left side is [1, -3; -2, -3], the right side [1, -2; -3, -3]
X: n×n
∂f/∂X = adj(X)ᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor |X| is missing
difference: X⁻ᵀ − adj(X)ᵀ
counterexample: at X = [-3, 2; 3, 1] the left side is [1, -3; -2, -3], the right side [-1/9, 1/3; 2/9, 1/3]
X: n×n
∂f/∂X = 2 |X| adj(X)ᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor |X| is missing
difference: 2 |X| (X⁻ᵀ − adj(X)ᵀ)
counterexample: at X = [-3, 2; 3, 1] the left side is [-18, 54; 36, 54], the right side [2, -6; -4, -6]
S: n×n, spd
∂f/∂S = S⁻¹    n×n
✗ not equal: the values differ at a random point, exactly
looks like: an inverse is missing: S instead of S⁻¹
difference: S − S⁻¹
counterexample: at S = [14, -7; -7, 11] the left side is [11/105, 1/15; 1/15, 2/15], the right side [14, -7; -7, 11]
S: n×n, spd; a, b: n×1
∂f/∂S = −S⁻¹ (a bᵀ + b aᵀ) S⁻¹/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: S⁻¹ (b aᵀ − a bᵀ) S⁻¹/2
counterexample: at S = [14, -7; -7, 11], a = [1; 3], b = [2; -1] the left side is [-32/735, -1/30; -1/30, 0], the right side [-32/735, 0; -1/15, 0]
S: n×n, symmetric
∂f/∂S = 2 S    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: −S
counterexample: at S = [-3, 5/2; 5/2, 1] the left side is [-6, 5; 5, 2], the right side [-3, 5/2; 5/2, 1]
D: n×n, diagonal; A: n×n
∂f/∂D = Diag(diag(A))    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the diagonal part is to be taken
difference: Aᵀ − Diag(diag(A))
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 0; 0, 1], the right side [-3, 3; 2, 1]
L: n×n, lower; A: n×n
∂f/∂L = tril(Aᵀ)    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the lower triangle is to be taken
difference: Aᵀ − tril(Aᵀ)
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 0; 2, 1], the right side [-3, 3; 2, 1]
W: n×n, antisymmetric; A: n×n
∂f/∂W = (Aᵀ − A)/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the antisymmetric part is to be taken
difference: (A + Aᵀ)/2
counterexample: at A = [-3, 2; 3, 1] the left side is [0, 1/2; -1/2, 0], the right side [-3, 3; 2, 1]
S: n×n, spd
∂f/∂S = S⁻¹    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the table of partial derivatives by the independent entries
difference: S⁻¹ − S⁻¹ ∘ I
counterexample: at S = [14, -7; -7, 11] the left side is [11/105, 1/15; 1/15, 2/15], the right side [11/105, 2/15; 2/15, 2/15]
X: n×n
∂²f/∂vec(X)∂vec(X)ᵀ = −(X⁻¹ ⊗ X⁻ᵀ) K(n, n)    n²×n²
assuming X invertible
✗ not equal: the values differ at a random point, exactly
difference: (K(n, n) + I)(X⁻ᵀ ⊗ X⁻¹)
counterexample: at X = [-3, 2; 3, 1], n = 2 the left side is [-1/81, 2/81, 1/27, -2/27; 2/81, -4/81, 1/27, -2/27; 1/27, 1/27, -1/9, -1/9; -2/27, -2/27, -1/9, -1/9], the right side [1/81, -2/81, -1/27, 2/27; -1/27, -1/27, 1/9, 1/9; -2/81, 4/81, -1/27, 2/27; 2/27, 2/27, 1/9, 1/9]
A: n×n, x: n×1
∂²f/∂x∂xᵀ = Aᵀ Diag(exp(A x)) A    n×n
✗ not equal: the values differ at a random point
looks like: the factor A is missing
difference: Aᵀ Diag(exp(A x)) (I − A)
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [3811.63, 1089.77; 1089.77, 483.771], the right side [-60.2566, 1210.29; 40.1711, 403.429]
w, x: n×1
∂²f/∂w∂wᵀ = σ(wᵀ x) (1 − σ(wᵀ x)) x xᵀ    n×n
✗ not equal: the values differ at a random point
looks like: the term −σ(wᵀ x)² x xᵀ is missing
difference: σ(wᵀ x)² x xᵀ
counterexample: at w = [-3; 2], x = [3; 1] the left side is [0.00819199, 0.00273066; 0.00273066, 0.000910221], the right side [0.00819946, 0.00273315; 0.00273315, 0.000911051]
x: n×1
∂²f/∂x∂xᵀ = 2 Iₙ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: −Iₙ
counterexample: the left side is [2, 0; 0, 2], the right side [1, 0; 0, 1]
a, x: n×1
∂²f/∂x∂xᵀ = exp(aᵀ x) a aᵀ    n×n
✗ not equal: the shapes differ: n×n and n×1
looks like: the factor aᵀ is missing
a, x: n×1
∂²f/∂x∂xᵀ = 2 a aᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: 2 aᵀ a I instead of 2 a aᵀ I
difference: 2 ((aᵀ a) I − a aᵀ)
counterexample: at a = [-3; 2] the left side is [18, -12; -12, 8], the right side [26, 0; 0, 26]
! note: a taken as a vector
! note: b taken as a vector
! note: l taken as a scalar
! note: b taken as a vector
! note: y taken as a scalar
! note: the gradient within the symmetric matrices; `assume S unconstrained` gives the plain one
! note: b taken as a vector
! note: b taken as a vector
! note: the number 1 is taken in every entry
! note: b taken as a vector
! note: k taken as a scalar
! note: the number 1 is taken in every entry
! note: the number 1 is taken in every entry
! note: where X is invertible, adj(X) = det(X) X^-1
! note: where X is invertible, adj(X) = det(X) X^-1
! note: where X is invertible, adj(X) = det(X) X^-1
! note: a taken as a vector
! note: b taken as a vector
! note: the gradient within the symmetric matrices; `assume S unconstrained` gives the plain one
! note: the gradient within the diagonal matrices; `assume D unconstrained` gives the plain one
! note: the gradient within the lower triangular matrices; `assume L unconstrained` gives the plain one
! note: the gradient within the antisymmetric matrices; `assume W unconstrained` gives the plain one
! note: a taken as a vector
! note: a taken as a vector
= 0

# A commutation matrix that is missing, or has its sizes the other way round.
$ --steps=none --check=off
> jac X X' wrt X == kron(X, I) + kron(I, X)
> jac A X' B wrt X == kron(B', A)
> hess tr(X^2) wrt X == 2 I
X: m×n
∂vec F/∂vec(X)ᵀ = (I + K(m, m))(X ⊗ Iₘ)    m²×mn
✗ not equal: the values differ at a random point, exactly
looks like: a commutation matrix is missing: Iₘ ⊗ X instead of (Iₘ ⊗ X) K(m, n)
difference: (Iₘ ⊗ X)(I − K(m, n))
counterexample: at m = 2, X = [-3, 2, 3; 1, 1, 3] the left side is [-6, 0, 4, 0, 6, 0; 1, -3, 1, 2, 3, 3; 1, -3, 1, 2, 3, 3; 0, 2, 0, 2, 0, 6], the right side [-6, 2, 5, 0, 3, 0; 1, -2, 3, 2, 0, 3; 1, 0, 1, -3, 5, 3; 0, 1, 0, 2, 1, 6]
A: m×n, X: p×n, B: p×q
∂vec F/∂vec(X)ᵀ = (Bᵀ ⊗ A) K(p, n)    mq×np
✗ not equal: the values differ at a random point, exactly
looks like: a commutation matrix is missing: Bᵀ ⊗ A instead of (Bᵀ ⊗ A) K(p, n)
difference: (Bᵀ ⊗ A)(I − K(p, n))
counterexample: at B = [-3, 2, 3; 1, 1, 3], A = [2, -1, -2; 1, -2, 2], p = 2, n = 3 the left side is [-6, 2, 3, -1, 6, -2; -3, 1, 6, -2, -6, 2; 4, 2, -2, -1, -4, -2; 2, 1, -4, -2, 4, 2; 6, 6, -3, -3, -6, -6; 3, 3, -6, -6, 6, 6], the right side [-6, 3, 6, 2, -1, -2; -3, 6, -6, 1, -2, 2; 4, -2, -4, 2, -1, -2; 2, -4, 4, 1, -2, 2; 6, -3, -6, 6, -3, -6; 3, -6, 6, 3, -6, 6]
X: n×n
∂²f/∂vec(X)∂vec(X)ᵀ = 2 K(n, n)    n²×n²
✗ not equal: the values differ at a random point, exactly
looks like: a commutation matrix is missing: eye(n*n) instead of K(n, n)
difference: 2 (I − K(n, n))
counterexample: at n = 2 the left side is [2, 0, 0, 0; 0, 0, 2, 0; 0, 2, 0, 0; 0, 0, 0, 2], the right side [2, 0, 0, 0; 0, 2, 0, 0; 0, 0, 2, 0; 0, 0, 0, 2]
