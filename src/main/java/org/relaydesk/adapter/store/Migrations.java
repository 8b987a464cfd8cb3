package org.relaydesk.adapter.store;

import java.nio.file.Path;
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
    private static final String SCRIPTS = "classpath:org/relaydesk/adapter/store/migration";

    private Migrations() {}

    private static Flyway flyway(DataSource source) {
        return flyway(source, "latest");
    }

    private static Flyway flyway(DataSource source, String version) {
        return Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).locations(SCRIPTS).target(version).load();
    }

    /** Brings a store that is being restored to a version, {@code latest} for this program's. */
    static void to(DataSource source, String version) {
        flyway(source, version).migrate();
    }

    /**
     * Looks at a closed store without writing to it.
     *
     * @throws NewerStore if its version is above this program's
     */
    static void refuseNewer(Path folder) {
        if (!Store.exists(folder)) {
            return;
        }
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath() + ";ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser(Database.USER);
        try {
            refuse(folder, flyway(source).info().all());
        } catch (NewerStore e) {
            throw e;
        } catch (RuntimeException e) {
            // a store that was killed may not be readable without its repair: it is looked at again once it is open
            LOG.debug("the store in {} can't be looked at without opening it", folder, e);
        }
    }

    /** Migrates a store that is open, after its backup; its new version, if it had another. */
    static Optional<String> run(Path folder, HikariDataSource source, BeforeMigration before) {
        var flyway = flyway(source);
        var all = flyway.info().all();
        refuse(folder, all);
        int is = newest(Arrays.stream(all).filter(m -> m.getState().isApplied()));
        int ours = newest(Arrays.stream(all).filter(m -> m.getState().isResolved()));
        if (is > 0 && is < ours) {
            LOG.info("the store in {} has version {} and is migrated to {}", folder, is, ours);
            before.backUp(folder, is, ours);
        }
        var done = flyway.migrate();
        return done.migrationsExecuted == 0 ? Optional.empty() : Optional.ofNullable(done.targetSchemaVersion);
    }

    private static void refuse(Path folder, MigrationInfo[] all) {
        int is = newest(Arrays.stream(all).filter(m -> m.getState().isApplied()));
        int ours = newest(Arrays.stream(all).filter(m -> m.getState().isResolved()));
        if (is > ours) {
            throw new NewerStore(newerSentence("the store in " + folder, is, ours));
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
        return newest(Arrays.stream(flyway(source).info().all()));
    }

    /** Why something of version {@code is} can't be used. */
    public static String newer(String what, int is) {
        return newerSentence(what, is, ours());
    }
}
