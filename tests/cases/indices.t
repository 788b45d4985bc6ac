# Index notation: entries, sums over them, free indices.

# Sums over entries come to matrix form.
$ -q
> A, B : matrix(n, m); C : matrix(m, p); D : matrix(p, n); S : matrix(n)
> x, z, w : vector(n); y : vector(m)
> sum_{i,j} A_{ij}
> sum_{i,j} A_{ij} B_{ij}
> sum_i sum_j A_{ij} log(A_{ij}/B_{ij})
> sum_{i,j} (A_{ij} - x_i y_j)^2
> sum_{i,j} x_i A_{ij} y_j
> sum_{i,j,k} A_{ij} C_{jk} D_{ki}
> sum_i S_{ii}
> sum_i x_i z_i
> sum_i w_i (x_i - z_i)^2
> sum_i x_i \log x_i
> sum_{i!=j} x_i x_j
sum(A)
tr(Aᵀ B)
tr(Aᵀ ln(A ./ B))
tr((Aᵀ − y xᵀ)(A − x yᵀ))
xᵀ A y
tr(A C D)
tr(S)
xᵀ z
wᵀ (x − z).^2
xᵀ ln(x)
sum(x)² − xᵀ x

# Free indices make vectors and matrices.
$ -q
> A, B : matrix(n, m); C : matrix(m, p); S : matrix(n)
> x, z : vector(n); y : vector(m)
> x_i z_i
> x_i y_j
> S_{ij} + S_{ji}
> A_{ij} B_{ij}
> exp(A_{ij})
> sum_j A_{ij}
> sum_j A_{ij} y_j
> sum_k A_{ik} C_{kj}
> x_i A_{ij} y_j
> exp(A_{ij})/sum_k exp(A_{ik})
x ∘ z
x yᵀ
S + Sᵀ
A ∘ B
exp(A)
A ones(m)
A y
A C
Diag(x) A Diag(y)
Diag(1 ./ (exp(A) ones(m))) exp(A)

# Derivatives by entries.
$ -q
> A : matrix(n, m); S : matrix(n); x : vector(n)
> deriv sum_j x_j^2 wrt x_i
> deriv x' S x wrt x_i
> grad sum_{ij} A_ij^2 wrt A_ij
> grad sum_{k,l} A_{kl}^2 wrt A
> deriv A_{kl} wrt A_{ij}
2 xᵢ
((S + Sᵀ) x)[i]
2 Aᵢⱼ
2 A
unit(i, n) unit(j, m)ᵀ

# Nothing declared: families of scalars are vectors, their members entries.
> sum_i x_i y_i
x, y: n×1
xᵀ y
✓ verified at N random points (N digits)
! note: x taken as a vector, the x_i as its entries
! note: y taken as a vector, the y_i as its entries
= 0

