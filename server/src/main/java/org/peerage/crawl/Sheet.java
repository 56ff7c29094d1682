package org.peerage.crawl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of a YAML file that know their lines. */
final class Sheet {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final int line;
    private final Complaint complaint;

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Complaint {
        /** @param line from 1 */
        void wrong(int line, String what, String remedy);
    }

    /** A word or a sentence, and its line from 1. */
    record Cell(String text, int line) {}

    private Sheet(MappingNode node, Complaint complaint) {
        this.complaint = complaint;
        line = line(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                complaint.wrong(line(tuple.getKeyNode()), "'" + key + "' stands twice", "leave one out");
            }
            lines.put(key, line(tuple.getKeyNode()));
        }
    }

    /** Empty where it is no YAML, or holds no keys; that is told. */
    static Optional<Sheet> of(String text, Complaint complaint) {
        try {
            Optional<Node> root = new Compose(
                            LoadSettings.builder().setAllowDuplicateKeys(true).build())
                    .composeString(text);
            if (root.orElse(null) instanceof MappingNode keys) {
                return Optional.of(new Sheet(keys, complaint));
            }
            complaint.wrong(
                    root.map(Sheet::line).orElse(1),
                    "there are no keys",
                    "write a line each, such as name: The Lamp Weekly");
        } catch (MarkedYamlEngineException e) {
            complaint.wrong(
                    e.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "it is no YAML (" + e.getProblem() + ")",
                    "look at quotes, colons and blanks at the beginning of the line");
        } catch (YamlEngineException e) {
            complaint.wrong(
                    1, "it is no YAML (" + e.getMessage() + ")", "write a line each, such as name: The Lamp Weekly");
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    int size() {
        return values.size();
    }

    void wrong(String what, String remedy) {
        complaint.wrong(line, what, remedy);
    }

    /** Tells of keys that are none of these. */
    void onlyKnown(Set<String> known) {
        lines.forEach((key, at) -> {
            if (!known.contains(key)) {
                complaint.wrong(
                        at,
                        "'" + key + "' is not known",
                        "write one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    /** The value of a key, if it has one. */
    Optional<Cell> cell(String key) {
        return Optional.ofNullable(values.get(key))
                .map(node -> node instanceof ScalarNode scalar
                        ? new Cell(scalar.getValue().strip(), line(node))
                        : new Cell("", lines.getOrDefault(key, line)));
    }

    Optional<String> text(String key) {
        return value(key, cell -> {
            if (cell.text().isEmpty()) {
                complaint.wrong(
                        cell.line(), "'" + key + "' says nothing", "write a few words behind it, or leave it out");
            }
            return Optional.of(cell.text());
        });
    }

    <T> Optional<T> value(String key, Function<Cell, Optional<T>> reading) {
        return cell(key).flatMap(reading);
    }

    /** The items of a list of words; one word is a list, too. */
    List<Cell> cells(String key) {
        Optional<Node> value = Optional.ofNullable(values.get(key));
        List<Cell> cells = new ArrayList<>();
        value.ifPresent(node -> {
            switch (node) {
                case SequenceNode list ->
                    list.getValue().forEach(item -> word(item).ifPresent(cells::add));
                default -> word(node).ifPresent(cells::add);
            }
        });
        return cells;
    }

    private Optional<Cell> word(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Cell(scalar.getValue().strip(), line(node)));
        }
        complaint.wrong(line(node), "here a word is expected", "write it without keys and dashes below it");
        return Optional.empty();
    }

    /** The items of a list of keys and values; one of them without a dash is a list, too. */
    List<Sheet> rows(String key) {
        List<Sheet> rows = new ArrayList<>();
        Optional.ofNullable(values.get(key)).ifPresent(node -> {
            switch (node) {
                case SequenceNode list ->
                    list.getValue().forEach(item -> row(item).ifPresent(rows::add));
                default -> row(node).ifPresent(rows::add);
            }
        });
        return rows.stream().sorted(Comparator.comparingInt(row -> row.line)).toList();
    }

    private Optional<Sheet> row(Node node) {
        if (node instanceof MappingNode keys) {
            return Optional.of(new Sheet(keys, complaint));
        }
        complaint.wrong(
                line(node),
                "here a key and its value are expected",
                "write both with a colon and a blank between them");
        return Optional.empty();
    }
}
