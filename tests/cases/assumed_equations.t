# Equations that are assumed: those that say a property of one name, and those of several names.

$ --steps=none
> simplify A B - B A assume A B = B A
> tr(X) A assume tr(X) = 1
> X' X assume X' X = I
> A' + A assume A' = -A
> A^2 assume A^2 = A
> A A A assume A A = A
> 1' x assume 1' x = 1
> sum(x) assume sum(x) = 1
> A 1 assume A 1 = 0
> A x == 0 assume A x = 0
> (A + B)^2 == A^2 + 2 A B + B^2 assume A B = B A
> expm(A) expm(B) == expm(A + B) assume A B = B A
> Q Q' assume Q Q' = I
> S' - S assume S' = S
> S - S' assume S = S'
> x' x assume x' x = 1
> ||x||^2 assume ||x|| = 1
> det(A) assume det(A) = 1
> inv(A) assume A^2 = I
> grad tr(A X) wrt X assume A' = A
> grad y' log(softmax(z)) wrt z assume 1' y = 1
> grad -sum(y .* log(softmax(z))) wrt z assume sum(y) = 1
> x assume x = y
> A B assume A B = I
> X Y == Y X assume X Y = I
> A assume A = 0
> P A assume P A = A
> x' y assume x' y = 0
> ||x + y||^2 == ||x||^2 + ||y||^2 assume x' y = 0
> a^2 + b^2 assume a + b = 1
> W' W assume W'W = I
> A x assume A x = l x
> x' A x assume A x = l x
> A 1 == 0 assume A 1 = 0
> 1' A 1 assume A 1 = 0
> grad x' A x wrt x assume A x = 0
> L x == 0 assume L 1 = 0
> A B C - C B A assume A B = B A, B C = C B, A C = C A
> A^2 B == B A^2 assume A B = B A
> inv(A) B == B inv(A) assume A B = B A
> A' B == B A' assume A B = B A
> det(A)^2 == 1 assume det(A) = 1
> A == inv(A) assume A^2 = I
> grad tr(X' A X) wrt X assume tr(X) = 1
> grad (w' S w) wrt w assume 1' w = 1
> d(x' y) == 0 assume x' y = 0
> hess x' x wrt x assume 1' x = 1
> x' x == 1 assume 1' x = 1
A, B: n×n
zeros(n, n)    n×n
✓ verified at N random points (N digits)
X: p×p, A: m×n
A    m×n
✓ verified at N random points (N digits)
X: m×n, orthonormal
Iₙ    n×n
✓ verified at N random points (N digits)
A: n×n, antisymmetric
zeros(n, n)    n×n
✓ verified at N random points (N digits)
A: n×n, idempotent
A    n×n
✓ verified at N random points (N digits)
A: n×n, idempotent
A    n×n
✓ verified at N random points (N digits)
x: n×1
1
✓ verified at N random points (N digits)
x: n×1
1
✓ verified at N random points (N digits)
A: m×n
zeros(m)    m×1
✓ verified at N random points (N digits)
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✓ equal: to 75 digits at 3 random points
Q: m×n, orthonormal rows
Iₘ    m×m
✓ verified at N random points (N digits)
S: n×n, symmetric
zeros(n, n)    n×n
✓ verified at N random points (N digits)
S: n×n, symmetric
zeros(n, n)    n×n
✓ verified at N random points (N digits)
x: n×1, unit
1
✓ verified at N random points (N digits)
x: n×1, unit
1
✓ verified at N random points (N digits)
A: n×n
||A|
✓ verified at N random points (N digits)
A: n×n
A⁻¹    n×n
assuming A invertible
✓ verified at N random points (N digits)
A: n×n, symmetric; X: n×n
∂f/∂X = A    n×n
✓ verified at N random points (N digits)
y, z: n×1
∂f/∂z = y − softmax(z)    n×1
✓ verified at N random points (N digits)
y, z: n×1
∂f/∂z = softmax(z) − y    n×1
✓ verified at N random points (N digits)
x, y: n×1
y    n×1
✓ verified at N random points (N digits)
A: m×n, B: n×m
Iₘ    m×m
✓ verified at N random points (N digits)
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
A: m×n
zeros(m, n)    m×n
✓ verified at N random points (N digits)
P: m×m, A: m×n
A    m×n
✓ verified at N random points (N digits)
x, y: n×1
0
✓ verified at N random points (N digits)
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
a, b: scalar
a² + b²
✓ verified at N random points (N digits)
W: m×n, orthonormal
Iₙ    n×n
✓ verified at N random points (N digits)
A: n×n, x: n×1, l: scalar
l x    n×1
✓ verified at N random points (N digits)
x: n×1, A: n×n, l: scalar
l xᵀ x
✓ verified at N random points (N digits)
✓ equal: the same normal form
A: m×n
0
✓ verified at N random points (N digits)
x: n×1, A: n×n
∂f/∂x = Aᵀ x    n×1
✓ verified at N random points (N digits)
✗ not equal: the values differ at a random point, exactly
difference: −L x
counterexample: at L = [2/3, -7/3, 5/3; 2/3, -10/3, 8/3], x = [2; -1; -2], n = 3 the left side is [1/3; -2/3], the right side [0; 0]
A, B, C: n×n
zeros(n, n)    n×n
✓ verified at N random points (N digits)
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
assuming A invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: B Aᵀ instead of Aᵀ B
difference: B Aᵀ − Aᵀ B
counterexample: at A = [-3, 2; 3, 1], B = [-149, 62; 93, -25] the left side is [726, -261; -205, 99], the right side [571, -385; -329, 254]
? unknown: the values differ, but at points where |A| = 1 need not hold
? unknown: the values differ, but at points where A² = Iₙ need not hold
X, A: n×n
∂f/∂X = (A + Aᵀ) X    n×n
✓ verified at N random points (N digits)
w: n×1, S: n×n
∂f/∂w = (S + Sᵀ) w    n×1
✓ verified at N random points (N digits)
? unknown: the values differ, but the differentials are free, not along the points where the equations hold
x: n×1
∂²f/∂x∂xᵀ = 2 Iₙ    n×n
✓ verified at N random points (N digits)
✗ not equal: the values differ at a random point, exactly
difference: 1 − xᵀ x
counterexample: at x = [3/2; -1/2], n = 2 the left side is 5/2, the right side 1
! note: 1' is the row of ones
! note: 1 behind A is the column of ones
! note: |A| = 1 is not used: it says no property of one name, and no points are known where it holds
! note: A² = Iₙ is not used: it says no property of one name, and no points are known where it holds
! note: 1' is the row of ones
! note: l taken as a scalar
! note: l taken as a scalar
! note: 1 behind A is the column of ones
! note: 1' is the row of ones
! note: 1 behind A is the column of ones
! note: 1 behind L is the column of ones
! note: |A| = 1 is not used: it says no property of one name, and no points are known where it holds
! note: A² = Iₙ is not used: it says no property of one name, and no points are known where it holds
! note: 1' is the row of ones
! note: 1' is the row of ones
! note: 1' is the row of ones
= 0
