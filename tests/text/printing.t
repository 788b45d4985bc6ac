# Brackets, signs and spacing in each mathematical format.

$ -q -f unicode
> (A + B)^-1 C - 2 A (B + C)
> -A + B
> A (-B)
> (A B)'
> x' y / (x' x) x
> (x' A y)^2
> c/(2 d) A
> A .* (B C) + D
> exp(-1/2 x' x)
> (x .* y)' z
> ||A x - b||^2 / ||x||^2
> tr(A)^2 det(B)^-1
> sum_t (x_t - mu) (x_t - mu)'
> 1/2 A - 3/4 B + 0.1 C
> alpha_1 W_new y_hat

$ -q -f ascii
> (A + B)^-1 C - 2 A (B + C)
> -A + B
> A (-B)
> x' y / (x' x) x
> (x' A y)^2
> A .* (B C) + D
> ||A x - b||^2 / ||x||^2
> sum_t (x_t - mu) (x_t - mu)'
> alpha_1 W_new y_hat

$ -q -f latex
> (A + B)^-1 C - 2 A (B + C)
> x' y / (x' x) x
> A .* (B C) + D
> exp(-1/2 x' x)
> ||A x - b||^2 / ||x||^2
> tr(A)^2 det(B)^-1
> sum_t (x_t - mu) (x_t - mu)'
> 1/2 A - 3/4 B + 0.1 C
> alpha_1 W_new y_hat

$ -q -f numpy
> (A + B)^-1 C - 2 A (B + C)
> x' y / (x' x) x
> A .* (B C) + D
> ||A x - b||^2 / ||x||^2
> sum_t (x_t - mu) (x_t - mu)'
> lambda x
