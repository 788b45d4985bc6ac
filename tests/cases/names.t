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
   = 2 rᵀ X dθ
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
