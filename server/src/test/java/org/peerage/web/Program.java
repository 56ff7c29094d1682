package org.peerage.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.peerage.access.Actor;
import org.peerage.access.Caller;
import org.peerage.access.Keys;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks a site with a key. */
final class Program {
    private final TestSite site;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    private Program(TestSite site, String key) {
        this.site = site;
        this.key = key;
    }

    /** With a new key of a new user. */
    static Program of(TestSite site, Access access, boolean writes) {
        User user = user(site, access);
        String key = site.bean(Keys.class).make(user, "a test", writes, new Actor(user.email(), Caller.COMMAND_LINE));
        return new Program(site, key);
    }

    static Program with(TestSite site, String key) {
        return new Program(site, key);
    }

    static User user(TestSite site, Access access) {
        Users users = site.bean(Users.class);
        String email = "user" + users.all().size() + "@example.org";
        var act = new Act(java.time.Instant.now(), "test", "added user", email, access.word(), "");
        return users.add(email, "A user", access, act).orElseThrow();
    }

    String key() {
        return key;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return new JsonMapper().readTree(response.body());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.url(path))).header("Authorization", "Bearer " + key);
        return headers.length == 0
                ? request
                : request.headers(Stream.of(headers).toArray(String[]::new));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
