package org.peerage.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.web.Invented;

/** An invented company with names and numbers that break pages. */
final class Ugly {
    static final String COMPANY = "Gesellschaftfuerleuchtholzveredelungundlichtwerkstoffe".repeat(2) + " Obermurtal";
    static final String MANY = "Vastimar Holdings";
    static final String CHINESE = "东明光木集团股份有限公司";
    static final String JAPANESE = "ハルデン電灯株式会社";
    static final String KOREAN = "동명광목 주식회사";
    static final String ARABIC = "شركة هالدن للأخشاب";
    static final String HEBREW = "חברת הלדן";
    static final String GREEK = "Χάλντεν Φωτιστική ΑΕ";
    static final String CYRILLIC = "Холден Светодрев";
    static final String MARKUP = "Bold<script>hit()</script>&\"'<b>Mills";
    static final String TURNED = "Turn\u202eSllim\u202c\u2066Works";
    static final String CONTROL = "Bell\u0007Escape\u001b[31m Foundry";
    /** Thai and an emoji, of which the fonts have nothing. */
    static final String UNKNOWN = "ไม้ส่องแสง \ud83e\udd86 Works";

    static final List<String> NAMES =
            List.of(CHINESE, JAPANESE, KOREAN, ARABIC, HEBREW, GREEK, CYRILLIC, MARKUP, TURNED, CONTROL, UNKNOWN);

    private static final int DEALS = 400;

    private Ugly() {}

    static Profile profile(String company) {
        return Profile.of(accounts(), company, Optional.empty());
    }

    private static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            accounts.add(about(NAMES.get(i), i));
        }
        for (int i = 0; i < DEALS; i += 20) {
            accounts.add(deals(i, i + 20));
        }
        return accounts;
    }

    private static Account about(String name, int number) {
        return new Invented(
                        "<i>Title</i> " + number + " " + name,
                        "The <u>Post</u> " + name,
                        number % 2 == 0 ? "javascript:hit()" : "https://example.org/a?b=<c>&d=\"" + number,
                        "2026-01-1" + number % 10)
                .says("{} has agreed to buy {}.", "acquisition", "agreed", "buyer", COMPANY, "target", name)
                .says(
                        "{} is the chief executive of {}.",
                        "post",
                        "holds",
                        "person",
                        "Person " + name,
                        "company",
                        COMPANY)
                .says("{} is a rival of {}.", "rivalry", "current", "company", COMPANY, "rival", name)
                .says("{} is a unit of {}.", "parent", "current", "child", name, "parent", COMPANY)
                .says("{} makes {}.", "product", "offered", "maker", COMPANY, "product", name)
                .account();
    }

    private static Account deals(int from, int to) {
        Invented article = new Invented("deals" + from, "The Ledger Post", "https://example.org/" + from, "2026-03-01");
        for (int i = from; i < to; i++) {
            article.says(
                    "{} has signed a contract with {} for " + i + " lamps.",
                    "supply",
                    "agreed",
                    "supplier",
                    MANY,
                    "customer",
                    customer(i));
        }
        return article.account();
    }

    /** Names that are like no other. */
    private static String customer(int number) {
        String[] first = {"Abor", "Brin", "Culm", "Dask", "Ethel", "Fjor", "Grim", "Quor", "Ibel", "Jurn"};
        String[] second = {"wick", "stead", "moor", "holt", "dale", "ford", "gate", "mere"};
        String[] third = {"Anvils", "Bricks", "Cables", "Drums", "Engines"};
        return first[number % 10] + second[number / 10 % 8] + " " + third[number / 80];
    }
}
