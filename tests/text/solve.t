# Solutions: the gradient, set to zero, each isolating step with its law.

> stationary ||X b - y||^2 wrt b
X: m×n, b: n×1, y: m×1
f  = ‖X b − y‖²
let r = X b − y,  dr = X db    d of a linear function
df = 2 rᵀ dr                   d‖u‖² = 2 uᵀ du
   = 2 rᵀ X db                 chain rule
   = (2 Xᵀ r)ᵀ db              gᵀ db
∂f/∂b = 2 Xᵀ r
2 Xᵀ (X b − y) = 0             the gradient vanishes
Xᵀ X b = Xᵀ y                  terms with the unknown to the left
b = (Xᵀ X)⁻¹ Xᵀ y              A X = C ⇒ X = A⁻¹ C;  n×1
assuming X of full column rank
✓ verified at N random points (N digits)
! note: b taken as a vector
! note: F is convex: a minimum
= 0

> stationary -tr(W' X X' W) wrt W st W' W = I
W: m×n, X: m×p, Λ: n×n, symmetric
L  = −tr(Wᵀ X Xᵀ W) + tr(Λ (Wᵀ W − I))
dL = tr(Λ d(Wᵀ W)) − tr(d(Wᵀ X Xᵀ W))                       d tr(A) = tr(dA)
   = tr(Λ (dWᵀ W + Wᵀ dW)) − tr(dWᵀ X Xᵀ W + Wᵀ X Xᵀ dW)    product rule
   = 2 (tr(Λ Wᵀ dW) − tr(Wᵀ X Xᵀ dW))                       tr(A) = tr(Aᵀ); tr(A B) = tr(B A); collect
   = tr((2 (W Λ − X Xᵀ W))ᵀ dW)                             tr(Gᵀ dW)
∂L/∂W = 2 (W Λ − X Xᵀ W)
2 (W Λ − X Xᵀ W) = 0                                        the gradient vanishes
X Xᵀ W = W Λ                                                terms with the unknown to the left;  m×n
✓ verified at N random points (N digits)
! note: Λ = Wᵀ X Xᵀ W
! note: not solved: W cannot be isolated; it is determined by this together with the constraint
= 0

> S : spd(n)
> stationary w' S w wrt w st sum(w) = 1
S: n×n, spd; w: n×1, λ: scalar
L  = wᵀ S w − 2 λ (sum(w) − 1)
dL = dwᵀ S w + wᵀ S dw − 2 λ sum(dw)    product rule
   = 2 (wᵀ S dw − λ sum(dw))            a scalar is its transpose; collect
   = (2 (S w − λ ones(n)))ᵀ dw          gᵀ dw
∂L/∂w = 2 (S w − λ ones(n))
2 (S w − λ ones(n)) = 0                 the gradient vanishes
S w = λ ones(n)                         terms with the unknown to the left
w = λ S⁻¹ ones(n)                       A X = C ⇒ X = A⁻¹ C
λ sum(S⁻¹) = 1                          put into the constraint
λ = 1/sum(S⁻¹)                          divide
w = S⁻¹ ones(n)/sum(S⁻¹)                put in;  n×1
✓ verified at N random points (N digits)
! note: F is convex: a minimum
= 0

> stationary ||x||^2 wrt x st A x = b
x: n×1, A: m×n, b, λ: m×1
L  = ‖x‖² − 2 λᵀ (A x − b)
dL = 2 (xᵀ dx − λᵀ A dx)      d‖u‖² = 2 uᵀ du
   = (2 (x − Aᵀ λ))ᵀ dx       gᵀ dx
∂L/∂x = 2 (x − Aᵀ λ)
2 (x − Aᵀ λ) = 0              the gradient vanishes
x = Aᵀ λ                      terms with the unknown to the left
A Aᵀ λ = b                    put into the constraint
λ = (A Aᵀ)⁻¹ b                A X = C ⇒ X = A⁻¹ C
x = Aᵀ (A Aᵀ)⁻¹ b             put in;  n×1
assuming A of full row rank
✓ verified at N random points (N digits)
! note: b taken as a vector
! note: F is convex: a minimum
= 0

