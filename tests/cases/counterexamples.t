# Counterexamples are small and readable.

$ --steps=none
> Q : orthogonal(n)
> W : orthonormal(n, k)
> u : vector(n)
> Q == Q'
> Q A == A Q
> W W' == I
> d ln det(X' X) = tr(inv(X' X) X' dX)
> inv(A) B == B inv(A)
> u == u assume u unit
> u' A u == tr(A) assume u unit
> A^2 == A
> sin(t) == t
> diff 3
> diff tr(I_3)
> diff x - x
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: Qᵀ − Q
counterexample: at Q = [4/5, 3/5; -3/5, 4/5] the left side is [4/5, 3/5; -3/5, 4/5], the right side [4/5, -3/5; 3/5, 4/5]
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: A Q instead of Q A
difference: A Q − Q A
counterexample: at Q = [-3/5, 4/5; 4/5, 3/5], A = [3, 2; -1, -2] the left side is [-13/5, -14/5; 9/5, 2/5], the right side [-1/5, 18/5; -1, -2]
✗ not equal: the values differ at a random point, exactly
difference: I − W Wᵀ
counterexample: at W = [0, 0; 3/5, -4/5; -4/5, -3/5] the left side is [0, 0, 0; 0, 1, 0; 0, 0, 1], the right side [1, 0, 0; 0, 1, 0; 0, 0, 1]
✗ not equal: the values differ at a random point
looks like: a factor 2 is missing
difference: −tr((Xᵀ X)⁻¹ Xᵀ dX)
counterexample: at X = [-3, 2; 3, 1; 1, 3], dX = [2, -2; -3, 3; -1, 3] the left side is -72/133, the right side -36/133
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: B A⁻¹ instead of A⁻¹ B
difference: B A⁻¹ − A⁻¹ B
counterexample: at A = [-3, 2; 3, 1], B = [1, 3; 2, -1] the left side is [1/3, -5/9; 1, 2/3], the right side [8/9, 11/9; -5/9, 1/9]
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
difference: tr(A) − uᵀ A u
counterexample: at u = [-4/5; -3/5], A = [1, 1; 3, 2] the left side is 82/25, the right side 3
✗ not equal: the values differ at a random point, exactly
looks like: a square is missing: A instead of A²
difference: A − A²
counterexample: at A = [-3, 2; 3, 1] the left side is [15, -4; -6, 7], the right side [-3, 2; 3, 1]
✗ not equal: the values differ at a random point
difference: t − sin(t)
counterexample: at t = [-3; 2] the left side is [-0.14112; 0.909297], the right side [-3; 2]
df = 0
not verified: nothing varies
df = 0
not verified: nothing varies
x: n×1
df = zeros(n)    n×1
✓ verified at N random points (N digits)
! note: nothing varies here: the differential of a constant is zero
! note: nothing varies here: the differential of a constant is zero
= 0
