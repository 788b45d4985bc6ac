# Convexity of textbook functions: what is convex, what is not, what nothing decides.

## of one number
: x : scalar
> convex x^2 + sin(x) wrt x
> convex x^2/2 + sin(x) wrt x
> convex x^2/2 + cos(x) wrt x
> convex sqrt(1 + x^2) wrt x
> convex log(cosh(x)) wrt x
> convex abs(x)^3 wrt x
> convex relu(x)^2 wrt x
> convex exp(x^2) wrt x
> convex (x^2 + 1)^2 wrt x
> convex cosh(x) - x^2/2 wrt x
> convex -log(x) wrt x
> convex x log(x) wrt x
? yes

## of one number, not convex
: x : scalar
> convex x exp(x) wrt x
> convex exp(-x^2) wrt x
> convex 1/(1 + x^2) wrt x
> convex x^4 - x^2 wrt x
> convex (x^2 - 1)^2 wrt x
> convex silu(x) wrt x
> convex gelu(x) wrt x
> convex x^2 exp(-x) wrt x
> convex cosh(x) - x^2 wrt x
> convex tanh(x) wrt x
> convex sqrt(abs(x)) wrt x
> convex relu(x) - x^2 wrt x
> convex x^3 - 3 x wrt x
? no

## polynomials by their second derivative
: x : scalar
> convex x^4 + x^3 + x^2 wrt x
> convex x^6 - 5 x^4 + 100 x^2 wrt x
> convex x^4 - 4 x^3 + 6 x^2 wrt x
? yes

## a polynomial on the positive numbers
: x : scalar positive
> convex x^4 + 3 x^3 - 2 x wrt x
> convex x^3 wrt x
? yes

## of a positive number
: x : scalar positive
> convex x^-1 wrt x
> convex exp(1/x) wrt x
> convex lgamma(x) wrt x
> convex gamma(x) wrt x
> convex x^(3/2) wrt x
> convex -x^(1/2) wrt x
> convex -log(x) + x^2 wrt x
> convex x^-2 + x^2 wrt x
? yes

## of a positive number, not convex
: x : scalar positive
> convex log(x)^2 wrt x
> convex x^(1/2) wrt x
> convex x^3 - x^2 wrt x
> convex log(1 + x) wrt x
> convex x/(1 + x) wrt x
? no

## quadratic forms of two numbers
: x, y : scalar
> convex x^2 + x y + y^2 wrt x, y
> convex x^2 + 2 x y + y^2 wrt x, y
> convex (x - y)^2 wrt x, y
> convex x^2 - 2 x y + 3 y^2 + x wrt x, y
? yes
@ says pivots | an even power

## an indefinite form of two numbers
: x, y : scalar
> convex x^2 + 3 x y + y^2 wrt x, y
> convex x y wrt x, y
> convex x^2 - y^2 wrt x, y
? no

## a square over a positive number
: x : scalar
: y : scalar positive
: z : vector(n)
> convex x^2/y wrt x, y
> convex z'z/y wrt z, y
> convex ||z||^2/y wrt z, y
> convex (x^2 + 1)/y wrt x, y
> convex ||A z - b||^2/y wrt z, y
? yes

## products of powers of positive numbers
: x, y, z : scalar positive
> convex -sqrt(x y) wrt x, y
> convex 1/(x y) wrt x, y
> convex -(x y z)^(1/3) wrt x, y, z
> convex x^3/(y z) wrt x, y, z
> convex x^2/y wrt x, y
? yes

## products of positive numbers, not convex
: x, y : scalar positive
> convex x y wrt x, y
> convex x/y wrt x, y
> convex sqrt(x y) wrt x, y
> convex x^(3/2)/y wrt x, y
? no

## relative entropy
: x, y : scalar positive
: p, q : vector(n) positive
> convex x log(x/y) wrt x, y
> convex sum(p .* log(p ./ q)) wrt p, q
> convex sum(p .* log(p ./ q)) wrt p
> convex -sum(p .* log(q)) wrt q
? yes

## logarithms of sums of exponentials
: x, y : scalar
: z : vector(n)
: p : vector(n) positive
> convex log(exp(x) + exp(y)) wrt x, y
> convex log(1 + exp(x) + exp(2 x - y)) wrt x, y
> convex log(sum(exp(A z))) wrt z
> convex log(sum(1 ./ p)) wrt p
> convex -log(sigmoid(x)) wrt x
? yes

## norms and their like
> convex ||x|| wrt x
> convex norm(x, 'inf') wrt x
> convex ||x|| - c' x wrt x
> convex ||A x - b|| + ||x||_1 wrt x
> convex sqrt(1 + ||x||^2) wrt x
> convex sum(sqrt(x.^2 + 1)) wrt x
> convex ||relu(A x)||^2 wrt x
> convex norm(A X - B, 2) wrt X
> convex exp(||x||^2) wrt x
> convex -min(A x) wrt x
? yes

