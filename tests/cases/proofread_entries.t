# Total differentials: dots, entries, unknown functions.

$ -q
> \mathrm{d} f = \frac{\partial f}{\partial x_1} \mathrm{d} x_1 + \frac{\partial f}{\partial x_2} \mathrm{d} x_2
> df = \sum_{i=1}^n \frac{\partial f}{\partial x_i} dx_i = (\frac{\partial f}{\partial x})^T dx
> df = \sum_{i=1}^m \sum_{j=1}^n \frac{\partial f}{\partial X_{ij}} dX_{ij} = tr(\frac{\partial f}{\partial X}^T dX)
> df(x) = \nabla f(x)^T dx
> d\phi(x) = \nabla \phi(x)^T dx = 2 \nabla \phi(x)^T dx
> \mathrm{d} f(x_1, \ldots, x_n) = \frac{\partial f}{\partial x_1} \mathrm{d} x_1 + \cdots + \frac{\partial f}{\partial x_n} \mathrm{d} x_n + x_1
> f : function
> sum_{i,j} grad(f(X),X[i,j]) dX[i,j] == tr(grad(f(X),X)' dX)
✓ equal
✓ equal
✓ equal
✓ equal
✗ not equal
✗ not equal
✓ equal

# Cofactors and minors beside a determinant.

$ --steps=none --check=off
> $\dfrac{\partial|A|}{\partial a_{i j}}=A_{j i}$
> $\dfrac{\partial|A|}{\partial a_{i j}}=C_{i j} = (-1)^{i+j} M_{ij}$
> $\dfrac{\partial|A|}{\partial a_{i j}}=M_{i j}$
> $|A| = \sum_{j} a_{1j} A_{1j}$
> $|A| = \sum_{j} a_{1j} A_{2j}$
> $|A| = \sum_{j} (-1)^{1+j} a_{1j} M_{1j}$
> $d|A| = \sum_{i,j} A_{ij} da_{ij} = tr(A^* dA)$
> $d|A| = \sum_{i,j} A_{ij} da_{ij} = tr(A^{*T} dA)$
A: n×n
∂f/∂Aᵢⱼ = adj(A)[j, i]
✗ not equal: the values differ at a random point, exactly
looks like: the indices: (adj(A)ᵀ)[j, i] instead of (adj(A)ᵀ)[i, j]
difference: −(adj(A) − adj(A)ᵀ)[j, i]
counterexample: at A = [-1, 1; -1, 2] the left side is 1, the right side -1
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-53)
A: n×n
∂f/∂Aᵢⱼ = adj(A)[j, i]
✗ not equal: the values differ at a random point, exactly
looks like: a factor (−1)^(i + j) is missing
difference: ((−1)^(i + j) − 1) adj(A)[j, i]
counterexample: at A = [3, 1; 1, 3] the left side is -1, the right side 1
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
difference: −|A|
counterexample: at A = [2, 3; 1, 1] the left side is -1, the right side 0
✓ equal: exact at 3 random points modulo a prime (error probability < 1e-52)
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: tr(adj(A)ᵀ dA)
correct: tr(adj(A) dA)
looks like: a transpose too much: adj(A)ᵀ instead of adj(A)
difference: −tr(adj(A) (dA − dAᵀ))
counterexample: at A = [-1, 1; -1, 2], dA = [2, -2; 2, 1] the left side is -1, the right side 7
! note: A_{ij} is taken as the cofactor of |A|
! note: where A is invertible, adj(A) = det(A) A^-1
! note: C_{ij} is taken as the cofactor of |A|
! note: M_{ij} is taken as the minor of |A|
! note: M_{ij} is taken as the minor of |A|
! note: where A is invertible, adj(A) = det(A) A^-1
! note: A_{ij} is taken as the cofactor of |A|
! note: A_{ij} is taken as the cofactor of |A|
! note: M_{ij} is taken as the minor of |A|
! note: A^* is read as the adjugate adj(A); the transpose is A'
! note: A_{ij} is taken as the cofactor of |A|
! note: A^* is read as the adjugate adj(A); the transpose is A'
! note: A_{ij} is taken as the cofactor of |A|
= 0

