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
