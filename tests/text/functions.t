# Whole functions: what value and derivatives share is computed once.

$ -f unicode
> grad 1/2 ||W_2 tanh(W_1 x) - y||^2 wrt W_1, W_2 as numpy function
import numpy as np

def f(W_2, W_1, x, y):
    """f = 1/2 ||W_2 tanh(W_1 x) - y||^2 and its gradients"""
    t1 = np.tanh(W_1 @ x)
    t2 = W_2 @ t1 - y
    value = 1/2 * np.linalg.norm(t2)**2
    grad_W_1 = (1 - t1**2) * (W_2.T @ t2) @ x.T
    grad_W_2 = t2 @ t1.T
    return value, grad_W_1, grad_W_2

> grad 1/2 ||W_2 tanh(W_1 x) - y||^2 wrt W_1, W_2 as octave function
function [value, grad_W_1, grad_W_2] = f(W_2, W_1, x, y)
  % f = 1/2 ||W_2 tanh(W_1 x) - y||^2 and its gradients
  t1 = tanh(W_1 * x);
  t2 = W_2 * t1 - y;
  value = 1/2 * norm(t2, 'fro')^2;
  grad_W_1 = (1 - t1.^2) .* (W_2' * t2) * x';
  grad_W_2 = t2 * t1';
end

> L = 1/2 ||A x - b||^2 + lambda x'x
> grad L wrt x as numpy function
import numpy as np

def L(A, x, b, lambda_):
    """L = 1/2 ||A x - b||^2 + lambda x' x and its gradient"""
    t1 = A @ x - b
    value = 1/2 * np.linalg.norm(t1)**2 + lambda_ * np.vdot(x, x)
    grad_x = A.T @ t1 + 2 * lambda_ * x
    return value, grad_x
! note: b taken as a vector
= 0

> grad tr(A) wrt A as json function
! <stdin>:1:21: unsupported: the format json cannot be written as function
!     grad tr(A) wrt A as json function
!                         ^~~~~~~~~~~~~
