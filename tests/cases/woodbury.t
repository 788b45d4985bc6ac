# Woodbury's identity: `expand` writes it out, `simplify` goes back.

$ 
> U : matrix(n,k); V : matrix(k,n); C : matrix(k); A : matrix(n); D : diagonal(n); x : vector(n)
> expand (A + U C V)^-1
> expand (A - U V)^-1
> expand (D + x x')^-1
> expand (s I + U U')^-1
> expand (A + D)^-1
> simplify A^-1 - A^-1 U (C^-1 + V A^-1 U)^-1 V A^-1
> simplify A^-1 + A^-1 U (I - V A^-1 U)^-1 V A^-1
> simplify A^-1 - A^-1 x x' A^-1/(1 + x'A^-1 x)
> simplify A^-1 + A^-1 x x' A^-1/(1 - x'A^-1 x)
> simplify A^-1 - 2 A^-1 x x' A^-1/(1 + x'A^-1 x)
> help woodbury
> help push-through
U: n×k, V: k×n, C: k×k, A: n×n
A⁻¹ − A⁻¹ U (C⁻¹ + V A⁻¹ U)⁻¹ V A⁻¹    n×n
assuming A invertible, C invertible, A + U C V invertible, C⁻¹ + V A⁻¹ U invertible
✓ verified at N random points (N digits)
U: n×k, V: k×n, A: n×n
A⁻¹ + A⁻¹ U (I − V A⁻¹ U)⁻¹ V A⁻¹    n×n
assuming A invertible, A − U V invertible, I − V A⁻¹ U invertible
✓ verified at N random points (N digits)
D: n×n, diagonal; x: n×1
D⁻¹ − D⁻¹ x xᵀ D⁻¹/(1 + xᵀ D⁻¹ x)    n×n
assuming D invertible, D + x xᵀ invertible, 1 + xᵀ D⁻¹ x ≠ 0
✓ verified at N random points (N digits)
U: n×k, s: scalar
I/s − U (I + Uᵀ U/s)⁻¹ Uᵀ/s²    n×n
assuming s I + U Uᵀ invertible, s ≠ 0, I + Uᵀ U/s invertible
✓ verified at N random points (N digits)
A: n×n, D: n×n, diagonal
(A + D)⁻¹    n×n
assuming A + D invertible
✓ verified at N random points (N digits)
U: n×k, V: k×n, C: k×k, A: n×n
(A + U C V)⁻¹    n×n
assuming A invertible, C invertible, C⁻¹ + V A⁻¹ U invertible, A + U C V invertible
✓ verified at N random points (N digits)
U: n×k, V: k×n, A: n×n
(A − U V)⁻¹    n×n
assuming A invertible, I − V A⁻¹ U invertible, A − U V invertible
✓ verified at N random points (N digits)
A: n×n, x: n×1
(A + x xᵀ)⁻¹    n×n
assuming A invertible, 1 + xᵀ A⁻¹ x ≠ 0, A + x xᵀ invertible
✓ verified at N random points (N digits)
A: n×n, x: n×1
(A − x xᵀ)⁻¹    n×n
assuming A invertible, 1 − xᵀ A⁻¹ x ≠ 0, A − x xᵀ invertible
✓ verified at N random points (N digits)
A: n×n, x: n×1
A⁻¹ − 2 A⁻¹ x xᵀ A⁻¹/(1 + xᵀ A⁻¹ x)    n×n
assuming A invertible, 1 + xᵀ A⁻¹ x ≠ 0
✓ verified at N random points (N digits)
law       Woodbury
says      (A + U C V)^-1 = A^-1 - A^-1 U (C^-1 + V A^-1 U)^-1 V A^-1 for invertible A and C; `expand` writes an inverse so, `simplify` goes back
source    Horn and Johnson, Matrix Analysis (2013), sec. 0.7.4; Golub and Van Loan (2013), sec. 2.1.4
law       push-through
says      (I + A B)^-1 A = A (I + B A)^-1: both times A + A B A on the other side; s I for I as well
source    Horn and Johnson, Matrix Analysis (2013), sec. 0.7.4; Henderson and Searle, SIAM Review 23 (1981)
! note: the inverse is written out by Woodbury's identity (help woodbury)
! note: the inverse is written out by Woodbury's identity (help woodbury)
! note: the inverse is written out by Woodbury's identity (help woodbury)
! note: s taken as a scalar
! note: the inverse is written out by Woodbury's identity (help woodbury)
= 0
