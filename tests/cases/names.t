# Usual kinds, inference, and the notes that say what was taken.

# Capitals are matrices, small letters from h vectors, Greek small letters scalars.
$ -q
> grad x' A x wrt x
> grad alpha tr(A) wrt A
(A + Aᵀ) x
α Iₙ

# A scalar letter becomes a vector where only that fits.
> grad a' x wrt x
a, x: n×1
f  = aᵀ x
df = aᵀ dx    d of a linear function
∂f/∂x = a     n×1
✓ verified at N random points (N digits)
! note: a taken as a vector
= 0

> grad (y - X b)' (y - X b) wrt b
y: m×1, X: m×n, b: n×1
f  = (y − X b)ᵀ (y − X b)
df = −(dbᵀ Xᵀ (y − X b) + (y − X b)ᵀ X db)    product rule
   = −2 (y − X b)ᵀ X db                       a scalar is its transpose; collect
   = (2 Xᵀ (X b − y))ᵀ db                     gᵀ db
∂f/∂b = 2 Xᵀ (X b − y)                        n×1
✓ verified at N random points (N digits)
! note: b taken as a vector
= 0

> grad ||X theta - y||^2 wrt theta
X: m×n, θ: n×1, y: m×1
f  = ‖X θ − y‖²
let r = X θ − y,  dr = X dθ    d of a linear function
df = 2 rᵀ dr                   d‖u‖² = 2 uᵀ du
   = 2 rᵀ X dθ                 chain rule
   = (2 Xᵀ r)ᵀ dθ              gᵀ dθ
∂f/∂θ = 2 Xᵀ r
      = 2 Xᵀ (X θ − y)         n×1
✓ verified at N random points (N digits)
! note: theta taken as a vector
= 0

# What a statement guessed does not bind the next.
$ -q
> grad b' x wrt x
> grad b x' x wrt x
b
2 b x

# What a declaration fixed stays.
$ -q
> b : vector(n)
> grad b' x wrt x
> vars
b
b : vector(n)

# Names with subscripts, digits, hats; Greek spelled and typed.
$ -q
> grad tr(W_1 W_2) wrt W_1
> grad tr(W1 W2) wrt W2
> grad \mu' x wrt x
> grad μ' x wrt μ
> grad y_hat' x wrt x
W₂ᵀ
W1ᵀ
μ
x
ŷ

# A variable that does not occur.
> grad x' x wrt z
x: n×1, z: m×1
f  = xᵀ x
df = 0              d of a constant
∂f/∂z = zeros(m)    m×1
✓ verified at N random points (N digits)
! note: z does not occur in the expression, so the gradient is zero
= 0

# A name that looks like a function, and one that is one.
$ -q
> A : matrix(n); B : matrix(n)
> A(B + I)
> tr(A (B + I))
A (B + I)
tr(A (B + I))

# Definitions, also of functions.
$ -q
> f = x' A x
> grad f wrt x
> g(t) = t' t
> grad g(A x) wrt x
> grad g(x - y) wrt y
(A + Aᵀ) x
2 Aᵀ A x
2 (y − x)

# A circle.
> a = b + 1
> b = a + 1
> a
b: scalar
b + 1
✓ verified at N random points (N digits)
! <stdin>:2:1: name error: b would be defined by itself
!     b = a + 1
!     ^~~~~~~~~
! hint: use another name for the new value

# clear and vars.
> A : symmetric(n)
> r = A x
> vars
> clear r
> vars
> clear
> vars
A : symmetric(n)
r = A x
A : symmetric(n)
nothing is declared or defined

# A capital that is the only factor which is no number, in a sum with a number; 0 beside matrices.
> ||w||^2/2 + C sum_{i=1}^{n} xi_i
w: m×1, C: scalar, ξ: n×1
‖w‖²/2 + C sum(ξ)
✓ verified at N random points (N digits)
! note: C taken as a scalar
! note: xi taken as a vector, the xi_i as its entries
= 0

