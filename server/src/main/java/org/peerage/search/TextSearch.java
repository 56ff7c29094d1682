package org.peerage.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.QueryBuilder;

/** Finds claims and articles by their words: all of them, "phrases in quotes" as they stand, and -none of these. */
final class TextSearch {
    private static final Pattern PART = Pattern.compile("(?<not>-?)(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");
    private static final int MOST_PARTS = 64;
    private static final float TITLE_BOOST = 2;
    private static final QueryBuilder QUERIES = new QueryBuilder(new Prose());

    /** Best first, then newest first: only newest first where there are no words. */
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE));

    private TextSearch() {}

    static TextHits run(IndexSearcher searcher, EntryType type, String text, Filter filter, int limit)
            throws IOException {
        var query = new BooleanQuery.Builder();
        require(query, Fields.TYPE, Optional.of(type.word()));
        restrict(query, filter);
        addWords(query, text);
        var best = searcher.search(query.build(), new TopFieldCollectorManager(ORDER, limit, Integer.MAX_VALUE));
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc document : best.scoreDocs) {
            ids.add(Fields.id(stored.document(document.doc)));
        }
        return new TextHits(ids, Math.toIntExact(best.totalHits.value()));
    }

    private static void addWords(BooleanQuery.Builder query, String text) {
        PART.matcher(text).results().limit(MOST_PARTS).forEach(part -> {
            Occur occur = part.group("not").isEmpty() ? Occur.MUST : Occur.MUST_NOT;
            inTitleOrText(part).ifPresent(words -> query.add(words, occur));
        });
    }

    /** None for what has no letters and digits. */
    private static Optional<Query> inTitleOrText(MatchResult part) {
        var either = new BooleanQuery.Builder();
        words(Fields.TITLE, part).ifPresent(words -> either.add(new BoostQuery(words, TITLE_BOOST), Occur.SHOULD));
        words(Fields.TEXT, part).ifPresent(words -> either.add(words, Occur.SHOULD));
        BooleanQuery query = either.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static Optional<Query> words(String field, MatchResult part) {
        String phrase = part.group("phrase");
        return Optional.ofNullable(QUERIES.createPhraseQuery(field, phrase == null ? part.group("word") : phrase));
    }

    private static void restrict(BooleanQuery.Builder query, Filter filter) {
        require(query, Fields.KIND, filter.kind());
        require(query, Fields.STAGE, filter.stage());
        require(query, Fields.STANCE, filter.stance());
        require(query, Fields.PLACE, filter.place().map(TextSearch::whole));
        require(query, Fields.PUBLISHER, filter.publisher().map(TextSearch::whole));
        if (filter.since().isPresent() || filter.until().isPresent()) {
            long since = filter.since().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            long until = filter.until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            query.add(LongField.newRangeQuery(Fields.DAY, since, until), Occur.FILTER);
        }
    }

    private static void require(BooleanQuery.Builder query, String field, Optional<String> value) {
        value.ifPresent(term -> query.add(new TermQuery(new Term(field, term)), Occur.FILTER));
    }

    private static String whole(String name) {
        return Form.latin(name).whole();
    }
}
