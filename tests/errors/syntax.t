# Syntax errors: the place, what is wrong there, and the statements behind it run.

> grad tr(A wrt A
> A
! <stdin>:1:8: syntax error: `(` was never closed
!     grad tr(A wrt A
!            ^

> A B) + C
! <stdin>:1:4: syntax error: `)` closes nothing
!     A B) + C
!        ^

> x +
! <stdin>:1:4: syntax error: the statement ends here, but an expression was expected
!     x +
!        ^

> grad x' x
! <stdin>:1:10: syntax error: the statement ends here, but `wrt` was expected
!     grad x' x
!              ^
! hint: grad F wrt X: say by which variable

> grad wrt x
! <stdin>:1:6: syntax error: `wrt` stands here, but an expression was expected
!     grad wrt x
!          ^~~
! hint: what is to be differentiated stands between the word and wrt

> A * * B
! <stdin>:1:5: syntax error: `*` stands here, but an expression was expected
!     A * * B
!         ^
! hint: powers are written A^2

> [1, 2; 3]
! <stdin>:1:1: syntax error: the rows of this matrix have different lengths
!     [1, 2; 3]
!     ^~~~~~~~~

> 'abc
! <stdin>:1:1: syntax error: `'` transposes what stands before it, and nothing stands there
!     'abc
!     ^
! hint: a word in quotes needs a closing quote: 'fro'

> x @ y
! <stdin>:1:3: syntax error: `@` has no meaning here
!     x @ y
!       ^
! hint: the matrix product is written A B or A*B

> grad x' x wrt x where
! <stdin>:1:22: syntax error: the statement ends here, but a name was expected
!     grad x' x wrt x where
!                          ^

> f(x = 3
! <stdin>:1:2: syntax error: `(` was never closed
!     f(x = 3
!      ^

> $\frac{1}{2$
! <stdin>:1:10: syntax error: `{` was never closed
!     $\frac{1}{2$
!              ^

> $x^2
! <stdin>:1:1: syntax error: `$` was never closed
!     $x^2
!     ^

> αβγ + 漢 * )
! <stdin>:1:7: syntax error: `漢` has no meaning here
!     αβγ + 漢 * )
!           ^~
! hint: names are written in Latin and Greek letters

> 1..2
! <stdin>:1:2: syntax error: a full stop has no meaning inside a formula
!     1..2
!      ^

> A^
! <stdin>:1:2: syntax error: nothing stands behind `^`
!     A^
!      ^

# A shape as it is written elsewhere, and a declaration without its colon.
> A : m x n
! <stdin>:1:5: syntax error: `m` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     A : m x n
!         ^
! hint: did you mean matrix(m, n)?

> A : Matrix(m, n)
! <stdin>:1:5: syntax error: `Matrix` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     A : Matrix(m, n)
!         ^~~~~~
! hint: did you mean matrix?

> A matrix(m, n)
! <stdin>:1:3: syntax error: `matrix` of a size stands in declarations only
!     A matrix(m, n)
!       ^~~~~~~~~~~~
! hint: a declaration has a colon, A : matrix(m, n); constants are ones(m, n), zeros(m, n), I_n
