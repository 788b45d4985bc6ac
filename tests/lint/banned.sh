#!/bin/sh
# What does not stand in the sources.
set -u
cd "$(dirname "$0")/../.." || exit 2
sources=$(find src grammar tools tests -name '*.[chly]' -o -name '*.def' | sort)

absent() { # absent NAME PATTERN: no source line matches
  # shellcheck disable=SC2086
  found=$(grep -nE "$2" $sources)
  if [ -n "$found" ]; then printf '%s\n' "$found" | sed 's/^/    /'; echo "not ok banned: $1"; else echo "ok banned: $1"; fi
}

absent 'functions that do not know the size of their buffer' '\b(strcpy|strcat|sprintf|vsprintf|gets|stpcpy|alloca)\('
absent 'functions with hidden state' '\b(strtok|setlocale\(LC_ALL, NULL|rand|srand|localtime|gmtime)\('
absent 'notes for later' '\b(TODO|FIXME|XXX|HACK)\b'
absent 'tabs' '	'
absent 'blanks at the end of a line' '[ 	]+$'

# Mutable data of the library: sections .data and .bss of its objects are empty.  (Sanitizers and coverage add their own.)
lib=${B:-build}/libmdiff.a
if nm "$lib" 2>/dev/null | grep -qE '__(asan|ubsan|gcov)_'; then lib=; fi
if [ -f "$lib" ] && command -v size >/dev/null 2>&1 && size -A "$lib" >/dev/null 2>&1; then
  found=$(size -A "$lib" | awk '/:$/ || /ex / { object = $1 } ($1 ~ /^\.(data|bss)(\.|$)/) && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 { print object, $1, $2 }')
  if [ -n "$found" ]; then printf '%s\n' "$found" | sed 's/^/    /'; echo 'not ok banned: mutable data'; else echo 'ok banned: mutable data'; fi
else
  echo 'skip banned: mutable data: this build does not show it'
fi
