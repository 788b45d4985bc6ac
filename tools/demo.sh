#!/bin/sh
# Runs the example scripts and shows each paragraph with its answers.  usage: tools/demo.sh MDIFF
set -eu
mdiff=$1
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in *[Uu][Tt][Ff]*) ;; *) LC_ALL=C.UTF-8; export LC_ALL ;; esac
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
status=0
for script in share/examples/*.mdiff; do
  printf '\n==== %s ====\n\n' "$script"
  "$mdiff" --no-init --seed 1 "$script" >"$tmp/all" 2>&1 || { status=$?; cat "$tmp/all"; continue; }
  # A session prints no input.  So it is run up to the end of each paragraph, and what is new is shown behind that.
  shown=0 from=1
  for end in $(awk 'NF == 0 { if (full) print NR; full = 0 } NF > 0 { full = 1 } END { print NR }' "$script"); do
    head -n "$end" "$script" | "$mdiff" --no-init --seed 1 >"$tmp/answers" 2>&1
    sed -n "$from,${end}p" "$script" | sed -e '/^$/d' -e '/^#/!s/^/mdiff> /'
    tail -c "+$((shown + 1))" "$tmp/answers"
    echo
    shown=$(wc -c <"$tmp/answers") from=$((end + 1))
  done
done
exit "$status"
