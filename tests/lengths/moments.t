# The Matrix Cookbook's and Magnus and Neudecker's further kinds, each with the shortest form known for the answer.

## inverses (Matrix Cookbook 2.2)
> grad tr(A X^-1) wrt X
= -(X^-1 A X^-1)'
> grad tr(X^-1 A X^-1 B) wrt X
= -(X^-1 (A X^-1 B + B X^-1 A) X^-1)'
> grad det(X^-1) wrt X
= -det(X^-1) X^-T
> deriv A^-1 t wrt t
= A^-1
> jac A X^-1 B wrt X
= -kron(X^-1 B, (A X^-1)')'
= -kron(B' X^-T, A X^-1)

## inverses: with its kinds 1
: X : symmetric(n) invertible
> grad tr(X^-1 A) wrt X
= -1/2 X^-1 (A + A') X^-1

## determinants (Matrix Cookbook 2.1)
> grad logdet(A X B) wrt X
= (B (A X B)^-1 A)'
> grad log(det(X)^2) wrt X
= 2 X^-T
> grad det(X)^k wrt X
= k det(X)^k X^-T
> grad sqrt(det(X)) wrt X
= sqrt(det(X)) X^-T/2
> grad log(det(X' X)) wrt X
= 2 X (X' X)^-1
> grad det(I + A X) wrt X
= det(I + A X) ((I + A X)^-1 A)'
> grad logdet(I + X A X') wrt X
= (I + X A X')^-1 X A + (A X' (I + X A X')^-1)'
> deriv det(I + t A) wrt t
= det(I + t A) tr((I + t A)^-1 A)
> deriv logdet(I + t A) wrt t
= tr((I + t A)^-1 A)

## determinants: with its kinds 1
: S : spd(n)
> grad logdet(I + X S X') wrt X
= 2 (I + X S X')^-1 X S

## first and second order forms (Matrix Cookbook 2.4)
> grad a' X X' b wrt X
= (a b' + b a') X
> grad a' X' X b wrt X
= X (a b' + b a')
> grad a' (X - B)' (X - B) a wrt X
= 2 (X - B) a a'
> grad x' (A + B) x wrt x
= (A + A' + B + B') x
> grad (A x + b)' C (D x + y) wrt x
= A' C (D x + y) + D' C' (A x + b)
> grad x' x + a' x wrt x
= 2 x + a
> grad (a' x)^2 wrt x
= 2 (a' x) a
> grad (a' x)(b' x) wrt x
= (b' x) a + (a' x) b
> hess (a' x)(b' x) wrt x
= a b' + b a'
> grad a' x b' y wrt x
= (b' y) a
> grad ||x - X w||^2 wrt X
= 2 (X w - x) w'
> grad tr(X A) + tr(X' B) wrt X
= A' + B
> grad tr(A X B X) wrt X
= (A X B + B X A)'
= A' X' B' + B' X' A'
> grad tr(A X' B X') wrt X
= A X' B + B X' A
> grad tr(X^4) wrt X
= 4 (X^3)'
> grad tr((A X)^2) wrt X
= 2 (A X A)'
> grad tr((A X B)(A X B)') wrt X
= 2 A' A X B B'
> grad tr(X X' X X') wrt X
= 4 X X' X
> grad ||X' X - I||_F^2 wrt X
= 4 X (X' X - I)
> grad ||A X - X B||_F^2 wrt X
= 2 (A' (A X - X B) - (A X - X B) B')
> grad tr(A (X .* B)) wrt X
= A' .* B
> grad sum(A .* X .* X) wrt X
= 2 A .* X
> grad tr(A' (X .* X)) wrt X
= 2 A .* X
> grad ||A .* X - B||_F^2 wrt X
= 2 A .* (A .* X - B)

## first and second order forms: with its kinds 1
: d : vector(m)
> grad (A x - b)' (C x - d) wrt x
= A' (C x - d) + C' (A x - b)

## first and second order forms: with its kinds 2
: l : scalar
> grad 1/2 ||A x - b||^2 + 1/2 l ||x||^2 wrt x
= A' (A x - b) + l x

## first and second order forms: with its kinds 3
: A : symmetric(n)
> grad ||X' X - A||_F^2 wrt X
= 4 X (X' X - A)

## first and second order forms: with its kinds 4
: X : matrix(n)
> grad tr(X .* X) wrt X
= 2 X .* I

## first and second order forms: with its kinds 5
: M : symmetric(n)
> grad x' M x/2 - b' x wrt x
= M x - b

## vectors of functions (Matrix Cookbook 2.3, Magnus and Neudecker ch. 9)
> jac x x' x wrt x
= x' x I + 2 x x'
> jac (x' A x) x wrt x
= (x' A x) I + x x' (A + A')
> jac x/(a' x) wrt x
= (I - x a'/(a' x))/(a' x)
> jac x/||x|| wrt x
= (I - x x'/||x||^2)/||x||
> jac A exp(B x) wrt x
= A diag(exp(B x)) B
> jac exp(x) .* y wrt x
= diag(exp(x) .* y)
> jac (A x) .* (B x) wrt x
= diag(A x) B + diag(B x) A
> jac x .* x wrt x
= 2 diag(x)
> jac X y wrt X
= kron(y', I)
> jac y' X wrt X
= kron(I, y')
> jac X' y wrt X
= kron(I, y')
> jac A x x' B wrt x
= kron(B' x, A) + kron(B', A x)
> jac diag(x) wrt x
= sum_{i=1}^{n} kron(e_i, e_i) e_i'
> jac tr(X) X wrt X
= tr(X) I + vec(X) vec(I)'
> jac vec(A X) wrt X
= kron(I, A)
> hess tr(X' A X) wrt X
= kron(I, A + A')
> hess tr(A X B X') wrt X
= kron(B', A) + kron(B, A')
> hess a' X b b' X' a wrt X
= 2 kron(b b', a a')
> hess ||A X - B||_F^2 wrt X
= 2 kron(I, A' A)
> hess log(a' x) wrt x
= -a a'/(a' x)^2
> hess exp(a' x) wrt x
= exp(a' x) a a'
> hess ||x|| wrt x
= (I - x x'/||x||^2)/||x||
> hess ||x||^4 wrt x
= 4 ||x||^2 I + 8 x x'
> hess 1/(a' x) wrt x
= 2 a a'/(a' x)^3
> hess sum(log(x)) wrt x
= -diag(x.^-2)
= -diag(1 ./ x.^2)
> hess sum(x.^3) wrt x
= 6 diag(x)
> hess log(1 + x' x) wrt x
= 2 (I - 2 x x'/(1 + x' x))/(1 + x' x)

## vectors of functions: with its kinds 1
: X : spd(n)
> hess logdet(X) wrt X
= -K(n, n) kron(X^-1, X^-1)

## vectors of functions: with its kinds 2
: A : symmetric(n)
> hess (x' A x)^2 wrt x
= 4 (x' A x) A + 8 A x x' A

## scalars (Matrix Cookbook 2.5 and 9)
> deriv a' (A + t B)^-1 b wrt t
= -a' (A + t B)^-1 B (A + t B)^-1 b
> deriv x' expm(t A) y wrt t
= x' A expm(t A) y
> deriv tr(expm(t A)) wrt t
= tr(A expm(t A))
> deriv ||x - t y||^2 wrt t
= 2 y' (t y - x)
> deriv log(x' (A + t B) x) wrt t
= x' B x/(x' (A + t B) x)
> deriv tr((A + t B)^2) wrt t
= 2 tr((A + t B) B)
> deriv tr((A + t B)^-1) wrt t
= -tr((A + t B)^-2 B)
> deriv ||A + t B||_F^2 wrt t
= 2 tr((A + t B)' B)
> deriv exp(-t x' A x) wrt t
= -exp(-t x' A x) x' A x
> deriv sigmoid(t a + b) wrt t
= a sigmoid(t a + b) (1 - sigmoid(t a + b))
> deriv (x + t y)/||x + t y|| wrt t
= (y - (x + t y) y' (x + t y)/||x + t y||^2)/||x + t y||
