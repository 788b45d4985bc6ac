#!/bin/sh
# Installs what building and testing mdiff need.  Asks the package manager only when something is missing, and uses sudo
# only for one who is not root.  usage: tools/deps.sh [--list | --missing]
set -u

# need | how it is found | Debian, Ubuntu | Fedora | Arch | Homebrew        (- : comes with something else)
table() {
  cat <<'ROWS'
C compiler   | compiler                                | gcc libc6-dev       | gcc glibc-devel | gcc        | -
make         | command make                            | make                | make            | make       | make
bison        | command bison                           | bison               | bison           | bison      | bison
flex         | command flex                            | flex                | flex            | flex       | flex
GMP          | header gmp.h                            | libgmp-dev          | gmp-devel       | gmp        | gmp
MPFR         | header mpfr.h                           | libmpfr-dev         | mpfr-devel      | mpfr       | mpfr
FLINT        | header flint/fmpq_mat.h                 | libflint-dev        | flint-devel     | flint      | flint
readline     | header readline/readline.h              | libreadline-dev     | readline-devel  | readline   | readline
cmocka       | header cmocka.h                         | libcmocka-dev       | libcmocka-devel | cmocka     | cmocka
Python       | command python3                         | python3             | python3         | python     | python
NumPy        | python numpy                            | python3-numpy       | python3-numpy   | python-numpy | numpy
SciPy        | python scipy.special                    | python3-scipy       | python3-scipy   | python-scipy | scipy
tmux         | command tmux                            | tmux                | tmux            | tmux       | tmux
LaTeX        | command pdflatex                        | texlive-latex-base  | texlive-amsmath texlive-latex | texlive-latex | texlive
Node.js      | command node                            | nodejs              | nodejs          | nodejs     | node
KaTeX        | katex                                   | libjs-katex         | -               | -          | -
ROWS
}

# Arb is part of FLINT 3; beside FLINT 2 it is a package of its own, so it is looked for after FLINT is there.
table_arb() {
  cat <<'ROWS'
Arb          | header flint/arb_mat.h arb_mat.h        | libflint-arb-dev    | arb-devel       | arb        | arb
ROWS
}

say() { printf 'deps: %s\n' "$*"; }

include_flags() {
  for d in /opt/homebrew/include /opt/homebrew/opt/readline/include /usr/local/opt/readline/include; do
    [ -d "$d" ] && printf ' -I%s' "$d"
  done
}

found() { # found KIND WHAT...: whether one of them is there
  kind=$1; shift
  case $kind in
    compiler) printf '#include <stdio.h>\nint main(void) { return 0; }\n' | $CC -x c - -o /dev/null 2>/dev/null ;;
    command) command -v "$1" >/dev/null 2>&1 ;;
    header)
      for h; do
        # stdio.h first: gmp.h and flint's headers declare functions on FILE only behind it
        printf '#include <stdio.h>\n#include <%s>\n' "$h" | $CC $CPPFLAGS $(include_flags) -x c -E - >/dev/null 2>&1 && return 0
      done
      return 1 ;;
    katex) # a test without it says so and is skipped; only Debian has a package
      command -v node >/dev/null 2>&1 && node tests/lib/katex.js --there 2>/dev/null ;;
    python)
      for p in ${PYTHON:-} python3 /usr/bin/python3; do "$p" -c "import $1" 2>/dev/null && return 0; done
      return 1 ;;
  esac
}

missing() { # reads rows, prints the packages (column $1) of what is not found
  while IFS='|' read -r name probe debian fedora arch brew; do
    # shellcheck disable=SC2086
    found $probe && continue
    case $1 in debian) p=$debian ;; fedora) p=$fedora ;; arch) p=$arch ;; brew) p=$brew ;; *) p=$name ;; esac
    for w in $p; do [ "$w" = - ] || printf '%s ' "$w"; done
  done
}

system() {
  if command -v apt-get >/dev/null 2>&1; then echo debian
  elif command -v dnf >/dev/null 2>&1; then echo fedora
  elif command -v pacman >/dev/null 2>&1; then echo arch
  elif command -v brew >/dev/null 2>&1; then echo brew
  else echo none; fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else say "this needs root and there is no sudo: $*"; return 1; fi
}

install() { # install SYSTEM PACKAGE...
  on=$1; shift
  say "installing $*"
  case $on in
    debian)
      [ -n "${updated:-}" ] || as_root apt-get update -qq || return 1
      updated=yes
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ;;
    fedora) as_root dnf install -y -q "$@" ;;
    arch) as_root pacman -Sy --needed --noconfirm "$@" ;;
    brew) brew install "$@" ;;
  esac
}

main() {
  CC=${CC:-cc} CPPFLAGS=${CPPFLAGS:-}
  on=$(system)
  case ${1:-} in
    --list) table; table_arb; return 0 ;;
    --missing) table | missing none; table_arb | missing none; echo; return 0 ;;
  esac
  for rows in table table_arb; do
    packages=$($rows | missing "$on")
    [ -n "$packages" ] || continue
    if [ "$on" = none ]; then
      say "no package manager that this script knows; please install: $packages"
      return 1
    fi
    # shellcheck disable=SC2086
    install "$on" $packages || { say "could not install: $packages"; return 1; }
  done
  left=$(table | missing "$on"; table_arb | missing "$on")
  [ -z "$left" ] || { say "still missing: $left"; return 1; }
  say "everything is there"
}

main "$@"
