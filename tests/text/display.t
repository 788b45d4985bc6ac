# Two dimensions: fraction bars, bounds of sums, matrices; wide formulas stay on one line.

$ -f unicode --display=2d --steps=none --check=off
> grad (x' A x)/(x' x) wrt x
> [A/tr(A), B; B', D]
> -||A B/(1 + ||A||)||^2
> y_i : scalar
> x_i : vector(d)
> grad 1/n sum_{i=1}^n (theta' x_i - y_i)^2/(1 + y_i^2) wrt theta
x: n×1, A: n×n
                       2 (xᵀ A x) x
         (A + Aᵀ) x − ──────────────
                           xᵀ x
∂f/∂x = ─────────────────────────────    n×1
                    xᵀ x
assuming x ≠ 0
A: m×m, B: m×n, D: n×n
⎡   A      ⎤
⎢───────  B⎥
⎢ tr(A)    ⎥    (m+n)×(m+n)
⎣  Bᵀ     D⎦
assuming tr(A) ≠ 0
A: m×n, B: n×p
 ‖    A B    ‖
−‖───────────‖_F²
 ‖ 1 + ‖A‖_F ‖
yᵢ: scalar, xᵢ, θ: d×1
            n   (θᵀ xᵢ − yᵢ) xᵢ
         2  ∑  ─────────────────
           i=1      1 + yᵢ²
∂f/∂θ = ─────────────────────────    d×1
                    n
! note: the norm of the matrix A B/(1 + ||A||) is taken as the Frobenius norm
! note: the norm of the matrix A is taken as the Frobenius norm
! note: theta taken as a vector
= 0

$ -f ascii --display=2d --steps=none --check=off
> grad (x' A x)/(x' x) wrt x
> [A/tr(A), B; B', D]
> -||A B/(1 + ||A||)||^2
> y_i : scalar
> x_i : vector(d)
> grad 1/n sum_{i=1}^n (theta' x_i - y_i)^2/(1 + y_i^2) wrt theta
> set display line
> A/tr(A)
x: n x 1, A: n x n
                       2 (x' A x) x
         (A + A') x - --------------
                           x' x
df/dx = -----------------------------    n x 1
                    x' x
assuming x != 0
A: m x m, B: m x n, D: n x n
[   A      ]
[-------  B]
[ tr(A)    ]    (m+n) x (m+n)
[  B'     D]
assuming tr(A) != 0
A: m x n, B: n x p
 ||     A B     ||
-||-------------||_F^2
 || 1 + ||A||_F ||
y_i: scalar, x_i, theta: d x 1
                n   (theta' x_i - y_i) x_i
             2 sum ------------------------
               i=1        1 + y_i^2
df/dtheta = --------------------------------    d x 1
                           n
A: n x n
A/tr(A)    n x n
assuming tr(A) != 0
! note: the norm of the matrix A B/(1 + ||A||) is taken as the Frobenius norm
! note: the norm of the matrix A is taken as the Frobenius norm
! note: theta taken as a vector
= 0
