# Brackets, bars, braces; what stands behind operators.

> |A + |B|
! <stdin>:1:1: syntax error: `|` was never closed
!     |A + |B|
!     ^
! hint: where bars stand in bars, write det(...) or abs(...)

> ||x| + |y||
! <stdin>:1:1: syntax error: `||` was never closed
!     ||x| + |y||
!     ^~
! hint: where bars stand in bars, write norm(...) or abs(...)

> ((A + B)
! <stdin>:1:1: syntax error: `(` was never closed
!     ((A + B)
!     ^

> A B C )
! <stdin>:1:7: syntax error: `)` closes nothing
!     A B C )
!           ^

> [A, B)
! <stdin>:1:1: syntax error: `[` was never closed
!     [A, B)
!     ^

> \left( A + B \right]
! <stdin>:1:1: syntax error: `\left(` was never closed
!     \left( A + B \right]
!     ^~~~~~

> A^(B
! <stdin>:1:3: syntax error: `(` was never closed
!     A^(B
!       ^

> x^
! <stdin>:1:2: syntax error: nothing stands behind `^`
!     x^
!      ^

> x_
! <stdin>:1:2: syntax error: nothing stands behind `_`
!     x_
!      ^

> {x
! <stdin>:1:1: syntax error: `{` was never closed
!     {x
!     ^

> []
! <stdin>:1:2: syntax error: `]` stands here, but an expression was expected
!     []
!      ^

> [1,,2]
! <stdin>:1:4: syntax error: `,` stands here, but an expression was expected
!     [1,,2]
!        ^

> [1 2; 3]
! <stdin>:1:1: syntax error: the rows of this matrix have different lengths
!     [1 2; 3]
!     ^~~~~~~~

> [A, B; C]
! <stdin>:1:1: syntax error: the rows of this matrix have different lengths
!     [A, B; C]
!     ^~~~~~~~~

> A / / B
! <stdin>:1:5: syntax error: `/` stands here, but an expression was expected
!     A / / B
!         ^

> A ^^ 2
! <stdin>:1:3: syntax error: nothing stands behind `^`
!     A ^^ 2
!       ^

> A = = B
! <stdin>:1:5: syntax error: `=` stands here, but an expression was expected
!     A = = B
!         ^

> x < y
! <stdin>:1:3: syntax error: `<` cannot stand here
!     x < y
!       ^
! hint: equality is F == G; inequalities stand in sums only: sum_{i<j}

> x -> y
! <stdin>:1:3: syntax error: `->` cannot stand here
!     x -> y
!       ^~

> x.y
! <stdin>:1:2: syntax error: a full stop has no meaning inside a formula
!     x.y
!      ^

> grad tr(A.T X) wrt X
! <stdin>:1:10: syntax error: a full stop has no meaning inside a formula
!     grad tr(A.T X) wrt X
!              ^
! hint: the transpose of A is A' or A^T

> grad np.trace(A) wrt A
! <stdin>:1:8: syntax error: a full stop has no meaning inside a formula
!     grad np.trace(A) wrt A
!            ^
! hint: no module stands before a function: trace(...)

> !A
! <stdin>:1:1: syntax error: `!` has no meaning here
!     !A
!     ^
! hint: for the factorial of n write gamma(n + 1)

> sum_{i<j<k} x_i
! <stdin>:1:9: syntax error: `<` stands here, but `}` was expected
!     sum_{i<j<k} x_i
!             ^
! hint: equality is F == G; inequalities stand in sums only: sum_{i<j}

> sum_{1}^{n} x_i
! <stdin>:1:8: syntax error: `^` cannot stand here
!     sum_{1}^{n} x_i
!            ^

> \sum
! <stdin>:1:1: syntax error: this sum needs an index
!     \sum
!     ^~~~
! hint: sum_i x_i, sum_{i=1}^n x_i; sum(x) adds all entries

> grad grad x'x wrt x
! <stdin>:1:6: syntax error: `grad` stands here, but an expression was expected
!     grad grad x'x wrt x
!          ^~~~
! hint: the second derivative is hess F wrt X

> grad = 2
! <stdin>:1:6: syntax error: `=` stands here, but an expression was expected
!     grad = 2
!          ^
! hint: grad is a word of the language and cannot be a name

> \log p(\boldsymbol{x} \mid \boldsymbol{\theta})
! <stdin>:1:6: unsupported: a conditional probability has no meaning here
!     \log p(\boldsymbol{x} \mid \boldsymbol{\theta})
!          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
! hint: write out the density, or its logarithm: -1/2 (x - m)' S^-1 (x - m) - 1/2 logdet(S)

> |A
! <stdin>:1:1: syntax error: `|` was never closed
!     |A
!     ^
! hint: where bars stand in bars, write det(...) or abs(...)
