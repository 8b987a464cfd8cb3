package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.relaydesk.backup.BackupFile;
import org.relaydesk.ledger.Finding;

/** Backups that did not pass their check, with what was found; the newest few of them, as evidence. */
record FailedBackups(Path folder) {
    private static final String PREFIX = "failed-";
    private static final int KEPT = 3;

    Path keep(Path zip, Instant at, List<Finding> findings) throws IOException {
        var name = PREFIX + BackupFile.stamp(at);
        var kept = folder.resolve(name + ".zip");
        Durable.rename(zip, kept);
        var said = folder.resolve(name + ".txt");
        Files.writeString(said, findings.stream().map(f -> f.check() + ": " + f.detail() + "\n").collect(Collectors.joining()));
        Durable.ourOwn(said);
        thinOut(".zip");
        thinOut(".txt");
        return kept;
    }

    private void thinOut(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(f -> f.getFileName().toString().startsWith(PREFIX) && f.toString().endsWith(ending))
                    .sorted(Comparator.reverseOrder()).skip(KEPT).toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }
}
