#!/bin/sh
# Home, locale, colour, and what is touched in a pipe.
. "$(dirname "$0")/../lib/t.sh"

is 'no HOME' "$(env -u HOME "$MDIFF" -q -e A 2>&1)" 'A'
is 'a HOME that is not there' "$(HOME=/nonexistent "$MDIFF" -q -e A 2>&1)" 'A'
is 'ascii where the locale is not UTF-8' "$(LC_ALL=C "$MDIFF" -q -e "A'")" "A'"
is 'unicode where it is' "$("$MDIFF" -q -e "A'")" 'Aᵀ'
is 'a format by option' "$("$MDIFF" -q -f ascii -e "A'")" "A'"
is 'no colour in a pipe' "$("$MDIFF" -e 'grad tr(A B) wrt A' | grep -c "$(printf '\033')")" 0
is 'no colour with NO_COLOR' "$(NO_COLOR=1 "$MDIFF" -e 'grad tr(A B) wrt A' -e '(' 2>&1 | grep -c "$(printf '\033')")" 0
is 'nothing is written in a home by -e' "$("$MDIFF" -q -e A >/dev/null; find "$T" -type f)" ''

"${PYTHON:-python3}" - "$MDIFF" <<'P'
# A line is answered before the next is read: a program that talks to mdiff through pipes need not close them.
import select, subprocess, sys
p = subprocess.Popen([sys.argv[1], "-q"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write(b"A\n"); p.stdin.flush()
good = bool(select.select([p.stdout], [], [], 5)[0])
p.stdin.close(); p.wait()
print("ok" if good else "not ok", "tests/cli/environment.sh: a coprocess is answered line by line")
P

if command -v strace >/dev/null 2>&1; then
  is 'no history or init file is opened in a pipe' "$(strace -f -e trace=openat "$MDIFF" -q -e A 2>&1 | grep -cE 'history|mdiff/init|inputrc')" 0
fi
