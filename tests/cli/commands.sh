#!/bin/sh
# help, vars, clear, load, save, and results by number.
. "$(dirname "$0")/../lib/t.sh"
says() { "$MDIFF" --no-init -q "$@" 2>&1; }

# ---- help ---------------------------------------------------------------------------------------------
for topic in $(says -e help | awk 'seen { print $1 } /^help TOPIC/ { seen = 1 }' | grep -v quit); do
  is "help $topic" "$(says -e "help $topic" | head -n 1 | grep -c 'no help')" 0
  case $topic in functions | laws) ;; *) is "help $topic fits 80 columns" "$(says -e "help $topic" | awk 'length > 80')" '' ;; esac
done
has 'help lists the topics' "$(says -e help)" '^ +layout '
has 'help on a statement' "$(says -e 'help grad')" '^grad F wrt X'
has 'help on a function' "$(says -e 'help logdet')" '^law +d '
has 'its source' "$(says -e 'help logdet')" '^source +Magnus'
has 'help on an alias' "$(says -e 'help trace')" '^tr\(A\): trace'
has 'help on a law by its name' "$(says -e 'help product rule')" 'product rule'
has 'help on an option' "$(says -e 'help set')" 'set time-limit'
has 'what there is no help on' "$(says -e 'help grdd')" 'did you mean help grad'

# ---- declarations ---------------------------------------------------------------------------------------
printf '%s\n' 'A, B : matrix(m, 2n+1)' 'S : spd(d) ' 'x in R^{n}' 'x_t : vector(d)' 'g : function -> vector(m)' 'R : matrix(k) invertible' \
  'L = tr(S) + 1' 'q(u, v) = u'"'"' v' >"$T/decl"
says "$T/decl" -e vars >"$T/vars"
has 'vars lists a declaration' "$(cat "$T/vars")" '^A : matrix\(m, '
has 'each of several' "$(cat "$T/vars")" '^B : matrix\(m, '
has 'a kind' "$(cat "$T/vars")" '^S : spd\(d\)$'
has 'a property' "$(cat "$T/vars")" '^R : matrix\(k\) invertible$|^R : matrix\(k, k\) invertible$'
has 'a definition' "$(cat "$T/vars")" '^L = tr\(S\) \+ 1$'
has 'a function' "$(cat "$T/vars")" "^q\\(u, v\\) = u' v\$"
says "$T/decl" -e "save \"$T/saved\"" -e clear -e "load \"$T/saved\"" -e vars >"$T/again"
is 'what save writes load reads' "$(cat "$T/again")" "$(cat "$T/vars")"
is 'clear forgets one' "$(says -e 'A : matrix(n)' -e 'B : matrix(n)' -e 'clear A' -e vars)" "$(says -e 'B : matrix(n)' -e vars)"
has 'clear forgets all' "$(says -e 'A : matrix(n)' -e clear -e vars)" 'nothing'
has 'clear of what is unknown' "$(says -e 'theta : scalar' -e 'clear tehta')" 'did you mean theta'

# ---- files ------------------------------------------------------------------------------------------------
echo 'grad tr(A B) wrt A' >"$T/one"
is 'load runs a file' "$(says -e "load \"$T/one\"")" 'Bᵀ'
has 'load of what is not there' "$(says -e 'load "/no/such/file"')" 'cannot read /no/such/file'
status 'which is a failure of the statement' 1 "$MDIFF" -e 'load "/no/such/file"'
echo "load \"$T/self\"" >"$T/self"
has 'a file that loads itself' "$(says -e "load \"$T/self\"")" 'limit'
has 'a file that cannot be written' "$(says -e 'save "/no/such/file"')" 'cannot write'
has 'load names the file in errors' "$(echo ')' >"$T/bad"; says -e "load \"$T/bad\"")" "^$T/bad:1:1: syntax error"
has 'history lists the statements of a script' "$(says -e '1 + 1' -e history)" '1  1 \+ 1'

# ---- results --------------------------------------------------------------------------------------------------
is 'the last result' "$(says -e 'grad tr(A B) wrt A' -e "_'" | tail -n 1)" 'B'
is 'a result by number' "$(says -e 'grad tr(A B) wrt A' -e 'tr(C)' -e "_1'" | tail -n 1)" 'B'
status 'one that is not there' 1 "$MDIFF" -e '_3'
is 'quit leaves' "$(says -e 'tr(A)' -e quit -e 'tr(B)')" 'tr(A)'

is 'quit() and :q leave, too' "$(for way in 'quit()' 'exit()' ':q'; do printf '1+1\n%s\n3\n' "$way" | "$MDIFF" -q --no-init; done | tr '\n' ' ')" '2 2 2 '
