# The conditions under which an answer holds: all of them, and none that always hold.

$ --steps=none --check=off
> grad log(1 - sigmoid(w' x)) wrt w
> grad sum(log(1 - sigmoid(X w))) wrt w
> grad log(x' x + 1) wrt x
> grad sqrt(x' x + 1) wrt x
> grad 1/(1 + x' x) wrt x
> grad log(exp(a' x) + 1) wrt x
> grad logdet(I + A A') wrt A
> inv(I + A A')
> inv(A' A + l I)
> grad sqrt(1 + ||x||^2) wrt x
> grad log(sum(exp(x))) wrt x
> grad 1/exp(a' x) wrt x
> grad 1/cosh(t) wrt t
> grad log(cosh(t)) wrt t
> grad sum(sqrt(x .* x + 1)) wrt x
> grad sum(log(1 + exp(-y .* (X w)))) wrt w
> grad sqrt(exp(t)) wrt t
> grad log(softplus(t)) wrt t
> grad log(sigmoid(t)) wrt t
> grad sum(log(softmax(x))) wrt x
> grad log(2 + sin(t)) wrt t
> grad 1/(x' x) wrt x
> grad ||x|| wrt x
> grad ||A x - b|| wrt x
> grad ||x||_1 wrt x
> grad abs(t) wrt t
> grad abs(a' x) wrt x
> grad max(x) wrt x
> grad max(A x) wrt x
> grad sum(abs(A x)) wrt x
> grad sum(relu(A x)) wrt x
> grad ||X||_* wrt X
> grad ||X||_2 wrt X
> grad tr(pinv(X) A) wrt X
> pinv(X) y
> grad logdet(X) wrt X
> grad log(det(X)) wrt X
> grad det(X) wrt X
> grad tr(inv(X)) wrt X
> grad tr(inv(X' X)) wrt X
> grad tr(sqrtm(X)) wrt X
> grad tr(logm(X)) wrt X
> grad sum(sqrt(x)) wrt x
> grad sum(log(x)) wrt x
> grad sum(x .^ a) wrt x
> grad sum(1 ./ x) wrt x
> grad sum(x ./ y) wrt x
> grad t^a wrt t
> grad t^t wrt t
> grad tr(X^k) wrt X
> grad tr(X^(1/2)) wrt X
> grad x' A x / (x' x) wrt x
> grad (x' A x)/(x' B x) wrt x
> grad log(x' A x) wrt x
> deriv inv(A + t B) wrt t
> grad asin(t) wrt t
> grad acosh(t) wrt t
> grad sum(tan(x)) wrt x
> grad log(log(t)) wrt t
> grad 1/log(t) wrt t
> grad norm(X, 'inf') wrt X
> grad a/(b + c) wrt a
> grad min(x) wrt x
> grad gamma(t) wrt t
> hess ||x|| wrt x
> grad ||x||^3 wrt x
> grad sqrt(x' S x) wrt x
> jac x/||x|| wrt x
> jac softmax(x) wrt x
> grad log(1 - x' x) wrt x
> grad log(1 - t^2) wrt t
> grad (1 + t^2)^a wrt t
> grad det(X' X)^(1/2) wrt X
> a/a
> exp(log(a))
> sqrt(a)^2
> a b/b
> x' x/(x' x)
> X inv(X)
> log(a) + log(b)
> (a^2 - b^2)/(a - b)
> (a^2-b^2)/(a-b) == a+b
> grad log(log(t)) wrt t
> sum_i y_i log softmax(z)_i
> grad log(1 - tanh(t)^2) wrt t
> grad sum(log(2 + cos(X w))) wrt w
w, x: n×1
∂f/∂w = −σ(wᵀ x) x    n×1
X: m×n, w: n×1
∂f/∂w = −Xᵀ σ(X w)    n×1
x: n×1
∂f/∂x = 2 x/(xᵀ x + 1)    n×1
x: n×1
∂f/∂x = x/√(xᵀ x + 1)    n×1
x: n×1
∂f/∂x = −2 x/(1 + xᵀ x)²    n×1
a, x: n×1
∂f/∂x = σ(aᵀ x) a    n×1
A: m×n
∂f/∂A = 2 (I + A Aᵀ)⁻¹ A    m×n
A: m×n
(I + A Aᵀ)⁻¹    m×m
A: m×n, l: scalar
(Aᵀ A + l I)⁻¹    n×n
assuming Aᵀ A + l I invertible
x: n×1
∂f/∂x = x/√(1 + ‖x‖²)    n×1
x: n×1
∂f/∂x = softmax(x)    n×1
a, x: n×1
∂f/∂x = −exp(−aᵀ x) a    n×1
t: scalar
∂f/∂t = −tanh(t)/cosh(t)
t: scalar
∂f/∂t = tanh(t)
x: n×1
∂f/∂x = x ./ √(x.^2 + 1)    n×1
y: m×1, X: m×n, w: n×1
∂f/∂w = −Xᵀ (y ∘ σ(−y ∘ (X w)))    n×1
t: scalar
∂f/∂t = exp(t/2)/2
t: scalar
∂f/∂t = σ(t)/softplus(t)
t: scalar
∂f/∂t = σ(−t)
x: n×1
∂f/∂x = 1 − n softmax(x)    n×1
t: scalar
∂f/∂t = cos(t)/(2 + sin(t))
x: n×1
∂f/∂x = −2 x/(xᵀ x)²    n×1
assuming x ≠ 0
x: n×1
∂f/∂x = x/‖x‖    n×1
assuming x ≠ 0
A: m×n, x: n×1, b: m×1
∂f/∂x = Aᵀ (A x − b)/‖A x − b‖    n×1
assuming A x − b ≠ 0
x: n×1
∂f/∂x = sign(x)    n×1
assuming entries of x nonzero
t: scalar
∂f/∂t = sign(t)
assuming t ≠ 0
a, x: n×1
∂f/∂x = sign(aᵀ x) a    n×1
assuming aᵀ x ≠ 0
x: n×1
∂f/∂x = ismax(x)    n×1
assuming largest entry of x unique
A: m×n, x: n×1
∂f/∂x = Aᵀ ismax(A x)    n×1
assuming largest entry of A x unique
A: m×n, x: n×1
∂f/∂x = Aᵀ sign(A x)    n×1
assuming entries of A x nonzero
A: m×n, x: n×1
∂f/∂x = Aᵀ step(A x)    n×1
assuming entries of A x nonzero
X: m×n
∂f/∂X = X sqrtm(Xᵀ X)⁻¹    m×n
assuming X of full column rank
X: m×n
∂f/∂X = u1(X) v1(X)ᵀ    m×n
assuming largest singular value of X simple
X, A: m×n
∂f/∂X = (X⁺)ᵀ (X⁺ A (I − X⁺ X) − (X⁺ A)ᵀ) + (I − X X⁺) A X⁺ (X⁺)ᵀ    m×n
assuming X of constant rank
X: m×n, y: m×1
X⁺ y    n×1
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming X invertible
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming |X| > 0
X: n×n
∂f/∂X = adj(X)ᵀ    n×n
X: n×n
∂f/∂X = −(X⁻²)ᵀ    n×n
assuming X invertible
X: m×n
∂f/∂X = −2 X (Xᵀ X)⁻²    m×n
assuming X of full column rank
X: n×n
∂f/∂X = sqrtm(X)⁻ᵀ/2    n×n
assuming X without eigenvalues at or left of 0
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming X without eigenvalues at or left of 0
x: n×1
∂f/∂x = 1 ./ (2 √(x))    n×1
assuming entries of x positive
x: n×1
∂f/∂x = 1 ./ x    n×1
assuming entries of x positive
x: n×1, a: scalar
∂f/∂x = a x.^(a − 1)    n×1
assuming entries of x positive
x: n×1
∂f/∂x = −1 ./ x.^2    n×1
assuming entries of x nonzero
x, y: n×1
∂f/∂x = 1 ./ y    n×1
assuming entries of y nonzero
t, a: scalar
∂f/∂t = a t^(a − 1)
assuming t > 0
t: scalar
∂f/∂t = t^t (1 + ln(t))
assuming t > 0
X: n×n, k: scalar
∂f/∂X = k (X^(k − 1))ᵀ    n×n
assuming k integer
X: n×n
∂f/∂X = sqrtm(X)⁻ᵀ/2    n×n
assuming X spd
x: n×1, A: n×n
∂f/∂x = ((A + Aᵀ) x − 2 (xᵀ A x)/(xᵀ x) x)/(xᵀ x)    n×1
assuming x ≠ 0
x: n×1, A, B: n×n
∂f/∂x = (A + Aᵀ − (xᵀ A x)/(xᵀ B x) (B + Bᵀ)) x/(xᵀ B x)    n×1
assuming xᵀ B x ≠ 0
x: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x/(xᵀ A x)    n×1
assuming xᵀ A x > 0
A, B: n×n, t: scalar
∂F/∂t = −(A + t B)⁻¹ B (A + t B)⁻¹    n×n
assuming A + t B invertible
t: scalar
∂f/∂t = 1/√(1 − t²)
assuming |t| < 1
t: scalar
∂f/∂t = 1/√(t² − 1)
assuming t > 1
x: n×1
∂f/∂x = 1 + tan(x).^2    n×1
assuming entries of cos(x) nonzero
t: scalar
∂f/∂t = 1/(t ln(t))
assuming t > 1
t: scalar
∂f/∂t = −1/(t ln(t)²)
assuming t > 0, t ≠ 1
X: m×n
∂f/∂X = Diag(ismax(abs(X) ones(n))) sign(X)    m×n
assuming largest row sum of |X| unique, entries of that row nonzero
a, b, c: scalar
∂f/∂a = 1/(b + c)
assuming b + c ≠ 0
x: n×1
∂f/∂x = ismin(x)    n×1
assuming smallest entry of x unique
t: scalar
∂f/∂t = gamma(t) digamma(t)
assuming t > 0
x: n×1
∂²f/∂x∂xᵀ = (I − x xᵀ/‖x‖²)/‖x‖    n×n
assuming x ≠ 0
x: n×1
∂f/∂x = 3 ‖x‖ x    n×1
x: n×1, S: n×n
∂f/∂x = (S + Sᵀ) x/(2 √(xᵀ S x))    n×1
assuming xᵀ S x > 0
x: n×1
∂f/∂xᵀ = (I − x xᵀ/‖x‖²)/‖x‖    n×n
assuming x ≠ 0
x: n×1
∂f/∂xᵀ = Diag(softmax(x)) − softmax(x) softmax(x)ᵀ    n×n
x: n×1
∂f/∂x = −2 x/(1 − xᵀ x)    n×1
assuming 1 − xᵀ x > 0
t: scalar
∂f/∂t = −2 t/(1 − t²)
assuming 1 − t² > 0
t, a: scalar
∂f/∂t = 2 a t (1 + t²)^(a − 1)
X: m×n
∂f/∂X = √(|Xᵀ X|) (X⁺)ᵀ    m×n
assuming X of full column rank
a: scalar
1
assuming a ≠ 0
a: scalar
a
assuming a > 0
a: scalar
a
assuming a > 0
a, b: scalar
a
assuming b ≠ 0
x: n×1
1
assuming x ≠ 0
X: n×n
Iₙ    n×n
assuming X invertible
a, b: scalar
ln(a b)
assuming a > 0, b > 0
a, b: scalar
a + b
assuming a − b ≠ 0
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
assuming a − b ≠ 0
t: scalar
∂f/∂t = 1/(t ln(t))
assuming t > 1
yᵢ: n×1, z: N×1
∑ᵢ ln(softmax(z)[i]) yᵢ    n×1
t: scalar
∂f/∂t = −2 tanh(t)
X: m×n, w: n×1
∂f/∂w = −Xᵀ (sin(X w) ./ (2 + cos(X w)))    n×1
! note: the number 1 is taken in every entry
! note: a taken as a vector
! note: l taken as a scalar
! note: a taken as a vector
! note: t taken as a scalar
! note: t taken as a scalar
! note: the number 1 is taken in every entry
! note: the number 1 is taken in every entry
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: b taken as a vector
! note: t taken as a scalar
! note: a taken as a vector
! note: where X is invertible, adj(X) = det(X) X^-1
! note: t taken as a scalar
! note: t taken as a scalar
! note: k taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: t taken as a scalar
! note: the number 2 is taken in every entry
= 0

# The name of a denominator is written out; abs(u) is not 0 where u is not.
> x : scalar
> grad (x - a)/abs(x - a) wrt x
x, a: scalar
f  = (x − a)/abs(x − a)
let p = x − a,  dp = dx             d of a linear function
let q = abs(p),  dq = sign(p) dx    d abs(x) = sign(x) ∘ dx
df = (q dx − p dq)/q²               quotient rule
   = (q dx − p sign(p) dx)/q²       chain rule
   = (1 − p sign(p)/q)/q dx         g dx
∂f/∂x = (1 − p sign(p)/q)/q
      = 0
assuming x − a ≠ 0
✓ verified at N random points (N digits)

# A sum of what is positive is positive, where there is something to add up.
$ --steps=none --check=off
> grad -log(exp(z'p)/(exp(z'p) + sum_k exp(z'n_k))) wrt z
> grad log(sum_{k=2}^K exp(a_k'x)) wrt x
z, p, nₖ: m×1
∂f/∂z = (∑ₖ exp(zᵀ nₖ) nₖ − (∑ₖ exp(zᵀ nₖ)) p)/(exp(zᵀ p) + ∑ₖ exp(zᵀ nₖ))    m×1
aₖ, x: n×1
∂f/∂x = (∑_{k=2}^{K} exp(aₖᵀ x) aₖ)/(∑_{k=2}^{K} exp(aₖᵀ x))    n×1
assuming ∑_{k=2}^{K} exp(aₖᵀ x) ≠ 0
! note: a taken as a vector
= 0
