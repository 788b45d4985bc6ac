# set shows and changes options.

> set
format      unicode      (unicode, ascii, latex, numpy, octave, json)
quiet       off          (on, off)
steps       full         (none, brief, full)
check       on           (on, off)
layout      denominator  (denominator, numerator)
color       auto         (auto, always, never)
width       0            (a number of columns, 0 for no breaking of lines)
display     line         (line, 2d)
seed        1            (a whole number)
time-limit  0            (a number of seconds, 0 for no limit)
fail-fast   off          (on, off)

> set format ascii
> grad tr(A B) wrt A
> set format latex
> grad tr(A B) wrt A
A: m x n, B: n x m
f  = tr(A B)
df = tr(dA B)    d tr(A) = tr(dA)
   = tr(B dA)    tr(A B) = tr(B A)
df/dA = B'       m x n
verified at N random points (N digits)
\begin{aligned}
  f &= \operatorname{tr}(A B) \\
  \mathrm{d}f &= \operatorname{tr}(\mathrm{d}A\, B) && \mathrm{d}\,\operatorname{tr}(A) = \operatorname{tr}(\mathrm{d}A) \\
  &= \operatorname{tr}(B\, \mathrm{d}A) && {\operatorname{tr}(A B) = \operatorname{tr}(B A)} \\
  \frac{\partial f}{\partial A} &= B^{\mathsf T}
\end{aligned}

> set steps none
> set check off
> grad tr(A B) wrt A
> :set quiet on
> grad tr(A B) wrt A
A: m×n, B: n×m
∂f/∂A = Bᵀ    m×n
Bᵀ

> set layout numerator
> grad x' A x wrt x
> jac A x wrt x
x: n×1, A: n×n
f  = xᵀ A x
df = dxᵀ A x + xᵀ A dx     product rule
   = xᵀ Aᵀ dx + xᵀ A dx    a scalar is its transpose
   = ((A + Aᵀ) x)ᵀ dx      gᵀ dx
∂f/∂xᵀ = xᵀ (A + Aᵀ)       1×n
✓ verified at N random points (N digits)
A: m×n, x: n×1
f  = A x
df = A dx      d of a linear function
∂fᵀ/∂x = Aᵀ    n×m
✓ verified at N random points (N digits)
! note: numerator layout: transposed
! note: numerator layout: transposed
= 0

> set format klingon
! <stdin>:1:12: name error: 'klingon' is no value of format
!     set format klingon
!                ^~~~~~~
! hint: format takes one of unicode, ascii, latex, numpy, octave, json

> set steps=brief; set steps = full; :set steps
steps full

> set nothing 1
! <stdin>:1:5: name error: there is no option 'nothing'
!     set nothing 1
!         ^~~~~~~
! hint: set lists the options

# shapes: of everything that is declared and defined.
> A : matrix(m, n); x_t : vector(d); f : function; y = A b; B = [1 2; 3 4]; w = A A
> shapes
A: m×n
x_t: d×1
y: m×n
B: 2×2
w: no shape fits

# In a script `history` lists its statements.
> 1 + 1
> history
2
    1  1 + 1
    2  history
