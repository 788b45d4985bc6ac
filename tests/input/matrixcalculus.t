# What matrixcalculus.org's documentation shows, and lines in its manner.

> 0.5*x'*A*x
= 1/2 x' A x
@ x : vector(n); A : matrix(n)

> x'*A*x
= (x') A x
@ x : vector(n); A : matrix(n)

> A*exp(x)
= A exp(x)
@ A : matrix(m, n); x : vector(n)

> (y.*v)'*x
= (y .* v)' x
@ y : vector(n); v : vector(n); x : vector(n)

> a^b
= (a)^(b)
@ a : scalar; b : scalar

> norm1(A*x-y)
= ||A x - y||_1
@ A : matrix(m, n); x : vector(n); y : vector(m)

> norm2(A*x-y)^2
= ||A x - y||_2^2
@ A : matrix(m, n); x : vector(n); y : vector(m)

> sum(log(exp(-y.*(X*w)) + vector(1)))
= sum(log(exp(-(y .* (X w))) + 1))
@ y : vector(m); X : matrix(m, n); w : vector(n)

> tr(A*X'*B*X*C)
= tr(A X' B X C)
@ A : matrix(m, n); X : matrix(p, n); B : matrix(p); C : matrix(n, m)

> tr(X'*X)
= tr(X' X)
@ X : matrix(m, n)

> (A*x-y)'*(A*x-y)
= (A x - y)' (A x - y)
@ A : matrix(m, n); x : vector(n); y : vector(m)

> c*sin(y)'*x
= c sin(y)' x
@ c : scalar; y : vector(n); x : vector(n)

> tr(exp(A)*B)
= tr(exp(A) B)
@ A : matrix(m, n); B : matrix(n, m)

> x'*x + c*norm1(x)
= x' x + c ||x||_1
@ x : vector(n); c : scalar

> log(1 + exp(-y'*w))
= log(1 + exp(-(y' w)))
@ y : vector(n); w : vector(n)

> sum(abs(A*x-y))
= sum(abs(A x - y))
@ A : matrix(m, n); x : vector(n); y : vector(m)

> diag(x)*A
= Diag(x) A
@ x : vector(m); A : matrix(m, n)

> matrix(1)*x
= ones(m, n) x
@ x : vector(n)

> relu(A*x)'*y
= relu(A x)' y
@ A : matrix(m, n); x : vector(n); y : vector(m)

> tr(inv(X)*A)
= tr(X^-1 A)
@ X : matrix(n); A : matrix(n)

> adj(A)*x
= A^* x
@ A : matrix(n); x : vector(n)

> logdet(X) + tr(S*inv(X))
= ln|X| + tr(S X^-1)
@ X : matrix(n); S : matrix(n)

> A'*B'
= (B A)'
@ A : matrix(m, n); B : matrix(p, m)

> x.^2
= x.^(2)
@ x : vector(n)

> x./y
= x ./ (y)
@ x : vector(n); y : vector(n)

> -x'*log(x)
= -(x' log(x))
@ x : vector(n)

> norm2(X)
= ||X||_F
@ X : matrix(m, n)
@ says Frobenius
