package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfTest {
    @Test
    void columnsAreReadOneAfterAnotherWithoutFurniture() throws IOException {
        Item item = only(Fixtures.pdf());
        assertThat(item).isInstanceOfSatisfying(Item.Whole.class, whole -> {
            String text = whole.article().text();
            assertThat(text)
                    .startsWith("Alder Mills buys Tarn Paper\n\nLeft 1 begins. " + Fixtures.STORY)
                    .contains("\n\nRight 1 begins. " + Fixtures.STORY.replace("Tarn", "Brae") + "\n\nLeft 2 begins.")
                    .doesNotContain("Page 2 of 3", "Holm Courier, 18");
            assertThat(whole.article().title()).contains("Alder Mills buys Tarn Paper");
            assertThat(whole.article().author()).contains("Ole Brandt");
            assertThat(whole.article().published()).contains(LocalDate.of(2026, 11, 18));
        });
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        assertThat(message(made(false))).contains("without text");
        assertThat(message(made(true))).contains("password");
        assertThat(message("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8))).contains("broken PDF");
    }

    private static byte[] made(boolean locked) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String message(byte[] bytes) {
        return ((Item.Unreadable) only(bytes)).why().message();
    }

    private static Item only(byte[] bytes) {
        try (Stream<Item> items = Ways.any().items("file", Optional.empty(), new ByteArrayInputStream(bytes))) {
            return items.findFirst().orElseThrow();
        }
    }
}