## seminorms
: L : psd(n)
: M : spd(n)
> convex sqrt(x' L x) wrt x
> convex sqrt(x' M x + 1) wrt x
> convex (x' M x)^(3/2) wrt x
> convex (x' L x)^2 wrt x
> convex exp(x' L x) wrt x
? yes

## not convex, of vectors
> convex min(x) wrt x
> convex ||x||^2 - ||x|| wrt x
> convex exp(-||x||^2) wrt x
> convex log(1 + ||x||^2) wrt x
> convex sum(log(1 + x.^2)) wrt x
> convex (a' x)^2 - (b' x)^2 wrt x
> convex (a' x) (b' x) wrt x
> convex x' (A + A') x wrt x
> convex ||relu(A x) - y||^2 wrt x
> convex ||sigmoid(W x) - y||^2 wrt W
> convex sum(x)^2 - x' x wrt x
> convex sum(x.^3) wrt x
> convex ||X' X - I||_F^2 wrt X
> convex ||X X' - S||_F^2 wrt X
> convex sum(erf(x)) wrt x
? no

## of positive vectors
: x : vector(n) positive
> convex -sum(sqrt(x)) wrt x
> convex sum(x)^-1 wrt x
> convex sum(x.^(3/2)) wrt x
> convex sum(x .* log(x)) - sum(x) wrt x
> convex sum(x.^3) wrt x
> convex -logdet(A' diag(x) A) wrt x
> convex tr((A' diag(x) A)^-1) wrt x
> convex b' (A' diag(x) A)^-1 b wrt x
? yes

## of positive vectors, not convex
: x : vector(n) positive
> convex log(sum(x)) wrt x
> convex 1/sum(1 ./ x) wrt x
> convex prod_i x_i wrt x
> convex sum(log(x)) - log(sum(x)) wrt x
? no

## traces of functions of a symmetric matrix
: X : symmetric(n)
> convex tr(expm(X)) wrt X
> convex log(tr(expm(X))) wrt X
> convex tr(X^4) wrt X
> convex tr(X^2) wrt X
? yes

## a cube of a symmetric matrix
: X : symmetric(n)
> convex tr(X^3) wrt X
? no

## of positive definite matrices
: X, A, B : spd(n)
> convex tr(X^-2) wrt X
> convex tr(X^3) wrt X
> convex tr(X logm(X)) wrt X
> convex -tr(sqrtm(X)) wrt X
> convex det(X)^-1 wrt X
> convex -det(X)^(1/n) wrt X
> convex a' X^-1 a wrt X
> convex a' X^2 a wrt X
> convex logdet(X^-1) wrt X
> convex -logdet(I + A X A') wrt X
> convex tr(A X B X) wrt X
> convex tr(A X^-1) - logdet(X) wrt X
> convex norm(X, 2) wrt X
? yes

## of positive definite matrices, not convex
: X, A : spd(n)
> convex det(X) wrt X
> convex tr(sqrtm(X)) wrt X
> convex logdet(I + A X A') wrt X
> convex tr(A X^-1) + logdet(X) wrt X
? no

## losses written as sums
: x_i : vector(d)
> convex sum_i log(1 + exp(-y_i w'x_i)) wrt w
> convex sum_i max([0; 1 - y_i w'x_i]) wrt w
> convex sum_i relu(1 - y_i w'x_i) + lambda ||w||^2 wrt w
> convex sum_i ||x_i - m|| wrt m
> convex sum_{i<j} (v_i - v_j)^2 wrt v
? yes

## nothing decides it
> convex f(x) wrt x
? unknown

## nothing decides it, of matrices
: X : spd(n)
> convex logdet(I + X^-1) wrt X
? unknown

## a condition on a parameter is said
: x, a : scalar
> convex a x^2 + b x + c wrt x
? yes
@ says a > 0

## an exponent without a value keeps to positive bases
: x : scalar
> convex x^k wrt x
? no

## a kink is no condition
> convex ||x|| wrt x
? yes
@ says ✓ convex: a norm of an affine function

## logistic regression by its Hessian
> convex -y' log(sigmoid(X w)) - (1-y)' log(1 - sigmoid(X w)) wrt w
? yes

## the classes of logistic regression
> convex -sum(log(sigmoid(y .* (X w)))) wrt w
> convex logsumexp(X w) - y' X w wrt w
? yes

## a sine beside a square, a hyperbolic tangent beside one
: x : scalar
> convex 2 x^2 - tanh(x) wrt x
> convex -log(1 - x^2) wrt x
> convex -sqrt(1 - x^2) wrt x
? yes
