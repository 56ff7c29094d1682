package org.peerage.page;

import java.util.List;
import org.peerage.ledger.Session;

/**
 * Where a user is signed in.
 *
 * @param hasChanged whether the user has just set another password
 */
public record SessionsPage(List<Row> rows, boolean hasChanged) implements Page {
    /** @param isHere whether it is the one that asks */
    public record Row(long id, String agent, String address, Moment opened, Moment seen, Moment ends, boolean isHere) {}

    /** @param here the session that asks */
    public static SessionsPage of(List<Session> sessions, Session here, boolean hasChanged) {
        return new SessionsPage(
                sessions.stream()
                        .map(session -> new Row(
                                session.id(),
                                Agent.words(session.agent()),
                                session.address(),
                                new Moment(session.created()),
                                new Moment(session.seen()),
                                new Moment(session.expires()),
                                session.id() == here.id()))
                        .toList(),
                hasChanged);
    }

    @Override
    public String template() {
        return "sessions.jte";
    }

    @Override
    public String title() {
        return "Where you are signed in";
    }
}
