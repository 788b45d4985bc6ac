#!/bin/sh
# Proves the README's two commands in a bare Debian root: make and gcc, and nothing else.  Needs root and debootstrap.
# usage: tools/bare.sh [DIRECTORY [SUITE]]     the directory is made if it is not there; a bare root in it is kept as .clean
set -eu
cd "$(dirname "$0")/.."
root=${1:-/var/tmp/mdiff-root} suite=${2:-bookworm}
clean=$root.clean
[ -d "$clean" ] || debootstrap --variant=minbase --include=make,gcc "$suite" "$clean"

fresh() { # a new root with a copy of what is committed, and the corpus beside it if it is here
  rm -rf --one-file-system "$root"
  cp -a "$clean" "$root"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  mkdir -p "$root/src/mdiff"
  git archive HEAD | tar -x -C "$root/src/mdiff"
  [ ! -d ../shared ] || cp -aL ../shared "$root/src/shared"
  # a terminal emulator's pipes and Python's random numbers want these
  mount -t devpts devpts "$root/dev/pts" 2>/dev/null || true
  mount -t proc proc "$root/proc" 2>/dev/null || true
}

leave() { umount "$root/dev/pts" "$root/proc" 2>/dev/null || true; }
trap leave EXIT

for goal in demo check; do
  leave
  fresh
  printf '\n==== make deps %s ====\n' "$goal"
  start=$(date +%s)
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true chroot "$root" sh -c "cd /src/mdiff && make deps $goal" </dev/null
  printf 'bare: make deps %s took %d s\n' "$goal" $(($(date +%s) - start))
done
