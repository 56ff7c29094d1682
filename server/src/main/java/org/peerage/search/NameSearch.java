package org.peerage.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Finds names by one kind of match after another, best first, until there are enough: within one kind the index is in the order that
 * is wanted, so the first documents that match are the answer. More than one error a word is forgiven where nothing else is found.
 */
final class NameSearch {
    /** Nobody types more to find a name. */
    private static final int MOST_LETTERS = 200;

    private static final int MOST_WORDS = 12;

    private final IndexSearcher searcher;
    private final Set<EntryType> types;
    private final int limit;
    private final Map<Integer, Match> found = new LinkedHashMap<>();

    private NameSearch(IndexSearcher searcher, Set<EntryType> types, int limit) {
        this.searcher = searcher;
        this.types = EnumSet.copyOf(types);
        this.limit = limit;
    }

    static List<NameHit> run(IndexSearcher searcher, Set<EntryType> types, String text, int limit) throws IOException {
        NameSearch search = new NameSearch(searcher, types, limit);
        List<Form> forms = Form.of(text.substring(0, Math.min(text.length(), MOST_LETTERS)))
                .toList();
        search.find(forms);
        return search.hits(forms);
    }

    private void find(List<Form> forms) throws IOException {
        for (Match match : Match.values()) {
            for (Form form : forms) {
                collect(match, query(match, form));
            }
        }
        for (Form form : forms) {
            if (found.isEmpty()) {
                collect(Match.FUZZY, mistyped(form, Typos.MOST));
            }
        }
    }

    private void collect(Match match, Query query) throws IOException {
        if (found.size() == limit) {
            return;
        }
        int enough = found.size() + limit;
        var wanted = new BooleanQuery.Builder().add(query, Occur.FILTER).add(ofTypes(), Occur.FILTER);
        var best = searcher.search(wanted.build(), new TopFieldCollectorManager(Fields.ORDER, enough, enough));
        for (ScoreDoc document : best.scoreDocs) {
            if (found.size() < limit) {
                found.putIfAbsent(document.doc, match);
            }
        }
    }

    private static Query query(Match match, Form form) {
        return switch (match) {
            case EXACT -> new TermQuery(new Term(Fields.WHOLE, form.whole()));
            case PREFIX -> beginning(Fields.WHOLE, form.whole());
            case WORDS -> all(inNames(words(form)));
            case CONTEXT -> withContext(words(form));
            case FUZZY -> mistyped(form, 1);
        };
    }

    private static List<String> words(Form form) {
        return form.words().subList(0, Math.min(form.words().size(), MOST_WORDS));
    }

    private static List<Query> inNames(List<String> words) {
        List<Query> queries = new ArrayList<>();
        for (String word : words.subList(0, words.size() - 1)) {
            queries.add(new TermQuery(new Term(Fields.WORD, word)));
        }
        queries.add(beginning(Fields.WORD, words.getLast()));
        return queries;
    }

    private static Query withContext(List<String> words) {
        List<Query> inNames = inNames(words);
        List<Query> either = IntStream.range(0, words.size())
                .mapToObj(i -> any(inNames.get(i), beginning(Fields.CONTEXT, words.get(i))))
                .toList();
        return all(List.of(any(inNames.toArray(Query[]::new)), all(either)));
    }

    /** With so many errors in a word, or in the name as a whole. */
    private static Query mistyped(Form form, int errors) {
        List<String> words = words(form);
        List<Query> queries = new ArrayList<>();
        for (String word : words.subList(0, words.size() - 1)) {
            queries.add(near(word, Math.min(errors, Typos.allowed(word))));
        }
        queries.add(beginningNear(Fields.WORD, words.getLast(), errors));
        return any(beginningNear(Fields.WHOLE, form.whole(), errors), all(queries));
    }

    private static Query near(String word, int errors) {
        return errors == 0 ? new TermQuery(new Term(Fields.WORD, word)) : Typos.near(Fields.WORD, word, errors);
    }

    private static Query beginningNear(String field, String word, int errors) {
        int allowed = Math.min(errors, Typos.allowed(word));
        return allowed == 0 ? beginning(field, word) : Typos.beginningNear(field, word, allowed);
    }

    /** A single letter begins too much to say anything. */
    private static Query beginning(String field, String word) {
        Term term = new Term(field, word);
        return word.codePointCount(0, word.length()) < 2 ? new TermQuery(term) : new PrefixQuery(term);
    }

    private Query ofTypes() {
        return any(types.stream()
                .map(type -> new TermQuery(new Term(Fields.TYPE, type.word())))
                .toArray(Query[]::new));
    }

    private static Query all(List<Query> queries) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }

    private static Query any(Query... queries) {
        var any = new BooleanQuery.Builder();
        Arrays.stream(queries).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private List<NameHit> hits(List<Form> typed) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<NameHit> hits = new ArrayList<>();
        for (Map.Entry<Integer, Match> hit : found.entrySet()) {
            hits.add(Fields.hit(stored.document(hit.getKey()), hit.getValue(), typed));
        }
        return hits;
    }
}
