# Functions: how many arguments, which ones, what shape; misspelt names.

> grad softmx(x)' y wrt x
! <stdin>:1:6: name error: softmx is neither a function nor declared
!     grad softmx(x)' y wrt x
!          ^~~~~~
! hint: did you mean softmax(...)? The product is written softmx * (...)

> sum(sigmiod(A x))
! <stdin>:1:5: name error: sigmiod is neither a function nor declared
!     sum(sigmiod(A x))
!         ^~~~~~~
! hint: did you mean sigmoid(...)? The product is written sigmiod * (...)

> tracce(A)^2
! <stdin>:1:1: name error: tracce is neither a function nor declared
!     tracce(A)^2
!     ^~~~~~
! hint: did you mean trace(...)? The product is written tracce * (...)

> grad trace(A, B) wrt A
! <stdin>:1:6: syntax error: trace takes one argument, here it has 2
!     grad trace(A, B) wrt A
!          ^~~~~

> kron(A)
! <stdin>:1:1: syntax error: kron takes at least two arguments, here it has 1
!     kron(A)
!     ^~~~

> inner(A)
! <stdin>:1:1: syntax error: inner takes two arguments, here it has 1
!     inner(A)
!     ^~~~~

> diag()
! <stdin>:1:6: syntax error: `)` stands here, but an expression was expected
!     diag()
!          ^

> exp(A, B)
! <stdin>:1:1: syntax error: exp takes one argument, here it has 2
!     exp(A, B)
!     ^~~

> mat(v, 2)
! <stdin>:1:1: syntax error: mat takes three arguments, here it has 2
!     mat(v, 2)
!     ^~~

> ones(n, m, k)
! <stdin>:1:1: syntax error: ones takes 0 to 2 arguments, here it has 3
!     ones(n, m, k)
!     ^~~~

> ones(-1)
! <stdin>:1:6: shape error: a size is a positive whole number, and here it is -1
!     ones(-1)
!          ^~

> unit(0, n)
! <stdin>:1:1: shape error: subscripts count from 1, here one is 0
!     unit(0, n)
!     ^~~~~~~~~~

> unit(5, 3)
! <stdin>:1:1: shape error: the subscript in unit(5, 3) goes up to 5, and there are only 3
!     unit(5, 3)
!     ^~~~~~~~~~

> norm(A, 3)
! <stdin>:1:1: unsupported: there is no norm '3' in mdiff
!     norm(A, 3)
!     ^~~~~~~~~~
! hint: known are 'fro', 1, 2, 'nuc' and 'inf'

> norm(A, 'foo')
! <stdin>:1:1: unsupported: there is no norm 'foo' in mdiff
!     norm(A, 'foo')
!     ^~~~~~~~~~~~~~
! hint: known are 'fro', 1, 2, 'nuc' and 'inf'

> softmax(A)
! <stdin>:1:1: shape error: softmax needs a vector, and A is m×n
!     softmax(A)
!     ^~~~~~~~~~
! hint: of all entries at once: softmax(vec(A))

> x : vector(n)
> det(x)
! <stdin>:2:1: undefined: det needs a square matrix, and x is n×1: n from x : vector(n)
!     det(x)
!     ^~~~~~

> A : matrix(m, n)
> inv(A)
! <stdin>:2:1: shape error: an inverse needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     inv(A)
!     ^~~~~~
! hint: the Moore-Penrose inverse is pinv(A)

> x : vector(n)
> inv(x)
! <stdin>:2:1: shape error: an inverse needs a square matrix, and x is n×1: n from x : vector(n)
!     inv(x)
!     ^~~~~~
! hint: entry by entry: 1 ./ x

> A : matrix(m, n)
> A^-1
! <stdin>:2:1: shape error: an inverse needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     A^-1
!     ^~~~
! hint: the Moore-Penrose inverse is pinv(A)

> A : matrix(m, n)
> expm(A)
! <stdin>:2:1: shape error: expm needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     expm(A)
!     ^~~~~~~

> f(X, y) = tr(X) y
> f(A)
! <stdin>:2:1: shape error: f takes 2 arguments, here it has 1
!     f(A)
!     ^~~~

> f : function -> vector(m)
> grad f(x) wrt x
! <stdin>:2:6: undefined: the gradient of a vector is undefined: f(x) is m×1, and a scalar is needed
!     grad f(x) wrt x
!          ^~~~
! hint: for the Jacobian write jac f(x) wrt x

> tr
! <stdin>:1:3: syntax error: the statement ends here, but it is not complete
!     tr
!       ^
! hint: tr is a function: tr(...)
