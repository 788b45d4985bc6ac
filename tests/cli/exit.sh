#!/bin/sh
# Exit statuses and where output goes.
. "$(dirname "$0")/../lib/t.sh"

status 'success is 0' 0 "$MDIFF" -e 'tr(A)'
status 'a statement that fails makes 1' 1 "$MDIFF" -e '(' -e 'tr(A)'
status 'an unknown option is 2' 2 "$MDIFF" --no-such-option
status 'an unknown format is 2' 2 "$MDIFF" -f klingon -e 'x'
status 'a file that cannot be read is 2' 2 "$MDIFF" "$T/absent.mdiff"
status 'an empty script is 0' 0 "$MDIFF"
status '--help is 0' 0 "$MDIFF" --help
status '--version is 0' 0 "$MDIFF" --version

is 'an option that does not exist runs nothing' "$("$MDIFF" --no-such-option -e 'tr(A)' 2>/dev/null)" ''
is '--version is one line' "$("$MDIFF" --version | wc -l | tr -d ' ')" 1
is '--help fits 80 columns' "$("$MDIFF" --help | awk 'length > 80')" ''

"$MDIFF" -q -e 'x +' -e 'grad tr(A B) wrt A' >"$T/out" 2>"$T/err"
is 'the statement behind an error runs' "$(cat "$T/out")" 'Bᵀ'
has 'errors go to standard error' "$(cat "$T/err")" 'syntax error'

"$MDIFF" --fail-fast -q -e 'x +' -e 'grad tr(A B) wrt A' >"$T/out" 2>/dev/null
is '--fail-fast stops at the first error' "$? $(cat "$T/out")" '1 '

if [ -w /dev/full ]; then
  "$MDIFF" -e 'tr(A)' >/dev/full 2>"$T/err"
  is 'a full disk is an error' "$([ $? != 0 ] && echo yes)" yes
  has 'and is said' "$(cat "$T/err")" 'write error|No space'
fi
is 'a reader that leaves early is no error to speak of' "$("$MDIFF" -e 'tr(A)' -e 'tr(B)' 2>"$T/err" | head -n 1 >/dev/null; cat "$T/err")" ''
