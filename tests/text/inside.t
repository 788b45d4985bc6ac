# Derivatives by an expression that F is a function of, and by a name of a `where` clause.

$ -q -f ascii
> f : function
> grad(f(A x), A x)
> A' grad(f(A x), A x)
> g : function -> vector(m)
> D[g](A x) A
> grad(||A x - b||^2, A x - b)
> \frac{\partial (x - \mu)^T \Sigma^{-1} (x - \mu)}{\partial (x - \mu)}
> grad ||z||^2 wrt z where z = A x
> A' grad(||z||^2, z) == 2 A' A x where z = A x
> jac A z wrt z where z = B x
> hess ||z||^4 wrt z where z = A x
> grad(x' y + ||A x||^2, A x)
grad(f(A x), A x)
A' grad(f(A x), A x)
D[g](A x) A
2 (A x - b)
(Sigma^-1 + Sigma^-T)(x - mu)
2 z
equal
A
4 (2 z z' + ||z||^2 I)
! <stdin>:12:24: undefined: a derivative is taken by a name, or by an expression that all of F is a function of
!     grad(x' y + ||A x||^2, A x)
!                            ^~~
