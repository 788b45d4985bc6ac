# Unknown functions: the chain rule, and second derivatives.

$ -q
> f, g : function
> hess f(x) wrt x
> hess f(A x) wrt x
> hess f(g(x)) wrt x
> hess f(x, y) wrt x, y
> hess f(x, A x) wrt x
> hess f(x' x) wrt x
hess(f(x), x)
Aᵀ hess(f(A x), A x) A
hess(f(g(x)), g(x)) grad(g(x), x) grad(g(x), x)ᵀ + grad(f(g(x)), g(x)) hess(g(x), x)
hess(f(x, y), x, y)
hess(f(x, A x), 1) + hess(f(x, A x), 1, A x) A + Aᵀ (hess(f(x, A x), A x, 1) + hess(f(x, A x), A x) A)
2 (2 hess(f(xᵀ x), xᵀ x) x xᵀ + grad(f(xᵀ x), xᵀ x) I)

$ -q
> f : function -> vector(m)
> jac f(A x) wrt x
> jac jac(f(x), x) wrt x
> hess 1/2 ||f(x)||^2 wrt x
> grad log(det(jac f(x) wrt x)) wrt x
D[f](A x) A
jac(D[f](x), x)
(Iₙ ⊗ f(x)ᵀ) jac(D[f](x), x) + D[f](x)ᵀ D[f](x)
jac(D[f](x), x)ᵀ vec(D[f](x)⁻ᵀ)

$ -q
> f : function -> matrix(m, m)
> grad tr(f(X)) wrt X
mat(D[f](X)ᵀ vec(Iₘ), n, p)

$ -q
> f : function
> grad f(x, x) wrt x
> hess f(x, x) wrt x
> grad f(x, A x) wrt x
> grad f(x, y) wrt x, y at y = x
> grad(f(x, x), 2)
> hess(f(x, x), 1, 2)
> tr(hess(f(x, y), x, y) A)
> hess f(x' x, x) wrt x
grad(f(x, x), 1) + grad(f(x, x), 2)
hess(f(x, x), 1) + hess(f(x, x), 1, 2) + hess(f(x, x), 2, 1) + hess(f(x, x), 2)
grad(f(x, A x), 1) + Aᵀ grad(f(x, A x), A x)
grad(f(x, x), 1)
grad(f(x, x), 2)
grad(f(x, x), 2)
hess(f(x, x), 1, 2)
tr(hess(f(x, y), x, y) A)
2 ((2 hess(f(xᵀ x, x), xᵀ x) x + hess(f(xᵀ x, x), 2, xᵀ x)) xᵀ + x hess(f(xᵀ x, x), xᵀ x, 2) + grad(f(xᵀ x, x), xᵀ x) I) + hess(f(xᵀ x, x), 2)

# Derivatives of every order.
$ -q
> f : function
> t : scalar
> grad(grad(grad(f(t), t), t), t)
> deriv hess(f(t^2), t) wrt t
> jac hess(f(A x), x) wrt x
> jac jac(hess(f(x), x), x) wrt x
> diff hess(f(x, y), x, y)
grad(hess(f(t), t), t)
4 t (2 t² grad(hess(f(t²), t²), t²) + 3 hess(f(t²), t²))
(A ⊗ A)ᵀ jac(hess(f(A x), A x), A x) A
jac(jac(hess(f(x), x), x), x)
mat(jac(hess(f(x, y), x, y), x) dx, n, m) + mat(jac(hess(f(x, y), x, y), y) dy, n, m)

# Of a matrix by a number: of its own shape.
$ -q
> U : function -> matrix(m, m)
> deriv inv(U(t)) wrt t
> deriv log det(U(t)) wrt t
> deriv deriv(log det(U(t)), t) wrt t
−U(t)⁻¹ grad(U(t), t) U(t)⁻¹
tr(U(t)⁻¹ grad(U(t), t))
tr(U(t)⁻¹ (grad(grad(U(t), t), t) − grad(U(t), t) U(t)⁻¹ grad(U(t), t)))

# A letter f, g, h before a bracket that moves with the variable is an unknown function.
$ -q
> grad f(x'x) wrt x
> deriv exp(f(t^2)) wrt t
> hess g(a'x) wrt x
> grad f(t x) wrt x
2 grad(f(xᵀ x), xᵀ x) x
2 t exp(f(t²)) grad(f(t²), t²)
hess(g(aᵀ x), aᵀ x) a aᵀ
! <stdin>:4:8: shape error: this can be read in two ways: with t : scalar, or with x : scalar
!     grad f(t x) wrt x
!            ^~~
! hint: declare one of them, for example t : scalar

# The derivative of an unknown matrix function reads back.
$ -q
> U : function -> matrix(m, n)
> grad(U(t), t)
grad(U(t), t)

# By an entry of a name that stands in other arguments, too: by its number.
$ -q
> x : vector(n); b : scalar; rho : function
> grad rho(b x, x, x_1) wrt x
> grad rho(x_1, x_2) wrt x
b grad(ρ(b x, x, x₁), b x) + grad(ρ(b x, x, x₁), 2) + grad(ρ(b x, x, x₁), 3) e₁
grad(ρ(x₁, x₂), x₁) unit(1, n) + grad(ρ(x₁, x₂), x₂) e₂
