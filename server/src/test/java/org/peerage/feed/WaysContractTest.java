package org.peerage.feed;

import java.io.IOException;
import org.junit.jupiter.api.Nested;

/** Every way in under the contract. */
class WaysContractTest {
    @Nested
    class Rss extends WayContract {
        @Override
        Way way() {
            return new XmlList();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("business.rss");
        }
    }

    @Nested
    class Atom extends WayContract {
        @Override
        Way way() {
            return new XmlList();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("next.atom");
        }
    }

    @Nested
    class Sitemap extends WayContract {
        @Override
        Way way() {
            return new XmlList();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("sitemap.xml");
        }
    }

    @Nested
    class Json extends WayContract {
        @Override
        Way way() {
            return new JsonFeed();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("feed.json");
        }

        /** JSON cannot be read on behind what is broken. */
        @Override
        double keeps() {
            return 0.3;
        }
    }

    @Nested
    class PageOfLinks extends WayContract {
        @Override
        Way way() {
            return new Links();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.front();
        }

        /** Any page has links. */
        @Override
        boolean told() {
            return false;
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class Urls extends WayContract {
        @Override
        Way way() {
            return new UrlList();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("urls.txt");
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class Page extends WayContract {
        @Override
        Way way() {
            return new Documents();
        }

        @Override
        byte[] sample() {
            return Fixtures.page("Tarn sold", "Tarn").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class Archive extends WayContract {
        @Override
        Way way() {
            return new Warc();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.warc();
        }

        /** A record that is cut off may hold what looks like a whole page. */
        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class PackedArchive extends WayContract {
        @Override
        Way way() {
            return new Warc();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.warcGz();
        }

        @Override
        boolean recognisable() {
            return false;
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class ZippedArchive extends WayContract {
        @Override
        Way way() {
            return new Wacz();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.wacz();
        }

        @Override
        double keeps() {
            return 0.3;
        }
    }

    @Nested
    class Letter extends WayContract {
        @Override
        Way way() {
            return new Mail();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("newsletter.eml");
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class Letters extends WayContract {
        @Override
        Way way() {
            return new Mbox();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.file("inbox.mbox");
        }

        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }

    @Nested
    class PrintedPage extends WayContract {
        @Override
        Way way() {
            return new Pdf();
        }

        @Override
        byte[] sample() throws IOException {
            return Fixtures.pdf();
        }

        @Override
        int cuts() {
            return 30;
        }

        /** What is left of a damaged PDF may be read, as far as it goes. */
        @Override
        boolean mayEndAnywhere() {
            return true;
        }
    }
}
