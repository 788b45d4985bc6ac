# Two dimensions: fraction bars, bounds of sums, matrices; wide formulas stay on one line.

$ -f unicode --display=2d --steps=none --check=off
> grad (x' A x)/(x' x) wrt x
> [A/tr(A), B; B', D]
> -||A B/(1 + ||A||)||^2
> y_i : scalar
> x_i : vector(d)
> grad 1/n sum_{i=1}^n (theta' x_i - y_i)^2/(1 + y_i^2) wrt theta
x: n×1, A: n×n
                         xᵀ A x
         (A + Aᵀ) x − 2 ──────── x
                          xᵀ x
∂f/∂x = ───────────────────────────    n×1
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
                         x' A x
         (A + A') x - 2 -------- x
                          x' x
df/dx = ---------------------------    n x 1
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

# A derivation in two dimensions: transposes at the upper end of their brackets, a law that has no room under its line.
$ -f unicode --display=2d --check=off --width 60
> hess sqrt(y' y + 1) wrt y
y: n×1
f  = √(yᵀ y + 1)
         d(yᵀ y)
df = ───────────────                        power rule
      2 √(yᵀ y + 1)

         yᵀ dy
   = ─────────────                          d‖u‖² = 2 uᵀ du
      √(yᵀ y + 1)

     ⎛      y      ⎞ᵀ
   = ⎜─────────────⎟  dy                    gᵀ dy
     ⎝ √(yᵀ y + 1) ⎠
let q = √(yᵀ y + 1),  dq = d(yᵀ y)/(2 q)    power rule
      yᵀ dy
dq = ───────                                d‖u‖² = 2 uᵀ du
        q
let g = y/q,  dg = (q dy − y dq)/q²         quotient rule
              (yᵀ dy) y
      q dy − ───────────
                  q
dg = ────────────────────                   chain rule
              q²

           y yᵀ
      I − ──────
            q²
   = ──────────── dy                        dF = J dx
          q

                  y yᵀ
             I − ──────
                   q²
∂²f/∂y∂yᵀ = ────────────
                 q

                    y yᵀ
             I − ──────────
                  yᵀ y + 1
          = ────────────────                n×n
              √(yᵀ y + 1)

$ -f ascii --display=2d --check=off --width 60
> grad (y' A y)/(y' y) wrt y
y: n x 1, A: n x n
      y' A y
f  = --------
       y' y
let p = y' A y
dp = y' (A + A') dy               d(x' A x) = x' (A + A') dx
let q = y' y,  dq = 2 y' dy       d||u||^2 = 2 u' du
      q dp - p dq
df = -------------                quotient rule
          q^2

      q y' (A + A') dy - 2 p y' dy
   = ------------------------------    chain rule
                  q^2

     /               2 p y  \'
     | (A + A') y - ------- |
     |                 q    |
   = |----------------------|  dy    g' dy
     \          q           /

                       2 p y
         (A + A') y - -------
                         q
df/dy = ----------------------
                  q

                         y' A y
         (A + A') y - 2 -------- y
                          y' y
      = ---------------------------    n x 1
                   y' y
assuming y != 0

# A product that is too long is broken between its factors.
$ -f unicode --steps=none --check=off --width 32
> grad tr(A B C D F G H L M N P Q R S T X) wrt X
A: m×n, B: n×p, C: p×q, D: q×k,
  F: k×l, G: l×r, H: r×s,
  L: s×h, M: h×u, N: u×v,
  P: v×w, Q: w×n1, R: n1×n2,
  S: n2×n3, T: n3×n4, X: n4×m
∂f/∂X = (A B C D F G H L M N P Q
        R S T)ᵀ    n4×m

# On a narrow terminal lines break at the sum or product outside most brackets, sentences between words.
$ -f unicode --width 40
> hess log(1 + x' A x) wrt x
> grad tr((Y - X B) S^-1 (Y - X B)') + lam ||B||_F^2 wrt B
> jac softmax(W x + b) wrt x
> grad A x wrt x
x: n×1, A: n×n
f  = ln(1 + xᵀ A x)
let s = 1 + xᵀ A x
ds = xᵀ (A + Aᵀ) dx
              d(xᵀ A x) = xᵀ (A + Aᵀ) dx
df = ds/s              d ln(x) = dx ./ x
   = xᵀ (A + Aᵀ) dx/s  chain rule
   = ((A + Aᵀ) x/s)ᵀ dx    gᵀ dx
let g = (A + Aᵀ) x/s
dg = (s (A + Aᵀ) dx − (A + Aᵀ) x ds)/s²
                           quotient rule
   = (s (A + Aᵀ) dx −
     (xᵀ (A + Aᵀ) dx)(A + Aᵀ) x)/s²
                              chain rule
   = (A + Aᵀ)(I − x xᵀ (A + Aᵀ)/s)/s dx
                               dF = J dx
∂²f/∂x∂xᵀ = (A + Aᵀ)
            (I − x xᵀ (A + Aᵀ)/s)/s
          = (A + Aᵀ)
            (I − x xᵀ (A + Aᵀ)/
            (1 + xᵀ A x))/(1 + xᵀ A x)
                                     n×n
assuming 1 + xᵀ A x > 0
✓ verified at N random points (N digits)
Y: m×n, X: m×p, B: p×n, S: n×n,
  lam: scalar
f  = tr((Y − X B) S⁻¹ (Y − X B)ᵀ) +
     lam ‖B‖_F²
df = tr(d((Y − X B) S⁻¹ (Y − X B)ᵀ)) +
     2 lam tr(Bᵀ dB)
       d tr(A) = tr(dA); d‖u‖² = 2 uᵀ du
   = 2 lam tr(Bᵀ dB) −
     tr(X dB S⁻¹ (Y − X B)ᵀ +
     (Y − X B) S⁻¹ dBᵀ Xᵀ)  product rule
   = 2 lam tr(Bᵀ dB) −
     tr(S⁻¹ (Y − X B)ᵀ X dB) −
     tr(S⁻ᵀ (Y − X B)ᵀ X dB)
       tr(A) = tr(Aᵀ); tr(A B) = tr(B A)
   = tr((Xᵀ (X B − Y)(S⁻¹ + S⁻ᵀ) +
     2 lam B)ᵀ dB)    tr(Gᵀ dB)
∂f/∂B = Xᵀ (X B − Y)(S⁻¹ + S⁻ᵀ) +
        2 lam B    p×n
assuming S invertible
✓ verified at N random points (N digits)
W: m×n, x: n×1, b: m×1
f  = softmax(W x + b)
let p = softmax(W x + b)
df = p ∘ (W dx) − (pᵀ W dx) p
      d softmax(x) = (Diag(p) − p pᵀ) dx
   = (Diag(p) − p pᵀ) W dx
            a ∘ b = Diag(a) b; dF = J dx
∂f/∂xᵀ = (Diag(p) − p pᵀ) W
       = (Diag(softmax(W x + b)) −
         softmax(W x + b)
         softmax(W x + b)ᵀ) W    m×n
✓ verified at N random points (N digits)
! note: lam taken as a scalar
! note: b taken as a vector
! <stdin>:4:6: undefined: the gradient of
!   a vector is undefined: A x is m×1, and
!   a scalar is needed
!     grad A x wrt x
!          ^~~
! hint: for the Jacobian write jac A x wrt
!   x
