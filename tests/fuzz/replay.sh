#!/bin/sh
# Replays the fuzzer's corpus and what once crashed, a file a process.
set -u
cd "$(dirname "$0")/../.." || exit 2
for f in tests/fuzz/corpus/* tests/fuzz/regress/*; do
  [ -f "$f" ] || continue
  if timeout 60 "${B:-build}/tests/fuzz/replay" "$f"; then echo "ok $f"; else echo "not ok $f ended with status $?"; fi
done
