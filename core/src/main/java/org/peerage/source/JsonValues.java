package org.peerage.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** One JSON object, an array of them, or one after another; two are held at most. */
final class JsonValues implements Cursor {
    private static final ObjectReader ONE_OF_SEVERAL =
            ArticleJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Place place;
    private final Limits limits;
    private final Metered in;
    private final JsonParser parser;
    private Optional<Item> ahead = Optional.empty();
    private int record;
    private boolean inArray;
    private boolean ended;

    JsonValues(Place place, Reader reader, Limits limits) {
        this.place = place;
        this.limits = limits;
        this.in = new Metered(reader);
        this.parser = ArticleJson.MAPPER.createParser(in);
    }

    @Override
    public Optional<Intake> next() {
        Optional<Item> item = ahead.isPresent() ? ahead : pull();
        ahead = Optional.empty();
        return item.map(this::intake);
    }

    /** A value, or why there are no more. */
    private sealed interface Item {
        record Value(JsonNode node, int line) implements Item {}

        record Broken(Intake.Unreadable why) implements Item {}
    }

    private Intake intake(Item item) {
        return switch (item) {
            case Item.Broken broken -> broken.why();
            case Item.Value value -> {
                record++;
                boolean only = record == 1 && !inArray && alone();
                yield FairCopy.of(
                        value.node(),
                        only ? place.document() : place.document() + "#" + record,
                        only ? place.where() : place.where() + " record " + record + " (line " + value.line() + ")",
                        "");
            }
        };
    }

    private boolean alone() {
        ahead = pull();
        return ahead.isEmpty();
    }

    private Optional<Item> pull() {
        if (ended) {
            return Optional.empty();
        }
        try {
            Optional<Item> value = value();
            ended = value.isEmpty();
            return value;
        } catch (JacksonIOException e) {
            return end(Failure.at(place.where(), Failure.within(e)));
        } catch (JacksonException e) {
            String where = place.where() + line(e);
            return end(new Intake.Unreadable(where, BrokenJson.words(e) + ", rest not read", BrokenJson.REMEDY));
        }
    }

    /** What is too long for the parser is nowhere. */
    private static String line(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(location -> " line " + location.getLineNr())
                .orElse("");
    }

    private Optional<Item> value() {
        in.allow(limits.record());
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_ARRAY && !inArray || token == JsonToken.END_ARRAY) {
            inArray = token == JsonToken.START_ARRAY;
            token = parser.nextToken();
        }
        if (token == null) {
            return Optional.empty();
        }
        int line = parser.currentTokenLocation().getLineNr();
        return Optional.of(new Item.Value(ONE_OF_SEVERAL.readTree(parser), line));
    }

    private Optional<Item> end(Intake.Unreadable why) {
        ended = true;
        return Optional.of(new Item.Broken(why));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Lets through so many characters, then refuses. */
    private static final class Metered extends FilterReader {
        private long left;
        private int allowed;

        Metered(Reader in) {
            super(in);
        }

        void allow(int characters) {
            allowed = characters;
            left = characters;
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new RefusedException(
                        "a record is over the limit of " + Limits.inWords(allowed) + ", rest not read", "split it");
            }
            int n = super.read(to, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