$ -q
> A - A = 0
> A' P + P A = 0
✓ equal
✗ not equal

# JSON: families have their length, indices that nothing binds are integers.
$ --json
> deriv A x wrt x_i
{"statement": "deriv A x wrt x_i", "kind": "deriv", "read": {"unicode": "deriv A x wrt xᵢ", "ascii": "deriv A x wrt x_i", "latex": "\\text{deriv}\\; A x \\;\\text{wrt}\\; x_{i}"}, "wrt": "x_i", "shape": ["m", "1"], "shapes": {"A": ["m", "n"], "x": ["n", "1"]}, "kinds": {"A": "matrix", "x": "vector", "i": "integer"}, "assumptions": [], "notes": [], "steps": [{"rule": "", "lhs": "f", "ascii": "A x", "latex": "A x", "numpy": "A @ x"}, {"rule": "d of a linear function", "lhs": "df", "ascii": "A dx", "latex": "A\\, \\mathrm{d}x", "numpy": "A @ dx"}], "result": {"unicode": "A eᵢ", "ascii": "A e_i", "latex": "A e_{i}", "numpy": "A @ md_unit(i, A.shape[1])", "numpy_prelude": "def md_unit(i, n):\n    e = np.zeros((n, 1))\n    e[i - 1, 0] = 1.0\n    return e\n", "octave": "A * md_unit(i, size(A, 2))", "octave_prelude": "function r = md_unit(i, n)\n  r = zeros(n, 1);\n  r(i) = 1;\nend\n"}, "check": {"status": "passed", "points": 3, "digits": 62, "exact": true}}

# d/dt of a name that begins with t, which stands nowhere else; a name that runs two together is pointed out.
$ --steps=none --check=off
> d/dt log det(A + tB)
> grad tr(AX) wrt X
A, B: n×n, t: scalar
∂f/∂t = tr((A + t B)⁻¹ B)
assuming |A + t B| > 0
AX: p×p, X: m×n
∂f/∂X = zeros(m, n)    m×n
! note: tB is read as the product t B
! note: X does not occur in the expression, so the gradient is zero; did you mean AX? It is one name here: blanks multiply
= 0

# A declared name with a subscript is one name in TeX, too.
$ -q
> W_new : matrix(n)
> \operatorname{tr}(W_new x x^T)
xᵀ W_new x

# f(x) may be a product: the note says so.
$ --steps=none --check=off
> f(x)
f: scalar, x: n×1
f x    n×1
! note: f(x) is read as the product f x; a function is declared: f : function
= 0

# Subscripts of two letters and words of the language as subscripts: one name where it is defined and where it is used.
$ -q
> D_{KL} = \frac12 x^T x
> \nabla_x D_{KL}
> grad D_KL wrt x
> W_{ab} = 2
> W_{ab} + 1
> L_{ab}(x) = x'x
> \nabla_z L_{ab}(z)
> p_{max} = 2
> p_{max} + 1
> \frac{x - x_{\min}}{x_{\max} - x_{\min}}
x
x
3
2 z
3
(x − x_min)/(x_max − x_min)

# The names of an earlier result are what they were.
$ --steps=none --check=off
> solve A x = b for x
> _ + c
> grad a'x wrt x
> _2 _1'
> B _
A: m×n, x: n×1, b: m×1
x = A⁺ b    n×1
assuming A A⁺ b = b
A: m×n, b: m×1, c: n×1
A⁺ b + c    n×1
a, x: n×1
∂f/∂x = a    n×1
A: m×n, b: m×1, c: n×1
(A⁺ b + c) bᵀ (A⁺)ᵀ    n×n
B: m×n, A: p×n, b: p×1, c: n×1
B (A⁺ b + c) bᵀ (A⁺)ᵀ    m×n
! note: b taken as a vector
! note: the solution of least norm; others differ from it by solutions of A x = 0
! note: b taken as a vector
! note: c taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: c taken as a vector
! note: b taken as a vector
! note: c taken as a vector
= 0

