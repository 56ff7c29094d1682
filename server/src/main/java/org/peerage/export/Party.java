package org.peerage.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.claim.Filler;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/**
 * A company or a person that a claim names, as graphs of owners and posts have them.
 *
 * @param id the same wherever it is named: a company by its number, where the ledger knows one, else by its name; a person by name within a company
 */
record Party(String id, String name, Type type) {
    enum Type {
        COMPANY,
        PERSON,
        /** One of the two. */
        EITHER
    }

    /** Those with a name of their own that fill a role. Things, and descriptions such as "a rival", are left out. */
    static List<Party> of(Cited cited, String role) {
        return cited.claim().kind().role(role).stream()
                .flatMap(known ->
                        cited.claim().fillers(role).stream().flatMap(filler -> of(cited, known, filler).stream()))
                .toList();
    }

    private static Optional<Party> of(Cited cited, Role role, Filler filler) {
        Optional<Long> number = cited.company(filler);
        if (number.isEmpty()
                && (!NameKey.isProper(filler.name()) || role.types().contains(FillerType.THING))) {
            return Optional.empty();
        }
        return switch (type(role.types(), number.isPresent())) {
            case COMPANY -> Optional.of(new Party(companyId(filler, number), filler.name(), Type.COMPANY));
            case PERSON -> Optional.of(new Party(personId(cited, filler), filler.name(), Type.PERSON));
            case EITHER ->
                Optional.of(new Party(
                        Ids.of("either", filler.name().toLowerCase(Locale.ROOT), beside(cited)),
                        filler.name(),
                        Type.EITHER));
        };
    }

    private static Type type(Set<FillerType> types, boolean known) {
        if (known || !types.contains(FillerType.PERSON)) {
            return Type.COMPANY;
        }
        return types.contains(FillerType.COMPANY) ? Type.EITHER : Type.PERSON;
    }

    private static String companyId(Filler filler, Optional<Long> number) {
        return number.map(known -> Ids.of("company", String.valueOf(known)))
                .orElseGet(
                        () -> Ids.of("company named", NameKey.of(filler.name()).toString()));
    }

    /** Namesakes at different companies are not taken for one person. */
    private static String personId(Cited cited, Filler filler) {
        return Ids.of("person", filler.name().toLowerCase(Locale.ROOT), beside(cited));
    }

    /** The first company that the claim names. */
    private static String beside(Cited cited) {
        return cited.claim().kind().roles().stream()
                .filter(role -> role.types().equals(Set.of(FillerType.COMPANY)))
                .flatMap(role -> cited.claim().fillers(role.name()).stream())
                .findFirst()
                .map(company -> companyId(company, cited.company(company)))
                .orElse("");
    }

    /** Of several roles. */
    static Stream<Party> of(Cited cited, List<String> roles) {
        return roles.stream().flatMap(role -> of(cited, role).stream());
    }
}
