package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which version a store has, whether this program may touch it, and the way to this program's version. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    static final String SCRIPTS = "classpath:org/relaydesk/adapter/store/migration";

    private static final String LATEST = "latest";

    private Migrations() {}

    private static Flyway flyway(DataSource source, String version, String... scripts) {
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations(scripts).target(version).load();
    }

    /** Brings a store that is being restored to a version, {@code latest} for this program's. */
    static void to(DataSource source, String version) {
        flyway(source, version, SCRIPTS).migrate();
    }

    /**
     * Looks at a closed store without writing to it.
     *
     * @throws NewerStore if its version is above this program's
     * @throws IllegalStateException if it can't be read: H2 would make a new store of an empty file
     */
    static void refuseNewer(Path folder) {
        if (!Store.exists(folder)) {
            return;
        }
        try {
            if (Files.size(folder.resolve(StoreCopy.FILE)) == 0) {
                throw new IllegalStateException("its file is empty");
            }
            int is = StoreCopy.versionWithoutWriting(folder);
            int ours = ours();
            if (is > ours) {
                throw new NewerStore(newerSentence("the store in " + folder, is, ours));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the store in " + folder + " can't be read", e);
        }
    }

    /**
     * Migrates a store that is open, after its backup; its new version, if it had another.
     *
     * @param wasThere whether its file was there before it was opened: an empty file is no new store, but a lost one
     */
    static Optional<String> run(Path folder, HikariDataSource source, boolean wasThere, BeforeMigration before) {
        return run(folder, source, wasThere, before, SCRIPTS);
    }

    static Optional<String> run(
            Path folder, HikariDataSource source, boolean wasThere, BeforeMigration before, String... scripts) {
        refuseReadOnly(source);
        var flyway = flyway(source, LATEST, scripts);
        var all = flyway.info().all();
        int is = newest(Arrays.stream(all).filter(m -> m.getState().isApplied()));
        int ours = newest(Arrays.stream(all).filter(m -> m.getState().isResolved()));
        if (is > ours) {
            throw new NewerStore(newerSentence("the store in " + folder, is, ours));
        }
        if (wasThere && is == 0) {
            throw new IllegalStateException("its file holds no store");
        }
        if (is > 0 && is < ours) {
            LOG.info("the store in {} has version {} and is migrated to {}", folder, is, ours);
            before.backUp(folder, is, ours);
        }
        var done = flyway.migrate();
        return done.migrationsExecuted == 0 ? Optional.empty() : Optional.ofNullable(done.targetSchemaVersion);
    }

    /** H2 opens a file that it may not write without a word, and every change fails then. */
    private static void refuseReadOnly(DataSource source) {
        try (var connection = source.getConnection()) {
            if (connection.isReadOnly()) {
                throw new IllegalStateException("its file can't be written");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newerSentence(String what, int is, int ours) {
        return what + " was written by a newer RelayDesk (store version " + is + "; this one knows up to " + ours
                + "): use that one";
    }

    private static int newest(Stream<MigrationInfo> some) {
        return some.filter(m -> m.getVersion() != null)
                .mapToInt(m -> m.getVersion().getMajor().intValueExact()).max().orElse(0);
    }

    /** The store version that this program writes, known without a store. */
    public static int ours() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:");
        return newest(Arrays.stream(flyway(source, LATEST, SCRIPTS).info().all()));
    }

    /** Why something of version {@code is} can't be used. */
    public static String newer(String what, int is) {
        return newerSentence(what, is, ours());
    }
}
