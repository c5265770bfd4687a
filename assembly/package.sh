#!/bin/sh
# Makes the distribution: a folder with bin/astra, the program in one jar, its own Java runtime and caches that let it
# start fast. Called by the build with JAVA_HOME set.
set -eu
jar=$1         # the program with everything it needs
picocli=$2     # picocli's sources: its released classes are too old for the cache
sqlite=$3      # the jar with SQLite's native library
distribution=$4

java=$JAVA_HOME/bin
scratch=$distribution.work
rm -rf "$distribution" "$scratch"
mkdir -p "$distribution/lib" "$scratch"

cp -R src/main/distribution/. "$distribution"
cp "$jar" "$distribution/lib/astra.jar"

mkdir "$scratch/picocli" "$scratch/classes"
(cd "$scratch/picocli" && "$java/jar" -xf "$picocli")
rm -rf "$scratch/picocli/META-INF" "$scratch/picocli/module-info.java"
find "$scratch/picocli" -name '*.java' >"$scratch/sources"
"$java/javac" --release 25 -nowarn -proc:none -Xlint:none -d "$scratch/classes" "@$scratch/sources" 2>"$scratch/javac.log" ||
  { cat "$scratch/javac.log" >&2; exit 1; }
"$java/jar" --update --file "$distribution/lib/astra.jar" -C "$scratch/classes" .

"$java/jlink" --output "$distribution/runtime" --strip-debug --no-header-files --no-man-pages \
  --add-modules java.base,java.sql,java.logging,java.naming,java.xml,java.net.http,jdk.crypto.ec,jdk.unsupported,jdk.jcmd

platform=$(uname -s)/$(uname -m)
case $platform in
  Linux/x86_64) native=Linux/x86_64/libsqlitejdbc.so ;;
  Linux/aarch64) native=Linux/aarch64/libsqlitejdbc.so ;;
  Darwin/arm64) native=Mac/aarch64/libsqlitejdbc.dylib ;;
  Darwin/x86_64) native=Mac/x86_64/libsqlitejdbc.dylib ;;
  *) echo "astra: there is no distribution for $platform" >&2; exit 1 ;;
esac
(cd "$scratch" && "$java/jar" -xf "$sqlite" "org/sqlite/native/$native")
cp "$scratch/org/sqlite/native/$native" "$distribution/lib"
mkdir "$distribution/lib/tmp"

train() { # cache main arguments...
  cache=$1
  shift
  "$distribution/runtime/bin/java" -XX:AOTCacheOutput="$distribution/lib/$cache.aot" \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED \
    -Dorg.sqlite.lib.path="$distribution/lib" -Dorg.sqlite.tmpdir="$distribution/lib/tmp" \
    -cp "$distribution/lib/astra.jar" "$@" >"$scratch/$cache.log" 2>&1 ||
    { cat "$scratch/$cache.log" >&2; exit 1; }
}
mkdir "$scratch/home"
train astra dev.astra.assembly.cli.Training "$scratch/home"

rm -rf "$scratch"
echo "$ASTRA_VERSION" >"$distribution/release"
