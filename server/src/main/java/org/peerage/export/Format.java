package org.peerage.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format of others. */
public enum Format {
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Matter.HITS),
    CSV("CSV, one row a claim", "text/csv;charset=UTF-8", Matter.EVERYTHING),
    MD("Markdown, with footnotes", "text/markdown;charset=UTF-8", Matter.COMPARISON),
    JSONLD("JSON-LD, schema.org", "application/ld+json", Matter.COMPARISON),
    JSONL("JSON Lines, one claim a line", "application/x-ndjson", Matter.EVERYTHING),
    FTM("FollowTheMoney entities", "application/x-ndjson", Matter.EVERYTHING),
    BODS("Beneficial Ownership Data Standard 0.4", "application/x-ndjson", Matter.EVERYTHING);

    /** What is given out: a format that fits one fits those before it. */
    public enum Matter {
        PROFILE("a profile"),
        COMPARISON("a comparison"),
        HITS("a search"),
        EVERYTHING("everything");

        private final String words;

        Matter(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final String title;
    private final String mediaType;
    private final Matter last;

    Format(String title, String mediaType, Matter last) {
        this.title = title;
        this.mediaType = mediaType;
        this.last = last;
    }

    /** As an address or a command has it: "xlsx". */
    public static Optional<Format> of(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** What a file of it ends with, and how it is asked for: "xlsx". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "Excel workbook". */
    public String title() {
        return title;
    }

    /** As HTTP has it. */
    public String mediaType() {
        return mediaType;
    }

    public boolean fits(Matter matter) {
        return matter.compareTo(last) <= 0;
    }

    /** Those that something can be given out in. */
    public static List<Format> fitting(Matter matter) {
        return Stream.of(values()).filter(format -> format.fits(matter)).toList();
    }

    /**
     * Writes a company's profile, or several beside each other.
     *
     * @param version of what the profiles were folded from, for who asks later; empty where they are of files
     */
    public void profiles(List<Subject> companies, String version, OutputStream out) {
        require(companies.size() > 1 ? Matter.COMPARISON : Matter.PROFILE);
        switch (this) {
            case XLSX -> Sheets.profiles(companies, version, out);
            case CSV -> Csv.write(LineRow.ALL, companies.stream().flatMap(LineRow::of), out);
            case MD -> Marks.profiles(companies, version, out);
            case JSONLD -> JsonLd.write(companies, out);
            case JSONL, FTM, BODS -> claims(companies.stream().flatMap(Subject::claims), out);
        }
    }

    /**
     * Writes what a search found.
     *
     * @param words that were looked for
     * @param total how many there are
     */
    public void hits(String words, List<Cited> found, int total, String version, OutputStream out) {
        require(Matter.HITS);
        if (this == XLSX) {
            Sheets.hits(words, found, total, version, out);
        } else {
            claims(found.stream(), out);
        }
    }

    private void claims(Stream<Cited> claims, OutputStream out) {
        try (ClaimWriter writer = claims(out)) {
            claims.forEach(writer::write);
        }
    }

    /** Takes claims one by one, as many as there are. Closing it closes the stream. */
    public ClaimWriter claims(OutputStream out) {
        require(Matter.EVERYTHING);
        return switch (this) {
            case CSV -> ClaimTable.to(out);
            case JSONL -> JsonLines.of(out, ClaimRecord::of);
            case FTM -> JsonLines.of(out, new Ftm()::of);
            case BODS -> JsonLines.of(out, new Bods()::of);
            case XLSX, MD, JSONLD -> throw new IllegalStateException();
        };
    }

    private void require(Matter matter) {
        if (!fits(matter)) {
            throw new IllegalArgumentException(matter.words() + " does not fit the format " + word() + "; it fits "
                    + String.join(
                            ", ", fitting(matter).stream().map(Format::word).toList()));
        }
    }
}
