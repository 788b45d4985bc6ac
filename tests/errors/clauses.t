# Variables, clauses, declarations, commands.

> grad tr(A B) wrt A B
! <stdin>:1:20: syntax error: `B` cannot stand here
!     grad tr(A B) wrt A B
!                        ^
! hint: one differentiates by names, several separated by commas; by an expression: wrt z where z = ...

> grad x'x wrt x, x
! <stdin>:1:17: name error: x stands twice among the variables
!     grad x'x wrt x, x
!                     ^

> grad x'x wrt x wrt y
! <stdin>:1:16: syntax error: `wrt` cannot stand here
!     grad x'x wrt x wrt y
!                    ^~~
! hint: what is to be differentiated stands between the word and wrt

> jac x wrt
! <stdin>:1:10: syntax error: the statement ends here, but an expression was expected
!     jac x wrt
!              ^

> grad x'x wrt x where
! <stdin>:1:21: syntax error: the statement ends here, but a name was expected
!     grad x'x wrt x where
!                         ^

> grad x'x wrt x where x = 2
! <stdin>:1:22: name error: x is the variable, and `where` makes it a number
!     grad x'x wrt x where x = 2
!                          ^~~~~
! hint: a value is put in behind the derivative: ... wrt x at x = ...

> grad z'z wrt x where z = z + x
! <stdin>:1:26: name error: z is defined by itself
!     grad z'z wrt x where z = z + x
!                              ^

> grad x'x wrt x at x = A
! <stdin>:1:19: shape error: x is p×1, and A is m×n
!     grad x'x wrt x at x = A
!                       ^~~~~

> grad x'x wrt x assume x
! <stdin>:1:24: syntax error: the statement ends here, but `=` or a property (symmetric, invertible ...) was expected
!     grad x'x wrt x assume x
!                            ^

> grad x'x wrt x assume A prime
! <stdin>:1:30: syntax error: the statement ends here, but `=` was expected
!     grad x'x wrt x assume A prime
!                                  ^
! hint: assume takes a property (symmetric, spd, invertible, positive ...) or an equation: W' W = I

> grad x'x wrt x assume x invertible
! <stdin>:1:23: shape error: x is n×1 and cannot be invertible
!     grad x'x wrt x assume x invertible
!                           ^~~~~~~~~~~~

> grad x'x wrt x as foo
! <stdin>:1:19: name error: there is no format 'foo'
!     grad x'x wrt x as foo
!                       ^~~
! hint: formats are unicode, ascii, latex, numpy, octave, json

> A : matrix(n) symmetric(n)
! <stdin>:1:15: syntax error: `symmetric` cannot stand here
!     A : matrix(n) symmetric(n)
!                   ^~~~~~~~~
! hint: one kind is enough: A : symmetric(n)

> A : matrix(0)
! <stdin>:1:12: shape error: a dimension is a positive whole number, a name, or an expression of such
!     A : matrix(0)
!                ^

> A : matrix(n, m, k)
! <stdin>:1:5: syntax error: there are at most two dimensions
!     A : matrix(n, m, k)
!         ^~~~~~~~~~~~~~~

> A : matrix(1.5)
! <stdin>:1:12: shape error: a dimension is a positive whole number, a name, or an expression of such
!     A : matrix(1.5)
!                ^~~

> A : spd(m, n)
! <stdin>:1:1: shape error: spd has one dimension, here there are 2
!     A : spd(m, n)
!     ^~~~~~~~~~~~~
! hint: such a matrix is square: spd(n)

> A : positive
! <stdin>:1:5: syntax error: `positive` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     A : positive
!         ^~~~~~~~
! hint: a property stands behind a kind: A : matrix(n) positive

> A in C^n
! <stdin>:1:6: syntax error: `C` stands here, but R^n or R^{m x n} was expected
!     A in C^n
!          ^
! hint: all quantities are real: x in R^n, A in R^{m x n}

> x : vector(n) : vector(m)
! <stdin>:1:15: syntax error: `:` cannot stand here
!     x : vector(n) : vector(m)
!                   ^

