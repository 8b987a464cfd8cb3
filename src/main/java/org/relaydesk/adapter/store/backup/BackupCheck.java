package org.relaydesk.adapter.store.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.backup.Manifest;
import org.relaydesk.ledger.Finding;

/** Opens an unpacked backup as the program would, and looks whether it is all there. */
final class BackupCheck {
    private BackupCheck() {}

    /**
     * What is wrong with it. The copy is migrated to this program's version by that.
     *
     * @param hasPicture whether a picture or file is where the backup says that its pictures are
     * @param lost pictures that the store itself had lost when the backup was made
     */
    static List<Finding> run(
            Path folder, Manifest manifest, Predicate<String> hasPicture, Predicate<String> lost, InstantSource clock) {
        try (var store = Store.open(folder, clock)) {
            var sql = store.repository(Sql::new);
            return store.reader().call(() -> {
                var findings = new ArrayList<>(new SqlLedgerCheck(sql).run());
                findings.addAll(line(sql, manifest));
                findings.addAll(pictures(sql, hasPicture.or(lost)));
                return findings;
            });
        }
    }

    /** What is wrong with a store that nobody has open. */
    static List<Finding> run(Path folder, InstantSource clock) {
        try (var store = Store.open(folder, clock)) {
            return store.reader().call(new SqlLedgerCheck(store.repository(Sql::new))::run);
        }
    }

    private static List<Finding> line(Sql sql, Manifest manifest) {
        var line = sql.rows("select hash from book where id = :id", Map.of("id", manifest.line()));
        boolean there = manifest.line() == 0 || (line.size() == 1 && line.getFirst().words("hash").equals(manifest.hash()));
        return there ? List.of() : List.of(new Finding("newest-line", "line " + manifest.line() + " is not in it"));
    }

    /** What customers sent, and what the seller attached: in its column stands {@code mime type, blank, SHA-256} and maybe a name. */
    private static List<Finding> pictures(Sql sql, Predicate<String> there) {
        var customers = sql.rows("select distinct media_sha256 sha from inbound_message where media_sha256 is not null").stream()
                .map(row -> row.words("sha"));
        var sellers = sql.rows("select distinct picture from outbox where kind in ('IMAGE', 'DOCUMENT') and picture is not null").stream()
                .map(row -> row.words("picture").split(" ", 3)[1]);
        return Stream.concat(customers, sellers).distinct()
                .filter(there.negate())
                .limit(100)
                .map(sha -> new Finding("picture", sha + " is not in it"))
                .toList();
    }
}
