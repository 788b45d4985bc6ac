# A value has the shape and the structure that is declared of its name; a size is a positive whole number.

> A : symmetric(2)
> A = [1 2; 3 4]
! <stdin>:2:1: domain error: A is declared as A : symmetric(2), and this value is not symmetric
!     A = [1 2; 3 4]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear A

> A : spd(2)
> A = [1 2; 2 1]
! <stdin>:2:1: domain error: A is declared as A : spd(2), and this value is not spd
!     A = [1 2; 2 1]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear A

> A : psd(2); A = [1 1; 1 1]
> A = [1 2; 2 1]
! <stdin>:2:1: domain error: A is declared as A : psd(2), and this value is not psd
!     A = [1 2; 2 1]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear A

> Q : orthogonal(2); Q = [0 1; -1 0]
> Q = [1 1; 0 1]
! <stdin>:2:1: domain error: Q is declared as Q : orthogonal(2), and this value is not orthogonal
!     Q = [1 1; 0 1]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear Q

> X = [1 2; 3 4]
> X : upper(2)
! <stdin>:2:1: domain error: X is declared as X : upper(2), and this value is not upper
!     X : upper(2)
!     ^
! hint: to start anew: clear X

> v : vector(2) positive
> v = [1; 0]
! <stdin>:2:1: domain error: v is declared as v : vector(2) positive, and this value is not positive
!     v = [1; 0]
!     ^~~~~~~~~~
! hint: to start anew: clear v

> A : matrix(2) invertible
> A = [1 1; 1 1]
! <stdin>:2:1: domain error: A is declared as A : matrix(2) invertible, and this value is not invertible
!     A = [1 1; 1 1]
!     ^~~~~~~~~~~~~~
! hint: to start anew: clear A

> x = 3
> x : vector(n)
! <stdin>:2:1: shape error: x is declared as x : vector(n), and this value is 1×1
!     x : vector(n)
!     ^
! hint: to start anew: clear x

> n = 0
> x : vector(n)
> x + 1
! <stdin>:3:1: shape error: a size is a positive whole number, and here n is 0
!     x + 1
!     ^

> n = 5/2
> x'x + ones(n)'x
! <stdin>:2:12: shape error: n is no size: a size is a name, a whole number, or a sum or product of such
!     x'x + ones(n)'x
!                ^

> ones(n - 2) where n = 2
! <stdin>:1:6: shape error: a size is a positive whole number, and here n - 2 is 0
!     ones(n - 2) where n = 2
!          ^~~~~
