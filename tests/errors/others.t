# Names, domains, limits, commands.

> 1/0
! <stdin>:1:1: domain error: division by zero
!     1/0
!     ^~~

> grad foo(x) wrt x
! <stdin>:1:6: name error: foo is neither a function nor declared
!     grad foo(x) wrt x
!          ^~~
! hint: an unknown function is declared: foo : function; the product is written foo * (...)

> frobnicate A
frobnicate: scalar, A: m×n
frobnicate A    m×n
✓ verified at N random points (N digits)

> clear nothing
! <stdin>:1:7: name error: nothing is neither declared nor defined
!     clear nothing
!           ^~~~~~~

> load "no-such-file.mdiff"
! <stdin>:1:7: name error: cannot read no-such-file.mdiff: No such file or directory
!     load "no-such-file.mdiff"
!           ^~~~~~~~~~~~~~~~~~

> help frobnicate
! <stdin>:1:6: name error: there is no help on 'frobnicate'
!     help frobnicate
!          ^~~~~~~~~~
! hint: help lists the topics

> tr : matrix(n)
! <stdin>:1:1: name error: tr is a word of the language and cannot be a name
!     tr : matrix(n)
!     ^~
! hint: for example tr_0 is free

> x : vektor(n)
! <stdin>:1:5: syntax error: `vektor` stands here, but a kind (matrix(m, n), vector(n), scalar ...) or R^n or R^{m x n} was expected
!     x : vektor(n)
!         ^~~~~~
! hint: did you mean vector?

> x : vector(n, m)
! <stdin>:1:1: shape error: vector has one dimension, here there are 2
!     x : vector(n, m)
!     ^~~~~~~~~~~~~~~~

> x : vector(-1)
! <stdin>:1:12: shape error: a dimension is a positive whole number, a name, or an expression of such
!     x : vector(-1)
!                ^~

> A : matrix(n); A : matrix(m, k)
> A x
A: n×n, x: n×1
A x    n×1
✓ verified at N random points (N digits)
! <stdin>:1:16: name error: A : matrix(m, k) contradicts the earlier A : matrix(n)
!     A : matrix(m, k)
!     ^
! hint: to declare it anew: clear A
