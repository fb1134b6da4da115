# Finds a JDK 17 or newer; sourced by the other scripts. $JAVA_HOME/bin comes before the PATH.

# find_java NAME: sets java and exports JAVA_HOME, or ends with one line that starts with NAME.
find_java() {
  local version
  if [[ -n ${JAVA_HOME:-} ]]; then
    java=$JAVA_HOME/bin/java
    [[ -x $java ]] || java_is_missing "$1" "JAVA_HOME is $JAVA_HOME, which has no bin/java"
  else
    java=$(command -v java || true)
    [[ -n $java ]] || java_is_missing "$1" "no java on the PATH and JAVA_HOME is not set"
  fi
  # java.specification.version reads 1.8, 11, 17, 21
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  version=${version#1.}
  [[ $version =~ ^[0-9]+$ ]] && ((version >= 17)) || java_is_missing "$1" "$java is Java ${version:-unknown}"
  [[ -n ${JAVA_HOME:-} ]] || JAVA_HOME=$(cd -P "$(dirname "$(readlink -f "$java")")/.." && pwd)
  [[ -x $JAVA_HOME/bin/javac ]] || java_is_missing "$1" "$JAVA_HOME has no compiler (bin/javac): it is a runtime, not a JDK"
  export JAVA_HOME
}

java_is_missing() {
  echo "$1: a JDK 17 or newer is needed: $2" >&2
  exit 1
}

# build NAME: makes service/target/fugong.jar and the Elasticsearch distribution where they are missing or older
# than a source; ends with the last error lines where that fails. Two starts at a time don't build both.
build() {
  local jar=$home/service/target/fugong.jar log
  exec 9>"$home/.build.lock"
  if command -v flock >/dev/null; then flock 9; fi
  if ! is_built "$jar"; then
    log=$home/target/build.log
    mkdir -p "$home/target"
    echo "$1: building; the first build downloads about 300 MB (log: $log)" >&2
    if ! (cd "$home" && ./mvnw -B -ntp -DskipTests package </dev/null >"$log" 2>&1); then
      echo "$1: the build failed; the last errors of $log:" >&2
      grep -E '^\[ERROR\]|^Error|rror:' "$log" | head -n 8 >&2 || tail -n 8 "$log" >&2
      exit 1
    fi
    touch "$jar"
  fi
  exec 9>&-
}

is_built() {
  [[ -f $1 && -f $home/elasticsearch-launcher/target/elasticsearch/bin/elasticsearch ]] || return 1
  [[ -z $(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main "$home"/index-mappings \
    -not -path '*/target/*' -newer "$1" -print -quit) ]]
}

# File names with Chinese characters reach Java whole only under a UTF-8 locale.
if [[ $(locale charmap 2>/dev/null || true) != UTF-8 ]]; then
  export LC_ALL=C.UTF-8
fi
