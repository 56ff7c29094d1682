package org.peerage.web;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.Access;
import tools.jackson.databind.JsonNode;

class ApiTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static Program program;

    @BeforeAll
    static void key() {
        program = Program.of(SITE, Access.READER, false);
    }

    @Test
    void aProgramFindsACompanyAndItsProfile() throws Exception {
        JsonNode named = program.json("/api/v1/companies/named?q=Marrowick");
        System.out.println(named);
        long id = named.get("items").get(0).get("id").asLong();
        JsonNode profile = program.json("/api/v1/companies/" + id + "/profile");
        System.out.println(profile.toString().substring(0, 600));
        for (String path : List.of(
                "/companies?limit=2",
                "/companies/" + id,
                "/companies/" + id + "/claims?limit=1",
                "/deals?limit=1",
                "/people?limit=1",
                "/claims?q=talks&limit=1",
                "/articles?limit=1",
                "/sources?limit=2",
                "/kinds",
                "/search?q=talks",
                "/companies/" + id + "/changes?since=2026-01-01",
                "/comparison?company=1&company=2")) {
            var answer = program.get("/api/v1" + path);
            System.out.println(path + " " + answer.statusCode() + " "
                    + answer.headers().map() + " "
                    + answer.body().substring(0, Math.min(500, answer.body().length())));
        }
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("/work/lab/openapi.json"),
                SITE.get("/api/v1/openapi.json").body());
        for (String path : List.of(
                "/nothing",
                "/companies/0",
                "/companies/x",
                "/claims?kind=x",
                "/companies?limit=0",
                "/companies?cursor=zz",
                "/claims?fields=id&limit=1",
                "/claims?fields=nope&limit=1",
                "/companies/named")) {
            var answer = program.get("/api/v1" + path);
            System.out.println(path + " " + answer.statusCode() + " " + answer.body());
        }
        System.out.println(SITE.get("/api/v1/companies").statusCode()
                + SITE.get("/api/v1/companies").body());
        System.out.println(program.post("/api/v1/companies", "text/plain", "x"));
    }
}
