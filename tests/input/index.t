# Entries, members, indexed sums.

> sum_{i,j} a_{ij}
= sum_{i,j} A_ij
@ A : matrix(m, n)

> grad sum_{i,j} a_{ij} wrt A
= grad sum(A) wrt A
@ A : matrix(m, n)

> sum_{i,j} A_{ij} B_{ij}
= sum_{i,j} A_ij B_ij
@ A : matrix(m, n); B : matrix(m, n)

> sum_k A_{ik} B_{kj}
= sum_k A_ik B_kj
@ A : matrix(m, n); B : matrix(n, p)

> grad sum_{i,j} A_{ij} B_{ij} wrt A
= grad tr(A' B) wrt A
@ A : matrix(m, n); B : matrix(m, n)

> sum_i x_i log x_i
= sum_i x_i log(x_i)
@ x : vector(n)

> sum_i (theta' x_i - y_i)^2
= sum_i (theta' x_i - y_i)^2
@ theta : vector(d); x_i : vector(d); y_i : scalar

> grad sum_i (theta' x_i - y_i)^2 wrt theta
= grad sum_i (theta' x_i - y_i)^2 wrt theta
@ theta : vector(d); x_i : vector(d); y_i : scalar

> sum_{i<j} A_{ij}
= sum_{i<j} A[i, j]
@ A : matrix(n)

> sum_{i≠j} A_{ij}
= sum_{i!=j} A_ij
@ A : matrix(n)

> sum_{i != j} x_i x_j
: x : vector(n)
= sum_{i≠j} x[i] x[j]

> sum_{i,j} ||x_i - x_j||^2
= sum_{i,j} norm(x_i - x_j)^2
@ x_i : vector(d)

> sum_{ij} ||x_i - x_j||^2
= sum_{i,j} ||x_i - x_j||^2
@ x_i : vector(d)

> sum_i sum_j A_{ij} x_i x_j
= sum_i sum_j A_ij x_i x_j
@ A : matrix(n); x : vector(n)

> sum_{i=1}^n w_i f(x_i)
: f : function
= sum_{i=1}^{n} w_i f(x_i)
@ w_i : vector(m); x_i : vector(d)

> sum_{t=1}^{N} (x_t - mu)' S (x_t - mu)
= sum_{t=1}^{N} (x_t - mu)' S (x_t - mu)
@ x_t : vector(d); mu : vector(d); S : matrix(d)
@ says mu taken as a vector

> sum_t (x_t - mu)(x_t - mu)'
= sum_t (x_t - mu) (x_t - mu)'
@ x_t : vector(d); mu : vector(d)

> 1/N sum_{t=1}^{N} x_t
= 1/N sum_{t=1}^{N} x_t
@ x_t : vector(d)

> sum_i a_i x_i
= sum_i a_i x_i
@ a_i : scalar; x_i : vector(d)

> x_1^2 + x_2^2
= x_1^2 + x_2^2
: x : vector(2)

> A_{12} + A_{21}
: A : matrix(2)
= A[1, 2] + A[2, 1]

> x[3]
: x : vector(n)
= x_3

> deriv x' A x wrt x_i
= deriv x' A x wrt x_i
@ x : vector(n); A : matrix(n)

> deriv tr(A B) wrt A_{ij}
= deriv tr(A B) wrt A[i, j]
@ A : matrix(m, n); B : matrix(n, m)

> e_i' A e_j
= e_i' A e_j
@ A : matrix(m, n)

> unit(2, n)' x
= unit(2, n)' x
@ x : vector(n)

> W1 x + W2 y
= W1 (x) + W2 (y)
@ W1 : matrix(m, n); x : vector(n); W2 : matrix(m, p); y : vector(p)

> W_1 relu(W_2 x + b_2)
= W_1 relu(W_2 x + b_2)
@ W_1 : matrix(m, k); W_2 : matrix(k, n); x : vector(n); b_2 : vector(k)

> grad ||W_2 tanh(W_1 x + b_1) + b_2 - y||^2 wrt W_1
= grad ||W_2 tanh(W_1 x + b_1) + b_2 - y||^2 wrt W_1
@ W_2 : matrix(m, k); W_1 : matrix(k, n); x : vector(n); b_1 : vector(k); b_2 : vector(m); y : vector(m)

> sum_k p_k log(p_k / q_k)
= sum_k p_k log(p_k/q_k)
@ p : vector(n); q : vector(n)

> sum_i (y_i - sum_j X_ij w_j)^2
= sum_i (y_i - sum_j X_ij w_j)^2
@ y : vector(m); X : matrix(m, n); w : vector(n)

> A_{ij}
: A : matrix(m, n)
= A[i, j]

> x_i y_j
: x : vector(m); y : vector(n)
= x[i] y[j]

> sum_i -x_i log x_i
= sum_i (-(x_i log(x_i)))
@ x : vector(n)

> 2 - sum_{i=1}^n -y_i log p_i + 3
= 2 - (sum_{i=1}^{n} (-(y_i log(p_i)))) + 3
@ y : vector(n); p : vector(n)
