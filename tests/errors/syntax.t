# Syntax errors: the place, what is wrong there, and the statements behind it run.

> grad tr(A wrt A
> A

> A B) + C

> x +

> grad x' x

> grad wrt x

> A * * B

> [1, 2; 3]

> 'abc

> x @ y

> grad x' x wrt x where

> f(x = 3

> $\frac{1}{2$

> $x^2

> αβγ + 漢 * )

> 1..2

> A^
