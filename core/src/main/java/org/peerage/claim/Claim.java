package org.peerage.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * One statement about companies that an article makes.
 *
 * @param document the {@code document} of its article
 * @param kind what it says
 * @param roles fillers by role name, in the order of the kind's roles; at least one core role is filled
 * @param stage where on the kind's life cycle the article puts it
 * @param stance how the speaker stands to it
 * @param speaker who says it, where it is not the article itself
 * @param medium the outlet or occasion it was said through, where the article names one
 * @param when the time of what happened, where the article gives one
 * @param evidence the sentences that say it
 * @param confidence how likely it is right, calibrated, in 0..1
 * @param foundBy the model or rule that found it
 */
public record Claim(
        String document,
        Kind kind,
        SequencedMap<String, List<Filler>> roles,
        String stage,
        Stance stance,
        Optional<Filler> speaker,
        Optional<Filler> medium,
        Optional<When> when,
        Evidence evidence,
        double confidence,
        String foundBy) {

    public Claim {
        if (!kind.stages().contains(stage)) {
            throw new IllegalArgumentException(kind.name() + " has no stage '" + stage + "'");
        }
        roles = inOrder(kind, roles);
        if (kind.roles().stream().noneMatch(holdsCore(roles))) {
            throw new IllegalArgumentException("no core role of " + kind.name() + " is filled");
        }
    }

    /** The fillers of a role, none where it is not filled. */
    public List<Filler> fillers(String role) {
        return roles.getOrDefault(role, List.of());
    }

    /** The fillers of all roles that such a thing may fill. */
    public Stream<Filler> fillers(FillerType type) {
        return kind.roles().stream()
                .filter(role -> role.types().contains(type))
                .flatMap(role -> fillers(role.name()).stream());
    }

    /** The same claim, no less sure than {@code confidence}. */
    public Claim atLeast(double confidence) {
        return with(speaker, Math.max(this.confidence, confidence));
    }

    /** The same claim, said by another. */
    public Claim saidBy(Filler speaker) {
        return with(Optional.of(speaker), confidence);
    }

    private Claim with(Optional<Filler> speaker, double confidence) {
        return new Claim(document, kind, roles, stage, stance, speaker, medium, when, evidence, confidence, foundBy);
    }

    /**
     * The same claim, of the companies that its names mean; its {@link #id} stays.
     *
     * @param meant by the name as read the name of whom it means, for some of its names
     */
    public Claim meaning(Map<String, String> meant) {
        var resolved = new LinkedHashMap<>(roles);
        kind.roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY))
                .forEach(role -> resolved.computeIfPresent(
                        role.name(),
                        (_, fillers) -> fillers.stream()
                                .map(filler -> filler.meaning(meant.getOrDefault(filler.readName(), filler.name())))
                                .toList()));
        return new Claim(document, kind, resolved, stage, stance, speaker, medium, when, evidence, confidence, foundBy);
    }

    /** Hash of an unambiguous encoding of what the claim says and where: 24 hexadecimal digits, equal for equal claims. */
    public String id() {
        var text = new StringBuilder();
        append(text, document);
        append(text, kind.name());
        append(text, stage);
        append(text, stance.word());
        roles.forEach((role, fillers) -> {
            append(text, role);
            fillers.forEach(f -> append(text, f.readName()));
        });
        append(text, speaker.map(Filler::name).orElse(""));
        append(text, evidence.span().start() + "-" + evidence.span().end());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Netstring encoding, so that no two lists of fields have the same text. */
    private static void append(StringBuilder to, String field) {
        to.append(field.length()).append(':').append(field).append(',');
    }

    private static java.util.function.Predicate<Role> holdsCore(Map<String, List<Filler>> roles) {
        return role -> role.core() && roles.containsKey(role.name());
    }

    private static SequencedMap<String, List<Filler>> inOrder(Kind kind, Map<String, List<Filler>> roles) {
        var ordered = new LinkedHashMap<String, List<Filler>>();
        for (Role role : kind.roles()) {
            List<Filler> fillers = roles.getOrDefault(role.name(), List.of());
            if (fillers.size() > 1 && !role.many()) {
                throw new IllegalArgumentException(kind.name() + " takes one " + role.name());
            }
            if (!fillers.isEmpty()) {
                ordered.put(role.name(), List.copyOf(fillers));
            }
        }
        if (!ordered.keySet().containsAll(roles.keySet())) {
            throw new IllegalArgumentException(
                    kind.name() + " has no role among " + roles.keySet() + " beyond " + ordered.keySet());
        }
        return java.util.Collections.unmodifiableSequencedMap(ordered);
    }
}
