# One answer in every format.

$ -f unicode
> grad -tr(W' X X' W) wrt W
W: m×n, X: m×p
f  = −tr(Wᵀ X Xᵀ W)
df = −tr(d(Wᵀ X Xᵀ W))               d tr(A) = tr(dA)
   = −tr(dWᵀ X Xᵀ W + Wᵀ X Xᵀ dW)    product rule
   = −2 tr(Wᵀ X Xᵀ dW)               tr(A) = tr(Aᵀ); collect
   = tr((−2 X Xᵀ W)ᵀ dW)             tr(Gᵀ dW)
∂f/∂W = −2 X Xᵀ W                    m×n
✓ verified at N random points (N digits)

$ -f ascii
> grad -tr(W' X X' W) wrt W
W: m x n, X: m x p
f  = -tr(W' X X' W)
df = -tr(d(W' X X' W))               d tr(A) = tr(dA)
   = -tr(dW' X X' W + W' X X' dW)    product rule
   = -2 tr(W' X X' dW)               tr(A) = tr(A'); collect
   = tr((-2 X X' W)' dW)             tr(G' dW)
df/dW = -2 X X' W                    m x n
verified at N random points (N digits)

$ -f latex
> grad -tr(W' X X' W) wrt W
\begin{aligned}
  f &= -\operatorname{tr}(W^{\mathsf T} X X^{\mathsf T} W) \\
  \mathrm{d}f &= -\operatorname{tr}(\mathrm{d}(W^{\mathsf T} X X^{\mathsf T} W)) && \mathrm{d}\,\operatorname{tr}(A) = \operatorname{tr}(\mathrm{d}A) \\
  &= -\operatorname{tr}(\mathrm{d}W^{\mathsf T}\, X X^{\mathsf T} W + W^{\mathsf T} X X^{\mathsf T}\, \mathrm{d}W) && \text{product rule} \\
  &= -2 \operatorname{tr}(W^{\mathsf T} X X^{\mathsf T}\, \mathrm{d}W) && {\operatorname{tr}(A) = \operatorname{tr}(A^{\mathsf T})}\text{; }\text{collect} \\
  &= \operatorname{tr}((-2 X X^{\mathsf T} W)^{\mathsf T}\, \mathrm{d}W) && {\operatorname{tr}(G^{\mathsf T}\,\mathrm{d}W)} \\
  \frac{\partial f}{\partial W} &= -2 X X^{\mathsf T} W
\end{aligned}

$ -f numpy
> grad -tr(W' X X' W) wrt W
-2 * X @ (X.T @ W)

$ -f octave
> grad -tr(W' X X' W) wrt W
-2 * X * (X' * W)

$ --json
> grad -tr(W' X X' W) wrt W
{"statement": "grad -tr(W' X X' W) wrt W", "kind": "grad", "read": {"unicode": "grad −tr(Wᵀ X Xᵀ W) wrt W", "ascii": "grad -tr(W' X X' W) wrt W", "latex": "\\text{grad}\\; -\\operatorname{tr}(W^{\\mathsf T} X X^{\\mathsf T} W) \\;\\text{wrt}\\; W"}, "wrt": "W", "shape": ["m", "n"], "shapes": {"W": ["m", "n"], "X": ["m", "p"]}, "kinds": {"W": "matrix", "X": "matrix"}, "assumptions": [], "notes": [], "steps": [{"rule": "", "lhs": "f", "ascii": "-tr(W' X X' W)", "latex": "-\\operatorname{tr}(W^{\\mathsf T} X X^{\\mathsf T} W)", "numpy": "-np.sum(W * (X @ (X.T @ W)))"}, {"rule": "d tr(A) = tr(dA)", "lhs": "df", "ascii": "-tr(d(W' X X' W))", "latex": "-\\operatorname{tr}(\\mathrm{d}(W^{\\mathsf T} X X^{\\mathsf T} W))", "numpy": "-np.trace(dW.T @ (X @ (X.T @ W)) + W.T @ (X @ (X.T @ dW)))"}, {"rule": "product rule", "lhs": "df", "ascii": "-tr(dW' X X' W + W' X X' dW)", "latex": "-\\operatorname{tr}(\\mathrm{d}W^{\\mathsf T}\\, X X^{\\mathsf T} W + W^{\\mathsf T} X X^{\\mathsf T}\\, \\mathrm{d}W)", "numpy": "-np.trace(dW.T @ (X @ (X.T @ W)) + W.T @ (X @ (X.T @ dW)))"}, {"rule": "tr(A) = tr(Aᵀ); collect", "lhs": "df", "ascii": "-2 tr(W' X X' dW)", "latex": "-2 \\operatorname{tr}(W^{\\mathsf T} X X^{\\mathsf T}\\, \\mathrm{d}W)", "numpy": "-2 * np.sum(W * (X @ (X.T @ dW)))"}, {"rule": "tr(Gᵀ dW)", "lhs": "df", "ascii": "tr((-2 X X' W)' dW)", "latex": "\\operatorname{tr}((-2 X X^{\\mathsf T} W)^{\\mathsf T}\\, \\mathrm{d}W)", "numpy": "-np.sum((2 * X @ (X.T @ W)) * dW)"}], "result": {"unicode": "−2 X Xᵀ W", "ascii": "-2 X X' W", "latex": "-2 X X^{\\mathsf T} W", "numpy": "-2 * X @ (X.T @ W)", "numpy_prelude": "", "octave": "-2 * X * (X' * W)", "octave_prelude": ""}, "check": {"status": "passed", "points": 3, "digits": 62, "exact": true}}

# Results alone.
$ -q -f unicode
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x
2 Xᵀ (X w − y)
Diag(exp(A x)) A

$ -q -f ascii
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x
2 X' (X w - y)
diag(exp(A x)) A

$ -q -f latex
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x
2 X^{\mathsf T} (X w - y)
\operatorname{Diag}(\exp(A x)) A

$ -q -f numpy
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x
2 * X.T @ (X @ w - y)
np.exp(A @ x) * A

$ -q -f octave
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x
2 * X' * (X * w - y)
exp(A * x) .* A

# How much of the derivation.
$ --steps=none
> grad x' A x wrt x
x: n×1, A: n×n
∂f/∂x = (A + Aᵀ) x    n×1
✓ verified at N random points (N digits)

$ --steps=brief
> grad x' A x wrt x
x: n×1, A: n×n
f  = xᵀ A x
df = xᵀ Aᵀ dx + xᵀ A dx
   = ((A + Aᵀ) x)ᵀ dx      gᵀ dx
∂f/∂x = (A + Aᵀ) x         n×1
✓ verified at N random points (N digits)

$ --check=off
> grad x' A x wrt x
x: n×1, A: n×n
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx     product rule
   = xᵀ Aᵀ dx + xᵀ A dx    a scalar is its transpose
   = ((A + Aᵀ) x)ᵀ dx      gᵀ dx
∂f/∂x = (A + Aᵀ) x         n×1
