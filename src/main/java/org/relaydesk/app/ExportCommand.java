package org.relaydesk.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.relaydesk.adapter.export.ExportDocument;
import org.relaydesk.adapter.store.Sql;

/** Writes everything as one JSON document: whole, or not at all. */
@Command(name = "export", description = "Writes everything as one JSON document.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.json")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try (var open = Folders.existing(store)) {
            var zone = open.configuration().store().zone();
            var document = new ExportDocument(open.store().repository(Sql::new), zone);
            open.store().reader().call(() -> {
                write(document);
                return true;
            });
        } catch (UncheckedIOException e) {
            throw new Failure("the export can't be written to " + out + ": " + e.getMessage(), e);
        }
        System.out.println("exported to " + out);
        return 0;
    }

    private void write(ExportDocument document) {
        var part = out.resolveSibling(out.getFileName() + ".part");
        try {
            // what is no character in an old row becomes a question mark: it is no reason to have no export
            try (var writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8))) {
                document.write(writer);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
