# Shape errors name both shapes.

> A : matrix(m, n)
> A A
! <stdin>:2:1: shape error: the product A A needs A's n columns to match A's m rows, and n and m differ: n and m from A : matrix(m, n)
!     A A
!     ^~~
! hint: did you mean A' A?

> A : matrix(m, n); B : matrix(m, n)
> grad tr(A B) wrt A
! <stdin>:2:9: shape error: the product A B needs A's n columns to match B's m rows, and n and m differ: n from A : matrix(m, n), m from B : matrix(m, n)
!     grad tr(A B) wrt A
!             ^~~
! hint: did you mean A' B?

> A : matrix(m, n)
> tr(A)
! <stdin>:2:1: undefined: tr needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     tr(A)
!     ^~~~~
! hint: the sum of all entries is sum(A)

> A : matrix(m, n)
> det(A)
! <stdin>:2:1: undefined: det needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     det(A)
!     ^~~~~~

> A : matrix(m, n)
> A^2
! <stdin>:2:1: shape error: A is m×n: only scalars and square matrices have powers
!     A^2
!     ^~~
! hint: entry by entry: A.^2

> A : matrix(m, n); B : matrix(n, m)
> A + B
! <stdin>:2:1: shape error: the sum needs equal shapes: A is m×n, and B is n×m: m from A : matrix(m, n), n from B : matrix(n, m)
!     A + B
!     ^~~~~
! hint: did you mean B' instead of B?

> x : vector(n)
> x^2
! <stdin>:2:1: shape error: x is n×1: only scalars and square matrices have powers
!     x^2
!     ^~~
! hint: entry by entry: x.^2; the squared length is ||x||^2

> x : vector(n)
> 1/x
! <stdin>:2:1: shape error: 1 is divided by x, which is n×1: one divides by a scalar
!     1/x
!     ^~~
! hint: entry by entry: 1 ./ x

> x : vector(n); c : scalar
> x + c
! <stdin>:2:1: shape error: c is a scalar and x is n×1: they cannot be added
!     x + c
!     ^~~~~
! hint: to add it to every entry write c ones(n)

> x : vector(n); y : vector(m)
> x .* y
! <stdin>:2:1: shape error: the elementwise operation needs equal shapes: x is n×1, and y is m×1: n from x : vector(n), m from y : vector(m)
!     x .* y
!     ^~~~~~

> x : vector(n)
> |x|
! <stdin>:2:1: shape error: |x| is a determinant or the absolute value of a scalar, and x is n×1
!     |x|
!     ^~~
! hint: entry by entry: abs(x); the length: ||x||

> A : matrix(3, 4); B : matrix(5, 3)
> A B
! <stdin>:2:1: shape error: the product A B needs A's 4 columns to match B's 5 rows, and 4 and 5 differ: 4 from A : matrix(3, 4), 5 from B : matrix(5, 3)
!     A B
!     ^~~
! hint: did you mean B A?

> x : vector(n)
> x x
! <stdin>:2:1: shape error: the product x x needs x's 1 column to match x's n rows, and 1 and n differ: n from x : vector(n)
!     x x
!     ^~~
! hint: did you mean x' x?

> X : matrix(m, n); w : vector(m)
> grad ||X w - y||^2 wrt w
! <stdin>:2:8: shape error: the product X w needs X's n columns to match w's m rows, and n and m differ: n from X : matrix(m, n), m from w : vector(m)
!     grad ||X w - y||^2 wrt w
!            ^~~
! hint: did you mean X' w?

> A : matrix(m, n)
> logdet(A)
! <stdin>:2:1: undefined: logdet needs a square matrix, and A is m×n: m and n from A : matrix(m, n)
!     logdet(A)
!     ^~~~~~~~~

> A : matrix(n); x : vector(n)
> x'A x / x'x
! <stdin>:2:1: shape error: x'A x is divided by x', which is 1×n: one divides by a scalar
!     x'A x / x'x
!     ^~~~~~~~~~
! hint: a/b c means (a/b) c; did you mean (x'A x)/(x' x)?

