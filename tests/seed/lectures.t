# Derivations and own answers as lecture notes have them, and the same with one slip: least squares, ridge, PCA, LDA,
# mixtures, Gaussians, logistic and softmax regression, networks, Kalman gain, Woodbury, determinants, traces by entries.

## right
> d tr(X'X) = tr(dX' X) + tr(X' dX) = 2 tr(X' dX)
? yes

## right
> 0 = d(X X^{-1}) = dX X^{-1} + X d(X^{-1})
? yes

## right
> \mathrm{d}\|Xw-y\|^2 = 2(Xw-y)^T \mathrm{d}(Xw-y) = 2(Xw-y)^T X \mathrm{d}w
? yes

## a slip
> \mathrm{d}\|Xw-y\|^2 = 2(Xw-y)^T \mathrm{d}(Xw-y) = 2(Xw-y)^T X^T \mathrm{d}w
? no
@ says a transpose too much: Xᵀ instead of X

## a slip
> \mathrm{d}\|Xw-y\|^2 = (Xw-y)^T \mathrm{d}(Xw-y) = (Xw-y)^T X \mathrm{d}w
? no
@ says a factor 2 is missing

## right
> J = \|Xw-y\|^2 + \lambda\|w\|^2 = w^T X^T X w - 2 y^T X w + y^T y + \lambda w^T w
? yes

## right
> $(Xw-y)^T(Xw-y) = w^T X^T X w - 2 w^T X^T y + y^T y$
? yes

## a slip
> $(Xw-y)^T(Xw-y) = w^T X^T X w - w^T X^T y + y^T y$
? no
@ says the coefficient of wᵀ Xᵀ y: −1 instead of −2 (a factor 2 is missing)

## a slip
> $(Xw-y)^T(Xw-y) = w^T X^T X w + 2 w^T X^T y + y^T y$
? no
@ says the sign of 2 wᵀ Xᵀ y

## right
> \nabla_w (\|Xw-y\|^2 + \lambda\|w\|^2) = 2X^T(Xw-y) + 2\lambda w
? yes

## a slip
> \nabla_w (\|Xw-y\|^2 + \lambda\|w\|^2) = 2X^T(Xw-y) + \lambda w
? no
@ says the coefficient of λ w: 1 instead of 2 (a factor 2 is missing)

## right
> \frac{\partial}{\partial w}\left( w^T X^T X w - 2 w^T X^T y\right) = 2 X^T X w - 2 X^T y
? yes

## a slip
> \frac{\partial}{\partial w}\left( w^T X^T X w - 2 w^T X^T y\right) = 2 X X^T w - 2 X^T y
? no
@ says factors in another order: 2 X Xᵀ w instead of 2 Xᵀ X w

## right
> \mathrm{d}\ln|X| = \frac{1}{|X|}\mathrm{d}|X| = \operatorname{tr}(X^{-1}\mathrm{d}X)
? yes

## a slip
> \mathrm{d}\ln|X| = \frac{1}{|X|}\mathrm{d}|X| = \operatorname{tr}(X\,\mathrm{d}X)
? no
@ says an inverse is missing: X instead of X⁻¹

## right
> \mathrm{d}|X| = \operatorname{tr}(\operatorname{adj}(X)\mathrm{d}X) = |X|\operatorname{tr}(X^{-1}\mathrm{d}X)
? yes

## right
> \mathrm{d}\operatorname{tr}(AX^{-1}B) = -\operatorname{tr}(AX^{-1}\mathrm{d}X X^{-1}B) = -\operatorname{tr}(X^{-1}BAX^{-1}\mathrm{d}X)
? yes

## a slip
> \mathrm{d}\operatorname{tr}(AX^{-1}B) = \operatorname{tr}(AX^{-1}\mathrm{d}X X^{-1}B) = \operatorname{tr}(X^{-1}BAX^{-1}\mathrm{d}X)
? no
@ says a sign

## a slip
> \mathrm{d}\operatorname{tr}(AX^{-1}B) = -\operatorname{tr}(AX^{-1}\mathrm{d}X X^{-1}B) = -\operatorname{tr}(X^{-1}ABX^{-1}\mathrm{d}X)
? no
@ says factors in another order: X⁻¹ A B X⁻¹ dX instead of X⁻¹ B A X⁻¹ dX