# An italic d opens differentials where sides with differentials are compared.

$ -q
> d\log|X| = tr(X^{-1} dX)
> d|X| = |X| tr(X^{-1} dX)
> d X^{-1} = -X^{-1} dX X^{-1}
> dX^{-1} = -X^{-1} dX X^{-1}
> dX^{-T} = -X^{-T} dX^T X^{-T}
> d(A+B)^{-1} = -(A+B)^{-1} (dA + dB) (A+B)^{-1}
> d\|x\|^2 = 2 x^T dx
> d \frac{1}{2}\|Xw-y\|^2 = (Xw-y)^T X dw
> \frac{1}{2} d\|X w - y\|^2 = (Xw-y)^T X dw
> \mathrm{d} \frac{1}{2} x^T x = x^T \mathrm{d} x
> d\left(X^T X\right) = dX^T X + X^T dX
> d L(w) = w^T dw
> d \exp(x) = \exp(x) \odot dx
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
✓ equal
wᵀ dw
✓ equal

# A lost term of the product rule, a differential that reaches too short, a family that is stacked silently.

$ --steps=none --check=off
> $\boldsymbol{O}=\mathrm{d} \boldsymbol{I}=\mathrm{d}\left(\boldsymbol{X} \boldsymbol{X}^{-1}\right)=\mathrm{d} \boldsymbol{X} \boldsymbol{X}^{-1}$
> $\mathrm{d}(x-\mu)^T\Sigma^{-1}(x-\mu) = -\mathrm{d}\mu^T\Sigma^{-1}(x-\mu) - (x-\mu)^T\Sigma^{-1}\mathrm{d}\mu$
> $\nabla_\theta \sum_{i=1}^n (\theta^Tx_i - y_i)^2 = \sum_{i=1}^n 2(\theta^Tx_i-y_i)x_i = 2X(X^T\theta - y)$
> simplify inv(A) inv(inv(A) + inv(B)) inv(B)
> simplify inv(A + B) - inv(A) + inv(A) B inv(A + B)
✗ not equal: the values differ at a random point, exactly
wrong from side 4 on: dX X⁻¹
correct: zeros(n, n)
looks like: the term X d(X⁻¹) of the product rule is missing
difference: dX X⁻¹
counterexample: at X = [-3, 2; 3, 1], dX = [1, 1; 2, -2] the left side is [0, 0; 0, 0], the right side [2/9, 5/9; -8/9, -2/9]
✗ not equal: the values differ at a random point, exactly
looks like: d(...) reaches over its bracket alone: of the whole product, d((...) ...), it is right
difference: −(x − μ)ᵀ Σ⁻¹ dμ
counterexample: at x = [-3; 2], mu = [3; 1], dmu = [1; 1], Sigma = [-2, 1; -2, 2] the left side is -27/2, the right side -33/2
✗ not equal: the values differ at a random point, exactly
wrong from side 3 on: 2 X (Xᵀ θ − y)
correct: 2 ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ
looks like: right only if the columns of X are the x_i: define X = [x_1, ..., x_n]
difference: 2 (X (Xᵀ θ − y) − ∑_{i=1}^{n} (θᵀ xᵢ − yᵢ) xᵢ)
counterexample: at theta = [2; 3], x_1 = [1; 1], x_2 = [3; 2], x_3 = [-1; -2], y = [1; -2; 2], n = 3, X = [1, -3, 3; 1, 2, -3] the left side is [112; 104], the right side [-34; 46]
A, B: n×n
(B + A)⁻¹    n×n
assuming A invertible, B invertible, A⁻¹ + B⁻¹ invertible, B + A invertible
A, B: n×n
zeros(n, n)    n×n
assuming A + B invertible, A invertible
! note: mu taken as a vector
! note: theta taken as a vector
! note: found zero by its values, exact at random points modulo a prime
= 0
