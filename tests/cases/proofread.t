# The user's own answers judged: what is off.

$ --steps=none --check=off
> grad tr(A B) wrt A == B
> grad x' A x wrt x == x'(A + A')
> grad ||A x - b||^2 wrt x == A'(A x - b)
> grad ||A x - b||^2 wrt x == -2 A'(A x - b)
> grad ||A x - b||^2 wrt x == 2 A (A x - b)
> grad ||A x - b||^2 wrt x == 2 A' A x - A' b
> grad ||A x - b||^2 wrt x == 2 A' A x
> grad ||A x - b||^2 wrt x == 2 A' A x - 2 A' b + b
> grad ||A x - b||^2 wrt x == 2 A' A x + 2 A' b
> jac A x wrt x == A'
> grad x' A x wrt x == 2 A x
> grad x' A x wrt x == A x
> grad tr(A X B) wrt X == A B
> deriv inv(A + t B) wrt t == -inv(A + t B)^2 B
> deriv inv(A + t B) wrt t == -(A + t B) B inv(A + t B)
> hess x' A x wrt x == 2 A
> hess x' A x wrt x == A
> grad logdet(X) wrt X == X^-1
> grad logdet(X) wrt X == X'
> grad tr(X^3) wrt X == 3 X^2
> grad tr(X^3) wrt X == 3 X'^3
> grad sum((A x) .* y) wrt x == A y
> grad tr((X .* Y) A) wrt X == Y A'
> grad tr(A' B X C) wrt X == B' A C
> S : symmetric(n)
> grad logdet(S) wrt S == 2 inv(S) - inv(S) .* I
> grad tr(A S) wrt S == A'
> grad tr(A S) wrt S == A + A'
> grad sum_t (x_t - m)' S (x_t - m) wrt m == sum_t 2 S (x_t - m)
> grad y' A x wrt x == A' z
A, B: n×n
∂f/∂A = Bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: B − Bᵀ
counterexample: at B = [-3, 2; 3, 1] the left side is [-3, 3; 2, 1], the right side [-3, 2; 3, 1]
x: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x    n×1
✗ not equal: the shapes differ: n×1 and 1×n
looks like: transposed
A: m×n, x: n×1, b: m×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: Aᵀ (b − A x)
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2], b = [1; -2] the left side is [84; -66; -108], the right side [42; -33; -54]
A: m×n, x: n×1, b: m×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: 4 Aᵀ (b − A x)
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2], b = [1; -2] the left side is [84; -66; -108], the right side [-84; 66; 108]
A: n×n, x, b: n×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: A instead of Aᵀ
difference: 2 (A − Aᵀ)(A x − b)
counterexample: at A = [-3, 2; 3, 1], x = [1; 3], b = [2; -1] the left side is [36; 18], the right side [22; 20]
A: m×n, x: n×1, b: m×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the coefficient of Aᵀ b: −1 instead of −2 (a factor 2 is missing)
difference: Aᵀ b
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2], b = [1; -2] the left side is [84; -66; -108], the right side [79; -66; -111]
A: m×n, x: n×1, b: m×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the term −2 Aᵀ b is missing
difference: 2 Aᵀ b
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2], b = [1; -2] the left side is [84; -66; -108], the right side [74; -66; -114]
A: n×n, x, b: n×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the term b too much
difference: b
counterexample: at A = [-3, 2; 3, 1], x = [1; 3], b = [2; -1] the left side is [36; 18], the right side [38; 17]
A: m×n, x: n×1, b: m×1
∂f/∂x = 2 Aᵀ (A x − b)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the sign of 2 Aᵀ b
difference: 4 Aᵀ b
counterexample: at A = [-3, 2, 3; 1, 1, 3], x = [2; -1; -2], b = [1; -2] the left side is [84; -66; -108], the right side [64; -66; -120]
A: n×n, x: n×1
∂f/∂xᵀ = A    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: Aᵀ − A
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 2; 3, 1], the right side [-3, 3; 2, 1]
x: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x    n×1
✗ not equal: the values differ at a random point, exactly
looks like: right only if A is symmetric
difference: (A − Aᵀ) x
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [9; 11], the right side [6; 12]
x: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the term Aᵀ x is missing
difference: −Aᵀ x
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [9; 11], the right side [3; 6]
A, X, B: n×n
∂f/∂X = Aᵀ Bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: right only if A and B are symmetric
difference: A B − Aᵀ Bᵀ
counterexample: at A = [-3, 2; 3, 1], B = [1, 3; 2, -1] the left side is [6, -9; 5, 3], the right side [1, -11; 5, 8]
A, B: n×n, t: scalar
∂F/∂t = −(A + t B)⁻¹ B (A + t B)⁻¹    n×n
assuming A + t B invertible
✗ not equal: the values differ at a random point, exactly
looks like: the order of the factors: right only if the matrices commute
difference: (A + t B)⁻¹ (B (A + t B)⁻¹ − (A + t B)⁻¹ B)
counterexample: at A = [-3, 2; 3, 1], t = 1, B = [3, 2; -1, -2] the left side is [13/64, 1/16; -7/32, -3/8], the right side [-23/64, -5/32; 1/32, 3/16]
A, B: n×n, t: scalar
∂F/∂t = −(A + t B)⁻¹ B (A + t B)⁻¹    n×n
assuming A + t B invertible
✗ not equal: the values differ at a random point, exactly
looks like: an inverse is missing: A + t B instead of (A + t B)⁻¹
difference: ((A + t B)⁻¹ − A − t B) B (A + t B)⁻¹
counterexample: at A = [-3, 2; 3, 1], t = 1, B = [3, 2; -1, -2] the left side is [13/64, 1/16; -7/32, -3/8], the right side [5/2, 2; -19/8, -7/2]
x: n×1, A: n×n
∂²f/∂x∂xᵀ = A + Aᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: A − Aᵀ
counterexample: at A = [-3, 2; 3, 1] the left side is [-6, 5; 5, 2], the right side [-6, 4; 6, 2]
x: n×1, A: n×n
∂²f/∂x∂xᵀ = A + Aᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the transposed term is missing: G for G + G'
difference: −Aᵀ
counterexample: at A = [-3, 2; 3, 1] the left side is [-6, 5; 5, 2], the right side [-3, 2; 3, 1]
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: X⁻¹ − X⁻ᵀ
counterexample: at X = [-3, 2; 3, 1] the left side is [-1/9, 1/3; 2/9, 1/3], the right side [-1/9, 2/9; 1/3, 1/3]
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: an inverse is missing: Xᵀ instead of X⁻ᵀ
difference: Xᵀ − X⁻ᵀ
counterexample: at X = [-3, 2; 3, 1] the left side is [-1/9, 1/3; 2/9, 1/3], the right side [-3, 3; 2, 1]
X: n×n
∂f/∂X = 3 (Xᵀ)²    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: 3 (X² − (Xᵀ)²)
counterexample: at X = [-3, 2; 3, 1] the left side is [45, -18; -12, 21], the right side [45, -12; -18, 21]
X: n×n
∂f/∂X = 3 (Xᵀ)²    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the exponent: (Xᵀ)³ instead of (Xᵀ)²
difference: 3 Xᵀ ((Xᵀ)² − Xᵀ)
counterexample: at X = [-3, 2; 3, 1] the left side is [45, -18; -12, 21], the right side [-171, 117; 78, -15]
A: n×n, x, y: n×1
∂f/∂x = Aᵀ y    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: A instead of Aᵀ
difference: (A − Aᵀ) y
counterexample: at A = [-3, 2; 3, 1], y = [1; 3] the left side is [6; 5], the right side [3; 6]
X, Y, A: n×n
∂f/∂X = Aᵀ ∘ Y    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a matrix product for an elementwise one: Y Aᵀ instead of Y ∘ Aᵀ
difference: Y Aᵀ − Aᵀ ∘ Y
counterexample: at A = [-3, 2; 3, 1], Y = [1, 3; 2, -1] the left side is [-3, 9; 4, -1], the right side [3, 6; -8, 5]
A: m×n, B: m×p, X: p×n, C: n×n
∂f/∂X = Bᵀ A Cᵀ    p×n
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: C instead of Cᵀ
difference: Bᵀ A (C − Cᵀ)
counterexample: at B = [-3, 2, 3; 1, 1, 3], A = [2, -1; -2, 1], C = [-2, 2; 1, -3] the left side is [24, -20; -6, 5; 0, 0], the right side [20, -28; -5, 7; 0, 0]
S: n×n, symmetric
∂f/∂S = S⁻¹    n×n
assuming S invertible
✗ not equal: the values differ at a random point, exactly
looks like: the table of partial derivatives by the independent entries
difference: S⁻¹ − S⁻¹ ∘ I
counterexample: at S = [-3, 5/2; 5/2, 1] the left side is [-4/37, 10/37; 10/37, 12/37], the right side [-4/37, 20/37; 20/37, 12/37]
S: n×n, symmetric; A: n×n
∂f/∂S = (A + Aᵀ)/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: (Aᵀ − A)/2
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 5/2; 5/2, 1], the right side [-3, 3; 2, 1]
S: n×n, symmetric; A: n×n
∂f/∂S = (A + Aᵀ)/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 too much
difference: (A + Aᵀ)/2
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 5/2; 5/2, 1], the right side [-6, 5; 5, 2]
S: n×n, symmetric; xₜ, m: n×1
∂f/∂m = 2 S ∑ₜ (m − xₜ)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: 4 S ∑ₜ (xₜ − m)
counterexample: at S = [2, 2; 2, 1], m = [3; 2], x_1 = [-1; -2], x_2 = [1; -2], x_3 = [2; 1] the left side is [64; 46], the right side [-64; -46]
y, z: m×1, A: m×n, x: n×1
∂f/∂x = Aᵀ y    n×1
✗ not equal: the values differ at a random point, exactly
looks like: z instead of y
difference: Aᵀ (z − y)
counterexample: at A = [-3, 2, 3; 1, 1, 3], y = [2; -1], z = [-2; 1] the left side is [-7; 3; 3], the right side [7; -3; -3]
! note: b taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: the gradient within the symmetric matrices; `assume S unconstrained` gives the plain one
! note: the gradient within the symmetric matrices; `assume S unconstrained` gives the plain one
= 0

