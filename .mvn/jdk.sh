# Sourced by ./mvnw and ./astra: leaves JAVA_HOME at a JDK of at least the version Astra is built with.
# Looked at in order: JAVA_HOME, the java on the PATH, then the places where installers put JDKs.

astra_jdk=25

astra_jdk_version() { # the feature version a JDK's release file states, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

astra_jdk_fits() {
  found=$(astra_jdk_version "$1")
  [ -n "$found" ] && [ "$found" -ge "$astra_jdk" ]
}

astra_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && astra_jdk_fits "$JAVA_HOME"; then
    return 0
  fi
  on_path=$(command -v javac 2>/dev/null || :)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    if astra_jdk_fits "${on_path%/bin/javac}"; then
      JAVA_HOME=${on_path%/bin/javac}
      return 0
    fi
  fi
  set +f
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if astra_jdk_fits "$home"; then
      JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

if ! astra_find_jdk; then
  echo "astra: no JDK $astra_jdk found: install Temurin $astra_jdk (https://adoptium.net) or set JAVA_HOME to one." >&2
  exit 9
fi
export JAVA_HOME