> X : matrix(n)
> stationary ||A X - B||_F^2 wrt X st X' X = I
X: n×n, A, B: m×n, Λ: n×n, symmetric
L  = ‖A X − B‖_F² − tr(Λ (Xᵀ X − I))
let R = A X − B,  dR = A dX                   d of a linear function
dL = 2 tr(Rᵀ dR) − tr(Λ d(Xᵀ X))              d‖u‖² = 2 uᵀ du; d tr(A) = tr(dA)
   = 2 tr(Rᵀ dR) − tr(Λ (dXᵀ X + Xᵀ dX))      product rule
   = 2 tr(Rᵀ A dX) − tr(Λ (dXᵀ X + Xᵀ dX))    chain rule
   = 2 (tr(Rᵀ A dX) − tr(Λ Xᵀ dX))            tr(A) = tr(Aᵀ); tr(A B) = tr(B A); collect
   = tr((2 (Aᵀ R − X Λ))ᵀ dX)                 tr(Gᵀ dX)
∂L/∂X = 2 (Aᵀ R − X Λ)
2 (Aᵀ (A X − B) − X Λ) = 0                    the gradient vanishes
Aᵀ B = X (Xᵀ Aᵀ A X − Λ)                      X Xᵀ = I for a square X
X = polar(Aᵀ B)                               M = X S, Xᵀ X = I, S symmetric: polar factor;  n×n
assuming Aᵀ B invertible
✓ verified at N random points (N digits)
! note: with other signs of singular values there are other stationary points
= 0

> solve A X + X B = C for X
A: m×m, X, C: m×n, B: n×n
A X + X B = C
(Iₙ ⊗ A + Bᵀ ⊗ Iₘ) vec(X) = vec(C)    vec(∑ᵢ Aᵢ X Bᵢ) = (∑ᵢ Bᵢᵀ ⊗ Aᵢ) vec(X)
X = sylvester(A, B, C)                A X + X B = C: Sylvester's equation;  m×n
assuming A and −B without a common eigenvalue
✓ verified at N random points (N digits)

> solve A X B = C for X
A: m×n, X: n×p, B: p×q, C: m×q
A X B = C
X = A⁺ C B⁺    A X B = C ⇒ X = A⁺ C B⁺;  n×p
assuming A A⁺ C B⁺ B = C
✓ verified at N random points (N digits)
! note: the solution of least norm; others differ from it by solutions of A X B = 0
= 0

> solve log(A x) = z for x
A: m×n, x: n×1, z: m×1
ln(A x) = z    m×1
✓ verified at N random points (N digits)
! note: not solved: x cannot be isolated
= 0

> stationary ||X b - y||^2 wrt b as latex
\begin{aligned}
  f &= \lVert X b - y \rVert^{2} \\
  \text{let } r &= X b - y \\
  \mathrm{d}r &= X\, \mathrm{d}b && \text{d of a linear function} \\
  \mathrm{d}f &= 2 r^{\mathsf T}\, \mathrm{d}r && \mathrm{d}\|u\|^2 = 2 u^{\mathsf T}\,\mathrm{d}u \\
  &= 2 r^{\mathsf T} X\, \mathrm{d}b && \text{chain rule} \\
  &= (2 X^{\mathsf T} r)^{\mathsf T}\, \mathrm{d}b && g^{\mathsf T}\,\mathrm{d}b \\
  \frac{\partial f}{\partial b} &= 2 X^{\mathsf T} r \\
  2 X^{\mathsf T} (X b - y) &= 0 && \text{the gradient vanishes} \\
  X^{\mathsf T} X b &= X^{\mathsf T} y && \text{terms with the unknown to the left} \\
  b &= (X^{\mathsf T} X)^{-1} X^{\mathsf T} y && A X = C \Rightarrow X = A^{-1} C \\
  &\rlap{\quad assuming $\text{X of full column rank}$}
\end{aligned}
! note: b taken as a vector
! note: F is convex: a minimum
= 0

> solve X^-1 = A for X as ascii
X, A: n x n
X^-1 = A
X = A^-1    apply the inverse to both sides;  n x n
assuming A invertible
verified at N random points (N digits)

> solve A x = b for A
A: m×n, x: n×1, b: m×1
A x = b
A = b xᵀ/(xᵀ x)    A X B = C ⇒ X = A⁺ C B⁺;  m×n
assuming x ≠ 0
✓ verified at N random points (N digits)
! note: b taken as a vector
! note: the solution of least norm; others differ from it by solutions of A x = 0
= 0

> set steps none
> Sigma : spd(d)
> x_t : vector(d)
> stationary -N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt mu, Sigma
Σ: d×d, spd; xₜ, μ: d×1
μ = (∑ₜ xₜ)/N                                   d×1
Σ = (∑ₜ (xₜ − (∑ₜ xₜ)/N)(xₜ − (∑ₜ xₜ)/N)ᵀ)/N    d×d
assuming ∑ₜ (xₜ − (∑ₜ xₜ)/N)(xₜ − (∑ₜ xₜ)/N)ᵀ invertible
✓ verified at N random points (N digits)
! note: mu taken as a vector
= 0

