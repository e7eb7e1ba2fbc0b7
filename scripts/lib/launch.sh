# shellcheck shell=bash
# Sourced by the scripts beside this folder: starts the uber-jar, building it if a source is newer,
# or a program among the tests.

# What the Java VM is started with; a script may set it.
java_options=()

launch() {
  local root jar java
  root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
  jar="$root/target/benchmarks.jar"
  java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
  # Maven may print only to the other stream: this one belongs to the command.
  if [[ ! -f "$jar" || -n "$(find "$root/src/main" "$root/pom.xml" -newer "$jar" -print -quit)" ]]; then
    mvn -B -q -f "$root/pom.xml" package -DskipTests >&2
  fi
  exec "$java" ${java_options[@]+"${java_options[@]}"} "-Dmexcbench.home=$root" -jar "$jar" "$@"
}

# The main class and its arguments, none of which may hold a quotation mark.
launch_from_tests() {
  local root arguments argument
  root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
  arguments="-classpath %classpath"
  for argument in "$@"; do
    arguments+=" \"$argument\""
  done
  # Without a shell between, so that who ends the script ends Maven.
  exec mvn -B -q -f "$root/pom.xml" test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:exec \
    -Dexec.executable="${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dexec.classpathScope=test \
    "-Dexec.args=$arguments"
}
