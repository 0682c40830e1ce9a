# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What app/run and tests/run share: the packages Ashi needs on Debian 12 and 13, and how a build directory is made.
# Source it after setting `tree` to the top of the source tree.

: "${tree:?}"

# To build and run. CONTRIBUTING.md gives the reason for each.
ashi_packages_run=(
  meson ninja-build gcc libc6-dev pkgconf gettext
  libgtk-4-dev libadwaita-1-dev librsvg2-dev libgdk-pixbuf-2.0-dev libpango1.0-dev libfontconfig-dev libseccomp-dev libxml2-dev libicu-dev
  libcrypt-dev libjson-glib-dev libsqlite3-dev libarchive-dev zlib1g-dev libglib2.0-dev libglib2.0-dev-bin libxml2-utils
  adwaita-icon-theme librsvg2-common gsettings-desktop-schemas
  fonts-cantarell fonts-droid-fallback
)

# To test, besides.
ashi_packages_test=(
  xvfb xauth dbus dbus-x11 at-spi2-core python3-gi gir1.2-atspi-2.0 xdotool imagemagick
  strace python3-xlib python3-numpy python3-scipy python3-skimage python3-shapely potrace
  clang-format-19 desktop-file-utils appstream diction poppler-utils
)

# To fuzz: clang brings libFuzzer.
ashi_packages_fuzz=(clang libclang-rt-dev)

# say WORD...: progress and complaints go to standard error, so that the program's own output can be piped.
say () {
  printf 'ashi: %s\n' "$*" >&2
}

# ashi_install PACKAGE...: installs those that are missing; asks apt nothing when none is.
ashi_install () {
  command -v dpkg-query >/dev/null || return 0 # not Debian: Meson will name what is missing
  local package missing=() as_root=() log
  for package in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null || ! sudo -v 2>/dev/null; then
      say "packages are missing; as root, type:" \
        "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  log=$(mktemp) || { say "nothing can be written to ${TMPDIR:-/tmp}; make room there"; return 1; }
  if ! { "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
      -o Dpkg::Options::=--force-confold install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 30 "$log" >&2
    say "apt-get could not install the packages: it needs the network, and room on the disk; its whole log is $log"
    return 1
  fi
  rm -f "$log"
}

# ashi_may_build DIRECTORY: whether _build/DIRECTORY can be written to.
ashi_may_build () {
  mkdir -p "$tree/_build/$1" 2>/dev/null && [[ -w $tree/_build/$1 ]]
}

# ashi_build DIRECTORY TARGET... [-- MESON_OPTION...]: configures _build/DIRECTORY if it is new or was made for a tree
# that stood elsewhere, and builds the targets, after whoever else builds there. Says so when it takes more than a moment;
# prints the end of the log when it fails.
ashi_build () {
  local directory=$tree/_build/$1 targets=() lock patience status=0
  if ! ashi_may_build "$1"; then
    say "$directory cannot be written to, and the program is built there; copy the tree to a folder of your own"
    return 1
  fi
  shift
  while [[ $# -gt 0 && $1 != -- ]]; do targets+=("$1"); shift; done
  [[ $# -eq 0 ]] || shift
  exec {lock}>"$directory/lock"
  flock -n "$lock" || { say "waiting for another build in $directory"; flock "$lock"; }
  # Closed when the build is done; nothing comes through it.
  exec {patience}> >(read -rt "${ashi_patience:-3}" || [[ $? -le 128 ]] || say "building, which takes a minute or so")
  ashi_build_here "$directory" "$@" || status=$?
  exec {patience}>&- {lock}>&-
  return "$status"
}

# The locals of ashi_build are at hand: what to build.
ashi_build_here () {
  local directory=$1 log=$1/build.log
  shift
  if { ashi_configure "$directory" "$@" && ninja -C "$directory" "${targets[@]}"; } >"$log" 2>&1; then return 0; fi
  tail -n 60 "$log" >&2
  ashi_tell_of_room "$directory"
  say "the build failed; its whole log is $log"
  return 1
}

# ashi_tell_of_room DIRECTORY: a full disk is told in many words by compilers, in none by others.
ashi_tell_of_room () {
  local left
  left=$(df --output=avail -m "$1" | tail -n 1)
  [[ $left -ge 100 ]] || say "only $((left)) MB are left on the disk of $1; a build needs 300 MB: make room and try again"
}

# ashi_build_release [TARGET...]: what app/run runs, or all that there is, in the one build of both.
ashi_build_release () {
  ashi_build release "$@" -- --buildtype=release
}

# ashi_build_asan: all that there is, watched by the address and undefined-behaviour sanitizers.
ashi_build_asan () {
  ashi_build asan -- --buildtype=debug -Db_sanitize=address,undefined -Db_lundef=false
}

# ashi_build_fuzz: the targets of tests/fuzz and the core below them, instrumented to tell what they reach.
ashi_build_fuzz () {
  local targets=() target
  for target in "$tree"/tests/fuzz/fuzz-*.c; do
    target=$(basename "$target" .c)
    [[ $target == fuzz-copy ]] || targets+=("tests/fuzz/$target")
  done
  CC=clang ashi_build fuzz "${targets[@]}" -- --buildtype=debugoptimized \
    -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link
}

ashi_configure () {
  local directory=$1
  shift
  if [[ -f $directory/build.ninja && $(cat "$directory/made-for" 2>/dev/null) == "$tree" ]]; then
    return 0 # ninja itself runs Meson again when a meson.build has changed
  fi
  rm -rf "$directory/meson-private" "$directory/meson-info" "$directory/build.ninja"
  meson setup "$directory" "$tree" "$@" && printf '%s\n' "$tree" >"$directory/made-for"
}

# ashi_utf8: names carry tone marks and Hanzi; a machine without a locale would print question marks.
ashi_utf8 () {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
  esac
}
