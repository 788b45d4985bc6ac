#!/bin/sh
# make install under DESTDIR, and what it puts there; make uninstall takes all of it away.
. "$(dirname "$0")/../lib/t.sh"
build=${B:-$PWD/build}
[ -f "$build/mdiff.1" ] || { echo "skip $file: this build has no man page"; exit 0; }
run() { MAKEFLAGS='' make -s B="$build" DESTDIR="$T/root" PREFIX=/usr "$1" >"$T/log" 2>&1 || { sed 's/^/    /' "$T/log"; bad "make $1"; }; }
run install-built
is 'the program runs from where it is' "$("$T/root/usr/bin/mdiff" --version | wc -l | tr -d ' ')" 1
has 'the man page has a name' "$(cat "$T/root/usr/share/man/man1/mdiff.1")" 'mdiff \\- '
is 'nothing is left to fill in' "$(grep -c '@[A-Z]*@' "$T/root/usr/share/man/man1/mdiff.1")" 0
is 'the examples are there' "$([ -f "$T/root/usr/share/mdiff/examples/ridge.mdiff" ] && echo yes)" yes
run uninstall
is 'nothing is left' "$(find "$T/root" -type f)" ''
