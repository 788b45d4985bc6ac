# The forms in which the same thing can be asked.

$ -q
> grad tr(A B) wrt A
> grad(tr(A B), A)
> \nabla_A \operatorname{tr}(A B)
> \frac{\partial}{\partial A} \operatorname{tr}(A B)
> \frac{\partial \operatorname{tr}(A B)}{\partial A}
> ∂tr(A B)/∂A
> ∇_A tr(A B)
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ
Bᵀ

$ -q
> jac A x wrt x
> jac(A x, x)
> jac(A x, x)'
> \frac{\partial A x}{\partial x^T}
> \frac{\partial (A x)^T}{\partial x}
A
A
Aᵀ
A
Aᵀ

$ -q
> hess x' A x wrt x
> \frac{\partial^2 x^T A x}{\partial x \partial x^T}
A + Aᵀ
A + Aᵀ

$ -q
> diff x' A x
> diff x' A x wrt x
> d(x' A x)
xᵀ ((A + Aᵀ) dx + dA x)
xᵀ (A + Aᵀ) dx
xᵀ ((A + Aᵀ) dx + dA x)

$ -q
> grad ||X - U V'||_F^2 wrt U, V
> grad x' A x wrt x'
2 (U Vᵀ − X) V
2 (U Vᵀ − X)ᵀ U
xᵀ (A + Aᵀ)

# where and at.
$ -q
> grad z' z wrt w where z = X w - y
> grad x' A x wrt x at A = I
> grad x' A x wrt x at x = y
2 Xᵀ (X w − y)
2 x
(A + Aᵀ) y

# Simplified expressions.
$ -q
> A B - A B
> (A + B) - B
> A^-1 A
> (A^-1)^-1
> (A')'
> tr(A B) - tr(B A)
> x' A y - y' A' x
> 2 A + 3 A
> 0.1 A + 0.2 A
> det(A) det(A^-1)
zeros(m, p)
A
Iₙ
A
A
0
0
5 A
0.3 A
1

# Exactness: no rounding, no overflow.
$ -q
> 0.1 + 0.2
> 1/3 + 1/6
> 2^200
> 100000000000000000000 x - 99999999999999999999 x
0.3
½
1606938044258990275541962092341162602522202993782792835301376
x

# An intermediate that is another name for the variable.
$ -q
> grad p' p wrt x where p = x
> grad p' A q wrt x where p = x, q = B x
2 x
(A B + Bᵀ Aᵀ) x

# Code that does not exist for a step leaves the answer alone: one object.
$ --json --steps=none --check=off -q
> deriv log1p(step(z .* u1(X)).^2) wrt X_{12}
{"statement": "deriv log1p(step(z .* u1(X)).^2) wrt X_{12}", "kind": "deriv", "read": {"unicode": "deriv log1p(step(z ∘ u1(X)).^2) wrt X₁₂", "ascii": "deriv log1p(step(z .* u1(X)).^2) wrt X_{12}", "latex": "\\text{deriv}\\; \\operatorname{log1p}(\\operatorname{step}(z \\odot \\operatorname{u1}(X))^{\\circ 2}) \\;\\text{wrt}\\; X_{12}"}, "wrt": "X_{12}", "shape": ["m", "1"], "shapes": {"z": ["m", "1"], "X": ["m", "n"]}, "kinds": {"z": "vector", "X": "matrix"}, "assumptions": ["entries of z .* u1(X) nonzero", "step(z .* u1(X)).^2 > -1"], "notes": [], "steps": [{"rule": "", "lhs": "f", "ascii": "log1p(step(z .* u1(X)).^2)", "latex": "\\operatorname{log1p}(\\operatorname{step}(z \\odot \\operatorname{u1}(X))^{\\circ 2})", "numpy": "np.log1p(np.heaviside(z * np.linalg.svd(X)[0][:, :1], 0.0)**2)"}, {"rule": "d log1p(x) = dx ./ (1 + x)", "lhs": "df", "ascii": "d(step(z .* u1(X)).^2) ./ (1 + step(z .* u1(X)).^2)", "latex": "\\mathrm{d}(\\operatorname{step}(z \\odot \\operatorname{u1}(X))^{\\circ 2}) \\oslash (1 + \\operatorname{step}(z \\odot \\operatorname{u1}(X))^{\\circ 2})", "numpy": ""}, {"rule": "power rule", "lhs": "df", "ascii": "2 step(z .* u1(X)) .* d(step(z .* u1(X))) ./ (1 + step(z .* u1(X)).^2)", "latex": "2 \\operatorname{step}(z \\odot \\operatorname{u1}(X)) \\odot \\mathrm{d}(\\operatorname{step}(z \\odot \\operatorname{u1}(X))) \\oslash (1 + \\operatorname{step}(z \\odot \\operatorname{u1}(X))^{\\circ 2})", "numpy": ""}, {"rule": "d step(x) = 0 ∘ dx", "lhs": "df", "ascii": "zeros(m)", "latex": "\\operatorname{zeros}(m)", "numpy": "np.zeros((z.shape[0], 1))"}], "result": {"unicode": "zeros(m)", "ascii": "zeros(m)", "latex": "\\operatorname{zeros}(m)", "numpy": "np.zeros((z.shape[0], 1))", "numpy_prelude": "", "octave": "zeros(size(z, 1), 1)", "octave_prelude": ""}, "check": {"status": "skipped", "reason": "switched off"}}
