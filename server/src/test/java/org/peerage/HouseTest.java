package org.peerage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The order of the house: rooms stand on floors, and imports go down only. */
class HouseTest {
    private static final String HOUSE = "org.peerage";

    /** From the ground up. Rooms of one floor do not know each other. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("article", "vocabulary"),
            Set.of("claim"),
            Set.of("model", "identity"),
            Set.of("source", "text"),
            Set.of("extract", "profile"),
            Set.of("ledger"),
            Set.of("render", "search", "access", "mail", "fetch", "feed"),
            Set.of("offer", "crawl", "api", "export"),
            Set.of("page", "mcp"),
            Set.of("print", "watch"),
            Set.of("web"),
            Set.of("server"));

    private static final String[] CORE = Stream.of(
                    "article", "vocabulary", "claim", "model", "identity", "source", "text", "extract", "profile")
            .map(room -> HOUSE + "." + room + "..")
            .toArray(String[]::new);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    @Test
    void everyClassLivesInARoomOfAFloor() {
        Set<String> rooms = FLOORS.stream().flatMap(Set::stream).collect(toSet());
        assertThat(CLASSES).isNotEmpty().allSatisfy(c -> assertThat(rooms).contains(room(c)));
    }

    @Test
    void importsGoDownOnly() {
        assertThat(CLASSES.stream()
                        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                        .filter(HouseTest::isBetweenRooms)
                        .filter(d -> floor(d.getTargetClass()) >= floor(d.getOriginClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsForAndIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).collect(toSet()))
                .allSatisfy(p -> assertThat(isNullMarked(p))
                        .as("package-info.java of %s with @NullMarked", p.getName())
                        .isTrue());
    }

    @Test
    void coreKnowsNeitherCommandLineNorDatabaseNorFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..", "java.sql..", "javax.sql..", "org.springframework..", "java.net.http..")
                .check(CLASSES);
    }

    @Test
    void onlyTheLedgerKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNoClock() {
        assertThat(CLASSES.stream()
                        .filter(c -> floor(c) < floor("ledger"))
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> Stream.of(
                                        Clock.class,
                                        Instant.class,
                                        LocalDate.class,
                                        LocalDateTime.class,
                                        ZonedDateTime.class)
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type)))
                        .filter(call ->
                                Set.of("now", "systemUTC", "systemDefaultZone").contains(call.getName()))
                        .map(Object::toString))
                .isEmpty();
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static boolean isBetweenRooms(Dependency d) {
        return isOurs(d.getTargetClass()) && !room(d.getOriginClass()).equals(room(d.getTargetClass()));
    }

    private static boolean isOurs(JavaClass c) {
        return c.getPackageName().startsWith(HOUSE + ".");
    }

    private static int floor(JavaClass c) {
        return floor(room(c));
    }

    private static int floor(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no floor has a room '" + room + "'");
    }

    /** The first name below the house's package: "text" for org.peerage.text and all below it. */
    private static String room(JavaClass c) {
        String name = c.getPackageName();
        return isOurs(c) ? name.substring(HOUSE.length() + 1).split("\\.")[0] : "";
    }
}
