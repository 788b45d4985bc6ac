# Usual kinds, inference, and the notes that say what was taken.

# Capitals are matrices, small letters from h vectors, Greek small letters scalars.
$ -q
> grad x' A x wrt x
> grad alpha tr(A) wrt A

# A scalar letter becomes a vector where only that fits.
> grad a' x wrt x

> grad (y - X b)' (y - X b) wrt b

> grad ||X theta - y||^2 wrt theta

# What a statement guessed does not bind the next.
$ -q
> grad b' x wrt x
> grad b x' x wrt x

# What a declaration fixed stays.
$ -q
> b : vector(n)
> grad b' x wrt x
> vars

# Names with subscripts, digits, hats; Greek spelled and typed.
$ -q
> grad tr(W_1 W_2) wrt W_1
> grad tr(W1 W2) wrt W2
> grad \mu' x wrt x
> grad μ' x wrt μ
> grad y_hat' x wrt x

# A variable that does not occur.
> grad x' x wrt z

# A name that looks like a function, and one that is one.
$ -q
> A : matrix(n); B : matrix(n)
> A(B + I)
> tr(A (B + I))

# Definitions, also of functions.
$ -q
> f = x' A x
> grad f wrt x
> g(t) = t' t
> grad g(A x) wrt x
> grad g(x - y) wrt y

# A circle.
> a = b + 1
> b = a + 1
> a

# clear and vars.
> A : symmetric(n)
> r = A x
> vars
> clear r
> vars
> clear
> vars
