# Forms without a meaning say what to write instead.

> grad A x wrt x

> grad A B wrt A

> f = A x
> \frac{\partial f}{\partial x}
> \frac{\partial f^T}{\partial x^T}

> grad x' x wrt 2

> grad x' x wrt x + y

> grad pi x' x wrt pi

> hess A x wrt x

> deriv x' x wrt x
