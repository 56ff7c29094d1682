package org.peerage.export;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a table: how it is called, what it means, and what it has of a row. Workbooks, CSV and the data dictionary are made of the same columns.
 *
 * @param name as programs have it: "price_number"
 * @param says what it means, a sentence for the data dictionary
 */
public record Column<R>(String name, Type type, String says, Function<R, Cell> cell) {
    /** What its cells are; each may be empty, too. */
    public enum Type {
        WORDS("string"),
        NUMBER("number"),
        DAY("date"),
        LINK("string");

        private final String datatype;

        Type(String datatype) {
            this.datatype = datatype;
        }

        /** As CSV on the Web calls it, a datatype of XML Schema: "date". */
        public String datatype() {
            return datatype;
        }
    }

    static <R> Column<R> words(String name, String says, Function<R, String> words) {
        return new Column<>(name, Type.WORDS, says, row -> Cell.words(words.apply(row)));
    }

    static <R> Column<R> count(String name, String says, ToLongFunction<R> count) {
        return new Column<>(name, Type.NUMBER, says, row -> Cell.number(count.applyAsLong(row)));
    }

    /** As people read it: "price number". */
    public String title() {
        return name.replace('_', ' ');
    }

    public Cell of(R row) {
        return cell.apply(row);
    }

    /** The same column of rows that have such a row in them. */
    public <S> Column<S> over(Function<S, R> row) {
        return new Column<>(name, type, says, cell.compose(row));
    }
}
