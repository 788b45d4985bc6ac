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
hess(f(x, A x), x) + hess(f(x, A x), x, A x) A + Aᵀ (hess(f(x, A x), A x, x) + hess(f(x, A x), A x) A)
2 (2 hess(f(xᵀ x), xᵀ x) x xᵀ + grad(f(xᵀ x), xᵀ x) I)

$ -q
> f : function -> vector(m)
> jac f(A x) wrt x
> jac jac(f(x), x) wrt x
> hess 1/2 ||f(x)||^2 wrt x
> grad log(det(jac f(x) wrt x)) wrt x
D[f](A x) A
jac(D[f](x), x)
(f(x)ᵀ ⊗ Iₙ) K(m, n) jac(D[f](x), x) + D[f](x)ᵀ D[f](x)
jac(D[f](x), x)ᵀ vec(D[f](x)⁻ᵀ)

$ -q
> f : function -> matrix(m, m)
> grad tr(f(X)) wrt X
mat(D[f](X)ᵀ vec(Iₘ), n, p)

$ -q
> f : function
> grad f(x, x) wrt x
! <stdin>:2:6: unsupported: two arguments of f are the same: its derivatives by them have no names to tell them apart
!     grad f(x, x) wrt x
!          ^~~~~~~
