# shellcheck shell=bash
# Which Debian packages are missing, what each is for, and their installation. Sourced by Device/run and Device/test.

missing=()
reasons=()

# say TEXT: one line to the reader.
say() { printf '%s\n' "$*"; }

# stop STATUS TEXT: one sentence that says what to do, and an end. The status is one of sysexits.h.
stop() {
  printf '\n%s\n' "$2" >&2
  exit "$1"
}

# need PACKAGE WHY: notes a package that is not installed.
need() {
  if [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" != installed ]; then
    missing+=("$1")
    reasons+=("$2")
  fi
}

# What every build needs besides the Swift toolchain.
need_build_packages() {
  need git 'fetches the Swift packages'
  need ca-certificates 'so that what is fetched can be trusted'
  need libc6-dev 'C headers'
  need libstdc++-12-dev 'C++ headers, for the cryptography'
  need gcc 'start-up files that the linker takes'
  need binutils 'the linker'
  need pkg-config 'finds the libraries below'
  need libcurl4 'the toolchain fetches with it'
  need libxml2 'the toolchain reads with it'
  need libsqlite3-dev 'the database'
  need libpq-dev 'the case store in PostgreSQL'
  need libqrencode-dev 'draws QR codes'
  need libpng-dev 'passes as pictures'
  need libgpiod-dev 'lamps and buttons'
  need libncurses-dev 'the list of arrivals in a terminal'
  need zlib1g-dev 'pages are sent compressed'
  need tzdata 'time zones'
  need espeak-ng 'reads the screen aloud'
}

# What the tests of the network need besides what every build does.
need_network_packages() {
  need iproute2 'hosts in networks of their own, and their cables'
  need iptables 'cables that lose what they carry'
  need postgresql "the case store's database"
  need openssl 'certificates that have expired'
}

# Installs what was noted, and says so first.
install_missing() {
  [ "${#missing[@]}" -gt 0 ] || return 0
  say 'These Debian packages are needed and will be installed now:'
  local i
  for i in "${!missing[@]}"; do printf '  %-22s %s\n' "${missing[$i]}" "${reasons[$i]}"; done

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop 77 "You are not root, and there is no sudo. Ask whoever looks after this machine to run:
  apt-get install ${missing[*]}
and start this again."
    as_root=(sudo)
  fi
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update --error-on=any ||
    ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"; then
    stop 69 "The packages could not be installed. The lines above say why: most often this machine is not on the network,
or you may not use sudo. When that is mended, start this again."
  fi
}

# Debian's tools, and a Swift on the PATH.
need_debian_and_swift() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    stop 69 'Hazel is made for Debian 12 or later; this machine has no apt-get.'
  fi
  command -v swift >/dev/null ||
    stop 69 'Swift is not on the PATH. Install Swift 6.3 or later for Debian 12 as swift.org/install describes, put its usr/bin
folder on the PATH, and start this again.'
}

# A Swift that is new enough. Asked after the packages are there: the toolchain needs some of them to run at all.
need_new_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1 || true)
  [ -n "$version" ] || stop 69 'Swift is on the PATH and does not run: swift --version says why.'
  if [ "$(printf '6.3\n%s\n' "$version" | sort -V | head -n 1)" != 6.3 ]; then
    stop 69 "This is Swift $version, and Hazel needs 6.3 or later. Put a newer one first on the PATH, and start this again."
  fi
}
