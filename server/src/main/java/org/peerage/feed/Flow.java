package org.peerage.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Items, one after another, of one content: lazily, none twice, and never an exception. */
final class Flow {
    /** For what is read piece by piece, however long it is. */
    static final long ENDLESS = Long.MAX_VALUE;

    private Flow() {}

    /**
     * What a reader finds in a content.
     *
     * @param largest bytes after unpacking beyond which the content ends
     */
    static Stream<Item> of(String name, InputStream in, long largest, Opening opening) {
        var content = new Content(in, largest);
        var items = new Items(name, content, opening);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> {
                    try {
                        items.close();
                        content.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Begins to read a content. */
    @FunctionalInterface
    interface Opening {
        Cursor open(Content content) throws IOException;
    }

    /** Items, empty at the end. */
    @FunctionalInterface
    interface Cursor extends AutoCloseable {
        Optional<Item> next() throws IOException;

        @Override
        default void close() {}

        static Cursor of(Stream<Item> items) {
            Iterator<Item> each = items.iterator();
            return new Cursor() {
                @Override
                public Optional<Item> next() {
                    return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
                }

                @Override
                public void close() {
                    items.close();
                }
            };
        }

        /** Of one step after another, each of which may give several items. */
        static Cursor of(Steps steps) {
            return new Cursor() {
                private final Queue<Item> ready = new ArrayDeque<>();
                private boolean more = true;

                @Override
                public Optional<Item> next() throws IOException {
                    while (ready.isEmpty() && more) {
                        more = steps.step(ready);
                    }
                    return Optional.ofNullable(ready.poll());
                }
            };
        }
    }

    /** Reads on. */
    @FunctionalInterface
    interface Steps {
        /**
         * @param to where what was found goes
         * @return whether there may be more
         */
        boolean step(Queue<Item> to) throws IOException;
    }

    private static final class Items implements Iterator<Item>, AutoCloseable {
        private final String name;
        private final Content content;
        private final Opening opening;
        private final Memory memory = new Memory();
        private Optional<Cursor> cursor = Optional.empty();
        private Optional<Item> next = Optional.empty();
        private boolean ended;

        Items(String name, Content content, Opening opening) {
            this.name = name;
            this.content = content;
            this.opening = opening;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && !ended) {
                next = found().filter(memory::isNew);
            }
            return next.isPresent();
        }

        @Override
        public Item next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Item item = next.orElseThrow();
            next = Optional.empty();
            return item;
        }

        private Optional<Item> found() {
            try {
                if (cursor.isEmpty()) {
                    cursor = Optional.of(opening.open(content));
                }
                Optional<Item> item = cursor.get().next();
                return item.isPresent() ? item : end();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                ended = true;
                return Optional.of(content.failure()
                        .map(failure -> BrokenException.at(name, failure))
                        .orElseGet(() -> BrokenException.at(name, e)));
            }
        }

        private Optional<Item> end() {
            ended = true;
            return content.failure().map(failure -> BrokenException.at(name, failure));
        }

        @Override
        public void close() {
            cursor.ifPresent(Cursor::close);
        }
    }

    /** What came already, as far as it can be remembered. */
    private static final class Memory {
        private static final int MOST = 200_000;
        private final Set<String> seen = Collections.newSetFromMap(new Latest());

        boolean isNew(Item item) {
            return seen.add(
                    switch (item) {
                        case Item.Link link -> "link " + link.url();
                        case Item.Nested nested -> "nested " + nested.url();
                        case Item.Whole whole ->
                            "whole " + whole.article().url().or(whole::id).orElse("") + ' '
                                    + whole.article().text().length() + ' '
                                    + whole.article().text().hashCode();
                        case Item.Unreadable unreadable ->
                            "unreadable " + unreadable.why().message();
                    });
        }

        private static final class Latest extends LinkedHashMap<String, Boolean> {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > MOST;
            }
        }
    }
}