> A, A : matrix(n)
! <stdin>:1:4: name error: A stands twice in this declaration
!     A, A : matrix(n)
!        ^

> x : vector(n); x = [1 2; 3 4]
! <stdin>:1:16: shape error: x is declared as x : vector(n), and this value is 2×2
!     x = [1 2; 3 4]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear x

> x : vector(3)
> x[4]
! <stdin>:2:1: shape error: the subscript in x[4] goes up to 4, and there are only 3
!     x[4]
!     ^~~~

> A : matrix(2, 3)
> A_{31}
! <stdin>:2:1: shape error: the subscript in A_{31} goes up to 3, and there are only 2
!     A_{31}
!     ^~~~~

> x : vector(n)
> x[0]
! <stdin>:2:1: shape error: subscripts count from 1, here one is 0
!     x[0]
!     ^~~~

> x = x + 1
! <stdin>:1:1: name error: x would be defined by itself
!     x = x + 1
!     ^~~~~~~~~
! hint: use another name for the new value

> f(x) = f(x) + 1
! <stdin>:1:1: name error: f would be defined by itself
!     f(x) = f(x) + 1
!     ^~~~~~~~~~~~~~~
! hint: use another name for the new value

> f(x, x) = x
! <stdin>:1:1: name error: x stands twice among the parameters
!     f(x, x) = x
!     ^~~~~~~~~~~

> a = b; b = a
> a
b: scalar
b
✓ verified at N random points (N digits)
! <stdin>:1:8: name error: b would be defined by itself
!     b = a
!     ^~~~~
! hint: use another name for the new value

> grad : scalar
! <stdin>:1:6: syntax error: `:` stands here, but an expression was expected
!     grad : scalar
!          ^
! hint: grad is a word of the language and cannot be a name

> eval x'x
! <stdin>:1:6: name error: x has no value
!     eval x'x
!          ^
! hint: give it one: x = ...

> eval tr(A)
> A = [1 2 3]
> eval tr(A)
! <stdin>:1:9: name error: A has no value
!     eval tr(A)
!             ^
! hint: give it one: A = ...
! <stdin>:3:6: undefined: tr needs a square matrix, and A is 1×3
!     eval tr(A)
!          ^~~~~
! hint: the sum of all entries is sum(A)

> set foo 3
! <stdin>:1:5: name error: there is no option 'foo'
!     set foo 3
!         ^~~
! hint: set lists the options

> set layout sideways
! <stdin>:1:12: name error: 'sideways' is no value of layout
!     set layout sideways
!                ^~~~~~~~
! hint: layout takes one of denominator, numerator

> _
! <stdin>:1:1: name error: there is no result yet
!     _
!     ^

> : matrix(n)
! <stdin>:1:3: name error: there is no command 'matrix'
!     : matrix(n)
!       ^~~~~~
! hint: :help lists the commands

# Clauses in front of the statement, or alone.
> assume A symmetric
! <stdin>:1:1: syntax error: `assume` stands here, but an expression was expected
!     assume A symmetric
!     ^~~~~~
! hint: it stands behind a statement, grad F wrt X assume A symmetric; for all that follow declare A : symmetric(n)

> as latex grad x'x wrt x
! <stdin>:1:1: syntax error: `as` stands here, but an expression was expected
!     as latex grad x'x wrt x
!     ^~
! hint: it stands behind a statement: grad F wrt X as latex; for all that follow: set format latex

> where z = x, grad z'z wrt x
! <stdin>:1:1: syntax error: `where` stands here, but an expression was expected
!     where z = x, grad z'z wrt x
!     ^~~~~
! hint: it stands behind a statement: grad F wrt X where z = ...; for all that follow: z = ...

> grad x'A x wrt x where A = A'
! <stdin>:1:28: name error: A is defined by itself
!     grad x'A x wrt x where A = A'
!                                ^
! hint: a property is assumed: assume A symmetric

> grad tr(A X B X') at X = I wrt X
! <stdin>:1:19: syntax error: `at` stands here, but `wrt` was expected
!     grad tr(A X B X') at X = I wrt X
!                       ^~
! hint: first grad F wrt X, then the clauses: grad F wrt X at ...
