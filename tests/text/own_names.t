# The names of the session's definitions stand in answers; code is written out.
$ -q
> r = X w - y
> grad r' r wrt w
> grad ||r||^2 wrt X
> grad (y - X w)' S (y - X w) wrt w
> grad ||z||^2 wrt w where z = X w - y
> lam : scalar
> Q = X X' + lam I
> grad r' Q^-1 r wrt w
> grad logdet(Q) wrt X
> E = X - U V'
> grad ||E||_F^2 + lam ||U||_F^2 wrt U
> grad r' r wrt w as numpy
> _
> f = x' A x
> g = x' B x
> grad f/g wrt x
2 Xᵀ r
2 r wᵀ
Xᵀ (S + Sᵀ)(X w − y)
2 Xᵀ (X w − y)
2 Xᵀ Q⁻¹ r
2 Q⁻¹ X
2 (lam U − E V)
2 * X.T @ (X @ w - y)
2 Xᵀ (X w − y)
(A + Aᵀ − f (B + Bᵀ)/g) x/g