## right
> \operatorname{tr}(AB) = \sum_i (AB)_{ii} = \sum_i\sum_j A_{ij}B_{ji} = \sum_j\sum_i B_{ji}A_{ij} = \operatorname{tr}(BA)
? yes

## a slip
> \operatorname{tr}(AB) = \sum_i (AB)_{ii} = \sum_i\sum_j A_{ij}B_{ij} = \operatorname{tr}(BA)
? no
@ says the indices: Aᵢⱼ instead of Aⱼᵢ

## right
> x^TAx = \sum_i\sum_j x_i A_{ij} x_j
? yes

## right
> \frac{\partial}{\partial x_k} x^TAx = \sum_j A_{kj}x_j + \sum_i A_{ik} x_i
? yes

## a slip
> \frac{\partial}{\partial x_k} x^TAx = \sum_j A_{kj}x_j + \sum_i A_{ki} x_i
? no
@ says the indices: Aₖⱼ instead of Aⱼₖ

## right
> \|A\|_F^2 = \operatorname{tr}(A^TA) = \sum_{i,j} A_{ij}^2
? yes

## right
> (A^{-1}+B^{-1})^{-1} = A(A+B)^{-1}B = B(A+B)^{-1}A
? yes

## a slip
> (A^{-1}+B^{-1})^{-1} = A(A+B)^{-1}B = B(A+B)^{-1}B
? no
@ says B instead of A

## right
> $(A+UCV)^{-1} = A^{-1} - A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}$
? yes

## a slip
> $(A+UCV)^{-1} = A^{-1} - A^{-1}U(C+VA^{-1}U)^{-1}VA^{-1}$
? no
@ says an inverse is missing: C instead of C⁻¹

## a slip
> $(A+UCV)^{-1} = A^{-1} + A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}$
? no
@ says the sign of A⁻¹ U (C⁻¹ + V A⁻¹ U)⁻¹ V A⁻¹

## a slip
> $(A+UCV)^{-1} = A^{-1} - A^{-1}U(C^{-1}+UA^{-1}V)^{-1}VA^{-1}$
? no
@ says factors in another order: U A⁻¹ V instead of V A⁻¹ U

## right
> (A+uv^T)^{-1} = A^{-1} - \frac{A^{-1}uv^TA^{-1}}{1+v^TA^{-1}u}
? yes

## a slip
> (A+uv^T)^{-1} = A^{-1} - \frac{A^{-1}uv^TA^{-1}}{1+u^TA^{-1}v}
? no
@ says names that changed places: uᵀ A⁻¹ v instead of vᵀ A⁻¹ u

## right
> \det(A+uv^T) = \det(A)(1+v^TA^{-1}u)
? yes

## right
> \det(I_m + AB) = \det(I_n + BA)
? yes

## right
> $A(I+BA)^{-1} = (I+AB)^{-1}A$
? yes

## a slip
> $A(I+BA)^{-1} = (I+BA)^{-1}A$
? no
@ says factors in another order: (I + B A)⁻¹ A instead of A (I + B A)⁻¹

## right
> $(P^{-1}+B^TR^{-1}B)^{-1}B^TR^{-1} = PB^T(BPB^T+R)^{-1}$
? yes

## a slip
> $(P^{-1}+B^TR^{-1}B)^{-1}B^TR^{-1} = PB^T(BPB^T+R^{-1})^{-1}$
? no
@ says an inverse too much: R⁻¹ instead of R

## a slip
> \nabla_\mu \left(-\frac12\sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu)\right) = \Sigma\sum_{i=1}^N (x_i-\mu)
? no
@ says an inverse is missing: Σ instead of Σ⁻¹; and Σ is to be symmetric

## a slip
> \nabla_\mu \left(-\frac12\sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu)\right) = -\Sigma^{-1}\sum_{i=1}^N (x_i-\mu)
? no
@ says a sign; and Σ is to be symmetric

## right
> \sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu) = \operatorname{tr}\left(\Sigma^{-1}\sum_{i=1}^N (x_i-\mu)(x_i-\mu)^T\right)
? yes

## a slip
> \sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu) = \operatorname{tr}\left(\Sigma^{-1}\sum_{i=1}^N (x_i-\mu)^T(x_i-\mu)\right)
? no
@ says a row and a column in the wrong order: (xᵢ − μ)ᵀ (xᵢ − μ) instead of (xᵢ − μ)(xᵢ − μ)ᵀ

