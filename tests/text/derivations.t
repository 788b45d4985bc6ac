# The model derivations: what a derivation reads like.

> grad tr(W' X X' W) wrt W

> grad 1/2 ||A x + b - y||_2^2 wrt A

> A : matrix(n) invertible
> grad det(A^-1) wrt A

> grad ||z||_2^2 wrt theta where z = X theta - y

> Sigma : spd(d)
> x_t : vector(d)
> grad -N/2 logdet(Sigma) - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt Sigma

> grad sum(log(1 + exp(-y .* (X w)))) wrt w

> grad 1/2 ||W_2 tanh(W_1 x) - y||^2 wrt W_1, W_2

> grad (x' A x)/(x' x) wrt x

> jac A X B wrt X

> hess logsumexp(x) wrt x
