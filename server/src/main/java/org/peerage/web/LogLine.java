package org.peerage.web;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a line of the log is written: for people, or as a JSON object with the keys {@code time, level, logger, message}, those of the event, and
 * {@code failure}. What looks like an email, an address of a machine or the query of an address is left out of it.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"'<>(),=:]+@[^\\s@\"'<>(),=]+\\.[^\\s@\"'<>(),=]+");
    private static final Pattern MACHINE = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"
            + "|(?<![\\w:.])(?=[0-9a-fA-F:]*::|(?:[0-9a-fA-F]{1,4}:){4})[0-9a-fA-F:]{3,}(?!\\w)");
    private static final Pattern QUERY = Pattern.compile("(?<=[^\\s?])\\?[^\\s\"'<>]*=[^\\s\"'<>]*");

    private final ThrowableProxyConverter failures = new ThrowableProxyConverter();
    private boolean json;

    /** The words of the setting "log", for logback's configuration. */
    public void setForm(String form) {
        json = form.equals("json");
    }

    @Override
    public void start() {
        failures.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return (json ? JsonMapper.shared().writeValueAsString(object(event)) : words(event)) + "\n";
    }

    /** The words without what may tell who somebody is. */
    static String impersonal(String words) {
        String noQuery = QUERY.matcher(words).replaceAll("?…");
        String noEmail = EMAIL.matcher(noQuery).replaceAll("…@…");
        return MACHINE.matcher(noEmail).replaceAll("…");
    }

    private Map<String, Object> object(ILoggingEvent event) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", event.getInstant().toString());
        object.put("level", event.getLevel().toString());
        object.put("logger", event.getLoggerName());
        object.put("message", impersonal(event.getFormattedMessage()));
        pairs(event).forEach((key, value) -> object.put(key, value instanceof Number ? value : impersonal(value + "")));
        failure(event).ifPresent(failure -> object.put("failure", failure));
        return object;
    }

    private String words(ILoggingEvent event) {
        Instant time = event.getInstant();
        String logger = event.getLoggerName().replaceFirst(".*\\.", "");
        String pairs = pairs(event).entrySet().stream()
                .map(pair -> " " + pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining());
        String line = "%s %-5s %s %s%s".formatted(time, event.getLevel(), logger, event.getFormattedMessage(), pairs);
        return impersonal(line) + failure(event).map(failure -> "\n" + failure).orElse("");
    }

    private static Map<String, Object> pairs(ILoggingEvent event) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        Optional.ofNullable(event.getKeyValuePairs())
                .orElse(List.of())
                .forEach(pair -> pairs.put(pair.key, pair.value));
        return pairs;
    }

    private Optional<String> failure(ILoggingEvent event) {
        return Optional.of(failures.convert(event))
                .filter(failure -> !failure.isEmpty())
                .map(failure -> impersonal(failure.stripTrailing()));
    }
}
