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