## right
> \mathrm{d}\left(\frac N2 \ln|\Lambda| - \frac12\operatorname{tr}(\Lambda S)\right) = \frac N2\operatorname{tr}(\Lambda^{-1}\mathrm{d}\Lambda) - \frac12\operatorname{tr}(S\,\mathrm{d}\Lambda) = \frac12\operatorname{tr}((N\Lambda^{-1}-S)\mathrm{d}\Lambda)
? yes

## a slip
> \mathrm{d}\left(\frac N2 \ln|\Lambda| - \frac12\operatorname{tr}(\Lambda S)\right) = \frac N2\operatorname{tr}(\Lambda^{-1}\mathrm{d}\Lambda) - \frac12\operatorname{tr}(S\,\mathrm{d}\Lambda) = \frac12\operatorname{tr}((N\Lambda-S)\mathrm{d}\Lambda)
? no
@ says an inverse is missing: Λ instead of Λ⁻¹

## right
> \mathrm{d}\left(-\frac N2 \ln|\Sigma| - \frac12\operatorname{tr}(\Sigma^{-1} S)\right) = -\frac N2\operatorname{tr}(\Sigma^{-1}\mathrm{d}\Sigma) + \frac12\operatorname{tr}(\Sigma^{-1}\mathrm{d}\Sigma\,\Sigma^{-1}S)
? yes

## a slip
> \mathrm{d}\left(-\frac N2 \ln|\Sigma| - \frac12\operatorname{tr}(\Sigma^{-1} S)\right) = -\frac N2\operatorname{tr}(\Sigma^{-1}\mathrm{d}\Sigma) - \frac12\operatorname{tr}(\Sigma^{-1}\mathrm{d}\Sigma\,\Sigma^{-1}S)
? no
@ says the sign of −½ tr(Σ⁻¹ S Σ⁻¹ dΣ)

## right
> \frac{d}{dz}\sigma(z) = \frac{e^{-z}}{(1+e^{-z})^2} = \sigma(z)(1-\sigma(z))
? yes

## a slip
> \frac{d}{dz}\sigma(z) = \frac{e^{-z}}{(1+e^{-z})} = \sigma(z)(1-\sigma(z))
? no
@ says a factor σ(z) is missing

## right
> \nabla_w \sum_{i=1}^N \left(\log(1+e^{w^Tx_i}) - y_i w^Tx_i\right) = \sum_{i=1}^N (\sigma(w^Tx_i)-y_i)x_i
? yes

## a slip
> \nabla_w \sum_{i=1}^N \left(\log(1+e^{w^Tx_i}) - y_i w^Tx_i\right) = \sum_{i=1}^N (y_i-\sigma(w^Tx_i))x_i
? no
@ says a sign

## right
> grad -y' log(softmax(W x)) wrt W == (softmax(W x) - y) x' assume sum(y) = 1
? yes

## a slip
> grad -y' log(softmax(W x)) wrt W == x (softmax(W x) - y)' assume sum(y) = 1
? no
@ says transposed

