# Sourced by ./peerage and ./verify: finds a JDK 25 or newer and Maven, or says in one line what to install.

# Puts the home of a JDK 25 or newer into JAVA_HOME, for this process and its children.
require_jdk() {
    for candidate in \
        "${JAVA_HOME-}" \
        /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/jdk/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
        "${HOME-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -x "$candidate/bin/javac" ] && [ "$(feature_of "$candidate")" -ge 25 ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    missing "a JDK 25 or newer (found none in JAVA_HOME or the usual folders)" jdk
}

require_maven() {
    command -v mvn >/dev/null 2>&1 || missing "Maven 3.8.7 or newer" maven
    # Maven's own libraries make a new Java print warnings that are no concern of the user's.
    MAVEN_OPTS="${MAVEN_OPTS-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS
}

# The feature number of the JDK in folder $1, such as 25, from its release file; 0 where it does not say.
feature_of() {
    version=0
    if [ -r "$1/release" ]; then
        while IFS='=' read -r key value; do
            [ "$key" = JAVA_VERSION ] && version=$value
        done <"$1/release"
    fi
    version=${version#\"}
    version=${version%%[!0-9]*}
    echo "${version:-0}"
}

# missing WHAT jdk|maven: one line on standard error, and the end.
missing() {
    if command -v apt-get >/dev/null 2>&1; then
        jdk="sudo apt-get install openjdk-25-jdk, or Eclipse Temurin 25 where your release has no such package"
        maven="sudo apt-get install maven"
    elif command -v dnf >/dev/null 2>&1; then
        jdk="sudo dnf install java-25-openjdk-devel"
        maven="sudo dnf install maven"
    elif command -v zypper >/dev/null 2>&1; then
        jdk="sudo zypper install java-25-openjdk-devel"
        maven="sudo zypper install maven"
    elif command -v pacman >/dev/null 2>&1; then
        jdk="sudo pacman -S jdk-openjdk"
        maven="sudo pacman -S maven"
    elif command -v apk >/dev/null 2>&1; then
        jdk="sudo apk add openjdk25-jdk"
        maven="sudo apk add maven"
    elif command -v brew >/dev/null 2>&1; then
        jdk="brew install openjdk"
        maven="brew install maven"
    else
        jdk="install one, such as Eclipse Temurin 25, and let JAVA_HOME name its folder"
        maven="install Apache Maven and put mvn on the PATH"
    fi
    if [ "$2" = jdk ]; then remedy=$jdk; else remedy=$maven; fi
    echo "peerage: needs $1: $remedy" >&2
    exit 69
}
