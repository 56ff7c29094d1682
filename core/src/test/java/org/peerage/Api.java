package org.peerage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.peerage.article.Article;
import org.peerage.claim.ClaimJson;
import org.peerage.extract.Reader;
import org.peerage.profile.Changes;
import org.peerage.profile.Deals;
import org.peerage.profile.Profile;
import org.peerage.source.Source;
import org.peerage.vocabulary.Vocabulary;

/**
 * What of core is promised to those who use it as a library: a few entries, and all that their public signatures lead to. Whatever else
 * is public is so for the other rooms.
 */
final class Api {
    private static final List<Class<?>> ENTRIES = List.of(
            Article.class,
            Vocabulary.class,
            ClaimJson.class,
            Source.class,
            Reader.class,
            Profile.class,
            Deals.class,
            Changes.class);

    private Api() {}

    /** Writes the API's signatures, without code, into a jar: what later builds are compared with. */
    public static void main(String[] arguments) throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (Class<?> type : types()) {
                var entry = new ZipEntry(type.getName().replace('.', '/') + ".class");
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                jar.write(signatures(type));
            }
        }
    }

    /** All types of the API. */
    static SortedSet<Class<?>> types() {
        SortedSet<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
        Deque<Class<?>> waiting = new ArrayDeque<>(ENTRIES);
        while (!waiting.isEmpty()) {
            Class<?> type = waiting.pop();
            if (isOurs(type) && found.add(type)) {
                mentioned(type).forEach(waiting::push);
            }
        }
        return found;
    }

    /** Types that a public signature of the API mentions and that are neither of the API nor of Java. */
    static Stream<String> foreign() {
        return types().stream()
                .flatMap(type -> mentioned(type)
                        .filter(other -> !isOurs(other) && !other.getName().startsWith("java."))
                        .map(other -> type.getName() + " mentions " + other.getName()));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.peerage.");
    }

    private static Stream<Class<?>> mentioned(Class<?> type) {
        Stream<Type> above = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> isSeen(field.getModifiers()))
                                .map(field -> field.getGenericType()),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(constructor -> isSeen(constructor.getModifiers()))
                                .flatMap(constructor -> Stream.concat(
                                        Arrays.stream(constructor.getGenericParameterTypes()),
                                        Arrays.stream(constructor.getGenericExceptionTypes()))),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> isSeen(method.getModifiers()))
                                .flatMap(Api::types))
                .flatMap(some -> some);
        Stream<Type> inside = Stream.concat(
                        Arrays.stream(type.getDeclaredClasses()),
                        Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Arrays::stream))
                .filter(other -> isSeen(other.getModifiers()))
                .map(other -> other);
        return Stream.of(above, members, inside).flatMap(some -> some).flatMap(Api::classes);
    }

    private static Stream<Type> types(Method method) {
        return Stream.of(
                        Stream.of(method.getGenericReturnType()),
                        Arrays.stream(method.getGenericParameterTypes()),
                        Arrays.stream(method.getGenericExceptionTypes()))
                .flatMap(some -> some);
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isArray() -> classes(plain.getComponentType());
            case Class<?> plain -> plain.isPrimitive() ? Stream.empty() : Stream.of(plain);
            case ParameterizedType generic ->
                Stream.concat(
                        classes(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(Api::classes));
            case WildcardType wild ->
                Stream.concat(Arrays.stream(wild.getUpperBounds()), Arrays.stream(wild.getLowerBounds()))
                        .flatMap(Api::classes);
            case GenericArrayType array -> classes(array.getGenericComponentType());
            default -> Stream.empty();
        };
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static byte[] signatures(Class<?> type) {
        try (InputStream in = Objects.requireNonNull(
                type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"))) {
            ClassFile file = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
            ClassTransform seen = ClassTransform.dropping(element -> switch (element) {
                        case FieldModel field -> isHidden(field.flags().flags());
                        case MethodModel method -> isHidden(method.flags().flags());
                        default -> false;
                    })
                    .andThen(ClassTransform.transformingMethods(
                            MethodTransform.dropping(element -> element instanceof CodeModel)));
            return file.transformClass(file.parse(in.readAllBytes()), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHidden(Set<AccessFlag> flags) {
        return !flags.contains(AccessFlag.PUBLIC) && !flags.contains(AccessFlag.PROTECTED);
    }
}
