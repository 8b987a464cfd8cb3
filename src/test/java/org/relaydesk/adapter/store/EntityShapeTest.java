package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.journal.TableShape;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EntityShapeTest {
    /** One that were left to Hibernate would be written right, and each of its rows would cost as much as ten. */
    @Test
    void everyEntityOfTheBookIsWrittenByItsOwnStatements(@TempDir Path folder) throws SQLException {
        try (var source = Database.connect(StoreUrl.of(folder), 2)) {
            Migrations.run(folder, source, false, BeforeMigration.NOTHING);
            var left = new ArrayList<String>();
            try (var sessions = Database.sessions(source); var connection = source.getConnection()) {
                var shapes = TableShape.all(connection);
                var factory = sessions.unwrap(SessionFactoryImplementor.class);
                factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
                    var table = entity.getMappedTableDetails().getTableName().toLowerCase(Locale.ROOT);
                    if (shapes.containsKey(table) && EntityShape.of(factory, entity.getMappedClass(), shapes::get).isEmpty()) {
                        left.add(table);
                    }
                });
            }
            assertEquals(List.of(), left);
        }
        Store.shutDown(folder);
    }
}