> set steps none
> A : symmetric(n)
> stationary (x' A x)/(x' x) wrt x
A: n×n, symmetric; x: n×1
A x = λ x    n×1
assuming x ≠ 0
✓ verified at N random points (N digits)
! note: λ = xᵀ A x/(xᵀ x)
! note: not solved: x cannot be isolated
= 0

> set steps none
> c : vector(n)
> stationary c' x wrt x st x' x = 1
c, x: n×1, λ: scalar
x = c/‖c‖     n×1
x = −c/‖c‖    n×1
assuming c ≠ 0
✓ verified at N random points (N digits)

> set steps none
> stationary sum(log(1 + exp(-y .* (X w)))) wrt w
y: m×1, X: m×n, w: n×1
Xᵀ (y ∘ σ(−y ∘ (X w))) = 0
✓ verified at N random points (N digits)
! note: the number 1 is taken in every entry
! note: not solved: w cannot be isolated
= 0

> set steps none
> convex ||X b - y||^2 + lambda ||b||^2 wrt b
X: m×n, b: n×1, y: m×1, λ: scalar
∂²f/∂b∂bᵀ = 2 (Xᵀ X + λ I)    n×n
assuming λ > 0
✓ verified at N random points (N digits)
✓ convex: a norm of an affine function; a power of a function that is convex and not negative
! note: b taken as a vector
= 0

> set steps none
> convex log(x' x) wrt x
x: n×1
∂²f/∂x∂xᵀ = 2 (I − 2 x xᵀ/(xᵀ x))/(xᵀ x)    n×n
assuming x ≠ 0
✓ verified at N random points (N digits)
✗ not convex: its value at a midpoint is above the mean of the values at the ends
counterexample: at x = [1; 1], y = [3; 1], where f(x) + f(y) < 2 f((x + y)/2)

> set steps none
> stationary f(x) wrt x
f: function, x: n×1
grad(f(x), x) = 0
✓ verified at N random points (N digits)
! note: f taken as an unknown function
! note: not solved: x cannot be isolated
= 0

> set steps none
> stationary ||A X - B||_F^2 wrt X st X' X = I
A, B: m×n, X: n×n, Λ: n×n, symmetric
X = polar(Aᵀ B)    n×n
assuming X square, Aᵀ B invertible
✓ verified at N random points (N digits)
! note: with other signs of singular values there are other stationary points
= 0

> set steps none
> U : orthonormal(n, k)
> stationary tr(M' U) wrt U
U: n×k, orthonormal; M: n×k, Λ: k×k, symmetric
U = polar(M)    n×k
assuming M of full column rank
✓ verified at N random points (N digits)
! note: Uᵀ U = I is taken as a constraint
! note: with other signs of singular values there are other stationary points
= 0

> set steps none
> P : matrix(n)
> solve y = P x, x + y = z for x, y
P: n×n, y, x, z: n×1
x = (I + P)⁻¹ z      n×1
y = (I + P)⁻¹ P z    n×1
assuming I + P invertible
✓ verified at N random points (N digits)

> set steps none
> argmin_w ||X w - y||^2 s.t. C w = d
X: m×n, w: n×1, y: m×1, C: p×n, d, λ: p×1
w = (Xᵀ X)⁻¹ (Xᵀ y − Cᵀ (C (Xᵀ X)⁻¹ Cᵀ)⁻¹ (C (Xᵀ X)⁻¹ Xᵀ y − d))    n×1
assuming X of full column rank, C of full row rank
✓ verified at N random points (N digits)
! note: where the gradient vanishes is looked for, be it a minimum, a maximum or neither
! note: d taken as a vector
! note: F is convex: a minimum
= 0

> set steps none
> stationary x^4 - 2 x^2 wrt x
x: scalar
x = 1
x = −1
x = 0
✓ verified at N random points (N digits)
! note: x taken as a scalar
! note: x = 1: a local minimum: the second derivative is positive there
! note: x = −1: a local minimum: the second derivative is positive there
! note: x = 0: a local maximum: the second derivative is negative there
= 0

> solve A = B for X
! <stdin>:1:17: undefined: X does not occur in the equation
!     solve A = B for X
!                     ^

> solve X = X for X
! <stdin>:1:17: undefined: the sides are equal for every X
!     solve X = X for X
!                     ^

> solve x + y = 1 for x, y
! <stdin>:1:1: unsupported: as many equations as unknowns are needed, and there are 1 and 2
!     solve x + y = 1 for x, y
!     ^~~~~~~~~~~~~~~~~~~~~~~~
