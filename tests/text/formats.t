# One answer in every format.

$ -f unicode
> grad -tr(W' X X' W) wrt W

$ -f ascii
> grad -tr(W' X X' W) wrt W

$ -f latex
> grad -tr(W' X X' W) wrt W

$ -f numpy
> grad -tr(W' X X' W) wrt W

$ -f octave
> grad -tr(W' X X' W) wrt W

$ --json
> grad -tr(W' X X' W) wrt W

# Results alone.
$ -q -f unicode
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x

$ -q -f ascii
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x

$ -q -f latex
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x

$ -q -f numpy
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x

$ -q -f octave
> grad ||X w - y||^2 wrt w
> jac exp(A x) wrt x

# How much of the derivation.
$ --steps=none
> grad x' A x wrt x

$ --steps=brief
> grad x' A x wrt x

$ --check=off
> grad x' A x wrt x
