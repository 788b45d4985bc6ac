# Unknowns with a structure: the space that they lie in is a condition, never forgotten.

## an upper triangular unknown: what an arbitrary right side gives is none
: U : upper(n)
: A : matrix(n, m)
> solve U A = B for U
= U A = B
@ says not solved

## triangular matrices alone
: L, A, B : lower(n)
> solve A L = B for L
= A^-1 B

## a triangular unknown, a condition on the right side
: L, A : lower(n)
: B : matrix(n)
> solve A L = B for L
= A^-1 B
@ says A⁻¹ B lower triangular

## a symmetric unknown
: X : symmetric(n)
: A : symmetric(n)
> solve A X A = B for X
= A^-1 B A^-1
@ says A⁻¹ B A⁻¹ symmetric

## a definite unknown
: X : spd(n)
: A : symmetric(n)
> solve X = A for X
= A
@ says A positive definite

## the nearest lower triangular matrix
: L : lower(n)
> stationary ||L - A||_F^2 wrt L
= tril(A)

## the nearest antisymmetric matrix
: X : antisymmetric(n)
> stationary ||X - A||_F^2 wrt X
= 1/2 (A - A')
