#!/bin/sh
# Lines run by the tests, per file and in all.  usage: tools/coverage.sh BUILD-DIRECTORY
set -eu
dir=$1
find "$dir/src" -name '*.gcda' | sort | while read -r data; do
  gcov -n "$data" 2>/dev/null
done | awk '
  /^File / { file = substr($2, 2, length($2) - 2) }
  /^Lines executed:/ && file ~ /^src\/.*\.c$/ {
    split($0, part, /[:% ]+/); sub(/.* of /, ""); lines = $0 + 0; hit = part[3] * lines / 100
    printf "%6.1f%%  %5d  %s\n", part[3], lines, file; total += lines; run += hit; file = ""
  }
  END { if (total) printf "%6.1f%%  %5d  all\n", 100 * run / total, total }'
