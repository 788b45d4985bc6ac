# What the shell tests share.  A test says `ok` or `bad` once for each thing it looks at.
cd "$(dirname "$0")/../.." || exit 2
MDIFF=${MDIFF:-$PWD/build/mdiff}
T=$(mktemp -d) || exit 2
trap 'rm -rf "$T"' EXIT
trap 'exit 1' HUP INT TERM
export HOME="$T" XDG_STATE_HOME="$T/state" XDG_CONFIG_HOME="$T/config"
file=tests/${0##*tests/}

ok() { echo "ok $file: $*"; }
bad() { echo "not ok $file: $*"; }

# is NAME GOT WANT
is() {
  if [ "$2" = "$3" ]; then ok "$1"
  else printf '    wanted: %s\n    found:  %s\n' "$3" "$2"; bad "$1"; fi
}

# has NAME TEXT PATTERN: TEXT has a line that matches the extended regular expression
has() {
  if printf '%s\n' "$2" | grep -qE -- "$3"; then ok "$1"
  else printf '    wanted: /%s/\n    found:  %s\n' "$3" "$(printf '%s' "$2" | head -c 400)"; bad "$1"; fi
}

# status NAME WANT COMMAND...: runs it with output thrown away
status() {
  name=$1 want=$2; shift 2
  "$@" >/dev/null 2>&1 </dev/null
  is "$name" $? "$want"
}
