#!/bin/sh
# Replays the fuzzers' corpus and what once crashed, a file a process.
set -u
cd "$(dirname "$0")/../.." || exit 2
for replay in "${B:-build}"/tests/fuzz/replay_*; do
  case $replay in *.[od]) continue ;; esac
  for f in tests/fuzz/corpus/* tests/fuzz/regress/*; do
    [ -f "$f" ] || continue
    if timeout 60 "$replay" "$f"; then echo "ok ${replay##*/} $f"; else echo "not ok ${replay##*/} $f ended with status $?"; fi
  done
done
