# Minimum, maximum or saddle point, where convexity or the Hessian decides it.

## each root of its own kind
: t : scalar
> stationary t^4 - 2 t^2 wrt t
= 1
& -1
& 0
@ says t = 0: a local maximum

## a cubic
: t : scalar
> stationary t^3 - 3 t wrt t
= 1
& -1
@ says t = −1: a local maximum

## an inflection is none of them
: t : scalar
> stationary t^3 wrt t
= 0

## a saddle point
: a, b : scalar
> stationary a^2 - b^2 + 2 a wrt a, b
= -1
& 0
@ says a saddle point: the Hessian is indefinite there

## a saddle point whose unknowns stand in each other's equations
: a, b : scalar
> stationary a b - a - b wrt a, b
= 1
& 1
@ says a saddle point

## a minimum of two variables
: a, b : scalar
> stationary a^2 + a b + b^2 - 3 a wrt a, b
= 2
& -1
@ says a local minimum

## a concave function
: a, b : scalar
> stationary -a^2 - b^2 + a wrt a, b
= 1/2
& 0
@ says F is concave: a maximum

## the variance of a Gaussian is a minimum of the negative likelihood
: s, N, q : scalar positive
> stationary N log(s) + q/s wrt s
= q/N
@ says a local minimum: the second derivative is positive there

## a maximum of one variable
: t : scalar
> stationary t exp(-t) wrt t
= 1
@ says a local maximum

## sums of a positive vector and its reciprocals
: x, c : vector(n) positive
> stationary sum(x) + sum(c ./ x) wrt x
= sqrt(c)
@ says F is convex: a minimum