$ -q
> sum_i a_i x_i
> grad sum_i (theta' x_i - y_i)^2 wrt theta
∑ᵢ aᵢ xᵢ
2 ∑ᵢ (θᵀ xᵢ − yᵢ) xᵢ

$ -q
> sum_{i,j} x_i A_{ij} y_j
> sum_i x_i log x_i
> sum_{i=1}^n (x_i - z_i)^2
> sum_{i<j} (x_i - x_j)^2
> sum_{i≠j} A_{ij}
> sum_{ij} ||x_i - x_j||^2
> sum_i x_i y_i z_i
xᵀ A y
xᵀ ln(x)
(x − z)ᵀ (x − z)
−tr((ones(n) xᵀ − x ones(n)ᵀ)²)/2
sum(A) − tr(A)
∑ᵢ ∑ⱼ ‖xᵢ − xⱼ‖²
xᵀ (y ∘ z)

# Free indices of names that nobody declared.
> exp(x_i)
x: n×1
exp(x)    n×1
✓ verified at N random points (N digits)
! note: x taken as a vector, the x_i as its entries
= 0

$ -q
> a_i b_i
> x_i y_j
> x_i^2
> max(0, x_i)
> x_i/sum_j x_j
> sum_k A_{ik} B_{kj}
> A_{ij} + A_{ji}
> \delta_{ij}
> sum_j \delta_{ij} x_j
> sum_{i,j} \delta_{ij} A_{ij}
a ∘ b
x yᵀ
x.^2
relu(x)
x/sum(x)
A B
A + Aᵀ
Iₙ
x
tr(A)

# ... and names of their own, where nothing else fits.
$ -q
> grad (y_i - w' x_i)^2 wrt w
> grad ||x_i - x_j||^2 wrt x_i
> (x - mu_k)' Sigma_k^{-1} (x - mu_k)
> \mathbf{x}_i' A \mathbf{x}_j
2 (wᵀ xᵢ − yᵢ) xᵢ
2 (xᵢ − xⱼ)
(x − μₖ)ᵀ Σₖ⁻¹ (x − μₖ)
xᵢᵀ A xⱼ

# The variable's index is one with the same letter elsewhere.
$ -q
> deriv sum_j x_j^2 wrt x_i
> deriv exp(x_i) wrt x_j
> jac exp(x_i)/sum_j exp(x_j) wrt x_j
> \frac{\partial}{\partial x_i} \sum_{k,l} x_k A_{kl} x_l
> \frac{\partial x_i}{\partial x_j}
> \frac{\partial A_{ij}}{\partial A_{kl}}
> deriv A x wrt x_i == A unit(i, n)
> hess sum_i x_i^3 wrt x_i
2 xᵢ
exp(xⱼ) unit(j, n)
softmax(x)[j] (eⱼ − softmax(x))
((A + Aᵀ) x)[i]
unit(j, n)
unit(k, m) unit(l, n)ᵀ
✓ equal
6 xᵢ

# A subscript that is a word, or 0, makes a name of its own, whatever its base is.
$ -q
> S_W : matrix(n)
> w' S_W w
> A : matrix(n); x : vector(n)
> A_new x_0
> \log\det\Sigma + \mathrm{tr}(\Sigma^{-1}\Sigma_o)
> C_{xx}^{-1} C_{xy} \hat w_x
> \log \pi_c
> C = C_0 + C_1
> tr(C)
> sum_{i,j} I_{ij} A_{ij}
> sum_{i,j} K_{ij} c_i c_j
> grad x_b' A x_b wrt x_b
> f : function
> f(x) = x' x
> grad f(y) wrt y
wᵀ S_W w
A_new x₀
ln(det(Σ)) + tr(Σ⁻¹ Σₒ)
C_xx⁻¹ C_xy ŵₓ
ln(π_c)
tr(C₀) + tr(C₁)
tr(A)
cᵀ K c
(A + Aᵀ) x_b
2 y

# A letter that is a constant elsewhere, a family here; scalars that stand as numbers stay scalars.
$ -q
> sum_k pi_k x_k
> sum_k pi_k log pi_k
> 1/n sum_{i=1}^n log(1 + exp(-y_i w'x_i)) + lambda/2 ||w||^2
> sum_t ||x_t - mu||^2
> sum_i (y_i - a - b x_i)^2
∑ₖ πₖ xₖ
πᵀ ln(π)
(∑_{i=1}^{n} softplus(−yᵢ wᵀ xᵢ))/n + λ/2 ‖w‖²
∑ₜ ‖xₜ − μ‖²
(y − a ones(n) − b x)ᵀ (y − a ones(n) − b x)

# An index both bound and free is said.
> sum_i x_i^2 + x_i^3
x: n×1
(xᵀ x) ones(n) + x.^3    n×1
✓ verified at N random points (N digits)
! note: i stands outside sum_i, too, whose body ends at the next + or -: there it is a free index; for one sum write sum_i (...)
! note: x taken as a vector, the x_i as its entries
= 0

> delta_ij A_jk
! <stdin>:1:1: unsupported: the indices i, j and k are bound by no sum: a table of three indices is no matrix
!     delta_ij A_jk
!     ^~~~~~~~~~~~~
! hint: summation is not implied: where an index is summed over, write sum_j

# Families stacked by a definition are the rows or columns of a matrix.
$ -q
> x_i : vector(d)
> X = [x_1, …, x_n]'
> sum_i (theta' x_i - y_i)^2
> grad sum_{i=1}^n (theta' x_i - y_i)^2 wrt theta
> grad ||X theta - y||^2 wrt theta
> sum_i x_i x_i'
> grad sum_i x_i' A x_i wrt X
> grad sum_i ||x_i||^2 wrt x_1
(X θ − y)ᵀ (X θ − y)
2 Xᵀ (X θ − y)
2 Xᵀ (X θ − y)
Xᵀ X
X (A + Aᵀ)
2 x₁

> Z = [z_1, …, z_m]
> sum_i z_i z_i'
Z: n×m
Z Zᵀ    n×n
✓ verified at N random points (N digits)
! note: the z_i are the columns of Z
= 0

# Sums that differ in the names of their indices are like terms.
$ -q
> grad sum_{i,j} ||x_i - x_j||^2 wrt x_k
> sum_i u_i - sum_j u_j
> sum_i sum_j a_i b_j c_{ij} - sum_k sum_l a_k b_l c_{kl}
4 ∑ᵢ (xₖ − xᵢ)
zeros(n)
0

# An open sum runs over the whole family, wherever another sum that stops before its end stands.
$ -q
> x_t : vector(n); y_t : vector(m); C : matrix(m, n); A : matrix(n); z : vector(n)
> (sum_t x_t' z) (sum_{t=1}^{N-1} x_t' x_{t+1}) == (sum_{t=1}^{N-1} x_t' x_{t+1}) (sum_t x_t' z)
> grad sum_t ||y_t - C x_t||^2 + sum_{t=1}^{T-1} ||x_{t+1} - A x_t||^2 wrt C
✓ equal
2 ∑ₜ (C xₜ − yₜ) xₜᵀ

# Entries that are subscripts, labels of classes, are whole numbers.
$ -q
> grad -sum_i log(softmax(W x_i)[c_i]) wrt W
> grad sum_i W[c_i, i] wrt W
> x, c : vector(n)
> grad sum_{i=1}^n x_{c_i} wrt c
∑ᵢ (softmax(W xᵢ) − unit(cᵢ, m)) xᵢᵀ
∑ᵢ unit(cᵢ, m) unit(i, n)ᵀ
! <stdin>:4:30: undefined: c stands in a subscript, which is a whole number: there is no derivative by it
!     grad sum_{i=1}^n x_{c_i} wrt c
!                                  ^

# The word let before a definition or a declaration.
$ -q
> let A : matrix(n)
> Let f(x) = x'A x
> let w_1 = 2 y
> grad f(w_1) wrt y
4 (A + Aᵀ) y

# Sums over pairs: symmetric ones come to matrix form, where the diagonal adds no pole and no kink.
$ -q
> grad sum_{i<j} x_i x_j wrt x
> grad sum_{i=1}^{n-1} sum_{j=i+1}^n (x_i - x_j)^2 wrt x
> A : symmetric(n)
> grad sum_{i>j} A_{ij} (x_i - x_j)^2 wrt x
> grad sum_{i<j} (x_i - x_j)^-2 wrt x
> grad sum_{i<j} |x_i - x_j| wrt x
> simplify -sum_{i<j} (a_i - a_j)/(b_i - b_j)
sum(x) ones(n) − x
2 (n x − sum(x) ones(n))
2 (x ∘ (A ones(n)) − A x)
2 ∑_{i<j} (unit(j, n) − eᵢ)/(xᵢ − xⱼ)³
∑_{i<j} sign(xᵢ − xⱼ) (unit(i, n) − eⱼ)
∑_{i<j} (aⱼ − aᵢ)/(bᵢ − bⱼ)

# A number beside entries over an index that nothing binds is compared with every one of them.
$ --steps=none
> |A| = \sum_j a_{ij} C_{ij}
> ||A||_F^2 = sum_j A_ij^2
✓ equal: the same normal form
✗ not equal: the values differ at a random point, exactly
difference: diag(A Aᵀ) − ‖A‖_F² ones(m)
counterexample: at A = [3, 1, 1; 3, 2, -1] the left side is [25; 25], the right side [11; 14]
! note: C_{ij} is taken as the cofactor of |A|
! note: compared for every i
! note: compared for every i
= 0

# The end of an inner sum is counted with the least outer index.
$ -q
> Q, B : matrix(n)
> sum_{i=1}^{s} sum_{j=1}^{s - i} Q^{j-1} B Q^{s-i-j}
> eval sum_{i=1}^{5} sum_{j=1}^{5-i} j
∑_{i=1}^{s} ∑_{j=1}^{s − i} Q^(j − 1) B Q^(s − i − j)
20

# The function's name in frechet is one also in a formula that begins with a sum sign.
$ -q
> u_t : vector(n); A, C : matrix(n)
> ∑ₜ uₜᵀ frechet(expm, A, C) uₜ
∑ₜ uₜᵀ frechet(expm, A, C) uₜ
