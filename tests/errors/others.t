# Names, domains, limits, commands.

> 1/0

> grad foo(x) wrt x

> frobnicate A

> clear nothing

> load "no-such-file.mdiff"

> help frobnicate

> tr : matrix(n)

> x : vektor(n)

> x : vector(n, m)

> x : vector(-1)

> A : matrix(n); A : matrix(m, k)
> A x
