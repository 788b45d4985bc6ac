#!/bin/sh
# The prompt on a terminal: continuation, Ctrl-C, Ctrl-D, history, completion, pasting.
. "$(dirname "$0")/../lib/t.sh"
command -v tmux >/dev/null 2>&1 || { echo "skip $file: tmux is not here"; exit 0; }
socket=mdiff-test-$$
TM() { tmux -L "$socket" -f /dev/null "$@"; }
trap 'TM kill-server 2>/dev/null; rm -rf "$T"' EXIT
TM new-session -d -s keep 'sleep 600' || { echo "skip $file: tmux does not start"; exit 0; }

start() { # start ARGS...: mdiff in a fresh window of 80x24
  TM kill-session -t t 2>/dev/null
  TM new-session -d -s t -x 80 -y 24 \
    "env -i HOME=$T XDG_STATE_HOME=$T/state INPUTRC=/dev/null TERM=screen-256color LC_ALL=C.UTF-8 PATH=$PATH $MDIFF $*; echo \"[exit \$?]\"; sleep 600"
}
# type_text TEXT: and wait until its end is on the screen, so that a key behind it meets the line as it is
type_text() {
  TM send-keys -t t -l -- "$1"
  end=${1#"${1%????}"}
  i=0; until [ "$i" = 20 ] || screen | grep -v '^$' | tail -n 1 | grep -qF -- "$end"; do sleep 0.1; i=$((i + 1)); done
}
line() { type_text "$1"; TM send-keys -t t Enter; }
screen() { TM capture-pane -p -t t -S -200; }
# key NAME...: behind Ctrl-C it waits for the new prompt, as a person does
key() {
  TM send-keys -t t "$@"
  case $* in *C-c) i=0; until [ "$i" = 30 ] || screen | grep -v '^$' | tail -n 1 | grep -q '^mdiff> *$'; do sleep 0.1; i=$((i + 1)); done ;; esac
}
sees() { # sees NAME PATTERN: the pattern appears within five seconds
  i=0
  while [ "$i" -lt 50 ]; do
    if screen | grep -qE -- "$2"; then ok "$1"; return; fi
    sleep 0.1; i=$((i + 1))
  done
  screen | grep -v '^$' | sed 's/^/    |/'
  bad "$1"
}

start
sees 'a prompt with the name' '^mdiff> *$'
is 'a banner of three lines at most' "$(screen | grep -v '^$' | awk '/^mdiff>/ { print NR <= 4 ? "yes" : "no"; exit }')" yes
line "grad tr(A B) wrt A"
sees 'an answer' '∂.*/∂A = Bᵀ'
line 'grad tr(A'
sees 'an open bracket asks for more' '^ *\.\.\.> *$'
line '  C) wrt C'
sees 'and goes on' '/∂C = Aᵀ'
line 'grad tr(A'
key C-c
type_text 'grad tr(A D) wrt D'; key Enter
sees 'Ctrl-C drops an unfinished statement' '/∂D = Aᵀ'
type_text 'grad tr(A E'; key C-c
line "E'"
sees 'Ctrl-C clears the line' '^Eᵀ|= Eᵀ'
line 'grad A x wrt x'
sees 'an error' 'undefined'
line 'x )'
line "x' x"
sees 'the session goes on behind an error' 'xᵀ x|‖x‖²'
key Up; key Up
sees 'history' 'mdiff> x \)'
key C-c
type_text 'logd'; key Tab
sees 'completion of a function, with its bracket' 'logdet\('
key C-c
printf "grad tr(A F) wrt F\ngrad tr(A G) wrt G\n" >"$T/paste"
TM load-buffer "$T/paste"; TM paste-buffer -p -t t
key Enter
sees 'pasted lines run each' '/∂F = Aᵀ'
sees 'in order' '/∂G = Aᵀ'
key C-d
sees 'Ctrl-D leaves with the status' '\[exit [01]\]'
is 'the history is kept in a file of its owner' "$(ls -l "$T/state/mdiff/history" 2>/dev/null | cut -c1-10)" '-rw-------'

start
sees 'a second session' '^mdiff> *$'
key Up
sees 'has the first one'"'"'s history' 'mdiff> grad tr\(A'
key C-c
line 'quit'
sees 'quit leaves with 0' '\[exit 0\]'
