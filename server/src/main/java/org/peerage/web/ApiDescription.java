package org.peerage.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API (OpenAPI 3.1), made from controllers, records and their comments. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    /** Of classes of resources, and not of their schemas. */
    static final String SUFFIX = "Resource";

    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The question is not one that can be asked",
            "401", "There is no key, or none that counts",
            "403", "The key may not do this",
            "404", "What is named is not there",
            "429", "Too many requests: Retry-After says how long to wait");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Peerage")
                        .version("1")
                        .description("Company profiles from the news, every line with its sentence."))
                .schemaRequirement(
                        KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /** Names of keys are those of the answers, and names of schemas what they are of. */
    @Bean
    ModelResolver modelResolver() {
        var names = new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                return super.nameForClass(type, options).replaceFirst(SUFFIX + "$", "");
            }
        };
        return new ModelResolver(
                new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), names);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer completion(RecordSchemas records) {
        return api -> {
            records.complete(api);
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(ApiDescription::complete);
        };
    }

    private static void complete(PathItem path) {
        path.readOperations().forEach(ApiDescription::refusals);
        Stream.ofNullable(path.getGet()).forEach(ApiDescription::fields);
    }

    private static void refusals(Operation operation) {
        REFUSALS.forEach((status, words) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new JsonSchema()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
        operation.setTags(List.of("peerage"));
    }

    private static void fields(Operation operation) {
        Schema<Object> text = new JsonSchema();
        text.addType("string");
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(ChosenFields.PARAMETER)
                .required(false)
                .description("which fields the answer has, with commas between them; a dot goes deeper, as in"
                        + " facts.answers; of a page those of its items")
                .schema(text));
    }

    private static Schema<Object> problem() {
        Schema<Object> problem = new JsonSchema();
        problem.addType("object");
        problem.description("What is wrong, and what to do about it (RFC 9457).");
        for (String name : List.of("type", "title", "detail", "remedy", "instance")) {
            Schema<Object> text = new JsonSchema();
            text.addType("string");
            problem.addProperty(name, text);
            problem.addRequiredItem(name);
        }
        Schema<Object> status = new JsonSchema();
        status.addType("integer");
        problem.addProperty("status", status);
        problem.addRequiredItem("status");
        return problem;
    }
}
