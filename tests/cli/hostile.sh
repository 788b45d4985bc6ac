#!/bin/sh
# Bad input of any kind gets an error and the session goes on: the statement behind it is answered.
. "$(dirname "$0")/../lib/t.sh"
py=${PYTHON:-python3}

# survives NAME PYTHON-EXPRESSION-OF-BYTES: exit status 1 (the error), and the line behind is answered
survives() {
  name=$1
  "$py" -c "import sys; sys.stdout.buffer.write(($2) + b'\nset check off\ngrad tr(A B) wrt A\n')" >"$T/in"
  timeout 60 "$MDIFF" -q --no-init <"$T/in" >"$T/out" 2>"$T/err"
  code=$?
  is "$name" "$code $(tail -n 1 "$T/out")" "${3:-1} Bᵀ"
}

survives 'unbalanced brackets' "b'grad tr(A (B wrt A'"
survives 'a closing bracket alone' "b'A)'"
survives '100,000 opening brackets' "b'(' * 100000"
survives '100,000 nested brackets' "b'(' * 100000 + b'x' + b')' * 100000"
survives '100,000 nested braces' "b'{' * 100000 + b'x' + b'}' * 100000"
survives '100,000 minus signs' "b'-' * 100000 + b'x+'"
survives '100,000 nested fractions' "b'\\\\frac{1}{' * 100000"
survives '100,000 transposes and a stray sign' "b'x' + b\"'\" * 100001 + b' +'"
survives 'a power tower' "b'x' + b'^(x' * 100000"
survives 'NUL bytes' "b'A \\0 B'"
survives 'invalid UTF-8' "b'A \\xff\\xfe B'"
survives 'an overlong encoding' "b'A \\xc0\\xaf B'"
survives 'a surrogate' "b'A \\xed\\xa0\\x80 B'"
survives 'a name of 100 kB' "b'x' * 100000"
survives 'a line of 10 MB of brackets' "b'(' * 10000000"
survives 'division by zero in a coefficient' "b'1/0 x'"
survives 'a matrix product that does not fit' "b'A : matrix(m, n); A A'"
survives 'a quote that is not closed' "b'norm(A, \"fro'"
survives 'a formula that is not closed' "b'\$\$ \\\\frac{1}{2}'"
survives 'control characters' "bytes(range(1, 9)) + b'x'"
survives 'a huge power' "b'x : scalar; 2^99999999999 x'" 0
survives 'a huge number' "b'(9' + b'9' * 30000 + b'^99999) x'"
