# What other systems answer wrongly, in a form nobody uses, or not at all: SymPy 1.14 and 1.15, matrixcalculus.org, MATLAB's
# symbolic matrices, Mathematica and packages for it, as reported by their users or seen when tried.

## log det, SymPy 1.14: 0
: A : matrix(n) invertible
> grad log(det(A)) wrt A
= A^-T

## a sum of traces, SymPy 1.14 (issue 27406): 0
> grad tr(A' A) + tr(A^2) wrt A
= 2 (A + A')

## root of a trace, SymPy 1.14: an error
> grad sqrt(tr(A' A)) wrt A
= A/||A||
= A/sqrt(tr(A' A))

## power of a product under a trace, SymPy 1.15: an array of rank 4
> grad tr((X' X)^2) wrt X
= 4 X X' X

## fourth power, SymPy 1.15: an array of rank 8
> grad tr((A A')^4) wrt A
= 8 (A A')^3 A
= 8 A A' A A' A A' A

## functions of traces, SymPy 1.15: not implemented
: X : matrix(n)
> grad log(tr(X)) wrt X
= I_n/tr(X)
> grad exp(tr(A B)) wrt A
= exp(tr(A B)) B'
> grad exp(x' A x) wrt x
= exp(x' A x) (A + A') x

## a sum of squares of entries, SymPy 1.15: not implemented
> grad sum_k x_k^2 wrt x
= 2 x

## diagonal matrices, SymPy: not implemented
> grad y' diag(x) A y wrt x
= y .* A y
> grad tr(A diag(x) B) wrt x
= diag(B A)
= diag(A' B')

## a block matrix, SymPy: not implemented
: A : matrix(m, n)
: B : matrix(m, k)
: x : vector(n)
: y : vector(k)
> grad ||[A, B] [x; y]||^2 wrt A
= 2 (A x + B y) x'
= 2 [A, B] [x; y] [x', y'] [I_n; zeros(k, n)]

## Rayleigh's quotient, SymPy: four terms, two of them equal
> grad (x' A x)/(x' x) wrt x
= ((A + A') x - 2 x (x' A x)/(x' x))/(x' x)
= ((A + A') x - 2 ((x' A x)/(x' x)) x)/(x' x)

## logistic loss, SymPy: not implemented
> grad sum(log(1 + exp(-y .* (X w)))) wrt w
= -X' (y .* sigmoid(-y .* X w))

## a log of a product by the matrix, SymPy: an array expression
> grad a' log(X b) wrt X where a = u
= (u ./ (X b)) b'

## trace of a Kronecker product, SymPy: a crash
: X : matrix(n)
: A : matrix(m)
> grad tr(kron(X, A)) wrt X
= tr(A) I

## trace of a Kronecker product, the other factor
: X : matrix(n)
: A : matrix(m)
> grad tr(kron(A, X)) wrt X
= tr(A) I

## symbolic power, SymPy
: k : integer
> grad tr(X^k) wrt X
= k X'^(k - 1)

## cyclic traces, SymPy: not cancelled
> simplify tr(A B C) - tr(C A B)
= 0

## a number and its transpose, SymPy, matrixcalculus.org: not merged
> simplify x' A y + y' A' x
= 2 x' A y
> tr(A B C) == tr(B' A' C')
? yes

## an inverse that cancels, SymPy issue 16798
: X : matrix(m, n)
> simplify inv(X' X) X' X
= I
> simplify X inv(X' X) X' X
= X
> simplify inv(A + B) (A + B)
= I

## Sharpe ratio, matrixcalculus.org: a term twice, ((w'Sw)^0.5)^2 kept
: S : symmetric(n)
> grad (w' r - c)/(w' S w)^0.5 wrt w
= (r - ((w' r - c)/(w' S w)) S w)/sqrt(w' S w)
= r/sqrt(w' S w) - (w' r - c) S w/(w' S w)^(3/2)

## symmetric constants, Mathematica, AutoHOOT: A w + w A not merged
: A : symmetric(n)
> grad w' A w wrt w
= 2 A w

## a symmetric variable, matrixcalculus.org: taken as any matrix
: X : symmetric(n)
> grad tr(A' X B) wrt X
= (A B' + B A')/2

## a symmetric variable, table of its entries
: X : symmetric(n)
> grad logdet(X) wrt X assume X entrywise
= 2 X^-1 - X^-1 .* I

## log det of a product of three, MatrixD: two answers
: X : matrix(m, n)
: A : spd(m)
> grad logdet(X' A X) wrt X
= 2 A X inv(X' A X)

## log det with a square factor
: X : matrix(n) invertible
: A : matrix(n) invertible
> grad logdet(X' A X) wrt X
= 2 X^-T

## determinants of products and multiples, tensorgrad: no rule
: X : matrix(n)
> simplify det(c X) - c^n det(X)
= 0
: A : matrix(n)
: B : matrix(n)
> simplify det(A B) - det(A) det(B)
= 0
> simplify inv(A B) A
= B^-1

## MATLAB: diff comes back unevaluated
: p : rowvector(n)
: q : rowvector(n)
> jac p (q' + u) wrt q
= p

## elementwise powers, MATLAB: unevaluated
> jac x.^3 wrt x
= diag(3 x.^2)
= 3 diag(x.^2)

## fourth power of a matrix, matrixcalculus.org: not displayed
: X : matrix(n)
> jac X^2 wrt X
= kron(X', I_n) + kron(I_n, X)

## cross entropy behind softmax: no y in the Hessian where it adds up to 1, shift invariance
> simplify (x + y)' w - x' w - y' w
= 0

## matrix logarithm, wanted by users of matrixcalculus.org
: P : spd(n)
: C : matrix(n)
> grad tr(P logm(P)) wrt P
= logm(P) + I

## Cholesky factor, Maxima list 2012
: L : lower(n) invertible
> grad ||inv(L) (z - x)||^2 wrt x
= -2 L^-T L^-1 (z - x)
= -2 L'^-1 L^-1 (z - x)

## second derivatives: H x + H' x, AutoHOOT issue 190
: H : symmetric(n)
> hess x' H x wrt x
= 2 H

## determinant expanded to second order
: A : matrix(n) invertible
> diff det(A)
= det(A) tr(A^-1 dA)

## identities that hold for small matrices only
> tr(A)^2 - tr(A^2) == 2 det(A)
? no
> A^2 - tr(A) A + det(A) I == O
? no
> (A B - B A)^2 C == C (A B - B A)^2
? no

## rational identities of operators, NCAlgebra
> inv(I + A B) A == A inv(I + B A)
? yes
> inv(A) inv(I + A B) == inv(A) - B inv(I + A B)
? yes
> inv(A + U C V) == inv(A) - inv(A) U inv(inv(C) + V inv(A) U) V inv(A)
? yes
> det(I + A B) == det(I + B A)
? yes