# Derivations line by line: the first wrong side, what is off, and what should stand there.

$ 
> d(tr(A B)) = tr(d(A B)) = tr(dA B + A dB)
> d(x' A x) = dx' A x + x' A dx = x' (A + A') dx
> d(x' A x) = dx' A x + x' A dx = 2 x' A dx
> d(inv(X)) = -inv(X) dX inv(X) = -inv(X)^2 dX
> d(-tr(W' X X' W)) = -tr(d(W' X X' W)) = -2 tr(W' X X' dV)
> (x - m)'(x - m) = x' x - 2 x' m + m' m = ||x||^2 - 2 m' x - ||m||^2
> tr(A B C) = tr(B C A) = tr(C B A)
> df = d(tr(A B)) = tr(B dA)
✓ equal: the same normal form
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
looks like: right only if A is symmetric
difference: xᵀ (A − Aᵀ) dx
counterexample: at x = [-3; 2], dx = [2; 3], A = [2, -1; -2, 1] the left side is 3, the right side -10
✓ equal: the same normal form
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: the order of the factors: right only if the matrices commute
difference: −X⁻¹ (X⁻¹ dX − dX X⁻¹)
counterexample: at X = [-3, 2; 3, 1], dX = [1, 1; 2, -2] the left side is [2/9, 1/9; 2/9, -1/9], the right side [-5/27, 1/81; -4/9, 8/27]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: −2 tr(Wᵀ X Xᵀ dV)
correct: −2 tr(Wᵀ X Xᵀ dW)
looks like: dV instead of dW
difference: −2 tr(Wᵀ X (Xᵀ (dV − dW) − dXᵀ W))
counterexample: at W = [-3, 2, 3; 1, 1, 3], dW = [2, -2, -3; 3, -1, 3], X = [-1, 3; -3, 1], dX = [1, -2; 1, 3], V = [-1, 3, -1; 3, -2, -1], dV = [2, 2, 2; -3, -2, 2] the left side is 552, the right side -352
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: ‖x‖² − 2 mᵀ x − ‖m‖²
correct: xᵀ (x − 2 m) + mᵀ m
looks like: the sign of −mᵀ m
difference: −2 ‖m‖²
counterexample: at x = [-3; 2], m = [3; 1] the left side is 37, the right side 17
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: tr(C B A)
correct: tr(B C A)
looks like: factors in another order: C B A instead of B C A
difference: tr(A (C B − B C))
counterexample: at B = [-3, 2; 3, 1], C = [1, 3; 2, -1], A = [-2, 1; -2, 2] the left side is 41, the right side -25
✓ equal: the same normal form

# The two misprints of the notes, found and explained; what holds for symmetric matrices only.
$ 
> $\mathrm{d}\left(-\operatorname{Tr}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \boldsymbol{W}\right)\right) =-\operatorname{Tr}\left(\mathrm{d}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \boldsymbol{W}\right)\right) =-2 \operatorname{Tr}\left(\boldsymbol{W}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{X}^{\mathrm{T}} \mathrm{~d} \boldsymbol{V}\right)$
> $\nabla_{\boldsymbol{\theta}}\|\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y}\|_{2}^{2} = \dfrac{\partial(\boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{y})^{\mathrm{T}}}{\partial \boldsymbol{\theta}} \dfrac{\partial\|\boldsymbol{z}\|_{2}^{2}}{\partial \boldsymbol{z}} = 2 \boldsymbol{X}^{\mathrm{T}} \boldsymbol{z}=2 \boldsymbol{X}^{\mathrm{T}} \boldsymbol{X} \boldsymbol{\theta}-\boldsymbol{X}^{\mathrm{T}} \boldsymbol{y}$ where z = X theta - y
> \frac{\partial (x-m)^T S (x-m)}{\partial m} = \frac{\partial (x-m)^T}{\partial m} \frac{\partial (x-m)^T S (x-m)}{\partial (x-m)} = -2 S (x-m)
> \mathrm{d} f = \operatorname{Tr}((\frac{\partial f}{\partial A})^T \mathrm{d} A)
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: −2 tr(Wᵀ X Xᵀ dV)
correct: −2 tr(Wᵀ X Xᵀ dW)
looks like: dV instead of dW
difference: −2 tr(Wᵀ X (Xᵀ (dV − dW) − dXᵀ W))
counterexample: at W = [-3, 2, 3; 1, 1, 3], dW = [2, -2, -3; 3, -1, 3], X = [-1, 3; -3, 1], dX = [1, -2; 1, 3], V = [-1, 3, -1; 3, -2, -1], dV = [2, 2, 2; -3, -2, 2] the left side is 552, the right side -352
✗ not equal: the values differ at a random point, exactly
wrong from side 4 on: 2 Xᵀ X θ − Xᵀ y
correct: 2 Xᵀ (X θ − y)
looks like: the coefficient of Xᵀ y: −1 instead of −2 (a factor 2 is missing)
difference: Xᵀ y
counterexample: at X = [-3, 2, 3; 1, 1, 3], theta = [2; -1; -2], y = [1; -2] the left side is [84; -66; -108], the right side [79; -66; -111]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: −2 S (x − m)
correct: (S + Sᵀ)(m − x)
looks like: right only if S is symmetric
difference: (Sᵀ − S)(x − m)
counterexample: at S = [-3, 2; 3, 1], m = [1; 3], x = [2; -1] the left side is [26; 3], the right side [22; 2]
✓ equal: the same normal form
! note: f taken as an unknown function
= 0

