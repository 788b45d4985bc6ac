# Derivations as they stand in texts on statistics, learning and control: right ones, and ones with a slip.

$ --check=off --steps=none
> $$\nabla_w \|Xw - y\|^2 = \nabla_w (Xw-y)^T(Xw-y) = 2X^T(Xw-y)$$
> $$\nabla_\beta (y - X\beta)^T(y-X\beta) = \nabla_\beta (y^Ty - 2\beta^TX^Ty + \beta^TX^TX\beta) = -2X^Ty + 2X^TX\beta$$
> $$(y - X\beta)^T(y-X\beta) = y^Ty - 2\beta^TX^Ty + \beta^TX^TX\beta$$
> $$(y - X\beta)^T(y-X\beta) = y^Ty - 2\beta^TX^Ty - \beta^TX^TX\beta$$
> $$\nabla_\beta (y - X\beta)^T(y-X\beta) = -2X^Ty + X^TX\beta$$
> $$\nabla_\beta (y - X\beta)^T(y-X\beta) = -2X^T(y - X\beta) = 2X^T(y-X\beta)$$
> $$\frac{\partial}{\partial w}\left(\|Xw-y\|^2 + \lambda \|w\|^2\right) = 2X^T(Xw-y) + 2\lambda w = 2(X^TX+\lambda I)w - 2X^Ty$$
> $$\frac{\partial}{\partial w}\left(\|Xw-y\|^2 + \lambda \|w\|^2\right) = 2X^T(Xw-y) + \lambda w = 2(X^TX+\lambda I)w - 2X^Ty$$
> $$\frac{\partial}{\partial w}\left(\|Xw-y\|^2 + \lambda \|w\|^2\right) = 2X^T(Xw-y) + 2\lambda w = 2(XX^T+\lambda I)w - 2X^Ty$$
> $$d \ln|\Sigma| = tr(\Sigma^{-1} d\Sigma)$$
> $$d\left(\ln|\Sigma| + tr(\Sigma^{-1} S)\right) = tr(\Sigma^{-1} d\Sigma) - tr(\Sigma^{-1} d\Sigma \Sigma^{-1} S) = tr\left((\Sigma^{-1} - \Sigma^{-1} S \Sigma^{-1}) d\Sigma\right)$$
> $$d\left(\ln|\Sigma| + tr(\Sigma^{-1} S)\right) = tr(\Sigma^{-1} d\Sigma) + tr(\Sigma^{-1} d\Sigma \Sigma^{-1} S) = tr\left((\Sigma^{-1} + \Sigma^{-1} S \Sigma^{-1}) d\Sigma\right)$$
> $$\mathrm{d}(x-\mu)^T\Sigma^{-1}(x-\mu) = -\mathrm{d}\mu^T\Sigma^{-1}(x-\mu) - (x-\mu)^T\Sigma^{-1}\mathrm{d}\mu$$
> $$\frac{\partial}{\partial\mu}\sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu) = -2\Sigma^{-1}\sum_{i=1}^N(x_i-\mu)$$
> $$\nabla_W tr(W^T S W) = (S + S^T) W = 2 S W$$
> $$d\, tr(W^T S W) = tr(dW^T S W + W^T S dW) = tr(W^T (S^T + S) dW)$$
> $$\nabla_w \log(1+e^{-y w^T x}) = -\frac{e^{-y w^T x}}{1+e^{-y w^T x}} y x = -\frac{1}{1+e^{y w^T x}} y x$$
> $$\nabla_w \log(1+e^{-y w^T x}) = -\frac{y x}{1+e^{-y w^T x}}$$
> $$d\sigma(x) = \sigma(x)(1-\sigma(x)) dx$$
> $$d\sigma(x) = \sigma(x)\odot(1-\sigma(x)) \odot dx$$
> $$dL = \delta^T dz = \delta^T (dW x + W dx + db) = tr(x\delta^T dW) + \delta^T W dx + \delta^T db$$
> $$dL = \delta^T dz = \delta^T (dW x + W dx + db) = tr(\delta x^T dW) + \delta^T W dx + \delta^T db$$
> $$d(X^{-1}) = -X^{-1} dX X^{-1}$$
> $$0 = dI = d(X X^{-1}) = dX X^{-1} + X d(X^{-1})$$
> $$d\,tr(A X^{-1} B) = -tr(A X^{-1} dX X^{-1} B) = -tr(X^{-1} B A X^{-1} dX)$$
> $$d\,tr(A X^{-1} B) = -tr(A X^{-1} dX X^{-1} B) = -tr(X^{-1} A B X^{-1} dX)$$
> $$\frac{\partial\, tr((I-KH)P(I-KH)^T + KRK^T)}{\partial K} = -2(I-KH)PH^T + 2KR$$
> $$\frac{\partial\, tr(P - KHP - PH^TK^T + K(HPH^T+R)K^T)}{\partial K} = -2 P H^T + 2K(HPH^T+R)$$
> $$tr((I-KH)P(I-KH)^T + KRK^T) = tr(P) - 2tr(KHP) + tr(K(HPH^T+R)K^T)$$
> $$\nabla_X \log\det X = X^{-T}$$
> $$\nabla_X \log\det(X^TX) = 2X(X^TX)^{-1}$$
> $$\nabla_X \log\det(X^TX) = 2(X^TX)^{-1}X$$
> $$d\det(X) = \det(X) tr(X^{-1}dX) = tr(\det(X) X^{-1} dX)$$
> $$\nabla_x \frac{1}{2}x^TAx - b^Tx = \frac{1}{2}(A+A^T)x - b = Ax - b$$
> $$\|A - XY\|_F^2 = tr((A-XY)^T(A-XY)) = tr(A^TA) - 2tr(A^TXY) + tr(Y^TX^TXY)$$
> $$\nabla_X \|A - XY\|_F^2 = -2(A-XY)Y^T$$
> $$\nabla_X \|A - XY\|_F^2 = -2Y^T(A-XY)$$
> $$\frac{\partial}{\partial x}\frac{x^TAx}{x^Tx} = \frac{2Ax}{x^Tx} - \frac{2 x^TAx}{(x^Tx)^2}x$$
> $$\nabla_\theta \sum_{i=1}^n (\theta^Tx_i - y_i)^2 = \sum_{i=1}^n 2(\theta^Tx_i-y_i)x_i = 2X^T(X\theta - y)$$
> $$(A+UCV)^{-1} = A^{-1} - A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}$$
> $$(A+UCV)^{-1} = A^{-1} + A^{-1}U(C^{-1}+VA^{-1}U)^{-1}VA^{-1}$$
> $$(I + AB)^{-1}A = A(I+BA)^{-1}$$
> $$|I + AB| = |I + BA|$$
> $$\nabla_T \frac12\left(tr(S^{-1}T) + \ln|S| - \ln|T|\right) = \frac12(S^{-1} - T^{-1})$$
> $$\sum_{i=1}^N (x_i-\mu)(x_i-\mu)^T = \sum_{i=1}^N x_i x_i^T - N\bar{x}\mu^T - N\mu\bar{x}^T + N\mu\mu^T \text{ where } \bar{x} = \frac1N\sum_{i=1}^N x_i$$
> $$\sum_{i=1}^N (x_i-\mu)^T\Sigma^{-1}(x_i-\mu) = tr\left(\Sigma^{-1}\sum_{i=1}^N(x_i-\mu)(x_i-\mu)^T\right)$$
> $$dL = \delta^T dz = \delta^T (dW x + W dx + db) = tr(x\delta^T dW) + \delta^T W dx + \delta^T db \text{ where } z = W x + b$$
> $$dL = \delta^T dz = \delta^T (dW x + W dx + db) = tr(\delta x^T dW) + \delta^T W dx + \delta^T db \text{ where } z = W x + b$$
> $$\mathrm{d}\left(-y^T \log \mathrm{softmax}(z)\right) = -y^T(\mathrm{d}z - \mathbf{1}\, \mathrm{softmax}(z)^T \mathrm{d}z) = (\mathrm{softmax}(z) \mathbf{1}^T y - y)^T \mathrm{d}z$$
> $$\nabla_z \left(-\sum_i y_i \log softmax(z)_i\right) = softmax(z) - y$$
> $$\mathrm{d} \|X W - Y\|_F^2 = 2 tr((XW-Y)^T X \mathrm{d}W)$$
> $$\mathrm{d} \|X W - Y\|_F^2 = tr((XW-Y)^T X \mathrm{d}W)$$
> $$\mathrm{d} \|X W - Y\|_F^2 = 2 tr((XW-Y) X \mathrm{d}W)$$
> $$\frac{\partial}{\partial \Sigma}\left(\ln|\Sigma| + x^T\Sigma^{-1}x\right) = \Sigma^{-1} - \Sigma^{-1}xx^T\Sigma^{-1}$$
> $$\frac{\partial}{\partial \Sigma}\left(\ln|\Sigma| + x^T\Sigma^{-1}x\right) = \Sigma^{-T} - \Sigma^{-T}xx^T\Sigma^{-T} = \Sigma^{-T}(\Sigma^T - xx^T)\Sigma^{-T}$$
> $$\nabla_A tr(AB^TA^TC) = CAB + C^TAB^T$$
> $$\nabla_A tr(ABA^TC) = CAB + C^TAB^T$$
> $$\nabla_A tr(ABA^TC) = CAB + C^TAB$$
> $$\nabla_{A^T} tr(ABA^TC) = B^TA^TC^T + BA^TC$$
> $$\frac{\partial a^TXb}{\partial X} = ab^T$$
> $$\frac{\partial a^TXb}{\partial X} = ba^T$$
> $$\frac{\partial a^TX^{-1}b}{\partial X} = -X^{-T}ab^TX^{-T}$$
> $$\frac{\partial a^TX^{-1}b}{\partial X} = -X^{-1}ab^TX^{-1}$$
> $$\frac{\partial a^TX^{-1}b}{\partial X} = X^{-T}ab^TX^{-T}$$
> $$\frac{\partial a^TX^{-1}b}{\partial X} = -X^{-T}ba^TX^{-T}$$
> $$d\ln\det(X^TX) = tr((X^TX)^{-1}d(X^TX)) = tr((X^TX)^{-1}(dX^TX + X^TdX)) = 2tr((X^TX)^{-1}X^TdX)$$
> $$d\ln\det(X^TX) = tr((X^TX)^{-1}d(X^TX)) = tr((X^TX)^{-1}(dX^TX + X^TdX)) = tr((X^TX)^{-1}X^TdX)$$
> $$d\,vec(AXB) = vec(A\,dX\,B) = (B^T\otimes A) d\,vec(X)$$
> $$d\,vec(AXB) = vec(A\,dX\,B) = (A\otimes B^T) d\,vec(X)$$
> $$\frac{\partial}{\partial x}\|x-a\|_2 = \frac{x-a}{\|x-a\|_2}$$
> $$\frac{\partial}{\partial x}\|x-a\|_2 = \frac{x-a}{\|x-a\|_2^2}$$
> $$\frac{\partial}{\partial x^T}\frac{x-a}{\|x-a\|_2} = \frac{I}{\|x-a\|_2} - \frac{(x-a)(x-a)^T}{\|x-a\|_2^3}$$
> $$\nabla_w \left(-\sum_{i=1}^n \left[y_i\log\sigma(w^Tx_i) + (1-y_i)\log(1-\sigma(w^Tx_i))\right]\right) = \sum_{i=1}^n(\sigma(w^Tx_i) - y_i)x_i$$
> $$\nabla_w \left(-\sum_{i=1}^n \left[y_i\log\sigma(w^Tx_i) + (1-y_i)\log(1-\sigma(w^Tx_i))\right]\right) = \sum_{i=1}^n(y_i-\sigma(w^Tx_i))x_i$$
> $$\hat\beta = (X^TX)^{-1}X^Ty = \beta + (X^TX)^{-1}X^T\epsilon \text{ where } y = X\beta+\epsilon$$
> $$y - X(X^TX)^{-1}X^Ty = (I - X(X^TX)^{-1}X^T)y$$
> $$(I - X(X^TX)^{-1}X^T)^2 = I - X(X^TX)^{-1}X^T$$
> $$PH^T(HPH^T+R)^{-1} = (P^{-1}+H^TR^{-1}H)^{-1}H^TR^{-1}$$
> $$(I-KH)P = P - KHP = (P^{-1}+H^TR^{-1}H)^{-1} \text{ where } K = PH^T(HPH^T+R)^{-1}$$
> $$(I-KH)P(I-KH)^T + KRK^T = (I-KH)P \text{ where } K = PH^T(HPH^T+R)^{-1}$$
> $$(I-KH)P(I+KH)^T + KRK^T = (I-KH)P \text{ where } K = PH^T(HPH^T+R)^{-1}$$
> $$\frac{1}{N}\sum_{i=1}^N (x_i-\bar x)(x_i-\bar x)^T = \frac1N\sum_{i=1}^N x_ix_i^T - \bar x\bar x^T \text{ where } \bar x = \frac1N\sum_{i=1}^N x_i$$
> $$\frac{1}{N}\sum_{i=1}^N (x_i-\bar x)(x_i-\bar x)^T = \frac1N\sum_{i=1}^N x_ix_i^T + \bar x\bar x^T \text{ where } \bar x = \frac1N\sum_{i=1}^N x_i$$
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✗ not equal: the values differ at a random point, exactly
looks like: the sign of −βᵀ Xᵀ X β
difference: −2 βᵀ Xᵀ X β
counterexample: at y = [-3; 2], X = [3, 1, 1; 3, 2, -1], beta = [-2; 1; -2] the left side is 32, the right side -74
y: m×1, X: m×n, β: n×1
∂f/∂β = 2 Xᵀ (X β − y)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: the coefficient of Xᵀ X β: 1 instead of 2 (a factor 2 is missing)
difference: −Xᵀ X β
counterexample: at X = [-3, 2, 3; 1, 1, 3], beta = [2; -1; -2], y = [1; -2] the left side is [84; -66; -108], the right side [47; -33; -51]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: 2 Xᵀ (y − X β)
correct: 2 Xᵀ (X β − y)
looks like: a sign
difference: 4 Xᵀ (y − X β)
counterexample: at X = [-3, 2, 3; 1, 1, 3], y = [2; -1], beta = [-2; 1; -2] the left side is [-12; -12; -36], the right side [12; 12; 36]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✗ not equal: the values differ at a random point, exactly
wrong from side 2 on: 2 Xᵀ (X w − y) + λ w
correct: 2 (Xᵀ (X w − y) + λ w)
looks like: the coefficient of λ w: 1 instead of 2 (a factor 2 is missing)
difference: −λ w
counterexample: at X = [-3, 2, 3; 1, 1, 3], w = [2; -1; -2], y = [1; -2], lambda = 2 the left side is [92; -70; -116], the right side [88; -68; -112]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: 2 (X Xᵀ + λ I) w − 2 Xᵀ y
correct: 2 (Xᵀ X + λ I) w − 2 Xᵀ y
looks like: factors in another order: X Xᵀ instead of Xᵀ X
difference: 2 (X Xᵀ − Xᵀ X) w
counterexample: at X = [-3, 2; 3, 1], w = [1; 3], y = [2; -1], lambda = -2 the left side is [32; 6], the right side [-2; 28]
✓ equal: the same normal form
assuming Σ invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-50)
assuming Σ invertible
✗ not equal: the values differ at a random point
wrong from side 2 on: tr(Σ⁻¹ dΣ) + tr(Σ⁻¹ dΣ Σ⁻¹ S)
correct: tr(Σ⁻¹ (dΣ − S Σ⁻¹ dΣ))
looks like: the sign of tr(Σ⁻¹ S Σ⁻¹ dΣ)
difference: 2 tr(Σ⁻¹ S Σ⁻¹ dΣ)
counterexample: at Sigma = [-3, 2; 3, 1], dSigma = [1, 1; 2, -2], S = [1, -3; 3, 1] the left side is -2/9, the right side 2/9
✗ not equal: the values differ at a random point, exactly
looks like: d(...) reaches over its bracket alone: of the whole product, d((...) ...), it is right
difference: −(x − μ)ᵀ Σ⁻¹ dμ
counterexample: at x = [-3; 2], mu = [3; 1], dmu = [1; 1], Sigma = [-2, 1; -2, 2] the left side is -27/2, the right side -33/2
xᵢ, μ: n×1, Σ: n×n
∂f/∂μ = (Σ⁻¹ + Σ⁻ᵀ) ∑_{i=1}^{N} (μ − xᵢ)    n×1
assuming Σ invertible
✗ not equal: the values differ at a random point, exactly
looks like: right only if Σ is symmetric
difference: (Σ⁻ᵀ − Σ⁻¹) ∑_{i=1}^{N} (xᵢ − μ)
counterexample: at Sigma = [2, 3; 1, 1], mu = [3; 2], x_1 = [-1; -2], x_2 = [1; -2], x_3 = [2; 1], N = 3 the left side is [22; -8], the right side [40; -22]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: 2 S W
correct: (S + Sᵀ) W
looks like: right only if S is symmetric
difference: (S − Sᵀ) W
counterexample: at S = [-3, 2; 3, 1], W = [1, 3, 2; -1, -2, 1] the left side is [-11, -28, -7; 3, 11, 12], the right side [-10, -26, -8; 4, 14, 14]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✓ equal: the same normal form
y: scalar, w, x: n×1
∂f/∂w = −y σ(−y wᵀ x) x    n×1
✗ not equal: the values differ at a random point
looks like: a sign: −y wᵀ x instead of y wᵀ x
difference: y (1 − 2 σ(y wᵀ x)) x
counterexample: at y = -3, w = [2; 3], x = [1; 1] the left side is [3; 3], the right side [9.17707e-07; 9.17707e-07]
✓ equal: the same normal form
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
wrong from side 2 on: δᵀ (dW x + W dx + db)
correct: δᵀ dz
difference: −δᵀ (dz − dW x − W dx − db)
counterexample: at delta = [-3; 2], z = [3; 1], dz = [1; 1], W = [-2, 1, -2; 2, 1, -3], dW = [3, 3, 3; -3, -2, 1], x = [1; -2; -3], dx = [3; -1; 2], b = [-1; 1], db = [2; 2] the left side is -1, the right side 61
✗ not equal: the values differ at a random point, exactly
wrong from side 2 on: δᵀ (dW x + W dx + db)
correct: δᵀ dz
difference: −δᵀ (dz − dW x − W dx − db)
counterexample: at delta = [-3; 2], z = [3; 1], dz = [1; 1], W = [-2, 1; -2, 2], dW = [1, -3; 3, 3], x = [-3; 1], dx = [1; -2], b = [1; -2], db = [-3; 3] the left side is -1, the right side 21
✓ equal: the same normal form
assuming X invertible
✓ equal: the same normal form
assuming X invertible
✓ equal: the same normal form
assuming X invertible
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: −tr(X⁻¹ A B X⁻¹ dX)
correct: −tr(X⁻¹ B A X⁻¹ dX)
looks like: factors in another order: X⁻¹ A B X⁻¹ dX instead of X⁻¹ B A X⁻¹ dX
difference: −tr(X⁻¹ (A B − B A) X⁻¹ dX)
counterexample: at A = [-3, 2; 3, 1], X = [1, 3; 2, -1], dX = [-3, 3; -1, 3], B = [2, -3; -1, 3] the left side is 647/49, the right side 171/49
K: m×n, H: n×m, P: m×m, R: n×n
∂f/∂K = K·(R + Rᵀ) − (I − K H)(P + Pᵀ) Hᵀ    m×n
✗ not equal: the values differ at a random point, exactly
looks like: right only if P and R are symmetric
difference: −((I − K H)(P − Pᵀ) Hᵀ + K·(Rᵀ − R))
counterexample: at K = [-3, 2, 3; 1, 1, 3], R = [2, -1, -2; 1, -2, 2; 1, -3, 3], H = [1, 2; -3, -1; 3, -3], P = [1, 3; -2, 3] the left side is [-240, 149, 271; -88, 25, 172], the right side [-152, -110, 560; 38, -162, 204]
P: m×m, K: m×n, H: n×m, R: n×n
∂f/∂K = (K H − I)(P + Pᵀ) Hᵀ + K·(R + Rᵀ)    m×n
✗ not equal: the values differ at a random point, exactly
looks like: right only if P and R are symmetric
difference: −((K H − I)(Pᵀ − P) Hᵀ + K·(Rᵀ − R))
counterexample: at K = [-3, 2, 3; 1, 1, 3], H = [2, -1; -2, 1; -2, 2], P = [1, -3; 3, 1], R = [2, -3, -1; 3, -3, 1; 3, -2, 3] the left side is [-96, 75, 122; -24, 25, 63], the right side [-42, 54, 212; 18, -14, 74]
✗ not equal: the values differ at a random point, exactly
looks like: right only if P is symmetric
difference: tr(P) − tr((I − K H) P (I − K H)ᵀ) − tr(K H (2 P − P Hᵀ Kᵀ))
counterexample: at K = [-3, 2, 3; 1, 1, 3], H = [2, -1; -2, 1; -2, 2], P = [1, -3; 3, 1], R = [2, -3, -1; 3, -3, 1; 3, -2, 3] the left side is 509, the right side 407
X: n×n
∂f/∂X = X⁻ᵀ    n×n
assuming |X| > 0
✓ equal: the same normal form
X: m×n
∂f/∂X = 2 (X⁺)ᵀ    m×n
assuming X of full column rank
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
X: n×n
∂f/∂X = 2 X⁻ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: 2 (Xᵀ X)⁻¹ X instead of 2 X (Xᵀ X)⁻¹
difference: 2 (X⁻¹ X⁻ᵀ X − X⁻ᵀ)
counterexample: at X = [-3, 2; 3, 1] the left side is [-2/9, 2/3; 4/9, 2/3], the right side [-4/27, 26/81; 10/9, 16/27]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
assuming X invertible
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: A x − b
correct: ½ (A + Aᵀ) x − b
looks like: right only if A is symmetric
difference: (A − Aᵀ) x/2
counterexample: at A = [-3, 2; 3, 1], x = [1; 3], b = [2; -1] the left side is [5/2; 13/2], the right side [1; 7]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
A: m×n, X: m×p, Y: p×n
∂f/∂X = 2 (X Y − A) Yᵀ    m×p
✓ equal: the same normal form
A, X, Y: n×n
∂f/∂X = 2 (X Y − A) Yᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: 2 Yᵀ (A − X Y) instead of 2 (A − X Y) Yᵀ
difference: 2 ((A − X Y) Yᵀ − Yᵀ (A − X Y))
counterexample: at X = [-3, 2; 3, 1], Y = [1, 3; 2, -1], A = [-2, 1; -2, 2] the left side is [-66, 36; 50, 16], the right side [34, 0; 4, -84]
x: n×1, A: n×n
∂f/∂x = ((A + Aᵀ) x − 2 (xᵀ A x)/(xᵀ x) x)/(xᵀ x)    n×1
assuming x ≠ 0
✗ not equal: the values differ at a random point, exactly
looks like: right only if A is symmetric
difference: (A − Aᵀ) x/(xᵀ x)
counterexample: at A = [-3, 2; 3, 1], x = [1; 3] the left side is [12/25; -4/25], the right side [9/50; -3/50]
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: 2 Xᵀ (X θ − y)
correct: 2 ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ
looks like: right only if the rows of X are the x_i: define X = [x_1, ..., x_n]'
difference: 2 (Xᵀ (X θ − y) − ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ)
counterexample: at theta = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], y = [1; -2; 2], n = 3, X = [1, -3; 3, 1; 2, -3] the left side is [112; 104], the right side [22; 112]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-47)
assuming A + U C V invertible, A invertible, C invertible, C⁻¹ + V A⁻¹ U invertible
✗ not equal: the values differ at a random point, exactly
looks like: the sign of A⁻¹ U (C⁻¹ + V A⁻¹ U)⁻¹ V A⁻¹
difference: A⁻¹ − (A + U C V)⁻¹ + A⁻¹ U (C⁻¹ + V A⁻¹ U)⁻¹ V A⁻¹
counterexample: at A = [-3, 2; 3, 1], U = [1, 3, 2; -1, -2, 1], C = [-2, 2, 1; -3, 3, 1; 2, -3, -1], V = [3, -3; 1, 3; -2, 3] the left side is [-37/191, -22/191; -15/191, -23/382], the right side [-0.0285049, 0.559628; 427/573, 0.726876]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
assuming I + A B invertible, I + B A invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
S, T: n×n
∂f/∂T = (S⁻ᵀ − T⁻ᵀ)/2    n×n
assuming S invertible, T invertible
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: (T⁻ᵀ − S⁻ᵀ + S⁻¹ − T⁻¹)/2
counterexample: at S = [-3, 2; 3, 1], T = [1, 3; 2, -1] the left side is [-8/63, 1/42; -13/126, 5/21], the right side [-8/63, -13/126; 1/42, 5/21]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-50)
assuming Σ invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: tr(δ xᵀ dW) + δᵀ W dx + δᵀ db
correct: tr(x δᵀ dW) + δᵀ W dx + δᵀ db
looks like: names that changed places: δ xᵀ instead of x δᵀ
difference: −δᵀ (dW − dWᵀ) x
counterexample: at delta = [-3; 2], W = [3, 1; 1, 3], dW = [2, -2; -3, 3], x = [3; 1], dx = [3; -3], b = [-3; 1], db = [1; -2] the left side is -61, the right side -52
✓ equal: to 62 digits at 3 random points
y, z: n×1
∂f/∂z = sum(y) softmax(z) − y    n×1
✗ not equal: the values differ at a random point
looks like: right only if the entries of y add up to 1
difference: (1 − sum(y)) softmax(z)
counterexample: at y = [-3; 2], z = [3; 1] the left side is [2.1192; -2.1192], the right side [3.8808; -1.8808]
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing
difference: −tr((X W − Y)ᵀ X dW)
counterexample: at X = [-3, 2, 3; 1, 1, 3], W = [2, -1; -2, 1; -2, 2], dW = [1, -3; 3, 3; 3, -3], Y = [3, 1; 1, -2] the left side is -662, the right side -331
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: X W − Y instead of (X W − Y)ᵀ
difference: 2 tr((X W − Y)(X dW − dWᵀ Xᵀ))
counterexample: at X = [-3, 2, 3; 1, 1, 3], W = [2, -1; -2, 1; -2, 2], dW = [1, -3; 3, 3; 3, -3], Y = [3, 1; 1, -2] the left side is -662, the right side -424
Σ: n×n, x: n×1
∂f/∂Σ = (Σ⁻¹ − Σ⁻¹ x xᵀ Σ⁻¹)ᵀ    n×n
assuming Σ invertible
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: (Σ⁻¹ x xᵀ Σ⁻¹)ᵀ − Σ⁻ᵀ + Σ⁻¹ − Σ⁻¹ x xᵀ Σ⁻¹
counterexample: at Sigma = [-3, 2; 3, 1], x = [1; 3] the left side is [-49/81, -23/27; -37/81, -35/27], the right side [-49/81, -37/81; -23/27, -35/27]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-50)
assuming Σ invertible
A: m×n, B: n×n, C: m×m
∂f/∂A = Cᵀ A B + C A Bᵀ    m×n
✗ not equal: the values differ at a random point, exactly
looks like: the transpose of C is missing in every place
difference: (C − Cᵀ) A (B − Bᵀ)
counterexample: at C = [-3, 2; 3, 1], A = [1, 3, 2; -1, -2, 1], B = [-2, 2, 1; -3, 3, 1; 2, -3, -1] the left side is [31, -76, 15; 13, 21, -24], the right side [20, -67, 22; 0, 18, -13]
A: m×n, B: n×n, C: m×m
∂f/∂A = Cᵀ A Bᵀ + C A B    m×n
✓ equal: the same normal form
A: m×n, B: n×n, C: m×m
∂f/∂A = Cᵀ A Bᵀ + C A B    m×n
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: B instead of Bᵀ
difference: Cᵀ A (B − Bᵀ)
counterexample: at C = [-3, 2; 3, 1], A = [1, 3, 2; -1, -2, 1], B = [-2, 2, 1; -3, 3, 1; 2, -3, -1] the left side is [20, -67, 22; 0, 18, -13], the right side [92, -85, -32; -15, 3, 2]
A: m×n, B: n×n, C: m×m
∂f/∂Aᵀ = B Aᵀ C + (C A B)ᵀ    n×m
✓ equal: the same normal form
a: m×1, X: m×n, b: n×1
∂f/∂X = a bᵀ    m×n
✓ equal: the same normal form
a, b: n×1, X: n×n
∂f/∂X = a bᵀ    n×n
✗ not equal: the values differ at a random point, exactly
looks like: transposed
difference: b aᵀ − a bᵀ
counterexample: at a = [-3; 2], b = [3; 1] the left side is [-9, -3; 6, 2], the right side [-9, 6; -3, 2]
a, b: n×1, X: n×n
∂f/∂X = −(X⁻¹ b aᵀ X⁻¹)ᵀ    n×n
assuming X invertible
✓ equal: the same normal form
a, b: n×1, X: n×n
∂f/∂X = −(X⁻¹ b aᵀ X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: the transpose of X is missing in every place
difference: (X⁻¹ b aᵀ X⁻¹)ᵀ − X⁻¹ a bᵀ X⁻¹
counterexample: at X = [-3, 2; 3, 1], b = [1; 3], a = [2; -1] the left side is [25/81, 20/27; -5/81, -4/27], the right side [32/81, 44/81; -8/27, -11/27]
a, b: n×1, X: n×n
∂f/∂X = −(X⁻¹ b aᵀ X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: a sign
difference: (2 X⁻¹ b aᵀ X⁻¹)ᵀ
counterexample: at X = [-3, 2; 3, 1], b = [1; 3], a = [2; -1] the left side is [25/81, 20/27; -5/81, -4/27], the right side [-25/81, -20/27; 5/81, 4/27]
a, b: n×1, X: n×n
∂f/∂X = −(X⁻¹ b aᵀ X⁻¹)ᵀ    n×n
assuming X invertible
✗ not equal: the values differ at a random point, exactly
looks like: names that changed places: b aᵀ instead of a bᵀ
difference: (X⁻¹ (b aᵀ − a bᵀ) X⁻¹)ᵀ
counterexample: at X = [-3, 2; 3, 1], b = [1; 3], a = [2; -1] the left side is [25/81, 20/27; -5/81, -4/27], the right side [32/81, -8/27; 44/81, -11/27]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
assuming X of full column rank
✗ not equal: the values differ at a random point, exactly
wrong from side 4 on: tr((Xᵀ X)⁻¹ Xᵀ dX)
correct: tr((Xᵀ X)⁻¹ (dXᵀ X + Xᵀ dX))
looks like: a factor 2 is missing
difference: −tr((Xᵀ X)⁻¹ Xᵀ dX)
counterexample: at X = [-3, 2; 3, 1; 1, 3], dX = [2, -2; -3, 3; -1, 3] the left side is -72/133, the right side -36/133
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: (A ⊗ Bᵀ) d(vec(X))
correct: (Bᵀ ⊗ A) d(vec(X))
looks like: factors in another order: A ⊗ Bᵀ instead of Bᵀ ⊗ A
difference: (A ⊗ Bᵀ) vec(dX) − vec(A dX B)
counterexample: at A = [-3, 2, 3; 1, 1, 3], X = [2, -1; -2, 1; -2, 2], dX = [1, -3; 3, 3; 3, -3], B = [3, 1, 1; -2, -3, 2] the left side is [24; 57; -6; 40; 24; -5], the right side [84; 84; -36; 57; 40; -5]
x, a: n×1
∂f/∂x = (x − a)/‖x − a‖    n×1
assuming x − a ≠ 0
✓ equal: the same normal form
x, a: n×1
∂f/∂x = (x − a)/‖x − a‖    n×1
assuming x − a ≠ 0
✗ not equal: the values differ at a random point
looks like: a factor 1/‖x − a‖ too much
difference: (1 − 1/‖x − a‖)(a − x)/‖x − a‖
counterexample: at x = [-3; 2], a = [3; 1] the left side is [-0.986394; 0.164399], the right side [-6/37; 1/37]
x, a: n×1
∂f/∂xᵀ = (I − (x − a)(x − a)ᵀ/‖x − a‖²)/‖x − a‖    n×n
assuming x − a ≠ 0
✓ equal: to 75 digits at 3 random points
yᵢ: scalar, w, xᵢ: m×1
∂f/∂w = ∑_{i=1}^{n} (σ(wᵀ xᵢ) − yᵢ) xᵢ    m×1
✓ equal: the same normal form
yᵢ: scalar, w, xᵢ: m×1
∂f/∂w = ∑_{i=1}^{n} (σ(wᵀ xᵢ) − yᵢ) xᵢ    m×1
✗ not equal: the values differ at a random point
looks like: a sign
difference: 2 ∑_{i=1}^{n} (yᵢ − σ(wᵀ xᵢ)) xᵢ
counterexample: at w = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], y_1 = 1, y_2 = -2, y_3 = 2, n = 3 the left side is [10.993; 9.99262], the right side [-10.993; -9.99262]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-50)
assuming X of full column rank
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-50)
assuming X of full column rank
✓ equal: the same normal form
assuming X of full column rank
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-48)
assuming H P Hᵀ + R invertible, P invertible, R invertible, P⁻¹ + Hᵀ R⁻¹ H invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-49)
assuming H P Hᵀ + R invertible, P invertible, R invertible, P⁻¹ + Hᵀ R⁻¹ H invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-47)
assuming H P Hᵀ + R invertible
✗ not equal: the values differ at a random point, exactly
looks like: the terms 2 P Hᵀ (H P Hᵀ + R)⁻¹ R (H P Hᵀ + R)⁻ᵀ H Pᵀ are missing
difference: −2 P Hᵀ (H P Hᵀ + R)⁻¹ R (H P Hᵀ + R)⁻ᵀ H Pᵀ
counterexample: at P = [-3, 2; 3, 1], H = [1, 3; 2, -1; -2, 1], R = [-2, 2, 1; -3, 3, 1; 2, -3, -1] the left side is [-1319/225, 38/5; -73/90, 1], the right side [23/15, 134/45; 1/6, 7/18]
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
✗ not equal: the values differ at a random point, exactly
looks like: the sign of x̄ x̄ᵀ
difference: ((∑_{i=1}^{N} xᵢ)(∑_{i=1}^{N} xᵢ)ᵀ/N − ∑_{i=1}^{N} ((xᵢ − (∑_{i=1}^{N} xᵢ)/N)(xᵢ − (∑_{i=1}^{N} xᵢ)/N)ᵀ − xᵢ xᵢᵀ))/N
counterexample: at N = 2, x_1 = [3; 1; 1], x_2 = [3; 2; -1] the left side is [0, 0, 0; 0, 1/4, -1/2; 0, -1/2, 1], the right side [18, 9, 0; 9, 19/4, -1/2; 0, -1/2, 1]
! note: beta taken as a vector
! note: beta taken as a vector
! note: beta taken as a vector
! note: beta taken as a vector
! note: beta taken as a vector
! note: mu taken as a vector
! note: mu taken as a vector
! note: y taken as a scalar
! note: e^... is read as exp(...)
! note: y taken as a scalar
! note: e^... is read as exp(...)
! note: \sigma(...) is read as sigmoid(...)
! note: x taken as a scalar
! note: \sigma(...) is read as sigmoid(...)
! note: the number 1 is taken in every entry
! note: L is not defined: the left side only names what follows
! note: delta taken as a vector
! note: b taken as a vector
! note: L is not defined: the left side only names what follows
! note: delta taken as a vector
! note: b taken as a vector
! note: b taken as a vector
! note: theta taken as a vector
! note: mu taken as a vector
! note: mu taken as a vector
! note: L is not defined: the left side only names what follows
! note: delta taken as a vector
! note: b taken as a vector
! note: L is not defined: the left side only names what follows
! note: delta taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: b taken as a vector
! note: a taken as a vector
! note: a taken as a vector
! note: a taken as a vector
! note: \sigma(...) is read as sigmoid(...)
! note: y taken as a scalar
! note: \sigma(...) is read as sigmoid(...)
! note: y taken as a scalar
! note: beta taken as a vector
! note: epsilon taken as a vector
= 0

