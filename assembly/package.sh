#!/bin/sh
# Makes the distribution: a folder with bin/astra, the program, its own Java runtime and caches that let it start fast.
# Called by the build with JAVA_HOME set.
set -eu
jar=$1          # the program with everything it needs
ingredients=$2  # jars that are taken apart: sources to compile, and the one with SQLite's native library
distribution=$3

java=$JAVA_HOME/bin
scratch=$distribution.work
rm -rf "$distribution" "$scratch"
mkdir -p "$distribution/lib/tmp" "$scratch"
cp -R src/main/distribution/. "$distribution"

logged() { # name command...: shows what the command said only when it fails
  log=$scratch/$1.log
  shift
  "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}

unpack() { # jar folder
  mkdir -p "$2"
  (cd "$2" && "$java/jar" -xf "$1")
}

# The caches refuse classes as old as those that picocli and javax.inject are released with.
unpack "$jar" "$scratch/classes"
for library in picocli inject; do
  unpack "$ingredients/$library-sources.jar" "$scratch/$library"
  rm -rf "$scratch/$library/META-INF" "$scratch/$library/module-info.java"
done
find "$scratch/picocli" "$scratch/inject" -name '*.java' >"$scratch/sources"
logged javac "$java/javac" --release 25 -nowarn -proc:none -Xlint:none -d "$scratch/classes" "@$scratch/sources"

unpack "$ingredients/sqlite-jdbc.jar" "$scratch/sqlite"
platform=$(uname -s)/$(uname -m)
case $platform in
  Linux/x86_64) native=Linux/x86_64/libsqlitejdbc.so ;;
  Linux/aarch64) native=Linux/aarch64/libsqlitejdbc.so ;;
  Darwin/arm64) native=Mac/aarch64/libsqlitejdbc.dylib ;;
  Darwin/x86_64) native=Mac/x86_64/libsqlitejdbc.dylib ;;
  *) echo "astra: there is no distribution for $platform" >&2; exit 1 ;;
esac
cp "$scratch/sqlite/org/sqlite/native/$native" "$distribution/lib"

# Opening a jar costs by its entries, and cached classes need none. So what commands look up by name lies in a small
# jar of its own, before the one with the classes.
resources=$scratch/resources
for resource in dev/astra/cli/version.txt sqlite-jdbc.properties; do
  mkdir -p "$resources/$(dirname "$resource")"
  mv "$scratch/classes/$resource" "$resources/$resource"
done
driver=META-INF/maven/org.xerial/sqlite-jdbc
mkdir -p "$resources/$driver"
cp "$scratch/sqlite/$driver/pom.properties" "$resources/$driver"
"$java/jar" --create --file "$distribution/lib/resources.jar" -C "$resources" .
manifest=$scratch/classes/META-INF/MANIFEST.MF
mv "$manifest" "$scratch/manifest"
"$java/jar" --create --file "$distribution/lib/astra.jar" --manifest "$scratch/manifest" -C "$scratch/classes" .

logged jlink "$java/jlink" --output "$distribution/runtime" --strip-debug --no-header-files --no-man-pages \
  --generate-cds-archive \
  --add-modules java.base,java.sql,java.logging,java.naming,java.xml,java.net.http,jdk.crypto.ec,jdk.unsupported,jdk.jcmd,jdk.httpserver

# Each cache holds what one kind of command needs: a program pays for every class in its cache.
mkdir "$scratch/home"
train() { # cache main arguments...
  cache=$1
  shift
  (
    cd "$scratch/home"
    logged "$cache" env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$scratch/home" ASTRA_HOME="$scratch/home" \
      "$distribution/runtime/bin/java" -XX:AOTCacheOutput="$distribution/lib/$cache.aot" \
      "@$distribution/lib/jvm.options" \
      -Dorg.sqlite.lib.path="$distribution/lib" -Dorg.sqlite.tmpdir="$distribution/lib/tmp" \
      -cp "$distribution/lib/resources.jar:$distribution/lib/astra.jar" "$@"
  )
  [ -s "$distribution/lib/$cache.aot" ] ||
    { cat "$scratch/$cache.log" >&2; echo "astra: the cache $cache was not made" >&2; exit 1; }
}
train cloud dev.astra.assembly.training.CloudTraining
train store dev.astra.assembly.training.StoreTraining
train version dev.astra.assembly.Main --version

rm -rf "$scratch"
echo "$ASTRA_VERSION" >"$distribution/release"
