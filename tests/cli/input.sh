#!/bin/sh
# The ways in: -e, files, standard input, and the forms of text files.
. "$(dirname "$0")/../lib/t.sh"

ask="grad tr(A B) wrt A"
is '-e' "$("$MDIFF" -q -e "$ask")" 'Bᵀ'
is 'standard input' "$(echo "$ask" | "$MDIFF" -q)" 'Bᵀ'
echo "$ask" >"$T/s.mdiff"
is 'a file' "$("$MDIFF" -q "$T/s.mdiff")" 'Bᵀ'
is '- is standard input' "$(echo "$ask" | "$MDIFF" -q -)" 'Bᵀ'
is '-e stands before files, and they share a session' "$(printf 'grad x'"'"' S x wrt x\n' >"$T/f"; "$MDIFF" -q -e 'S : symmetric(n)' "$T/f" | tail -n 1)" '2 S x'
is 'several -e share a session, in order' "$("$MDIFF" -q -e 'S : symmetric(n)' -e "grad x' S x wrt x" | tail -n 1)" '2 S x'
is '-- ends the options' "$("$MDIFF" -q -- "$T/s.mdiff")" 'Bᵀ'
is 'an -e may begin with a minus' "$("$MDIFF" -q -e '-x')" '−x'

is 'a last line without newline' "$(printf '%s' "$ask" | "$MDIFF" -q)" 'Bᵀ'
is 'carriage returns' "$(printf '%s\r\n\r\n' "$ask" | "$MDIFF" -q)" 'Bᵀ'
is 'a byte-order mark' "$(printf '\357\273\277%s\n' "$ask" | "$MDIFF" -q)" 'Bᵀ'
is 'a first line #!' "$(printf '#!/usr/bin/env mdiff\n%s\n' "$ask" | "$MDIFF" -q)" 'Bᵀ'
is 'comments' "$(printf '# one\n%% two\n%s # three\n' "$ask" | "$MDIFF" -q)" 'Bᵀ'
is 'a statement over two lines' "$(printf 'grad tr(A\n  B) wrt A\n' | "$MDIFF" -q)" 'Bᵀ'
is 'two statements on a line' "$(printf 'A : symmetric(n); grad x'"'"' A x wrt x\n' | "$MDIFF" -q | tail -n 1)" '2 A x'
is 'no prompt, banner or echo in a pipe' "$(printf 'A\n' | "$MDIFF" -q | head -n 1)" 'A'
is 'nothing at all' "$(printf '' | "$MDIFF"; echo $?)" 0
is 'only comments' "$(printf '# a\n\n' | "$MDIFF"; echo $?)" 0