# The row and the column of ones.
$ --steps=none --check=off
> grad 1' A 1 wrt A
> x(1)
A: m×n
∂f/∂A = ones(m, n)    m×n
x: n×1
x    n×1
! note: 1' is the row of ones
! note: 1 behind A is the column of ones
! note: x(1) is read as the product x * 1; an entry is written x[1]
= 0

# Beside bold vectors a plain capital in a denominator is a matrix.
$ --steps=none --check=off
> \frac{\mathbf{x}^T A \mathbf{x}}{\mathbf{x}^T B \mathbf{x}}
> \frac{\mathbf{x}^T \mathbf{y}}{N}
x: n×1, A, B: n×n
xᵀ A x/(xᵀ B x)
assuming xᵀ B x ≠ 0
x, y: n×1, N: scalar
xᵀ y/N
assuming N ≠ 0

# pi with an index, and differentiated by, is no constant.
$ -q
> grad \sum_k \gamma_k \log \pi_k wrt \pi
γ ./ π

# dx beside the variable x is a constant, and the differential of x gets another name.
> convex dx'x wrt x
> grad sum_i x_i' dx_i wrt x_1
x, dx: n×1
f  = dxᵀ x
df = dxᵀ d(x)                 d of a linear function
let g = dx,  dg = zeros(n)    d of a constant
∂²f/∂x∂xᵀ = zeros(n, n)       n×n
✓ verified at N random points (N digits)
✓ convex: affine
xᵢ, dxᵢ: n×1
f  = ∑ᵢ xᵢᵀ dxᵢ
df = ∑ᵢ dxᵢᵀ d(xᵢ)    d of a linear function
   = dx₁ᵀ d(x₁)       dxᵢ = 0 for i ≠ k
∂f/∂x₁ = dx₁          n×1
✓ verified at N random points (N digits)
! note: dx is a constant here, as in a second differential; a name of another shape is declared
! note: affine: convex and concave
! note: dx is a constant here, as in a second differential; a name of another shape is declared
= 0

$ -f ascii --steps=full
> hess x'A dx x'x wrt x
x, dx: n x 1, A: n x n
f  = x' A dx x' x
df = (dx' A' d(x))(x' x) + (x' A dx) d(x' x)                  product rule
   = (dx' A' d(x))(x' x) + 2 (x' A dx)(x' d(x))               d||u||^2 = 2 u' du
   = ((x' x) A dx + 2 (x' A dx) x)' d(x)                      g' d(x)
let g = (x' x) A dx + 2 (x' A dx) x
dg = (d(x)' x + x' d(x)) A dx + 2 (dx' A' d(x)) x + 2 (x' A dx) d(x)    product rule
   = 2 ((x' d(x)) A dx + (dx' A' d(x)) x + (x' A dx) d(x))    a scalar is its transpose; collect
   = 2 (A dx x' + x dx' A' + (x' A dx) I) d(x)                dF = J dx
d2f/dx dx' = 2 (A dx x' + x dx' A' + (x' A dx) I)             n x n
verified at N random points (N digits)
! note: dx is a constant here, as in a second differential; a name of another shape is declared
= 0

$ -q
> S : symmetric(n); grad tr(A S dS) wrt S
> dx : vector(n); grad dx'x wrt x as numpy function
(Aᵀ dS + dS A)/2
import numpy as np

def f(dx, x):
    """f = dx' x and its gradient"""
    value = np.vdot(dx, x)
    grad_x = dx
    return value, grad_x

# Sizes typed without blanks.
$ -q
> A in R^{3x2}
> B : R^{mxn}
> x in R^{nx1}
> H in R^{(n+1)xn}
> shapes
A: 3×2
B: m×n
x: n×1
H: (n+1)×n

# A product of scalar names and sums is divided as a whole.
$ -q
> n : integer
> simplify n (n - 1)/2
> lambda/2 ||w||^2
n (n − 1)/2
λ/2 ‖w‖²
