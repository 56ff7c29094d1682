# Sourced by the scripts beside it: builds the profile bench, and names its class path.
. "$home/scripts/jdk.sh"
require_jdk
require_maven
mvn --batch-mode --quiet -f "$home/pom.xml" -Pbench -pl bench -am -DskipTests package >&2
class_path=$home/bench/target/classes:$(cat "$home/bench/target/classpath")
