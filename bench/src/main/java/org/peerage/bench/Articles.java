package org.peerage.bench;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** The articles that every contender reads. */
final class Articles {
    private Articles() {}

    /** The first {@code count} readable articles of the files. */
    static List<Article> read(List<String> files, int count) {
        try (Stream<Intake> intakes = new Source().read(files, InputStream.nullInputStream())) {
            List<Article> articles = intakes.<Article>mapMulti((intake, into) -> {
                        if (intake instanceof Intake.Read read) {
                            into.accept(read.article());
                        }
                    })
                    .limit(count)
                    .toList();
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("nothing readable in " + files);
            }
            return articles;
        }
    }
}
