package org.peerage.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.claim.Filler;
import org.peerage.claim.When;
import org.peerage.profile.Filed;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

/** What a table has of a claim. */
final class ClaimColumns {
    private static final Set<FillerType> COUNTED = Set.of(FillerType.MONEY, FillerType.QUANTITY);

    /** What is claimed. */
    static final List<Column<Cited>> CLAIM = List.of(
            Column.words(
                    "kind",
                    "What is claimed, a kind of the vocabulary, such as acquisition",
                    c -> c.claim().kind().name()),
            Column.words(
                    "stage",
                    "How far it has got, by this claim alone, a stage of the kind's life cycle",
                    c -> c.claim().stage()),
            Column.words(
                    "stance",
                    "asserts, denies or declines (to comment)",
                    c -> c.claim().stance().word()));

    /** When it happened, by the article. */
    static final List<Column<Cited>> TIME = List.of(
            new Column<>(
                    "happened",
                    Column.Type.WORDS,
                    "When it happened, in the article's own words",
                    c -> Cell.words(c.claim().when().map(When::text))),
            day("happened_from", "The first day that these words mean, where that is known", When.Interval::from),
            day("happened_to", "The last day that these words mean", When.Interval::to));

    /** Who says so, and where. */
    static final List<Column<Cited>> EVIDENCE = List.of(
            Column.words(
                    "sentence",
                    "The sentences that say so, verbatim but for white space",
                    c -> c.claim().evidence().text()),
            new Column<>(
                    "speaker",
                    Column.Type.WORDS,
                    "Who says so, by name or description; empty where the article itself does",
                    c -> Cell.words(c.claim().speaker().map(Filler::name))),
            new Column<>(
                    "medium",
                    Column.Type.WORDS,
                    "The outlet or occasion it was said through, where the article names one",
                    c -> Cell.words(c.claim().medium().map(Filler::name))),
            new Column<>(
                    "publisher",
                    Column.Type.WORDS,
                    "Who published the article",
                    c -> Cell.words(c.article().publisher())),
            new Column<>(
                    "headline",
                    Column.Type.WORDS,
                    "The article\'s headline",
                    c -> Cell.words(c.article().title())),
            new Column<>(
                    "published",
                    Column.Type.DAY,
                    "The day on which the article was published",
                    c -> Cell.day(c.article().published())),
            new Column<>(
                    "link",
                    Column.Type.LINK,
                    "Where the article was published",
                    c -> Cell.link(c.article().url())),
            Column.words(
                    "document",
                    "What the article was called when it was read, such as a file",
                    c -> c.article().document()),
            new Column<>(
                    "article",
                    Column.Type.WORDS,
                    "The key under which the ledger keeps the article, 64 hexadecimal digits",
                    c -> Cell.words(c.filed().map(Filed::key))));

    /** How the claim was found. */
    static final List<Column<Cited>> FINDING = List.of(
            new Column<>(
                    "confidence",
                    Column.Type.NUMBER,
                    "How likely the claim is right, calibrated, 0 to 1",
                    c -> new Cell.Figure(rounded(c.claim().confidence()))),
            Column.words(
                    "found_by",
                    "The model or rule that found it",
                    c -> c.claim().foundBy()),
            Column.words(
                    "claim",
                    "The claim's id, 24 hexadecimal digits",
                    c -> c.claim().id()));

    private static final Column<Cited> COMPANIES = new Column<>(
            "companies",
            Column.Type.WORDS,
            "The numbers of the companies in the ledger, by their roles: buyer=12; target=15. A company joined to another has the other's number from then on",
            c -> Cell.words(companies(c)));

    /** All columns of a claim, whatever its kind. */
    static final List<Column<Cited>> ALL = all(roles(Vocabulary.standard().kinds()));

    private ClaimColumns() {}

    /** The columns of a claim of these kinds. */
    static List<Column<Cited>> of(List<Kind> kinds) {
        return all(roles(kinds));
    }

    private static List<Column<Cited>> all(List<Column<Cited>> roles) {
        return Stream.of(CLAIM, roles, List.of(COMPANIES), TIME, EVIDENCE, FINDING)
                .flatMap(List::stream)
                .toList();
    }

    /** For each role of these kinds what fills it; with its number and unit, where it can be an amount. */
    static List<Column<Cited>> roles(List<Kind> kinds) {
        Map<String, List<Kind>> byRole = new LinkedHashMap<>();
        kinds.forEach(kind -> kind.roles()
                .forEach(role -> byRole.computeIfAbsent(role.name(), _ -> new ArrayList<>())
                        .add(kind)));
        return byRole.entrySet().stream()
                .flatMap(role -> columns(role.getKey(), role.getValue()).stream())
                .toList();
    }

    private static List<Column<Cited>> columns(String role, List<Kind> kinds) {
        String of = kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
        List<Column<Cited>> columns = new ArrayList<>();
        columns.add(new Column<>(
                role,
                Column.Type.WORDS,
                "Who or what is the %s of a claim of the kind %s, in the article's words; several with semicolons between them"
                        .formatted(role.replace('_', ' '), of),
                filled(role, ClaimColumns::names)));
        if (kinds.stream().flatMap(kind -> kind.role(role).stream()).anyMatch(ClaimColumns::isCounted)) {
            columns.add(new Column<>(
                    role + "_number",
                    Column.Type.NUMBER,
                    "The number in " + role + ", where it was understood; never converted",
                    filled(role, fillers -> amount(fillers, amount -> new Cell.Figure(amount.value())))));
            columns.add(new Column<>(
                    role + "_unit",
                    Column.Type.WORDS,
                    "What " + role + "_number counts: a currency by its ISO 4217 code, % or a word",
                    filled(role, fillers -> amount(fillers, ClaimColumns::unit))));
        }
        return columns;
    }

    private static boolean isCounted(Role role) {
        return role.types().stream().anyMatch(COUNTED::contains);
    }

    /** Nothing at once for a role that the claim does not fill: most of sixty are such. */
    private static Function<Cited, Cell> filled(String role, Function<List<Filler>, Cell> cell) {
        return cited -> {
            List<Filler> fillers = cited.claim().fillers(role);
            return fillers.isEmpty() ? Cell.NOTHING : cell.apply(fillers);
        };
    }

    private static Cell names(List<Filler> fillers) {
        return Cell.words(fillers.stream().map(Filler::name).collect(Collectors.joining("; ")));
    }

    private static Cell amount(List<Filler> fillers, Function<Amount, Cell> cell) {
        return fillers.stream()
                .flatMap(filler -> filler.amount().stream())
                .findFirst()
                .map(cell)
                .orElse(Cell.NOTHING);
    }

    private static Cell unit(Amount amount) {
        return Cell.words(
                switch (amount) {
                    case Amount.Money money -> money.currency();
                    case Amount.Quantity quantity -> quantity.unit();
                });
    }

    private static String companies(Cited cited) {
        List<String> named = new ArrayList<>();
        cited.claim()
                .roles()
                .forEach((role, fillers) -> fillers.forEach(
                        filler -> cited.company(filler).ifPresent(number -> named.add(role + "=" + number))));
        return String.join("; ", named);
    }

    /** Four digits, as the claim's JSON has them. */
    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    private static Column<Cited> day(String name, String says, Function<When.Interval, LocalDate> day) {
        return new Column<>(
                name,
                Column.Type.DAY,
                says,
                c -> Cell.day(c.claim().when().flatMap(When::interval).map(day)));
    }
}
