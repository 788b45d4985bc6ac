# simplify and factor: what commutes, as quotients of polynomials.

$ --steps=none -q
> a, b, c : scalar
> simplify sin(x)^2 + cos(x)^2
> simplify sin(a)^2 + cos(a)^2
> sin(a)^2 + cos(a)^2 == 1
> simplify sin(X).^2 + cos(X).^2
> simplify cosh(a)^2 - sinh(a)^2
> simplify 1 - sin(a)^2
> simplify 1 + tan(a)^2
> simplify sin(a)/cos(a)
> simplify exp(a) exp(b)
> simplify exp(a)/exp(b)
> simplify exp(log(a))
> simplify log(exp(a))
> simplify log(a b)
> simplify log(a) + log(b)
> log(a b) == log(a) + log(b)
> simplify 2 sin(a) cos(a)
> factor a^2 + 2 a b + b^2
> factor a^2 - b^2
> factor a^2 - 2 a b + b^2
> factor a^2 + 2 a b + b^2 - c^2
> factor a^3 + 3 a^2 b + 3 a b^2 + b^3
> factor a^2 + 3 a + 2
> factor a^3 - b^3
> factor A A + A B + B A + B B
> factor A A - A B + B A - B B
> factor A^2 + 2 A + I
> factor A^2 - I
> factor A B + A C + D B + D C
> factor A' A + A' B + B' A + B' B
> factor x' x + 2 x' y + y' y
> factor ||x||^2 - 2 x' y + ||y||^2
> simplify a/b + c/b
> simplify 1/a + 1/b
> simplify a/(a+b) + b/(a+b)
> simplify (a^2 - b^2)/(a - b)
> simplify (a b + a c)/a
> simplify 1/(1 + exp(-a)) - exp(a)/(1 + exp(a))
> simplify sinh(a)^2 + 1
> simplify sin(x).*sin(x) + cos(x).*cos(x)
> simplify tanh(a) - sinh(a)/cosh(a)
> simplify (exp(a) - exp(-a))/(exp(a) + exp(-a))
> simplify sqrt(a)^2
> simplify sqrt(a^2)
> simplify abs(a)^2
> simplify A inv(A + B) + B inv(A + B)
> simplify inv(A) + inv(B)
> simplify inv(A) - inv(A + B)
> simplify det(A B) - det(A) det(B)
> simplify inv(I + A B) A - A inv(I + B A)
> simplify log(det(A)) - logdet(A)
> simplify tr(A B C) - tr(C A B)
> simplify x' A y - y' A' x
> simplify exp(x) .* exp(y)
> simplify exp(x + y) ./ exp(y)
> simplify expm(A) expm(A)
> simplify expm(A) expm(-A)
> simplify A adj(A)
> simplify tr(A adj(A))
> simplify logdet(A B)
> simplify log(a^2)
> simplify log(a) - log(b)
> simplify sum(softmax(x))
> simplify sigmoid(a) + sigmoid(-a)
> factor (a^2 - b^2) A + (a^2 - 2 a b + b^2) A
> factor y' y - 2 w' X' y + w' X' X w
> factor x .* x - 2 x .* y + y .* y
> factor 4 x' x - 12 x' y + 9 y' y + a
> factor tr(A' A) - 2 tr(A' B) + tr(B' B)
> factor A^3 - I
> factor A^2 + 3 A B
> simplify (a^2 + a b)/(a b + b^2)
> simplify (sin(a)^2 + cos(a)^2) A
> simplify sin(a)^4 - cos(a)^4
> simplify A^2 inv(A) - A
> simplify (sin(x).^2 + cos(x).^2) .* y
> factor -x' x + 2 x' y - y' y
> simplify tr(A adj(A))/det(A)
> factor 6 a^2 + 5 a b + b^2
> factor a^4 - b^4
> simplify 1/(a - b) - 1/(a + b)
> simplify a/b/c
> simplify exp(a)^2 exp(-2 a)
1
1
✓ equal
ones(m, n)
1
cos(a)²
1 + tan(a)²
tan(a)
exp(a) exp(b)
exp(a − b)
a
a
ln(a b)
ln(a b)
✓ equal
2 sin(a) cos(a)
(a + b)²
(a + b)(a − b)
(a − b)²
(a + b + c)(a + b − c)
(a + b)³
(a + 2)(a + 1)
(a − b)(a² + a b + b²)
(A + B)²
(A + B)(A − B)
(A + I)²
(A + I)(A − I)
(A + D)(B + C)
(Aᵀ + Bᵀ)(A + B)
‖x + y‖²
‖x − y‖²
(a + c)/b
(b + a)/(a b)
1
a + b
b + c
0
cosh(a)²
ones(n)
0
2 σ(2 a) − 1
a
√(a²)
abs(a)²
Iₙ
A⁻¹ + B⁻¹
A⁻¹ − (A + B)⁻¹
0
zeros(m, n)
ln(det(A)) − ln|A|
0
0
exp(x + y)
exp(x)
expm(2 A)
Iₙ
||A| Iₙ
||A| n
ln|A B|
ln(a²)
ln(a/b)
1
1
2 a (a − b) A
‖y − X w‖²
(x − y).^2
‖2 x − 3 y‖² + a
‖A − B‖_F²
(A − I)(A² + A + I)
A (A + 3 B)
a/b
A
1 − 2 cos(a)²
zeros(n, n)
y
−‖x − y‖²
n
(3 a + b)(2 a + b)
(a + b)(a − b)(a² + b²)
2 b/((a − b)(a + b))
a/(b c)
1
