#!/bin/sh
# Options of the command line, `set`, and what Tab would offer.
. "$(dirname "$0")/../lib/t.sh"

ask="grad tr(A B) wrt A"
says() { "$MDIFF" --no-init "$@" 2>&1; }

has 'set without arguments lists all options with their values' "$(says -e set)" '^format +unicode'
is 'as many as there are' "$(says -e set | wc -l | tr -d ' ')" 11
is 'set shows one' "$(says -e 'set steps')" 'steps full'
is 'a leading colon' "$(says -e ':set steps')" 'steps full'
is 'set changes one' "$(says -e 'set steps none' -e 'set steps')" 'steps none'
is 'an option of the command line is the same' "$(says --steps=brief -e 'set steps')" 'steps brief'
is 'numbers' "$(says -e 'set time-limit 2.5; set time-limit; set seed 7; set seed')" "$(printf 'time-limit 2.5\nseed 7')"
has 'a wrong value lists the right ones' "$(says -e 'set format foo')" 'unicode, ascii, latex, numpy, octave, json'
has 'a number that is none' "$(says -e 'set seed -1')" 'seed takes a whole number'
has 'a mistyped option' "$(says -e 'set frmat ascii')" 'did you mean format'
status 'a wrong value makes 1' 1 "$MDIFF" -e 'set format foo'
has 'a wrong value on the command line lists the right ones' "$(says --steps=few)" 'none, brief, full'
status 'and makes 2' 2 "$MDIFF" --steps=few -e x
status 'an argument that is missing makes 2' 2 "$MDIFF" -e
status 'a short option that does not exist makes 2' 2 "$MDIFF" -Z

is 'json is a format' "$(says -f json -e "$ask")" "$(says --json -e "$ask")"
is 'a format by set' "$(says -q -e 'set format latex' -e "$ask")" 'B^{\mathsf T}'
is 'a format for one statement' "$(says -q -e "$ask as ascii" -e "$ask")" "$(printf "B'\nBᵀ")"
has 'a format that does not exist' "$(says -e "$ask as klingon")" "no format|klingon"
is 'no steps' "$(says --steps=none -e "$ask" | grep -c 'tr(')" 0
is 'brief steps are fewer' "$([ "$(says --steps=brief -e "$ask" | wc -l)" -lt "$(says -e "$ask" | wc -l)" ] && echo yes)" yes
has 'the check is said' "$(says -e "$ask")" 'verified at 3 random points \([0-9]+ digits\)'
is 'or not' "$(says --check=off -e "$ask" | grep -c '[0-9] digits')" 0
has 'colour can be had' "$(says --color=always -e "$ask")" "$(printf '\033')"
has 'in spite of NO_COLOR' "$(NO_COLOR=1 "$MDIFF" --color=always -e "$ask")" "$(printf '\033')"
is 'a seed makes a run repeatable' "$(says --seed 5 -e "$ask")" "$(says --seed 5 -e "$ask")"
has 'a time limit' "$(says --help)" 'time-limit'

completes() { is "Tab: $1" "$("$MDIFF" --complete "$2" | tr '\n' ' ')" "$3"; }
completes 'a function' 'grad logd' 'logdet( '
completes 'a statement' 'gra' 'grad '
completes 'behind wrt only names of the statement' 'grad tr(A X) wrt ' 'A X '
completes 'before wrt no other clause' 'grad tr(A X) w' 'wrt '
completes 'behind the variable only clauses' 'grad tr(A X) wrt X ' 'as assume at on where '
completes 'constraints where they may stand' 'stationary x wrt x s' 'st '
completes 'what a statement still needs' 'solve A x = b fo' 'for '
completes 'behind as only formats' 'A as n' 'numpy '
completes 'a kind' 'A : sy' 'symmetric( '
completes 'an option' 'set for' 'format '
completes 'an option with a hyphen' ':set time-' 'time-limit '
completes 'its values' 'set steps ' 'brief full none '
completes 'a topic' 'help layo' 'layout '
completes 'a command' ':qu' 'quit '
completes 'a Greek letter' '\alpha' 'α '
completes 'nothing that fits' 'xyzzy' ''
