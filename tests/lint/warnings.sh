#!/bin/sh
# Every source through the compilers that are here, warnings being errors.  usage: tests/lint/warnings.sh [BUILD-DIRECTORY]
set -u
cd "$(dirname "$0")/../.." || exit 2
b=${1:-${B:-build}}
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -DMDIFF_VERSION=\"0\" -Isrc -I$b/gen -fsyntax-only -Werror
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes"
for cc in gcc clang; do
  if ! command -v $cc >/dev/null 2>&1; then echo "skip warnings: $cc is not here"; continue; fi
  # shellcheck disable=SC2086
  if find src tools tests -name '*.c' | xargs -P "${JOBS:-2}" -n 8 $cc $flags 2>&1; then echo "ok warnings: $cc"
  else echo "not ok warnings: $cc"; fi
done
