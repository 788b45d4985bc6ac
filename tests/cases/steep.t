# Differences of functions whose third derivative outgrows them by many powers of ten: the check takes finer steps.

$ -q
> hess atanh((1/2 sin(gamma((1 + ((y' * x))^2))))) wrt y
4 gamma(1 + (yᵀ x)²) (2 (yᵀ x)² (digamma(1 + (yᵀ x)²)² (sin(gamma(1 + (yᵀ x)²)) gamma(1 + (yᵀ x)²) (2 cos(gamma(1 + (yᵀ x)²))²/(4 − sin(gamma(1 + (yᵀ x)²))²) − 1) + cos(gamma(1 + (yᵀ x)²))) + cos(gamma(1 + (yᵀ x)²)) polygamma(1, 1 + (yᵀ x)²)) + cos(gamma(1 + (yᵀ x)²)) digamma(1 + (yᵀ x)²)) x xᵀ/(4 − sin(gamma(1 + (yᵀ x)²))²)
