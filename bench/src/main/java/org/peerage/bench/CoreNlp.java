package org.peerage.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.peerage.article.Article;

/** Stanford CoreNLP up to coreference, with its own defaults: the statistical coreference, its fastest for English. */
final class CoreNlp implements Contender {
    private final StanfordCoreNLP pipeline;

    CoreNlp() {
        var properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref");
        properties.setProperty("coref.algorithm", "statistical");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public int read(Article article) {
        var document = new CoreDocument(article.text());
        pipeline.annotate(document);
        return document.corefChains().size();
    }
}
