# Functions of a matrix outside of traces: Higham, Functions of Matrices (2008), ch. 3, 10, 11.

## the adjoint of the Fréchet derivative
> grad tr(C' expm(A)) wrt A
= frechet(expm, A', C)

## of a product
: A, B : matrix(n)
> grad tr(B expm(A B)) wrt A
= frechet(expm, B' A', B') B'

## of a logarithm in a bilinear form
> grad u' logm(A) v wrt A
= frechet(logm, A', u v')

## along a line
> deriv expm(A + t B) wrt t
= frechet(expm, A + t B, B)

## along what commutes
> deriv expm(t A) wrt t
= A expm(t A)

> deriv sqrtm(t A) wrt t
= 1/2 inv(sqrtm(t A)) A

## a commuting factor under a trace
> grad tr(A expm(A)) wrt A
= expm(A)' + (A expm(A))'

## a square root
> grad tr(B A^{1/2}) wrt A
= sylvester(sqrtm(A'), sqrtm(A'), B')

## a root of higher order
> grad tr(A^{1/3}) wrt A
= 1/3 (A^{-2/3})'

## logarithms of determinants
> grad log(det(expm(A))) wrt A
= eye(n)
: A : matrix(n)

## symbolic powers
> grad det(A^k) wrt A
= k det(A)^k inv(A)'

## functions of one matrix under a trace (one scalar function of X'A)
: A, X : matrix(n, m)
> grad tr(A logm(X'A) X'A expm(X'A) X') wrt X
= 2 A X'A logm(X'A) expm(X'A) + A X'A expm(X'A) + A X'A X'A logm(X'A) expm(X'A)

## von Neumann divergence
: R, S : spd(n)
> grad tr(R logm(R) - R logm(S)) wrt R
= logm(R) + I - logm(S)

## the Bures distance
: A, B : spd(n)
> grad tr(A + B - 2 sqrtm(A^{1/2} B A^{1/2})) wrt B
= I - sqrtm(A) inv(sqrtm(sqrtm(A) B sqrtm(A))) sqrtm(A)
