package org.peerage.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.profile.Publishers;
import org.peerage.profile.Reliability;

/**
 * What is set, by flags, by the environment and in a file, and all that is wrong with it. A flag wins over the environment, and the environment over the
 * file; what is wrong is told of each of them, also where another one wins.
 */
final class Configuration {
    /** The file's name in Peerage's home. */
    static final String FILE = "peerage.yaml";

    private static final String PREFIX = "PEERAGE_";

    /** What the environment may say beside the settings. */
    private static final Set<String> OTHER_VARIABLES = Set.of("PEERAGE_HOME", "PEERAGE_CONFIG", "PEERAGE_JAVA_OPTS");

    /** So many letters may be wrong in a key that is still guessed. */
    private static final int FAR = 3;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private List<String> misread = List.of();
    private Publishers publishers = Publishers.UNJUDGED;

    private Configuration() {}

    /**
     * @param flags by the key of their setting
     * @param unknown arguments that are no flags
     * @param environment all of it
     * @param file that somebody named; it has to be there
     * @param home where the file is looked for otherwise
     */
    static Configuration of(
            Map<String, String> flags,
            List<String> unknown,
            Map<String, String> environment,
            Optional<Path> file,
            Path home) {
        var configuration = new Configuration();
        Setting.all()
                .forEach(setting ->
                        setting.fallback().ifPresent(value -> configuration.values.put(setting.key(), value)));
        file.or(() -> named(environment))
                .or(() -> Optional.of(home.resolve(FILE)).filter(Files::exists))
                .ifPresent(configuration::read);
        configuration.readEnvironment(environment);
        configuration.readFlags(flags, unknown);
        configuration.misread = configuration.problems();
        configuration.lookForWhatIsNeeded();
        configuration.value("publishers").map(Path::of).ifPresent(configuration::readPublishers);
        return configuration;
    }

    /** All that is wrong, a line each: what, where, what is allowed and what to do. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Those of the {@link #problems} for which it is not known what was meant, so that whatever is done may be done on another ledger. */
    List<String> misread() {
        return misread;
    }

    /** The value of a setting; empty where nobody set it and it has none by default. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a setting that has one by default. */
    String text(String key) {
        return value(key).orElseThrow(() -> new IllegalArgumentException(key + " has no default"));
    }

    boolean isOn(String key) {
        return Boolean.parseBoolean(text(key));
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    double share(String key) {
        return Double.parseDouble(text(key));
    }

    private static Optional<Path> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PEERAGE_CONFIG"))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private void read(Path file) {
        new YamlFile(file, "port: 8080", "--config")
                .read(problems::add)
                .forEach((key, value) -> give(key, value, file.toString()));
    }

    /** How reliable publishers are held to be; nothing where no file says it. */
    Publishers publishers() {
        return publishers;
    }

    private void readPublishers(Path file) {
        Map<String, Reliability> letters = new LinkedHashMap<>();
        new YamlFile(file, "The Lamp Weekly: B", "--publishers")
                .read(problems::add)
                .forEach((publisher, letter) -> {
                    try {
                        letters.put(publisher, Reliability.valueOf(letter));
                    } catch (IllegalArgumentException e) {
                        problems.add(
                                "'%s' of %s in %s is not allowed: write a letter from A to F, as docs/configuration.md has them"
                                        .formatted(letter, publisher, file));
                    }
                });
        publishers = Publishers.judged(letters);
    }

    private void readEnvironment(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name))
                .sorted()
                .forEach(name -> Setting.all().stream()
                        .filter(setting -> setting.variable().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                setting -> give(setting, environment.getOrDefault(name, ""), name),
                                () -> unknown(
                                        name,
                                        "the environment",
                                        Stream.concat(
                                                Setting.all().stream().map(Setting::variable),
                                                OTHER_VARIABLES.stream()))));
    }

    private void readFlags(Map<String, String> flags, List<String> unknown) {
        Setting.all().stream()
                .filter(setting -> flags.containsKey(setting.key()))
                .forEach(setting -> give(setting, flags.getOrDefault(setting.key(), ""), setting.flag()));
        unknown.forEach(argument -> unknown(
                argument.replaceFirst("=.*", ""),
                "the arguments",
                Stream.concat(Setting.all().stream().map(Setting::flag), Stream.of("--home", "--config", "--help"))));
    }

    private void lookForWhatIsNeeded() {
        Setting.all().stream()
                .filter(setting -> values.containsKey(setting.key()))
                .forEach(setting -> setting.needs().stream()
                        .filter(needed -> !values.containsKey(needed))
                        .forEach(needed -> problems.add("%s needs %s: set it too".formatted(setting.key(), needed))));
        if (value("smtp").filter(server -> server.contains("@")).isPresent() && !values.containsKey("smtp-password")) {
            problems.add("smtp has a user and needs smtp-password: set it too");
        }
    }

    private void give(String key, String value, String origin) {
        Setting.all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .ifPresentOrElse(
                        setting -> give(setting, value, origin),
                        () -> unknown(key, origin, Setting.all().stream().map(Setting::key)));
    }

    private void give(Setting setting, String value, String origin) {
        if (setting.fits(value)) {
            values.put(setting.key(), value);
            return;
        }
        String said = setting.form() == Form.SECRET ? "" : " '" + value + "'";
        problems.add("%s%s in %s is not allowed: write %s, or leave it out%s"
                .formatted(
                        setting.key(),
                        said,
                        origin,
                        setting.allowed(),
                        setting.fallback().map(word -> " for " + word).orElse("")));
    }

    private void unknown(String key, String origin, Stream<String> known) {
        String remedy = known.min(Comparator.comparingInt(word -> distance(word, key)))
                .filter(word -> distance(word, key) <= FAR)
                .map(word -> "did you mean " + word + "?")
                .orElse("take it out, or see docs/configuration.md for what there is");
        problems.add("%s in %s is not known: %s".formatted(key, origin, remedy));
    }

    /** How many letters have to be put in, left out or replaced to make one word of the other (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
