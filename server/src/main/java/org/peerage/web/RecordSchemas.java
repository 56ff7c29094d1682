package org.peerage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of records in the description: which keys are always there, which may be null, what their comments say, and of sealed interfaces which sorts
 * there are.
 */
@SuppressWarnings("rawtypes") // as the library has them
final class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";
    private static final CommentFormatter WORDS = new CommentFormatter();

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    /** From the sorts of a sealed interface to its name. */
    private final Map<Set<String>, String> names = new ConcurrentHashMap<>();

    /** Only looks on, so that each schema's class is known at the end. */
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (schema != null && schema.get$ref() != null) {
            classes.put(schema.get$ref().substring(REFERENCE.length()), java.getRawClass());
        }
        return schema;
    }

    void complete(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        classes.forEach((name, type) -> {
            if (type.isSealed() && schemas.containsKey(name)) {
                sorts(name, type, schemas);
            }
        });
        classes.forEach((name, type) -> {
            if (type.isRecord() && schemas.containsKey(name)) {
                record(known(schemas, name), type);
            }
        });
    }

    /** One schema of several, told apart by a key. */
    private void sorts(String name, Class<?> type, Map<String, Schema> schemas) {
        String key = type.getAnnotation(JsonTypeInfo.class).property();
        var discriminator = new Discriminator().propertyName(key);
        Schema<Object> sealed = new JsonSchema();
        sealed.discriminator(discriminator).description(comment(type));
        for (JsonSubTypes.Type sort : type.getAnnotation(JsonSubTypes.class).value()) {
            String of = schemaOf(sort.value());
            discriminator.mapping(sort.name(), REFERENCE + of);
            sealed.addOneOfItem(new JsonSchema().$ref(REFERENCE + of));
            schemas.put(of, flat(known(schemas, of), key, sort.name()));
            classes.put(of, sort.value());
        }
        schemas.put(name, sealed);
        names.put(sorts(sealed), name);
    }

    private static Set<String> sorts(Schema<?> several) {
        return Stream.ofNullable(several.getOneOf())
                .flatMap(List::stream)
                .flatMap(one -> Stream.ofNullable(one.get$ref()))
                .collect(Collectors.toSet());
    }

    /** Where the sorts of a sealed interface are written out it is named instead, so that clients know one thing and not two. */
    private Schema<?> named(Schema<?> schema) {
        Optional.<Schema<?>>ofNullable(schema.getItems()).ifPresent(items -> schema.setItems(named(items)));
        return Optional.ofNullable(names.get(sorts(schema)))
                .<Schema<?>>map(name -> new JsonSchema().$ref(REFERENCE + name))
                .orElse(schema);
    }

    private static String schemaOf(Class<?> type) {
        return type.getSimpleName().replaceFirst(ApiDescription.SUFFIX + "$", "");
    }

    private static Schema<?> flat(Schema<?> composed, String key, String sort) {
        Schema<Object> flat = new JsonSchema();
        flat.addType("object");
        Schema<Object> constant = new JsonSchema();
        constant.addType("string");
        constant.addEnumItemObject(sort);
        flat.addProperty(key, constant);
        for (Schema<?> part : Optional.ofNullable(composed.getAllOf()).orElse(List.of())) {
            Optional.ofNullable(part.getProperties()).ifPresent(properties -> properties.forEach(flat::addProperty));
        }
        flat.addRequiredItem(key);
        return flat;
    }

    private void record(Schema<?> schema, Class<?> type) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required =
                new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
        Map<String, Schema> known = schema.getProperties();
        known.forEach((name, property) -> {
            if (Stream.of(type.getRecordComponents())
                    .noneMatch(component -> key(component).equals(name))) {
                properties.put(name, property);
            }
        });
        Map<String, String> comments = comments(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = named(known(known, key(component)));
            boolean isLeftOut = isLeftOut(component, type);
            boolean isNull = component.getType() == Optional.class && !isLeftOut;
            Schema<?> completed = isNull ? orNull(property) : property;
            Optional.ofNullable(comments.get(component.getName())).ifPresent(completed::description);
            properties.put(key(component), completed);
            if (!isLeftOut) {
                required.add(key(component));
            }
        }
        schema.addType("object");
        schema.setProperties(properties);
        schema.setRequired(required);
        if (!comment(type).isEmpty()) {
            schema.description(comment(type));
        }
    }

    private static boolean isLeftOut(RecordComponent component, Class<?> type) {
        boolean ofAll = type.isAnnotationPresent(JsonInclude.class) && component.getType() == Optional.class;
        return ofAll || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<Object> either = new JsonSchema();
        either.addOneOfItem(schema);
        Schema<Object> nothing = new JsonSchema();
        nothing.addType("null");
        either.addOneOfItem(nothing);
        return either;
    }

    private static Schema<?> known(Map<String, Schema> schemas, String name) {
        return Optional.<Schema<?>>ofNullable(schemas.get(name))
                .orElseThrow(() -> new IllegalStateException("no schema is called " + name));
    }

    private static String key(RecordComponent component) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    private static String comment(Class<?> type) {
        return words(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    private static String words(Comment comment) {
        return WORDS.format(comment)
                .replaceAll("</?code>", "`")
                .replaceAll("</?p>", " ")
                .strip();
    }

    private static Map<String, String> comments(Class<?> type) {
        return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
                .collect(Collectors.toMap(ParamJavadoc::getName, param -> words(param.getComment()), (one, _) -> one));
    }
}