# More of them: networks, likelihoods, identities of determinants and Kronecker products.

$ --check=off --steps=none
> $\mathcal{L}(\lambda) = w^T \Sigma w - \lambda (1^T w - 1) = w^T\Sigma w - \lambda 1^T w + \lambda$
> $\nabla_w \left(w^T\Sigma w - \lambda (\mathbf{1}^T w - 1)\right) = 2\Sigma w - \lambda \mathbf{1}$
> $\frac{\partial}{\partial W} \|X - W W^T X\|_F^2 = -4 X X^T W + 2 W W^T X X^T W + 2 X X^T W W^T W$
> $\|X - W W^T X\|_F^2 = tr(X^TX) - tr(W^T X X^T W)$ assume W' W = I
> $\nabla_Z \frac{1}{2}\|\sigma(Z) - Y\|_F^2 = (\sigma(Z) - Y) \odot \sigma(Z) \odot (1 - \sigma(Z))$
> $\nabla_Z \frac{1}{2}\|\sigma(Z) - Y\|_F^2 = (\sigma(Z) - Y) \odot \sigma(Z)$
> $\nabla_{W} \frac{1}{2}\|W_2\,\mathrm{relu}(W x) - y\|^2 = (W_2^T(W_2\,\mathrm{relu}(Wx) - y) \odot \mathrm{step}(Wx)) x^T$
> $\mathrm{d} \operatorname{tr}(X^T A X B) = \operatorname{tr}(B X^T A\, \mathrm{d}X) + \operatorname{tr}(B^T X^T A^T\, \mathrm{d}X) = \operatorname{tr}((B X^T A + B^T X^T A^T)\mathrm{d}X)$
> $\mathrm{d} \operatorname{tr}(X^T A X B) = \operatorname{tr}(B X^T A\, \mathrm{d}X) + \operatorname{tr}(B X^T A^T\, \mathrm{d}X)$
> $\mathrm{d}(X \otimes Y) = \mathrm{d}X \otimes Y + X \otimes \mathrm{d}Y$
> $\mathrm{d}(X \odot Y) = \mathrm{d}X \odot Y + Y \odot \mathrm{d}X$
> $\mathrm{d}\, e^{\operatorname{tr} A} = e^{\operatorname{tr} A} \operatorname{tr}(\mathrm{d}A)$
> $\frac{\partial^2}{\partial x\partial x^T}\left(\frac12 x^TAx - b^Tx\right) = A$
> $\frac{\partial y^T A x}{\partial x} = A^T y = \left(y^T A\right)^T$
> $\log\frac{1}{1+e^{-z}} = -\log(1+e^{-z}) = z - \log(1+e^{z})$
> $\frac{e^{z}}{1+e^{z}} = \frac{1}{1+e^{-z}} = 1 - \frac{1}{1+e^{z}}$
> $\mathrm{tanh}(z) = \frac{e^{2z}-1}{e^{2z}+1} = \frac{1-e^{-2z}}{1+e^{-2z}}$
> $\nabla_x \log \sum_i e^{x_i} = \mathrm{softmax}(x)$
> $(X^TX + \lambda I)^{-1}X^T = X^T(XX^T+\lambda I)^{-1}$
> $(X^TX + \lambda I)^{-1}X^T = X^T(X^TX+\lambda I)^{-1}$
> $x^TAx = \operatorname{tr}(Axx^T) = \langle A, xx^T\rangle$
> $|A^{-1}| = |A|^{-1} = \frac{1}{|A|}$
> $\left|\begin{array}{cc} A & B \\ C & D\end{array}\right| = |A||D - CA^{-1}B|$
> $\left|\begin{array}{cc} A & B \\ C & D\end{array}\right| = |A||D - BA^{-1}C|$
> $\operatorname{vec}(ABC) = (C^T\otimes A)\operatorname{vec}(B)$
> $\operatorname{vec}(ABC) = (A\otimes C^T)\operatorname{vec}(B)$
> $\operatorname{tr}(A^TB) = \operatorname{vec}(A)^T\operatorname{vec}(B) = \sum_{i,j}A_{ij}B_{ij}$
> $\frac{\partial}{\partial \sigma}\left(-n\log\sigma - \frac{1}{2\sigma^2}\|y-X\beta\|^2\right) = -\frac{n}{\sigma} + \frac{\|y-X\beta\|^2}{\sigma^3}$
> $\frac{\partial}{\partial \sigma}\left(-n\log\sigma - \frac{1}{2\sigma^2}\|y-X\beta\|^2\right) = -\frac{n}{\sigma} - \frac{\|y-X\beta\|^2}{\sigma^3}$
> $\frac{\partial}{\partial \sigma}\left(-n\log\sigma - \frac{1}{2\sigma^2}\|y-X\beta\|^2\right) = -\frac{n}{\sigma} + \frac{\|y-X\beta\|^2}{2\sigma^3}$
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
w: n×1, Σ: n×n, λ: scalar
∂f/∂w = (Σ + Σᵀ) w − λ ones(n)    n×1
✗ not equal: the values differ at a random point, exactly
looks like: right only if Σ is symmetric
difference: (Σ − Σᵀ) w
counterexample: at Sigma = [-3, 2; 3, 1], w = [1; 3], lambda = 2 the left side is [7; 9], the right side [4; 10]
X: m×n, W: m×p
∂f/∂W = −2 ((X − W Wᵀ X) Xᵀ + X Xᵀ (I − W Wᵀ)) W    m×p
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-46)
Z, Y: m×n
∂f/∂Z = σ(Z) ∘ (1 − σ(Z)) ∘ (σ(Z) − Y)    m×n
✓ equal: the same normal form
Z, Y: m×n
∂f/∂Z = σ(Z) ∘ (1 − σ(Z)) ∘ (σ(Z) − Y)    m×n
✗ not equal: the values differ at a random point
looks like: the terms (Y − σ(Z)) ∘ σ(Z).^2 are missing
difference: (σ(Z) − Y) ∘ σ(Z).^2
counterexample: at Z = [-3, 2, 3; 1, 1, 3], Y = [2, -1, -2; 1, -2, 2] the left side is [-0.0882108, 0.197472, 0.133387; -0.0528771, 0.536959, -0.0473192], the right side [-0.0926025, 1.6566, 2.81255; -0.196612, 1.99656, -0.997751]
W₂: m×n, W: n×p, x: p×1, y: m×1
∂f/∂W = (step(W x) ∘ (W₂ᵀ (W₂ relu(W x) − y))) xᵀ    n×p
assuming entries of W x nonzero
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✗ not equal: the values differ at a random point, exactly
looks like: a transpose is missing: B instead of Bᵀ
difference: −tr((Bᵀ − B) Xᵀ Aᵀ dX)
counterexample: at X = [-3, 2, 3; 1, 1, 3], dX = [2, -2, -3; 3, -1, 3], A = [-1, 3; -3, 1], B = [3, -2, 3; 1, 1, -2; -3, 2, -1] the left side is 275, the right side 92
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 too much
difference: dX ∘ Y
counterexample: at X = [-3, 2, 3; 1, 1, 3], dX = [2, -2, -3; 3, -1, 3], Y = [-1, 3, -3; 1, 3, -2] the left side is [-2, -6, 9; 3, -3, -6], the right side [-4, -12, 18; 6, -6, -12]
✓ equal: the same normal form
x, b: n×1, A: n×n
∂²f/∂x∂xᵀ = (A + Aᵀ)/2    n×n
✗ not equal: the values differ at a random point, exactly
looks like: the symmetric part is to be taken
difference: (A − Aᵀ)/2
counterexample: at A = [-3, 2; 3, 1] the left side is [-3, 5/2; 5/2, 1], the right side [-3, 2; 3, 1]
✓ equal: the same normal form
✓ equal: to 75 digits at 3 random points
✓ equal: to 75 digits at 3 random points
✓ equal: to 75 digits at 3 random points
x: n×1
∂f/∂x = softmax(x)    n×1
✓ equal: the same normal form
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
assuming Xᵀ X + λ I invertible, X Xᵀ + λ I invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: Xᵀ (Xᵀ X + λ I)⁻¹ instead of (Xᵀ X + λ I)⁻¹ Xᵀ
difference: Xᵀ (Xᵀ X + λ I)⁻¹ − (Xᵀ X + λ I)⁻¹ Xᵀ
counterexample: at X = [-3, 2; 3, 1], lambda = 1 the left side is [-4/35, 1/5; 29/105, 4/15], the right side [-3/35, 16/35; 1/7, 5/21]
✓ equal: the same normal form
✓ equal: the same normal form
assuming A invertible
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-49)
assuming A invertible
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: B A⁻¹ C instead of C A⁻¹ B
difference: |A| |D − B A⁻¹ C| − |[A, B; C, D]|
counterexample: at A = [-3, 2; 3, 1], B = [1, 3; 2, -1], C = [-2, 1; -2, 2], D = [1, -3; 3, 1] the left side is -63, the right side -183
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
looks like: factors in another order: A ⊗ Cᵀ instead of Cᵀ ⊗ A
difference: vec(Cᵀ B Aᵀ) − vec(A B C)
counterexample: at A = [-3, 2, 3; 1, 1, 3], B = [2, -1, -2; 1, -2, 2; 1, -3, 3], C = [1, 2; -3, -1; 3, -3] the left side is [86; 69; -49; -3], the right side [-11; -27; 1; -36]
✓ equal: the same normal form
n, σ: scalar, y: m×1, X: m×p, β: p×1
∂f/∂σ = (‖y − X β‖²/σ² − n)/σ
assuming σ > 0
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-51)
n, σ: scalar, y: m×1, X: m×p, β: p×1
∂f/∂σ = (‖y − X β‖²/σ² − n)/σ
assuming σ > 0
✗ not equal: the values differ at a random point, exactly
looks like: the sign of ‖y − X β‖²/σ³
difference: −2 ‖y − X β‖²/σ³
counterexample: at y = [-3; 2], X = [3, 1, 1; 3, 2, -1], beta = [-2; 1; -2], sigma = 2, n = 1 the left side is 7/2, the right side -9/2
n, σ: scalar, y: m×1, X: m×p, β: p×1
∂f/∂σ = (‖y − X β‖²/σ² − n)/σ
assuming σ > 0
✗ not equal: the values differ at a random point, exactly
looks like: a factor 2 is missing in the term ‖y − X β‖²/(2 σ³)
difference: −‖y − X β‖²/(2 σ³)
counterexample: at y = [-3; 2], X = [3, 1, 1; 3, 2, -1], beta = [-2; 1; -2], sigma = 2, n = 1 the left side is 7/2, the right side 3/2
! note: 1' is the row of ones
! note: 1' is the row of ones
! note: \sigma(...) is read as sigmoid(...)
! note: the number 1 is taken in every entry; the identity matrix is I
! note: \sigma(...) is read as sigmoid(...)
! note: e^... is read as exp(...)
! note: b taken as a vector
! note: z taken as a scalar
! note: e^... is read as exp(...)
! note: z taken as a scalar
! note: e^... is read as exp(...)
! note: z taken as a scalar
! note: e^... is read as exp(...)
! note: e^... is read as exp(...)
! note: n taken as a scalar
! note: beta taken as a vector
! note: n taken as a scalar
! note: beta taken as a vector
! note: n taken as a scalar
! note: beta taken as a vector
= 0
