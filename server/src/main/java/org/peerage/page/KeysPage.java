package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.access.Keys;
import org.peerage.ledger.Access;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.User;

/**
 * The keys that programs use Peerage with: a user's own, an admin's those of everybody.
 *
 * @param isOfAll whether they are everybody's
 * @param mayWrite whether whoever looks may have keys that write
 * @param form what the form to make one holds
 * @param made one that was made just now; it is shown this once
 */
public record KeysPage(
        List<Row> rows, boolean isOfAll, boolean mayWrite, Form form, Optional<Made> made, List<FormError> errors)
        implements Page {
    /**
     * @param user the email of whose it is
     * @param beginning of its text
     * @param scope what it may do
     */
    public record Row(
            long id, String user, String name, String beginning, String scope, Moment created, Optional<Moment> used) {
        static Row of(ApiKey key) {
            return new Row(
                    key.id(),
                    key.user().email(),
                    key.name(),
                    key.beginning() + "…",
                    Keys.scope(key),
                    new Moment(key.created()),
                    key.used().map(Moment::new));
        }
    }

    /** What a key to be made is called, and whether it may write. */
    public record Form(String name, boolean writes) {}

    /**
     * A key that was made.
     *
     * @param key its text
     * @param example a command line that uses it
     */
    public record Made(String key, String example) {}

    public KeysPage {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /** @param keys that the user sees */
    public static KeysPage of(User user, List<ApiKey> keys) {
        return new KeysPage(
                keys.stream().map(Row::of).toList(),
                user.access().covers(Access.ADMIN),
                Keys.mayWrite(user),
                new Form("", false),
                Optional.empty(),
                List.of());
    }

    /** No key was made. */
    public KeysPage refused(String name, boolean writes, String why) {
        return new KeysPage(rows, isOfAll, mayWrite, new Form(name, writes), made, List.of(new FormError("name", why)));
    }

    /** @param root of the site, such as https://peerage.example.org */
    public KeysPage showing(String key, String root) {
        String example = "curl -H 'Authorization: Bearer " + key + "' '" + root + "/api/v1/companies?limit=3'";
        return new KeysPage(rows, isOfAll, mayWrite, form, Optional.of(new Made(key, example)), errors);
    }

    @Override
    public String template() {
        return "keys.jte";
    }

    @Override
    public String title() {
        return "Keys for programs";
    }
}
