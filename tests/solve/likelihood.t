# Maximum likelihood and related problems.

## the mean of a family
: x_i : vector(d)
@ family x N
> stationary sum_{i=1}^{N} ||x_i - mu||^2 wrt mu
> solve sum_{i=1}^{N} (x_i - mu) = 0 for mu
= 1/N sum_{i=1}^{N} x_i

## the weighted mean
: x_i : vector(d)
: c_i : scalar
@ family x N
@ family c N
> stationary sum_{i=1}^{N} c_i ||x_i - mu||^2 wrt mu
= (sum_i c_i x_i)/(sum_i c_i)

## regression written as a sum
: x_i : vector(d)
: y_i : scalar
@ family x N
@ family y N
> stationary sum_{i=1}^{N} (y_i - w'x_i)^2 wrt w
= (sum_i x_i x_i')^-1 (sum_i y_i x_i)

## Gaussian mean
: Sigma : spd(d)
: x_t : vector(d)
@ family x N
> stationary -N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt mu
= 1/N sum_t x_t

## Gaussian covariance
: Sigma : spd(d)
: x_t : vector(d)
@ family x N
> stationary -N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt Sigma
= 1/N sum_t (x_t - mu) (x_t - mu)'

## Gaussian covariance, the variable without structure
: x_t : vector(d)
@ family x N
> stationary -N/2 logdet(S) - 1/2 sum_t (x_t - mu)' S^-1 (x_t - mu) wrt S
= 1/N sum_t (x_t - mu) (x_t - mu)'

## Gaussian mean and covariance together
: Sigma : spd(d)
: x_t : vector(d)
@ family x N
> stationary -N/2 ln|Sigma| - 1/2 sum_t (x_t - mu)' Sigma^-1 (x_t - mu) wrt mu, Sigma
= 1/N sum_t x_t
& 1/N sum_t (x_t - 1/N sum_s x_s) (x_t - 1/N sum_s x_s)'

## a precision matrix
> stationary log(det(X)) - tr(S X) wrt X
> stationary logdet(X) - tr(S X) wrt X
= S^-1

## a precision matrix, symmetric
: X : spd(n)
: S : spd(n)
> stationary logdet(X) - tr(S X) wrt X
= S^-1

## a covariance matrix in its scatter form
: Sigma, S : spd(d)
> stationary -n/2 logdet(Sigma) - 1/2 tr(Sigma^-1 S) wrt Sigma
= 1/n S

## the variance of a Gaussian
: s : scalar positive
: x_i : scalar
: m : scalar
@ family x N
> stationary -N/2 log(s) - sum_{i=1}^{N} (x_i - m)^2/(2 s) wrt s
= 1/N sum_i (x_i - m)^2

## logistic regression cannot be isolated
> stationary sum(log(1 + exp(-y .* (X w)))) wrt w
= X' (y .* sigmoid(-y .* (X w))) = 0
@ says not solved

## Poisson regression cannot be isolated
> stationary sum(exp(X w)) - y' X w wrt w
= X' exp(X w) = X' y
@ says not solved