# A variable that where names.
$ -q
> grad u' S u wrt u where u = x - m
(S + Sᵀ) u

# A differential of one's own.
$ 
> diff det(X) == det(X) tr(X^-1 dX)
> diff inv(X) == -inv(X) dX
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: the factor X⁻¹ is missing in the term X⁻¹ dX
difference: −X⁻¹ (dX − dX X⁻¹)
counterexample: at X = [-3, 2; 3, 1], dX = [1, 1; 2, -2] the left side is [2/9, 1/9; 2/9, -1/9], the right side [-1/3, 5/9; -1, 1/3]

# Derivatives by entries inside sides.
$ -q
> A : matrix(n)
> \sum_i \frac{\partial x^T A x}{\partial x_i} \mathrm{d} x_i = \mathrm{d}(x^T A x)
> \frac{\partial A^{-1}}{\partial A_{12}} = -A^{-1} e_1 e_2^T A^{-1}
> y' grad(x' A x, x_1) y
✓ equal
✓ equal
((A + Aᵀ) x)[1] yᵀ y

# A(t) in a derivative by t is a function of t, A beside it too, and so is A where dA/dt stands; A'(t), \dot A are its derivative.
$ --steps=none --check=off
> \frac{d}{dt}\det(A(t)) = \det(A) \operatorname{tr}(A^{-1} dA/dt)
> d/dt A(t)^-1 = -A(t)^-1 A'(t) A(t)^-1
> \frac{d}{dt} A^{-1} = A^{-1} \frac{dA}{dt} A^{-1}
> \frac{\partial \ln|Y|}{\partial x} = \operatorname{Tr}\left[Y^{-1}\frac{\partial Y}{\partial x}\right]
> \frac{\partial}{\partial\theta}\log|\Sigma(\theta)| = \operatorname{tr}(\Sigma^{-1}\frac{\partial\Sigma}{\partial\theta})
> d/dt A(t)^2 = 2 A(t) A'(t)
> d/dt A(t) B(t) = \dot A B - A \dot B
> \frac{d}{dt} \|x(t)\| = \frac{x^T \dot x}{\|x\|}
> d/dt x(t)^2
A: function → n×n, t: scalar
∂f/∂t = |A(t)| tr(A(t)⁻¹ grad(A(t), t))
assuming A(t) invertible
✓ equal: the same normal form
A: function → n×n, t: scalar
∂F/∂t = −A(t)⁻¹ grad(A(t), t) A(t)⁻¹    n×n
assuming A(t) invertible
✓ equal: the same normal form
A: function → n×n, t: scalar
∂F/∂t = −A(t)⁻¹ grad(A(t), t) A(t)⁻¹    n×n
assuming A(t) invertible
✗ not equal: the values differ at a random point
looks like: a sign
difference: 2 A(t)⁻¹ grad(A(t), t) A(t)⁻¹
counterexample: at t = -3 the left side is [0.112909, 0.155153; -0.0230677, 0.0872517], the right side [-0.112909, -0.155153; 0.0230677, -0.0872517]
Y: function → n×n, x: scalar
∂f/∂x = tr(Y(x)⁻¹ grad(Y(x), x))
assuming Y(x) invertible
✓ equal: the same normal form
Σ: function → n×n, θ: scalar
∂f/∂θ = tr(Σ(θ)⁻¹ grad(Σ(θ), θ))
assuming Σ(θ) invertible
✓ equal: the same normal form
A: function → n×n, t: scalar
∂F/∂t = grad(A(t), t) A(t) + A(t) grad(A(t), t)    n×n
✗ not equal: the values differ at a random point
difference: A(t) grad(A(t), t) − grad(A(t), t) A(t)
counterexample: at t = -3 the left side is [-3.61663, 15.9375; -14.5293, -9.31305], the right side [-0.520095, 16.717; -14.9255, -12.4096]
A: function → m×n, t: scalar, B: function → n×p
∂F/∂t = grad(A(t), t) B(t) + A(t) grad(B(t), t)    m×p
✗ not equal: the values differ at a random point
looks like: the sign of −A(t) grad(B(t), t)
difference: −2 A(t) grad(B(t), t)
counterexample: at t = -3 the left side is [-14.6491, -6.61823; 2.53159, 4.52368], the right side [1.8532, 0.134822; 1.60068, 4.46982]
x: function → n×1, t: scalar
∂f/∂t = x(t)ᵀ D[x](t)/‖x(t)‖
assuming x(t) ≠ 0
✓ equal: the same normal form
x: function, t: scalar
∂f/∂t = 2 x(t) grad(x(t), t)
! note: A taken as an unknown function
! note: A taken as an unknown function
! note: A taken as an unknown function
! note: Y taken as an unknown function
! note: Sigma taken as an unknown function
! note: A taken as an unknown function
! note: A taken as an unknown function
! note: B taken as an unknown function
! note: x taken as an unknown function
! note: x taken as an unknown function
= 0
