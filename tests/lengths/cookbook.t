# Identities of the kinds that the Matrix Cookbook (Petersen and Pedersen 2012) and Magnus and Neudecker (2019) list, each
# with the answer as a textbook writes it.  An answer has its value and is no longer.

## linear forms
> grad a' x wrt x
= a
> grad a' X b wrt X
= a b'
> grad a' X' b wrt X
= b a'
> grad tr(A X) wrt X
= A'
> grad tr(X' A) wrt X
= A
> grad tr(A X B C) wrt X
= A' (B C)'
= A' C' B'
> grad tr(A X' B) wrt X
= B A
> grad tr(kron(A, X)) wrt X
= tr(A) I

## a' X a
: X : matrix(n)
> grad a' X a wrt X
= a a'

## quadratic forms
: A : matrix(n)
: B : matrix(n)
: W : symmetric(n)
> grad x' A x wrt x
= (A + A') x
> grad x' A x + b' x wrt x
= (A + A') x + b
> hess x' A x wrt x
= A + A'
> grad (x - s)' W (x - s) wrt x
= 2 W (x - s)
> grad (x - s)' W (x - s) wrt s
= -2 W (x - s)
> grad x' W x wrt x
= 2 W x
> hess x' W x wrt x
= 2 W
> grad (B x + b)' W (B x + b) wrt x
= 2 B' W (B x + b)
> grad (x - A s)' W (x - A s) wrt s
= -2 A' W (x - A s)
> grad (x - A s)' W (x - A s) wrt A
= -2 W (x - A s) s'
> grad x' A y - y' B x wrt x
= (A - B') y

## quadratic forms of a matrix
: B : matrix(m)
: D : matrix(n)
> grad tr(X' B X) wrt X
= (B + B') X
> grad tr(X' B X D) wrt X
= B X D + B' X D'
> grad tr(A X B X') wrt X
= A' X B' + A X B
> grad b' X' X c wrt X
= X (b c' + c b')
> grad (X b + c)' D (X b + c) wrt X
= (D + D') (X b + c) b'
> grad tr(X' X) wrt X
= 2 X
> grad tr(X X' B) wrt X
= (B + B') X
> grad tr((A X B + C)' (A X B + C)) wrt X
= 2 A' (A X B + C) B'
> grad ||X||_F^2 wrt X
= 2 X

## traces of powers
: X : matrix(n)
: A : matrix(n)
> grad tr(X^2) wrt X
= 2 X'
> grad tr(X^3) wrt X
= 3 (X^2)'
> grad tr(A X^2) wrt X
= (A X + X A)'
> grad tr(X^-1) wrt X
= -(X^-2)'
> grad tr(A X^-1 B) wrt X
= -(X^-1 B A X^-1)'
> grad tr((X + A)^-1) wrt X
= -((X + A)^-2)'
> grad a' X^-1 b wrt X
= -X^-T a b' X^-T
= -(X^-1 b a' X^-1)'
> grad tr(expm(X)) wrt X
= expm(X)'
> grad sum(X) wrt X
= ones(n, n)

## determinants
: X : matrix(n) invertible
: A : matrix(n)
: B : matrix(n)
> grad det(X) wrt X
= det(X) X^-T
> grad det(A X B) wrt X
= det(A X B) X^-T
> grad det(X^3) wrt X
= 3 det(X^3) X^-T
= 3 det(X)^3 X^-T
> grad logdet(X) wrt X
= X^-T
> grad logdet(A X) wrt X
= X^-T
> grad det(X)^2 wrt X
= 2 det(X)^2 X^-T
> grad 1/det(X) wrt X
= -X^-T/det(X)
> grad logdet(X^-1) wrt X
= -X^-T
> grad logdet(I + X) wrt X
= (I + X)^-T
> grad logdet(X) - tr(A X) wrt X
= X^-T - A'

## determinants of products that are not square
: X : matrix(n, p)
: A : spd(n)
> grad logdet(X' X) wrt X
= 2 pinv(X)'
> grad logdet(X' A X) wrt X
= 2 A X (X' A X)^-1
> grad det(X' A X) wrt X
= 2 det(X' A X) A X (X' A X)^-1
> grad logdet(I + X' X) wrt X
= 2 X (I + X' X)^-1
> grad tr((X' A X)^-1) wrt X
= -2 A X (X' A X)^-2
> grad logdet(X X' + A) wrt X
= 2 (X X' + A)^-1 X

## norms
> grad ||x - a|| wrt x
= (x - a)/||x - a||
> jac (x - a)/||x - a|| wrt x
= (I - (x - a) (x - a)'/||x - a||^2)/||x - a||
> grad ||x||^3 wrt x
= 3 ||x|| x
> grad ||x||^4 wrt x
= 4 ||x||^2 x
> grad ||A x - b||^2 wrt x
= 2 A' (A x - b)
> grad ||A x - b|| wrt x
= A' (A x - b)/||A x - b||
> hess ||A x - b||^2 wrt x
= 2 A' A
> grad ||A x - b||_1 wrt x
= A' sign(A x - b)
> grad ||X A - B||_F^2 wrt X
= 2 (X A - B) A'
> grad ||A - X||_F wrt X
= (X - A)/||A - X||_F

## quotients
: A : symmetric(n)
: B : symmetric(n)
> grad x' A x/(x' x) wrt x
= 2 (A x - (x' A x) x/(x' x))/(x' x)
> grad x' A x/(x' B x) wrt x
= 2 (A x - (x' A x) B x/(x' B x))/(x' B x)
> grad a' x/||x|| wrt x
= (a - (a' x) x/||x||^2)/||x||
> grad a' x/(b' x) wrt x
= (a - (a' x) b/(b' x))/(b' x)
> grad log(x' A x) wrt x
= 2 A x/(x' A x)
> grad sqrt(x' A x) wrt x
= A x/sqrt(x' A x)
> grad 1/(x' A x) wrt x
= -2 A x/(x' A x)^2

## Jacobians by vec
: A : matrix(p, m)
: X : matrix(m, n)
: B : matrix(n, q)
> jac A X B wrt X
= kron(B', A)
> jac A X wrt X
= kron(I_n, A)
> jac X B wrt X
= kron(B', I_m)
> jac X y wrt X
= kron(y', I_m)
> jac A x wrt x
= A
> jac X' wrt X
= K(m, n)
> jac x y' wrt x
= kron(y, I)
> jac x' A wrt x
= A'

## Jacobians of inverses and powers
: X : matrix(n) invertible
> jac X^-1 wrt X
= -kron(X^-T, X^-1)
> jac X^2 wrt X
= kron(X', I_n) + kron(I_n, X)
> jac X^-1 b wrt X
= -kron((X^-1 b)', X^-1)
> jac det(X) wrt X
= det(X) vec(X^-T)'

## by a scalar
: A : matrix(n)
: B : matrix(n)
> deriv det(A + t B) wrt t
= det(A + t B) tr((A + t B)^-1 B)
> deriv (A + t B)^-1 wrt t
= -(A + t B)^-1 B (A + t B)^-1
> deriv expm(t A) wrt t
= A expm(t A)
> deriv logdet(A + t B) wrt t
= tr((A + t B)^-1 B)
> deriv x' (A + t B) x wrt t
= x' B x
> deriv ||x + t y||^2 wrt t
= 2 (x + t y)' y
