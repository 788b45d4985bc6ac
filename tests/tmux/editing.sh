#!/bin/sh
# Editing at the prompt: history, its file, search by prefix, completion in place, pasted sessions, the init file.
. "$(dirname "$0")/../lib/t.sh"
command -v tmux >/dev/null 2>&1 || { echo "skip $file: tmux is not here"; exit 0; }
socket=mdiff-editing-$$
TM() { tmux -L "$socket" -f /dev/null "$@"; }
trap 'TM kill-server 2>/dev/null; rm -rf "$T"' EXIT
TM new-session -d -s keep 'sleep 600' || { echo "skip $file: tmux does not start"; exit 0; }

start() { # start SESSION ENVIRONMENT ARGS...
  name=$1 environment=$2; shift 2
  TM kill-session -t "$name" 2>/dev/null
  TM new-session -d -s "$name" -x 80 -y 24 \
    "env -i HOME=$T INPUTRC=/dev/null TERM=screen-256color LC_ALL=C.UTF-8 PATH=$PATH $environment $MDIFF $*; echo \"[exit \$?]\"; sleep 600"
  t=$name
  waits '^mdiff> *$' || { bad "a prompt in $name"; exit; }
}
screen() { TM capture-pane -p -t "$t" -S -500 2>/dev/null; }
waits() { # waits PATTERN: the pattern appears within ten seconds
  i=0
  while [ "$i" -lt 100 ]; do
    screen | grep -qE -- "$1" && return 0
    sleep 0.1; i=$((i + 1))
  done
  return 1
}
sees() { if waits "$2"; then ok "$1"; else screen | grep -v '^$' | tail -n 20 | sed 's/^/    |/'; bad "$1"; fi; }
type_text() { TM send-keys -t "$t" -l -- "$1"; }
# key NAME...: behind Ctrl-C it waits for the new prompt, as a person does
key() {
  TM send-keys -t "$t" "$@"
  case $* in *C-c) i=0; until [ "$i" = 30 ] || screen | grep -v '^$' | tail -n 1 | grep -q '^mdiff> *$'; do sleep 0.1; i=$((i + 1)); done ;; esac
}
line() { type_text "$1"; key Enter; }

# ---- history ---------------------------------------------------------------------------------------------
start a "MDIFF_HISTORY=$T/h" -q
line 'shape alpha'; line 'shape alpha'; line ' shape secret'; line 'shape ('; line '  beta'; line ')'
waits '\.\.\.>' ; line 'shape u; shape v'; line 'help keys'; waits 'inputrc'
is 'doubles once, a leading blank not at all, several lines as one' "$(cat "$T/h")" "$(printf 'shape alpha\nshape ( beta )\nshape u; shape v\nhelp keys')"
is 'the file is its owner'"'"'s' "$(ls -l "$T/h" | cut -c1-10)" '-rw-------'
type_text 'shape'; key Up; key Up
sees 'Up searches by what is typed' '^mdiff> shape alpha'
key C-c; key C-r; type_text 'beta'
sees 'Ctrl-R searches' 'shape \( beta \)'
key C-g; key C-c
type_text 'help '; TM send-keys -t "$t" Tab Tab
waits 'possibilities'; key C-c
line 'shape Q'
sees 'Ctrl-C leaves the question whether to list all' '^m×n$'
line 'history 3'
sees 'history lists' '[0-9]+  help keys'
line 'history clear'; line 'history'
waits '1  history'
is 'history clear empties the file' "$(cat "$T/h")" 'history'

start b "MDIFF_HISTORY=$T/h" -q
line 'shape two'
t=a; line 'shape one'; sleep 0.5
is 'two sessions lose nothing' "$(tail -n 2 "$T/h" | sort | tr '\n' ' ')" 'shape one shape two '

start c "MDIFF_HISTORY= XDG_STATE_HOME=$T/none" -q
line 'shape z'
waits 'mdiff> $'
is 'an empty MDIFF_HISTORY keeps none' "$(ls -d "$T/none" 2>/dev/null)" ''

start d "XDG_STATE_HOME=$T/xdg" -q
line 'shape z'; sleep 0.5
is 'XDG_STATE_HOME' "$(cat "$T/xdg/mdiff/history")" 'shape z'
start e "A=" -q
line 'shape z'; sleep 0.5
is 'else in the home' "$(cat "$T/.local/state/mdiff/history")" 'shape z'

# ---- completion --------------------------------------------------------------------------------------------
start f 'MDIFF_HISTORY='
type_text 'gamma : vector(n)'; key Enter
type_text '1 + logd + 2'; key Left Left Left Left Tab
sees 'in the middle of a line' '^mdiff> 1 \+ logdet\( \+ 2'
key C-c; type_text 'logd(A)'; key Left Left Left Tab
sees 'no second bracket' '^mdiff> logdet\(A\)'
key C-c; type_text '\theta'; key Tab; type_text '+'
sees 'a Greek letter' '^mdiff> θ\+'
key C-c; type_text ':set for'; key Tab; type_text 'la'; key Tab
sees 'options and values' '^mdiff> :set format latex'
key C-c; type_text 'set time-l'; key Tab
sees 'an option with a hyphen' '^mdiff> set time-limit'
key C-c; mkdir -p "$T/dir"; touch "$T/dir/notes.mdiff"; type_text "load \"$T/dir/no"; key Tab
sees 'names of files' 'dir/notes.mdiff"'
key C-c; type_text 'log'; key Tab; key Tab
sees 'a list' 'logsumexp\('
key C-c

# ---- pasting -------------------------------------------------------------------------------------------------
printf 'mdiff> shape (p1\n   ...> + p2)\nan answer of long ago\nmdiff> help keys\n' >"$T/paste"
TM load-buffer "$T/paste"; TM paste-buffer -p -t "$t"; key Enter
sees 'a pasted session runs again without its prompts' 'inputrc'
is 'and without its answers' "$(screen | grep -c 'error')" 0
for i in $(seq 200); do echo "seed$i = $i"; done >"$T/paste"
echo 'vars' >>"$T/paste"
TM load-buffer "$T/paste"; TM paste-buffer -p -t "$t"; key Enter
sees '200 pasted lines' '^seed200 = 200'
line 'shape ('; key C-d
sees 'the end inside a statement' '[Nn]ever closed|was never|error'
sees 'and the status' '\[exit 1\]'

# ---- start ----------------------------------------------------------------------------------------------------
mkdir -p "$T/.config/mdiff"; printf 'set steps none\n)\n' >"$T/.config/mdiff/init"
start g 'MDIFF_HISTORY='
sees 'an error in the init file names it' 'init:2:1: '
line 'set steps'
sees 'the init file is read' '^steps none'
key C-d
sees 'and its error does not fail the session' '\[exit 0\]'
start h 'MDIFF_HISTORY=' --no-init
line 'set steps'
sees '--no-init' '^steps full'
start i 'TERM=dumb MDIFF_HISTORY='
line 'set steps'
sees 'a dumb terminal' '^steps'
start j 'MDIFF_HISTORY=' -q --no-init
is '-q is without a banner' "$(screen | grep -v '^$' | head -n 1 | sed 's/ *$//')" 'mdiff>'
key C-c; key C-c; line 'set steps'
sees 'Ctrl-C at an empty prompt does not leave' '^steps'