# Where the dimensions come from; the same declaration is named once.
> A : matrix(m, n); x : vector(p); y : vector(q)
> (x y') A
! <stdin>:2:2: shape error: the product (x y') A needs the q columns of x y' to match A's m rows, and q and m differ: q from y : vector(q), m from A : matrix(m, n)
!     (x y') A
!      ^~~~~~~

> A : matrix(m, n)
> A + A'
! <stdin>:2:1: shape error: the sum needs equal shapes: A is m×n, and A' is n×m: m and n from A : matrix(m, n)
!     A + A'
!     ^~~~~~
! hint: did you mean A instead of A'?

> (A + B) x + x' A
! <stdin>:1:1: shape error: the sum needs equal shapes: (A + B) x is n×1, and x' A is 1×n: n from the rows of A
!     (A + B) x + x' A
!     ^~~~~~~~~~~~~~~~
! hint: did you mean (x' A)' instead of x' A?

# Names run together; LaTeX is quoted whole or written anew.
> (A + UCV)^-1 + x
! <stdin>:1:1: shape error: the sum needs equal shapes: (A + UCV)^-1 is n×n, and x is m×1: n from the rows of A
!     (A + UCV)^-1 + x
!     ^~~~~~~~~~~~~~~~
! hint: UCV is one name here; for the product write U C V

> \frac{\partial}{\partial \textbf{X}} \textbf{X}^{\text{T}} \textbf{A} \textbf{X}
! <stdin>:1:46: undefined: the derivative of a matrix (n×n) by X (m×n) is not defined in this form
!     \frac{\partial}{\partial \textbf{X}} \textbf{X}^{\text{T}} \textbf{A} \textbf{X}
!                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! hint: write ∂vec(F)/∂vec(X)', which is jac X' A X wrt X

> \textbf{A}^T \textbf{x} + \textbf{B}
! <stdin>:1:9: shape error: the sum needs equal shapes: A' x is n×1, and B is p×q: n from the columns of A
!     \textbf{A}^T \textbf{x} + \textbf{B}
!             ^~~~~~~~~~~~~~~~~~~~~~~~~~~

> A : matrix(-n, 3)
! <stdin>:1:12: shape error: a dimension is a positive whole number, a name, or an expression of such
!     A : matrix(-n, 3)
!                ^~

> A[1, 2, 3]
! <stdin>:1:1: syntax error: A[1, 2, 3] has more than two subscripts
!     A[1, 2, 3]
!     ^~~~~~~~~~

> \mathbf{x}_n^T \boldsymbol{\phi} + \mathbf{y}
! <stdin>:1:9: shape error: x_n' phi is a scalar and y is m×1: they cannot be added
!     \mathbf{x}_n^T \boldsymbol{\phi} + \mathbf{y}
!             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! hint: to add it to every entry write (x_n' phi) ones(m)

# A column beside a row.
> A x == x' A'
! <stdin>:1:8: shape error: the sides differ in shape: A x is m×1, and x' A' is 1×m: m from the rows of A
!     A x == x' A'
!            ^~~~~
! hint: one side is transposed: did you mean (x' A')' instead of x' A'?

> A : matrix(m, n); B : matrix(n, m)
> A = B = A
! <stdin>:2:5: shape error: the sides differ in shape: A is m×n, and B is n×m: m from A : matrix(m, n), n from B : matrix(n, m)
!     A = B = A
!         ^
! hint: one side is transposed: did you mean B' instead of B?

# A dimension that an undeclared name has got from a declared one.
> A : matrix(m, n)
> grad tr(X'A X) wrt X
! <stdin>:2:11: shape error: the product A X needs A's n columns to match X's m rows, and n and m differ: n and m from A : matrix(m, n)
!     grad tr(X'A X) wrt X
!               ^~~
! hint: did you mean A X'?

> ||Xw - y||^2
! <stdin>:1:3: shape error: the sum needs equal shapes: Xw is m×n, and y is p×1
!     ||Xw - y||^2
!       ^~~~~~
! hint: Xw is one name here; for the product write X w

# The divisor goes on.
> x'A x / x'B x
! <stdin>:1:1: shape error: x'A x is divided by x', which is 1×p: one divides by a scalar
!     x'A x / x'B x
!     ^~~~~~~~~~
! hint: a/b c means (a/b) c; did you mean (x'A x)/(x' B x)?

> \mathbf{x}^T A \mathbf{x} / \mathbf{x}^T B C \mathbf{x}
! <stdin>:1:9: shape error: x' A x is divided by x', which is 1×p: one divides by a scalar
!     \mathbf{x}^T A \mathbf{x} / \mathbf{x}^T B C \mathbf{x}
!             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! hint: a/b c means (a/b) c; did you mean (x' A x)/(x' B C x)?

# An identity matrix has one size.
> $\operatorname{tr}(I_{m,n} A)$
! <stdin>:1:20: shape error: an identity matrix is square and has one size
!     $\operatorname{tr}(I_{m,n} A)$
!                        ^~~~~~
! hint: the first columns of it are [I_n; zeros(m, n)], its first rows [I_m, zeros(m, n)]; of size m n it is eye(m*n)
