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
