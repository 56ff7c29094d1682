package org.peerage.server;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.peerage.web.MailSettings;
import org.peerage.web.ProviderSettings;
import org.peerage.web.SignInSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How users of the web server sign in, beside a password. Secrets come from the environment, since other users of a machine can read command lines. */
final class SignInOption {
    private static final String SMTP_PASSWORD = "PEERAGE_SMTP_PASSWORD";
    private static final String OIDC_SECRET = "PEERAGE_OIDC_SECRET";
    private static final int SUBMISSION = 587;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where users find this server, such as https://peerage.example.org; for links in mails.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description = "Sends links by mail: smtp://user@host:587, the password in " + SMTP_PASSWORD
                    + ". Encrypted, unless the host is this machine.")
    private Optional<URI> smtp = Optional.empty();

    @Option(names = "--mail-from", paramLabel = "EMAIL", description = "Whom mails come from.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "Users may sign in with this OpenID Connect provider; its secret in " + OIDC_SECRET
                    + ". It sends users back to URL/sign-in/from/provider.")
    private Optional<URI> issuer = Optional.empty();

    @Option(names = "--oidc-client", paramLabel = "ID", description = "What we are called there.")
    private Optional<String> client = Optional.empty();

    @Option(
            names = "--oidc-name",
            paramLabel = "NAME",
            description = "What users know it as; default: ${DEFAULT-VALUE}.")
    private String name = "your organisation";

    @Option(
            names = "--oidc-claim",
            paramLabel = "CLAIM",
            description = "Where it tells a user's groups; default: ${DEFAULT-VALUE}.")
    private String claim = "groups";

    @Option(
            names = "--oidc-analysts",
            paramLabel = "GROUP",
            split = ",",
            description =
                    "Groups of analysts. Without groups here, new users are readers until an admin says otherwise.")
    private Set<String> analysts = Set.of();

    @Option(names = "--oidc-admins", paramLabel = "GROUP", split = ",", description = "Groups of admins.")
    private Set<String> admins = Set.of();

    /** @throws ParameterException where one option lacks another */
    SignInSettings settings() {
        return new SignInSettings(url, smtp.map(this::mail), issuer.map(this::provider));
    }

    private MailSettings mail(URI server) {
        if (url.isEmpty()) {
            throw lacking("--smtp needs --url");
        }
        String host =
                Optional.ofNullable(server.getHost()).orElseThrow(() -> lacking("--smtp names no host: " + server));
        return new MailSettings(
                host,
                server.getPort() < 0 ? SUBMISSION : server.getPort(),
                Optional.ofNullable(server.getUserInfo())
                        .map(user -> new MailSettings.Login(user, secret(SMTP_PASSWORD, "--smtp with a user"))),
                from.orElseThrow(() -> lacking("--smtp needs --mail-from")),
                !Set.of("localhost", "127.0.0.1", "[::1]").contains(host));
    }

    private ProviderSettings provider(URI known) {
        return new ProviderSettings(
                known,
                client.orElseThrow(() -> lacking("--oidc-issuer needs --oidc-client")),
                secret(OIDC_SECRET, "--oidc-issuer"),
                name,
                claim,
                analysts,
                admins);
    }

    private String secret(String variable, String option) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> lacking(option + " needs the environment variable " + variable));
    }

    private ParameterException lacking(String what) {
        return new ParameterException(command.commandLine(), what);
    }
}
