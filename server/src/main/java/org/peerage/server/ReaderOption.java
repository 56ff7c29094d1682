package org.peerage.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.peerage.extract.Reader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which model reads. */
final class ReaderOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--model", paramLabel = "FILE", description = "Read with this model instead of the one that ships.")
    private Optional<Path> model = Optional.empty();

    Reader load() {
        if (model.isEmpty()) {
            return Reader.load();
        }
        try {
            return Reader.load(model.get());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--model: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new ParameterException(command.commandLine(), "--model: cannot read " + model.get(), e);
        }
    }
}
