package org.peerage.web;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A copy of a ledger elsewhere, kept by the feed of changes. It is killed now and then between any two steps, and goes on from what it had stored.
 */
final class Copy {
    private final Program program;
    private final Random random;
    /** What a kill leaves: items by type and id, and a cursor. */
    private final TreeMap<String, JsonNode> items = new TreeMap<>();

    private Optional<String> cursor = Optional.empty();
    private int kills;

    Copy(Program program, Random random) {
        this.program = program;
        this.random = random;
    }

    /** Takes pages until there are no more now. */
    void follow() throws Exception {
        boolean more = true;
        while (more) {
            JsonNode page = program.json("/api/v1/changes?limit=" + (1 + random.nextInt(9))
                    + cursor.map(text -> "&cursor=" + text).orElse(""));
            more = page.get("more").asBoolean();
            if (!wasKilled(page)) {
                cursor = Optional.of(page.get("next").asString());
            } else {
                more = true;
            }
        }
    }

    /** Stores a page item by item; a kill leaves some of them stored, and the cursor as it was. */
    private boolean wasKilled(JsonNode page) {
        for (JsonNode item : page.get("items")) {
            if (random.nextInt(25) == 0) {
                kills++;
                return true;
            }
            put(item);
        }
        return false;
    }

    private void put(JsonNode item) {
        String type = item.get("type").asString();
        String id = type.equals("article")
                ? item.at("/article/key").asString()
                : item.get("id").asString();
        if (type.equals("company") && item.get("names").isEmpty()) {
            items.remove(type + " " + id);
        } else {
            items.put(type + " " + id, type.equals("article") ? item.get("article") : item.get("names"));
        }
    }

    Map<String, JsonNode> items() {
        return items;
    }

    Optional<String> cursor() {
        return cursor;
    }

    int kills() {
        return kills;
    }
}
