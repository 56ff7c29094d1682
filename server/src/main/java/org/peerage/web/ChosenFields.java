package org.peerage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peerage.api.Json;
import org.peerage.api.PageResource;
import org.peerage.api.Unanswered;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of an answer what was not asked for: {@code ?fields=name,facts.answers,sections.deals}. A dot goes deeper, through lists as if they were not there; of a
 * page of a list the fields are those of its items.
 */
@RestControllerAdvice(annotations = Api.class)
final class ChosenFields implements ResponseBodyAdvice<Object> {
    static final String PARAMETER = "fields";
    /** Of pages, and of nothing else. */
    private static final String ITEMS = "items";

    /** Names with commas between them, and levels of one: answers have fewer of both. */
    private static final int MOST = 1_000;

    private static final int DEEPEST = 12;

    /** What is wanted, by name, each with what is wanted of it; all of it where that is nothing. */
    private record Tree(Map<String, Tree> wanted) {
        static Tree of(Stream<String> paths) {
            Map<String, List<String>> deeper = new LinkedHashMap<>();
            paths.map(String::strip).filter(path -> !path.isEmpty()).forEach(path -> {
                String[] parts = path.split("\\.", 2);
                List<String> rest = deeper.computeIfAbsent(parts[0], _ -> new ArrayList<>());
                if (parts.length == 2) {
                    rest.add(parts[1]);
                }
            });
            Map<String, Tree> wanted = new LinkedHashMap<>();
            deeper.forEach((name, rest) -> wanted.put(name, of(rest.stream())));
            return new Tree(wanted);
        }
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        List<String> fields = Optional.ofNullable(UriComponentsBuilder.fromUri(request.getURI())
                        .build()
                        .getQueryParams()
                        .get(PARAMETER))
                .orElse(List.of());
        Tree tree = Tree.of(checked(fields.stream()
                        .flatMap(Stream::ofNullable)
                        .map(ChosenFields::decoded)
                        .flatMap(text -> Stream.of(text.split(",")))
                        .toList())
                .stream());
        if (body == null || tree.wanted.isEmpty()) {
            return body;
        }
        JsonNode json = Json.MAPPER.valueToTree(body);
        return body instanceof PageResource<?> && json instanceof ObjectNode page
                ? page.set(ITEMS, chosen(page.get(ITEMS), tree, ""))
                : chosen(json, tree, "");
    }

    private static List<String> checked(List<String> paths) {
        if (paths.size() > MOST || paths.stream().anyMatch(path -> path.split("\\.", -1).length > DEEPEST)) {
            throw Unanswered.wrong(
                    "so many fields no answer has",
                    "name at most " + MOST + ", none with more than " + (DEEPEST - 1) + " dots");
        }
        return paths;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static JsonNode chosen(JsonNode node, Tree tree, String at) {
        if (tree.wanted.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ArrayNode list -> list(list, tree, at);
            case ObjectNode object -> object(object, tree, at);
            default -> node;
        };
    }

    /** What none of a list has is not there; what some have is left out where it is not. */
    private static JsonNode list(ArrayNode list, Tree tree, String at) {
        Set<String> names = list.valueStream()
                .filter(ObjectNode.class::isInstance)
                .flatMap(one -> one.properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.isEmpty()) {
            tree.wanted.keySet().forEach(name -> check(names, name, at));
        }
        ArrayNode chosen = list.arrayNode();
        list.forEach(one -> chosen.add(one instanceof ObjectNode object ? some(object, tree, at) : one));
        return chosen;
    }

    private static JsonNode object(ObjectNode object, Tree tree, String at) {
        Set<String> names =
                object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        tree.wanted.keySet().forEach(name -> check(names, name, at));
        return some(object, tree, at);
    }

    private static ObjectNode some(ObjectNode object, Tree tree, String at) {
        ObjectNode chosen = object.objectNode();
        object.properties().stream()
                .filter(property -> tree.wanted.containsKey(property.getKey()))
                .forEach(property -> chosen.set(
                        property.getKey(),
                        chosen(
                                property.getValue(),
                                tree.wanted.getOrDefault(property.getKey(), new Tree(Map.of())),
                                at + property.getKey() + ".")));
        return chosen;
    }

    private static void check(Set<String> names, String name, String at) {
        if (!names.contains(name)) {
            throw Unanswered.wrong("there is no field '" + at + name + "'", "take some of " + String.join(", ", names));
        }
    }
}
