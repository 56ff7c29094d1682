package org.peerage.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the index, and entries as documents of them. */
final class Fields {
    /** Counts up with every change of what is indexed or how, so that an older index is built anew. */
    static final int VERSION = 3;

    static final String KEY = "key";
    static final String TYPE = "type";
    static final String ID = "id";

    /** A name with its words written as one, in each of its forms, and identifiers. */
    static final String WHOLE = "whole";
    /** The words of names. */
    static final String WORD = "word";
    /** The words of places and companies that belong to a name. */
    static final String CONTEXT = "context";

    static final String NAME = "name";
    static final String CLAIMS = "claims";

    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String KIND = "kind";
    static final String STAGE = "stage";
    static final String STANCE = "stance";
    static final String DAY = "day";
    static final String PLACE = "place";
    static final String PUBLISHER = "publisher";

    private static final String LENGTH = "length";
    private static final String NUMBER = "number";

    /**
     * The order of documents in the index, and of equally good matches: most claims first, then the shorter name. A query in this
     * order ends as soon as it has enough.
     */
    static final Sort ORDER = new Sort(
            new SortField(CLAIMS, SortField.Type.LONG, true),
            new SortField(LENGTH, SortField.Type.LONG),
            new SortField(NUMBER, SortField.Type.LONG));

    private Fields() {}

    /** What stands for an entry in the index and is replaced by the next one of it. */
    static String key(Entry entry) {
        return switch (entry) {
            case Entry.Company company -> EntryType.COMPANY.key(company.id());
            case Entry.Person person -> EntryType.PERSON.key(person.id());
            case Entry.Claim claim -> EntryType.CLAIM.key(claim.id());
            case Entry.Article article -> EntryType.ARTICLE.key(article.id());
            case Entry.Removal removal -> removal.type().key(removal.id());
        };
    }

    /** None where the entry only takes out. */
    static Optional<Document> document(Entry entry) {
        return switch (entry) {
            case Entry.Company company -> Optional.of(company(company));
            case Entry.Person person -> Optional.of(person(person));
            case Entry.Claim claim -> Optional.of(claim(claim));
            case Entry.Article article -> Optional.of(article(article));
            case Entry.Removal _ -> Optional.empty();
        };
    }

    /** What {@link #document} kept of a company or person that was found by what somebody typed. */
    static NameHit hit(Document stored, Match match, List<Form> typed) {
        List<String> names = List.of(stored.getValues(NAME));
        return new NameHit(
                EntryType.valueOf(stored.get(TYPE).toUpperCase(Locale.ROOT)),
                stored.getField(NUMBER).numericValue().longValue(),
                names,
                Nearest.of(names, typed),
                stored.getField(CLAIMS).numericValue().intValue(),
                match);
    }

    /** What {@link #document} kept of a claim or article. */
    static String id(Document stored) {
        return stored.get(ID);
    }

    private static Document company(Entry.Company company) {
        Document document = named(EntryType.COMPANY, company.id(), company.names(), company.claims());
        Set<String> wholes = wholes(company.names());
        wholes.addAll(wholes(company.identifiers()));
        add(document, WHOLE, wholes);
        add(document, WORD, words(company.names()));
        add(document, CONTEXT, words(company.places()));
        return document;
    }

    private static Document person(Entry.Person person) {
        Document document = named(EntryType.PERSON, person.id(), person.names(), person.claims());
        add(document, WHOLE, wholes(person.names()));
        Set<String> words = words(person.names());
        words.addAll(words.stream().map(Fields::initial).toList());
        add(document, WORD, words);
        add(document, CONTEXT, words(person.companies()));
        return document;
    }

    private static Document named(EntryType type, long id, List<String> names, int claims) {
        Document document = document(type, type.key(id));
        names.forEach(name -> document.add(new StoredField(NAME, name)));
        document.add(new NumericDocValuesField(LENGTH, names.getFirst().length()));
        document.add(new NumericDocValuesField(NUMBER, id));
        document.add(new StoredField(NUMBER, id));
        document.add(new NumericDocValuesField(CLAIMS, claims));
        document.add(new StoredField(CLAIMS, claims));
        return document;
    }

    private static Document claim(Entry.Claim claim) {
        Document document = document(EntryType.CLAIM, EntryType.CLAIM.key(claim.id()));
        document.add(new StoredField(ID, claim.id()));
        document.add(new StringField(KIND, claim.kind(), Store.NO));
        document.add(new StringField(STAGE, claim.stage(), Store.NO));
        document.add(new StringField(STANCE, claim.stance(), Store.NO));
        claim.published().ifPresent(day -> document.add(new LongField(DAY, day.toEpochDay(), Store.NO)));
        add(document, PLACE, wholes(claim.places()));
        add(document, PUBLISHER, wholes(claim.publisher().stream().toList()));
        document.add(new TextField(TEXT, claim.text(), Store.NO));
        return document;
    }

    private static Document article(Entry.Article article) {
        Document document = document(EntryType.ARTICLE, EntryType.ARTICLE.key(article.id()));
        document.add(new StoredField(ID, article.id()));
        article.published().ifPresent(day -> document.add(new LongField(DAY, day.toEpochDay(), Store.NO)));
        add(document, PUBLISHER, wholes(article.publisher().stream().toList()));
        article.title().ifPresent(title -> document.add(new TextField(TITLE, title, Store.NO)));
        document.add(new TextField(TEXT, article.text(), Store.NO));
        return document;
    }

    private static Document document(EntryType type, String key) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Store.NO));
        document.add(new StringField(TYPE, type.word(), Store.YES));
        return document;
    }

    private static void add(Document document, String field, Iterable<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Store.NO)));
    }

    private static Set<String> wholes(List<String> names) {
        return collected(names.stream().flatMap(Form::of).map(Form::whole));
    }

    private static Set<String> words(List<String> names) {
        return collected(names.stream().flatMap(Form::of).flatMap(form -> form.words().stream()));
    }

    private static Set<String> collected(Stream<String> terms) {
        Set<String> all = new LinkedHashSet<>();
        terms.map(Fields::indexable).forEach(all::add);
        return all;
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** Lucene takes terms of 32,766 bytes at the most; no name needs as many. */
    private static String indexable(String term) {
        return term.substring(0, Math.min(term.length(), 255));
    }
}
