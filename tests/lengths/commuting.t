# Commutation matrices, signs below transposes, rows of ones, and functions of entries over families.

## commutation matrices
> jac X X' wrt X
= (I + K(m, m)) kron(X, I)
> jac X' X wrt X
= (I + K(n, n)) kron(I, X')
> jac X' y wrt X
= kron(I, y')
> hess tr(X^2) wrt X
= 2 K(n, n)

## signs and transposes
> grad 1/2 sum(W .* (M - U V').^2) wrt V
= (W .* (U V' - M))' U
> grad tr(expm(A X)) wrt X
= (expm(A X) A)'
> grad ||(B' A) .* C||_F^2 wrt B
= 2 A (C .* C .* (B' A))'
> jac A x/sum(x) wrt x
= (A - A x ones(n)'/sum(x))/sum(x)
> jac x .* sigmoid(x) wrt x
= diag(sigmoid(x) .* (1 + x .* (1 - sigmoid(x))))

## elasticity
: F : matrix(3, 3)
: C : spd(3)
: lam, mu : scalar
> grad mu/2 (tr(F' F) - 3) - mu logdet(F) + lam/2 logdet(F)^2 wrt F
= mu F + (lam logdet(F) - mu) F^-T
> grad tr(F' F)/det(F)^(2/3) wrt F
= 2 det(F)^(-2/3) (F - tr(F' F) F^-T/3)
> grad (tr(C)^2 - tr(C^2))/2 wrt C
= tr(C) I - C
> grad tr(C) det(C)^(-1/3) wrt C
= det(C)^(-1/3) (I - tr(C) C^-1/3)
> grad tr((F' F)^2) wrt F
= 4 F F' F

## designs
: X : matrix(n, d)
: lam : scalar
> grad y' X (X' X + lam*I)^-1 X' y wrt lam
= -y' X (X' X + lam*I)^-2 X' y
> grad logdet(X diag(w) X') wrt w
= diag(X' inv(X diag(w) X') X)
> grad tr(inv(X diag(w) X')) wrt w
= -diag(X' inv(X diag(w) X')^2 X)
> hess logdet(X diag(w) X') wrt w
= -(X' inv(X diag(w) X') X) .* (X' inv(X diag(w) X') X)'
