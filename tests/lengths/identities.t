# Expressions that simplify: what a person would write down at once.

## like terms whatever their reading
: A : matrix(n)
: B : matrix(n)
: C : matrix(n)
: S : symmetric(n)
> x' A y + y' A' x
= 2 x' A y
> tr(A B C) + tr(C A B) + tr(C' B' A')
= 3 tr(A B C)
> tr(A B) - tr(B' A')
= 0
> x' S y - y' S x
= 0
> A B - A C
= A (B - C)
> A C + B C
= (A + B) C
> S + S'
= 2 S
> x' A y - x' B y
= x' (A - B) y
> tr(A B) + tr(A C)
= tr(A (B + C))
> x .* y + x .* z
= x .* (y + z)
> diag(x) + diag(y)
= diag(x + y)
> kron(A, B) + kron(A, C)
= kron(A, B + C)
> vec(A) - vec(B)
= vec(A - B)

## inverses that cancel
: A : matrix(n)
: B : matrix(n)
> (A + B)^-1 (A + B)
= I
> (A + B)^-1 A + (A + B)^-1 B
= I
> I - (A + B)^-1 A
= (A + B)^-1 B
> I - A (A + B)^-1
= B (A + B)^-1
> A^-1 (A B) B^-1
= I
> (A B)^-1 A
= B^-1

## scalars
> a/(a + b) + b/(a + b)
= 1
> 1 - a/(a + b)
= b/(a + b)
> x' x/||x||
= ||x||
> ||x||^2 - x' x
= 0
> a x + b x
= (a + b) x
> (x' y) x/(x' y)
= x

## functions
> exp(x) ./ (1 + exp(x))
= sigmoid(x)
> 1 ./ (1 + exp(-x))
= sigmoid(x)
> exp(x)/sum(exp(x))
= softmax(x)
> 1 - sigmoid(x)
= sigmoid(-x)
> sigmoid(a) + sigmoid(-a)
= 1
> diag(x) y
= x .* y
> diag(x) A y
= x .* (A y)
> ones(n)' x
= sum(x)
> x' diag(y) z
= x' (y .* z)

## determinants of a I + u v'
: x : vector(n)
: u : vector(n)
: w : vector(n)
: b : scalar
: X : matrix(n)
> grad log det(I + x x') wrt x
= 2 x/(1 + x'x)
> grad det(I + u x') wrt x
= u
> grad logdet(sigma^2 I + x x') wrt x
= 2 x/(sigma^2 + x'x)
> det(jac(x + u tanh(w'x + b), x))
= 1 + w'u (1 - tanh(w'x + b)^2)
> det(jac(tr(X) X, X))
= 2 tr(X)^(n^2)
> det(jac(X^-1, X))
= (-1)^n det(X)^(-2 n)
> grad logdet(Diag(exp(x))) wrt x
= ones(n)
