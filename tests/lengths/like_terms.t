# Equal summands whose normal forms differ: they are added, and vanish, without being multiplied out.

## zeros
> exp(x + y) - exp(x) .* exp(y)
= zeros(n)
> exp(a + b) - exp(a) exp(b)
= 0
> (I + A B)^-1 A - A (I + B A)^-1
= zeros(m, n)
> diag(x) A diag(x) - (x x') .* A
= zeros(n, n)
> tr(diag(x) A) - x' diag(A)
= 0
> ||x - y||^2 - x' x + 2 x' y - y' y
= 0
> sum(A .* B .* C) - tr(A' (B .* C))
= 0
> kron(A, B)' - kron(A', B')
= zeros(n*q, m*p)

## sums
> 3 (x x') .* A + diag(x) A diag(x)
= 4 (x x') .* A
> 2 (I + A B)^-1 A + A (I + B A)^-1
= 3 A (I + B A)^-1
> I - B (I + A B)^-1 A
= (I + B A)^-1
> I - X' (X X' + lam I)^-1 X
= lam (X' X + lam I)^-1
> ||A - B||_F^2 - ||A||_F^2 - ||B||_F^2
= -2 tr(A' B)
> grad ||x - y||^2 - x' x wrt x
= -2 y
> tr(A x x') + x' A x
= 2 x' A x
> grad tr(A' (B .* X)) + tr(B' (A .* X)) wrt X
= 2 A .* B

## traces beside quadratic forms
> y' (A + B)^-1 C (A + B)^-1 y - tr((A + B)^-1 C)
= tr((A + B)^-1 (C (A + B)^-1 y y' - C))
> deriv tr((A + t B)^-1) wrt t
= -tr((A + t B)^-2 B)

## two dimensions
: A : matrix(2)
> e_1' adj(A) e_2
= -A[1, 2]
> grad e_1' adj(A) e_1 wrt A
= unit(2, 2) unit(2, 2)'
> tr(A) - A[1, 1]
= A[2, 2]

## diagonal factors
> diag(x .* y) A + diag(x) B
= diag(x) (diag(y) A + B)
> jac diag(exp(x)) A x wrt x
= diag(exp(x)) (diag(A x) + A)
