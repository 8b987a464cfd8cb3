package org.relaydesk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.relaydesk.adapter.store.backup.BackupMaker;

/** One file that holds the whole store, checked before it has its name. */
@Command(name = "backup", description = "Writes a checked copy of the store, pictures included, to one file.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.zip")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        refuseToOverwrite();
        try (var open = Folders.existing(store)) {
            var maker = new BackupMaker(Main.VERSION, store, InstantSource.system(), () -> open.store().writer().run(() -> { }));
            refuseToOverwrite();
            var good = maker.toFile(out);
            System.out.println("backed up to " + out + ": line " + good.line() + " of the book, " + good.bytes() + " bytes, checked");
        }
        return 0;
    }

    private void refuseToOverwrite() {
        if (Files.exists(out)) {
            throw new Failure(out + " is there already: name another file");
        }
    }
}
