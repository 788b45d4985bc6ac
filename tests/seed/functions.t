# Scalar functions and functions of entries beyond the notes.

## the largest entry
> grad max(A x) wrt x
= A' ismax(A x)

## the smallest entry of a matrix
> grad min(A) wrt A
= ismin(A)

## largest absolute row sum
> grad norm(A, 'inf') wrt A
= diag(ismax(abs(A) ones(n))) sign(A)
: A : matrix(m, n)

## largest absolute column sum
: A : matrix(m, n)
> grad norm(A, 1) wrt A
= sign(A) diag(ismax(abs(A)' ones(m)))

## hinge loss
> grad sum(max(0, 1 - y .* (X w))) wrt w
= -X' (step(1 - y .* (X w)) .* y)

## derivatives of the gamma function
> hess sum(lgamma(x)) wrt x
= diag(polygamma(1, x))
> grad sum(digamma(x)) wrt x
= polygamma(1, x)

## products over an index
> grad prod_i x_i wrt x
= (prod_i x_i) (1 ./ x)
> grad log(prod_i x_i) wrt x
= 1 ./ x
> grad log(prod_{i=1}^n p^{x_i} (1-p)^(1-x_i)) wrt p
= sum(x/p - 1)/(1 - p)
: x : vector(n)

## the likelihood of a normal sample
: x : vector(N)
> $\nabla_\mu \log \prod_{i=1}^N \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(x_i - \mu)^2}{2\sigma^2}\right)$
= sum(x - mu ones(N))/sigma^2

## singular vectors, whose second derivative a spectral norm has
> jac v1(A) wrt A
= (kron(v1(A)', inv(||A||_2^2 I - A' A + v1(A) v1(A)')) - v1(A) kron(v1(A)', v1(A)')) (kron(A', I_n) K(m, n) + kron(I_n, A'))

## half-vectorisation
> jac vech(X X') wrt X
= elim(m) (kron(X, eye(m)) + kron(eye(m), X) K(m, n))
: X : matrix(m, n)

## the elimination matrix in a gradient
> grad c' vech(A) wrt A
= mat(elim(n)' c, n, n)
: A : matrix(n)

## the duplication matrix
> grad tr(mat(dup(n) v, n, n) B) wrt v
= dup(n)' vec(B')
: B : matrix(n)

## Kronecker products in norms and determinants
: A : matrix(m)
: X : matrix(n)
> grad ||kron(A, X)||_* wrt X
= ||A||_* X inv(sqrtm(X' X))
> grad logdet(kron(A, X)) wrt X
= m inv(X)'

## vec of products
: A : matrix(m, n)
: X : matrix(n, p)
: B : matrix(p, q)
: C : matrix(m, q)
> grad vec(A X B)' vec(C) wrt X
= A' C B'

## the logarithm of an absolute determinant
> grad log(abs(det(X))) wrt X
= inv(X)'
