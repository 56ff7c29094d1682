package org.peerage.web;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.access.Links;
import org.peerage.crawl.Readings;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.print.Press;
import org.peerage.search.SearchIndex;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.GenericApplicationContext;

/** The running web server. Closing it lets requests in progress end first. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** All parts of the application. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @Import({
        WebRules.class,
        AccessRules.class,
        ApiRules.class,
        McpRules.class,
        WatchRules.class,
        PageWriter.class,
        Frames.class,
        Keeper.class,
        Profiles.class,
        Lineages.class,
        CompanyPages.class,
        Excerpts.class,
        Licences.class,
        Finding.class,
        Sources.class,
        AssetController.class,
        ThemeController.class,
        HomeController.class,
        CompanyController.class,
        PrintController.class,
        DownloadController.class,
        ReviewController.class,
        ReviewDesk.class,
        ArticleController.class,
        SearchController.class,
        SourcesController.class,
        CompareController.class,
        AcrossLines.class,
        AcrossController.class,
        HealthController.class,
        MetricsController.class,
        SourceMeters.class,
        Meters.class,
        RequestLog.class,
        Problems.class,
        Warming.class
    })
    static class Application {
        @Bean
        @Lazy
        Press press() {
            return new Press();
        }
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws PortTaken where another process listens at the port
     */
    public static WebServer start(Ledger ledger, Users users, SearchIndex index, WebSettings settings) {
        try {
            return new WebServer(context(ledger, users, index, settings));
        } catch (RuntimeException e) {
            throw taken(e).<RuntimeException>map(port -> new PortTaken(port, e)).orElse(e);
        }
    }

    /** The port that is in use, where that is why it did not start; Spring wraps what happened. */
    private static Optional<Integer> taken(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(PortInUseException.class::isInstance)
                .map(one -> ((PortInUseException) one).getPort())
                .findFirst();
    }

    private static ConfigurableApplicationContext context(
            Ledger ledger, Users users, SearchIndex index, WebSettings settings) {
        return new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties(settings))
                .initializers(beans(bean -> {
                    bean.registerBean(Ledger.class, () -> ledger);
                    bean.registerBean(Users.class, () -> users);
                    bean.registerBean(Clock.class, Clock::systemUTC);
                    bean.registerBean(SearchIndex.class, () -> index);
                    bean.registerBean(WebSettings.class, () -> settings);
                    settings.mailing().ifPresent(mailing -> {
                        bean.registerBean(MailingSettings.class, () -> mailing);
                        bean.registerBean(MailingRules.class);
                    });
                    settings.offer().ifPresent(offer -> {
                        bean.registerBean(OfferSettings.class, () -> offer);
                        bean.registerBean(OfferRules.class);
                    });
                }))
                .run();
    }

    private static org.springframework.context.ApplicationContextInitializer<GenericApplicationContext> beans(
            Consumer<GenericApplicationContext> register) {
        return register::accept;
    }

    private static Map<String, Object> properties(WebSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.address()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.tomcat.remoteip.internal-proxies", proxies(settings.operation())),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.error.whitelabel.enabled", false),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                // no form sends files, and what programs send is theirs
                Map.entry("spring.servlet.multipart.enabled", false),
                Map.entry("springdoc.api-docs.path", Api.PATH + "/openapi.json"),
                Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                Map.entry("springdoc.paths-to-match", Api.PATH + "/**"),
                // in the log at each start else, though it is meant to be there
                Map.entry("logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error"),
                Map.entry("springdoc.writer-with-order-by-keys", true),
                Map.entry("peerage.log", settings.operation().jsonLog() ? "json" : "text"),
                Map.entry("logging.config", "classpath:org/peerage/web/logback.xml"));
    }

    /** The addresses as Tomcat has them, in a regular expression, which is how it takes them. */
    private static String proxies(Operation operation) {
        return operation.proxies().stream()
                .map(proxy -> InetAddress.ofLiteral(proxy).getHostAddress())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The port that it listens on, also where any was asked for. */
    public int port() {
        return context instanceof WebServerApplicationContext server && server.getWebServer() != null
                ? server.getWebServer().getPort()
                : 0;
    }

    /** By whom articles that programs hand in are read: one reader is enough for a process. */
    public Readings readings() {
        return part(Readings.class);
    }

    /** A link by which the first admin comes in; empty where there are users. Each call makes the link before void. */
    public Optional<Links.Issued> firstLink() {
        return part(Links.class).first();
    }

    /** What answers requests. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
