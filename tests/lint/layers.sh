#!/bin/sh
# A file includes only its own layer and those below it.  Which layers a folder may include stands here and in
# doc/ARCHITECTURE.md.
set -u
cd "$(dirname "$0")/../.." || exit 2

below() {
  case $1 in
    base) echo ;;
    text) echo base ;;
    notion) echo base text ;;
    front) echo base text notion ;;
    check | output | algebra) echo base text notion front ;;
    calculus) echo base text notion front check output algebra ;;
    solve) echo base text notion front check output algebra calculus ;;
    ui) echo base text notion front check output algebra calculus solve ;;
    *) return 1 ;;
  esac
}

for dir in src/*/; do
  layer=${dir#src/} layer=${layer%/}
  if ! allowed=$(below "$layer"); then echo "not ok layers: src/$layer has no place in tests/lint/layers.sh"; continue; fi
  bad=
  for include in $(grep -rhoE '^ *# *include +"[a-z]+/' "$dir" 2>/dev/null | sed 's/.*"//; s,/,,' | sort -u); do
    case " $layer $allowed " in *" $include "*) ;; *) bad="$bad $include" ;; esac
  done
  for b in $bad; do grep -rnE "^ *# *include +\"$b/" "$dir" | sed 's/^/    /'; done
  if [ -n "$bad" ]; then echo "not ok layers: src/$layer includes$bad"; else echo "ok layers: src/$layer"; fi
done

# Only one file knows the generated parser and scanner.
others=$(grep -rlE '# *include +"(parse|scan)\.h"' src | grep -v '^src/front/' || true)
if [ -n "$others" ]; then echo "    $others"; echo "not ok layers: parse.h outside src/front"; else echo "ok layers: parse.h stays in src/front"; fi
