package org.peerage.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of what leads read have no words of their own: all come from messages. */
class TemplatesTest {
    private static final Path FOLDER = Path.of("src/main/jte");
    private static final Pattern OURS = Pattern.compile(
            "(booklet.*|sample.*|offer.*|digest|letter|mine|follows|named-person|person-line|write|rights|privacy)\\.jte");
    private static final Pattern CODE = Pattern.compile(
            "(?m)^@(?:import|param) .*$|!\\{[^}]*+}|\\$(?:unsafe)?\\{[^{}]*+}|@(?:else\\b|endif|endfor)|&\\w++;");
    private static final Pattern CALL = Pattern.compile("@(?:if|elseif|for|template\\.[\\w.-]+)\\(");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SAID = Pattern.compile("(?:title|alt|aria-label|placeholder)=\"[^\"$]*\\p{L}");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> ours = files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            assertThat(ours).hasSizeGreaterThan(25);
            return ours.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void wordsComeFromMessages(Path template) throws IOException {
        String written = withoutCalls(CODE.matcher(Files.readString(template)).replaceAll(""));
        assertThat(written).doesNotContainPattern(SAID);
        String left = TAG.matcher(written).replaceAll(" ").replaceAll("@`|`\\)|@template[^\\n]*", " ");
        assertThat(left.replaceAll("(?:Peerage|B2|UTF-8|html)", ""))
                .as("words of its own in " + template.getFileName())
                .doesNotContainPattern("\\p{L}{2,}");
    }

    /** Without what is called, up to the bracket that ends it; content that is handed over stays. */
    private static String withoutCalls(String template) {
        var left = new StringBuilder();
        Matcher call = CALL.matcher(template);
        int from = 0;
        while (call.find(from)) {
            left.append(template, from, call.start());
            int content = template.indexOf("@`", call.end());
            int end = end(template, call.end());
            from = content >= 0 && content < end ? content : end;
        }
        return left.append(template.substring(from)).toString();
    }

    private static int end(String template, int from) {
        int open = 1;
        int at = from;
        while (open > 0 && at < template.length()) {
            open += switch (template.charAt(at)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            at++;
        }
        return at;
    }
}
