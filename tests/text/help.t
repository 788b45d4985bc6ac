# Help and its topics.

> help
Type an expression and what to differentiate it by:

    grad tr(W' X X' W) wrt W         gradient of a scalar
    jac A x wrt x                    Jacobian of a vector or matrix
    hess logsumexp(x) wrt x          Hessian
    diff inv(X)                      differential

' is the transpose, a blank multiplies, .* goes entry by entry. Capitals are
matrices, a to g and Greek small letters scalars, h to z vectors; declare what
is otherwise: `A : symmetric(n)`, `a in R^n`. Formulas may be pasted in LaTeX.

help TOPIC, a statement, a function or a law:
    start        the first minutes
    statements   what can be asked
    functions    all functions
    laws         the laws that derivations name
    options      what `set` changes
    commands     set, vars, load ...
    names        what a name means when nothing is said
    kinds        declarations
    syntax       operators, from loose to tight
    clauses      where, at, assume, as, on
    assume       what can be assumed
    sets         gradients on a set (Riemannian gradients)
    layout       the shape of a gradient
    latex        formulas as they stand in papers
    formats      how answers are written
    checks       how answers are verified
    errors       what goes wrong, and how mdiff says it
    keys         keys at the prompt
    files        files and variables of the environment
quit leaves.

> help tr
tr(A): trace
also      trace Tr Trace
law       d tr(A) = tr(dA)
source    Magnus and Neudecker (2019), ch. 8, sec. 2
example   grad tr(W' X X' W) wrt W
          gives 2 X X' W

> help grad
grad F wrt X[, Y...]: gradient of a scalar
Also \nabla_X F, \frac{\partial F}{\partial X} and grad(F, X). The gradient has the shape of X
(see help layout); by X' it is the transpose. `grad F wrt X == E` judges your own answer E and says what is off.
Example: grad tr(W' X X' W) wrt W

> help layout
Denominator layout: the gradient of a scalar by X has the shape of X, and the
Jacobian is d f / d x', m x n. `set layout numerator` transposes both, and each
answer says so. Jacobians and Hessians that involve matrices stack columns:
d vec F / d vec(X)'. By a symmetric (diagonal, triangular ...) variable the
gradient is the one within that space; `assume X unconstrained` gives the plain
one, `assume X entrywise` the table of partial derivatives.

> help no_such_thing
! <stdin>:1:6: name error: there is no help on 'no_such_thing'
!     help no_such_thing
!          ^~~~~~~~~~~~~
! hint: help lists the topics
