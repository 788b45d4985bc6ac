# set shows and changes options.

> set

> set format ascii
> grad tr(A B) wrt A
> set format latex
> grad tr(A B) wrt A

> set steps none
> set check off
> grad tr(A B) wrt A
> :set quiet on
> grad tr(A B) wrt A

> set layout numerator
> grad x' A x wrt x
> jac A x wrt x

> set format klingon

> set nothing 1
