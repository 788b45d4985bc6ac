#!/bin/sh
# Runs the example scripts and shows each statement's answer.  usage: tools/demo.sh MDIFF
set -eu
mdiff=$1
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in *[Uu][Tt][Ff]*) ;; *) LC_ALL=C.UTF-8; export LC_ALL ;; esac
status=0
for script in share/examples/*.mdiff; do
  printf '\n==== %s ====\n\n' "$script"
  "$mdiff" --no-init "$script" || { status=$?; printf 'demo: %s ended with status %s\n' "$script" "$status"; }
done
exit "$status"