## right
> \mathrm{d}(W'SW) = \mathrm{d}W'SW + W'S\mathrm{d}W
? yes

## right
> hess x'A x/2 - b'x wrt x == (A + A')/2
? yes

## a slip
> hess x'A x wrt x == 2 A
? no
@ says the symmetric part is to be taken

## right
> jac softmax(z) wrt z == Diag(softmax(z)) - softmax(z) softmax(z)'
? yes

## a slip
> grad sum(exp(A x)) wrt x == A exp(A x)
? no
@ says a transpose is missing: A instead of Aᵀ

## a slip
> grad sum(sin(x)) wrt x == Diag(cos(x))
? no
@ says a Diag too much: Diag(cos(x)) instead of cos(x)

## right
> jac sin(x) wrt x == Diag(cos(x))
? yes

## a slip
> jac sin(x) wrt x == cos(x)
? no
@ says Diag is missing: cos(x) instead of Diag(cos(x))

## right
> grad -sum(log(b - A x)) wrt x == A' (1 ./ (b - A x))
? yes

## a slip
> grad -sum(log(b - A x)) wrt x == -A' (1 ./ (b - A x))
? no
@ says a sign

## right
> hess -sum(log(b - A x)) wrt x == A' Diag((b - A x).^-2) A
? yes

## a slip
> hess -sum(log(b - A x)) wrt x == A' Diag((b - A x).^-1) A
? no
@ says the exponent: (b − A x).^−1 instead of (b − A x).^−2

## right
> d tr((I - K H) P (I - K H)' + K R K') = -tr(dK H P (I - K H)') - tr((I - K H) P H' dK') + tr(dK R K') + tr(K R dK')
? yes

## right
> grad tr((I - K H) P (I - K H)' + K R K') wrt K == -2 (I - K H) P H' + 2 K R assume P symmetric, R symmetric
? yes

## a slip
> grad tr((I - K H) P (I - K H)' + K R K') wrt K == -2 (I - K H) P H' + 2 K R
? no
@ says right only if P and R are symmetric

## a slip
> grad tr((I - K H) P (I - K H)' + K R K') wrt K == -2 (I - K H) P H' - 2 K R assume P symmetric, R symmetric
? no
@ says the sign of −2 K R

## right
> $(I-KH)P(I-KH)^T + KRK^T = P - KHP - PH^TK^T + K(HPH^T+R)K^T$
? yes

## a slip
> $(I-KH)P(I-KH)^T + KRK^T = P - KHP - PH^TK^T + K(HPH^T-R)K^T$
? no
@ says the sign of −K R Kᵀ

## right
> \mathrm{d}\operatorname{tr}(W^TXX^TW) = 2\operatorname{tr}(W^TXX^T\mathrm{d}W)
? yes

## a slip
> \mathrm{d}\operatorname{tr}(W^TXX^TW) = 2\operatorname{tr}(W^TX^TX\mathrm{d}W)
? no
@ says factors in another order: Wᵀ Xᵀ X dW instead of Wᵀ X Xᵀ dW

## right
> \|X - WW^TX\|_F^2 = \operatorname{tr}(X^TX) - \operatorname{tr}(W^TXX^TW) assume W'W = I
? yes

## a slip
> \|X - WW^TX\|_F^2 = \operatorname{tr}(X^TX) - 2\operatorname{tr}(W^TXX^TW) assume W'W = I
? no
@ says the coefficient of tr(Wᵀ X Xᵀ W): −2 instead of −1 (a factor 2 too much)

## a slip
> \|X - WW^TX\|_F^2 = \operatorname{tr}(X^TX) - \operatorname{tr}(W^TXX^TW)
? no
@ says right only if the columns of W are orthonormal

## right
> grad (w'B w)/(w'C w) wrt w == 2 (B w (w'C w) - C w (w'B w))/(w'C w)^2 assume B symmetric, C symmetric
? yes

## a slip
> grad (w'B w)/(w'C w) wrt w == 2 (B w (w'C w) - C w (w'B w))/(w'C w) assume B symmetric, C symmetric
? no
@ says a factor 1/(wᵀ C w) is missing

## a slip
> grad (w'B w)/(w'C w) wrt w == 2 (B w (w'C w) + C w (w'B w))/(w'C w)^2 assume B symmetric, C symmetric
? no
@ says the sign of 2 (wᵀ B w) C w/(wᵀ C w)²

## right
> grad sum_i r_i (x_i - mu)'S(x_i - mu) wrt mu == -2 S sum_i r_i (x_i - mu) assume S symmetric
? yes

## a slip
> grad sum_i r_i (x_i - mu)'S(x_i - mu) wrt mu == -2 S sum_i (x_i - mu) assume S symmetric
? no
@ says the factor rᵢ is missing in the term xᵢ − μ

## a slip
> grad sum_i r_i (x_i - mu)'S(x_i - mu) wrt mu == 2 S sum_i r_i (x_i - mu) assume S symmetric
? no
@ says a sign

## a slip
> d (A x - b)'(A x - b) = 2 (A x - b)' dA x
? no
@ says d(...) reaches over its bracket alone: of the whole product, d((...) ...), it is right

## right
> \frac{\partial}{\partial X}\operatorname{tr}(X^TAXB) = AXB + A^TXB^T
? yes

## a slip
> \frac{\partial}{\partial X}\operatorname{tr}(X^TAXB) = AXB + AXB^T
? no
@ says a transpose is missing: A instead of Aᵀ

## a slip
> \frac{\partial}{\partial X}\operatorname{tr}(X^TAXB) = A^TXB + AXB^T
? no
@ says the transpose of B is missing in every place

## a slip
> \frac{\partial}{\partial X}\operatorname{tr}(X^TAXB) = 2AXB
? no
@ says right only if A and B are symmetric

## right
> \frac{\partial}{\partial X}\operatorname{tr}(AXB) = A^TB^T
? yes

## a slip
> \frac{\partial}{\partial X}\operatorname{tr}(AXB) = BA
? no
@ says transposed

## a slip
> \frac{\partial}{\partial X}\operatorname{tr}(AXB) = B^TA^T
? no
@ says factors in another order: Bᵀ Aᵀ instead of Aᵀ Bᵀ

## right
> \frac{\partial}{\partial X}\ln|\det X| = X^{-T}
? yes

## a slip
> \frac{\partial}{\partial X}\ln|\det X| = X^{-1}
? no
@ says transposed

## right
> \frac{\partial}{\partial X} a^TX^{-1}b = -X^{-T}ab^TX^{-T}
? yes

## a slip
> \frac{\partial}{\partial X} a^TX^{-1}b = -X^{-1}ab^TX^{-1}
? no
@ says the transpose of X is missing in every place

## a slip
> \frac{\partial}{\partial X} a^TX^{-1}b = X^{-T}ab^TX^{-T}
? no
@ says a sign

## a slip
> \frac{\partial}{\partial X} a^TX^{-1}b = -X^{-T}ba^TX^{-T}
? no
@ says names that changed places: b aᵀ instead of a bᵀ

## right
> \frac{\partial}{\partial X} \|Xa - b\|^2 = 2(Xa-b)a^T
? yes

## a slip
> \frac{\partial}{\partial X} \|Xa - b\|^2 = 2a(Xa-b)^T
? no
@ says transposed

## right
> \frac{\partial}{\partial X} \operatorname{tr}(X^n) = n (X^{n-1})^T
? yes

## a slip
> \frac{\partial}{\partial X} \operatorname{tr}(X^n) = n X^{n-1}
? no
@ says transposed

## right
> \frac{\partial}{\partial X} \det(X^TX) = 2\det(X^TX) X(X^TX)^{-1}
? yes

## a slip
> \frac{\partial}{\partial X} \det(X^TX) = 2\det(X^TX) (X^TX)^{-1}X
? no
@ says factors in another order: 2

## right
> grad sum((W2 tanh(W1 x) - y).^2) wrt W1 == 2 ((W2' (W2 tanh(W1 x) - y)) .* (1 - tanh(W1 x).^2)) x'
? yes

## a slip
> grad sum((W2 tanh(W1 x) - y).^2) wrt W1 == 2 ((W2' (W2 tanh(W1 x) - y)) .* (1 - tanh(W1 x))) x'
? no
@ says a square is missing: tanh(W1 x) instead of tanh(W1 x).^2

## a slip
> grad sum((W2 tanh(W1 x) - y).^2) wrt W1 == 2 ((W2 (W2 tanh(W1 x) - y)) .* (1 - tanh(W1 x).^2)) x'
? no
@ says a transpose is missing: W2 instead of W2ᵀ

## a slip
> grad sum((W2 tanh(W1 x) - y).^2) wrt W1 == 2 (W2' (W2 tanh(W1 x) - y)) x'
? no
@ says the terms 2 (tanh(W1 x).^2 ∘ (W2ᵀ (y − W2 tanh(W1 x)))) xᵀ are missing

## right
> grad sum((W2 tanh(W1 x) - y).^2) wrt W2 == 2 (W2 tanh(W1 x) - y) tanh(W1 x)'
? yes

## a slip
> grad sum((W2 tanh(W1 x) - y).^2) wrt W2 == 2 (W2 tanh(W1 x) - y) x'
? no
@ says xᵀ instead of tanh(W1 x)ᵀ

## right
> hess logsumexp(x) wrt x == Diag(softmax(x)) - softmax(x) softmax(x)'
? yes

## a slip
> hess logsumexp(x) wrt x == Diag(softmax(x)) + softmax(x) softmax(x)'
? no
@ says the sign of softmax(x) softmax(x)ᵀ

## right
> \nabla_w \sum_i \log(1+\exp(-y_i w^Tx_i)) = -\sum_i y_i \sigma(-y_i w^Tx_i) x_i
? yes

## a slip
> \nabla_w \sum_i \log(1+\exp(-y_i w^Tx_i)) = -\sum_i y_i \sigma(y_i w^Tx_i) x_i
? no
@ says a sign: yᵢ wᵀ xᵢ instead of −yᵢ wᵀ xᵢ

## a slip
> \nabla_w \sum_i \log(1+\exp(-y_i w^Tx_i)) = -\sum_i \sigma(-y_i w^Tx_i) x_i
? no
@ says the factor yᵢ is missing in the term σ(−yᵢ wᵀ xᵢ) xᵢ

## right
> \operatorname{vec}(AXB) = (B^T\otimes A)\operatorname{vec}(X)
? yes

## a slip
> \operatorname{vec}(AXB) = (A\otimes B^T)\operatorname{vec}(X)
? no
@ says factors in another order: A ⊗ Bᵀ instead of Bᵀ ⊗ A

## a slip
> \operatorname{vec}(AXB) = (B\otimes A)\operatorname{vec}(X)
? no
@ says a transpose is missing: B instead of Bᵀ

## right
> \operatorname{tr}(A^TB) = \operatorname{vec}(A)^T\operatorname{vec}(B)
? yes

## right
> d(X X^-1) = dX X^-1 - X X^-1 dX X^-1 = 0
? yes

## a slip
> d (X^-1) = -X^-2 dX
? no
@ says the order of the factors: right only if the matrices commute

## right
> \mathrm{d}\|x\| = \frac{x^T\mathrm{d}x}{\|x\|}
? yes

## a slip
> \mathrm{d}\|x\| = \frac{2x^T\mathrm{d}x}{\|x\|}
? no
@ says a factor 2 too much

## a slip
> \mathrm{d}\|x\| = \frac{x^T\mathrm{d}x}{\|x\|^2}
? no
@ says a factor 1/‖x‖ too much

## right
: H = X (X'X)^-1 X'
> (I - H)' (I - H) == I - H
? yes

## a slip
: H = X (X'X)^-1 X'
> (I - H)' (I - H) == I + H
? no
@ says the sign of X (Xᵀ X)⁻¹ Xᵀ

## right
> \frac{\partial}{\partial W}\frac12\|Y - XW\|_F^2 + \frac\lambda2\|W\|_F^2 = -X^T(Y-XW) + \lambda W
? yes

## a slip
> \frac{\partial}{\partial W}\frac12\|Y - XW\|_F^2 + \frac\lambda2\|W\|_F^2 = -(Y-XW)X^T + \lambda W
? no
@ says factors in another order: (Y − X W) Xᵀ instead of Xᵀ (Y − X W)

## a slip
> \frac{\partial}{\partial W}\frac12\|Y - XW\|_F^2 + \frac\lambda2\|W\|_F^2 = -X^T(Y-WX) + \lambda W
? no
@ says factors in another order: W X instead of X W

## a slip
> d(x'A x) = dx'A x + x'A dx = 2 x'A dx
? no
@ says right only if A is symmetric

## a slip
> d(X'A X) = dX'A X + X'dA X
? no
@ says the term Xᵀ A dX is missing

## right
> d(A .* B) = dA .* B + A .* dB
? yes

## a slip
> d(A .* B) = dA .* B + A dB
? no
@ says the term A dB too much

## right
> d(exp(A x)) = exp(A x) .* (A dx) = Diag(exp(A x)) A dx
? yes

## a slip
> d(exp(A x)) = exp(A x) (A dx)
? no
@ says a matrix product for an elementwise one: exp(A x) (A dx) instead of exp(A x) ∘ (A dx)

## right
> e_i' A e_j == A_ij
? yes

## right
: Kg = P H' (H P H' + R)^-1
> (I - Kg H) P == P - Kg (H P H' + R) Kg' assume P symmetric, R symmetric
? yes

## a slip
: Kg = P H' (H P H' + R)^-1
> (I - Kg H) P == P + Kg (H P H' + R) Kg' assume P symmetric, R symmetric
? no
@ says the sign of P Hᵀ (H P Hᵀ + R)⁻¹ H P

## right
> hess -log(det(X)) wrt X == K(n,n) kron(X^-T, X^-1)
? yes
