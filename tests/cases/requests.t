# The forms in which the same thing can be asked.

$ -q
> grad tr(A B) wrt A
> grad(tr(A B), A)
> \nabla_A \operatorname{tr}(A B)
> \frac{\partial}{\partial A} \operatorname{tr}(A B)
> \frac{\partial \operatorname{tr}(A B)}{\partial A}
> ∂tr(A B)/∂A
> ∇_A tr(A B)
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ

$ -q
> jac A x wrt x
> jac(A x, x)
> jac(A x, x)'
> \frac{\partial A x}{\partial x^T}
> \frac{\partial (A x)^T}{\partial x}
A
A
Aᵀ
A
Aᵀ

$ -q
> hess x' A x wrt x
> \frac{\partial^2 x^T A x}{\partial x \partial x^T}
A + Aᵀ
A + Aᵀ

$ -q
> diff x' A x
> diff x' A x wrt x
> d(x' A x)
xᵀ ((A + Aᵀ) dx + dA x)
xᵀ (A + Aᵀ) dx
xᵀ ((A + Aᵀ) dx + dA x)

$ -q
> grad ||X - U V'||_F^2 wrt U, V
> grad x' A x wrt x'
2 (U Vᵀ − X) V
2 (U Vᵀ − X)ᵀ U
xᵀ (A + Aᵀ)

# where and at.
$ -q
> grad z' z wrt w where z = X w - y
> grad x' A x wrt x at A = I
> grad x' A x wrt x at x = y
2 Xᵀ (X w − y)
2 x
(A + Aᵀ) y

# Simplified expressions.
$ -q
> A B - A B
> (A + B) - B
> A^-1 A
> (A^-1)^-1
> (A')'
> tr(A B) - tr(B A)
> x' A y - y' A' x
> 2 A + 3 A
> 0.1 A + 0.2 A
> det(A) det(A^-1)
zeros(m, p)
A
Iₙ
A
A
0
0
5 A
0.3 A
1

# Exactness: no rounding, no overflow.
$ -q
> 0.1 + 0.2
> 1/3 + 1/6
> 2^200
> 100000000000000000000 x - 99999999999999999999 x
0.3
½
1606938044258990275541962092341162602522202993782792835301376
x

# An intermediate that is another name for the variable.
$ -q
> grad p' p wrt x where p = x
> grad p' A q wrt x where p = x, q = B x
2 x
(A B + Bᵀ Aᵀ) x

# Derivatives of unknown functions, as answers hold them, are read back; an orthogonal variable inside them.
$ -q
> g : function -> vector(m)
> D[g](A x)
> f : function
> A' grad(f(A x), A x)
> Q : orthogonal(n)
> diff g(Q x)
> grad f(Q x) wrt Q
D[g](A x)
Aᵀ grad(f(A x), A x)
D[g](Q x) (dQ x + Q dx)
grad(f(Q x), Q x) xᵀ

# The inverse of a logarithm, whose differential names the function itself.
$ -q --check=off
> diff inv(logm(I + x x'))
−logm(I + x xᵀ)⁻¹ frechet(logm, I + x xᵀ, dx xᵀ + x dxᵀ) logm(I + x xᵀ)⁻¹

# Of two kinds that fit, a scalar is raised to a vector, whichever side of the equation shows it.
$ -q
> solve X' X b = X' y for b
(Xᵀ X)⁻¹ Xᵀ y

# A rational power is that of a positive definite matrix, unless its base is known to be one.
$ --steps=none --check=off
> A^{1/2}
> grad tr(A^{1/2} B) wrt B
> P : spd(n)
> P^{-1/2}
> vector(0) + x
A: n×n
sqrtm(A)    n×n
assuming A spd
A, B: n×n
∂f/∂B = sqrtm(A)ᵀ    n×n
assuming A spd
P: n×n, spd
sqrtm(P)⁻¹    n×n
x: n×1
x    n×1

$ -q
> A : matrix(m, n)
> deriv A' A wrt A_{12,3}
> deriv tr(A' A) wrt A_{i+1,j}
> grad ||kron(A, X)||_* wrt X
e₃ e₁₂ᵀ A + Aᵀ e₁₂ e₃ᵀ
2 A_{i + 1, j}
‖A‖_* X sqrtm(Xᵀ X)⁻¹

# Values named in the second half of a mixed Hessian belong to it.
$ -q
> hess ||min(x, y)|| wrt x, y
Diag(step(y − x)) (I − (y − relu(y − x))(y − relu(y − x))ᵀ/‖y − relu(y − x)‖²)(I − Diag(step(y − x)))/‖y − relu(y − x)‖

# Words of requests written out; a differential at a point.
$ -q
> jacobian(A x, x)
> derivative of inv(A + t B) wrt t
> differential of tr(A X)
> diff(tr(A X B), X)
> diff x' A x at A = [1 2; 3 4]
> diff inv(X) at X = I
> gradient + 1
A
−(A + t B)⁻¹ B (A + t B)⁻¹
tr(X dA) + tr(A dX)
tr(B A dX)
xᵀ ([2, 5; 5, 8] dx + dA x)
−dX
gradient + 1
