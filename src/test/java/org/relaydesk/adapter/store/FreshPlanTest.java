package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** H2 may go on with a cursor of long ago: in the store no query does. */
class FreshPlanTest {
    private static final String LIMITED = "select id from parcel where state in ('A', 'B') fetch first 2 rows only";
    private static final String ENOUGH = "select id from parcel r where r.state = 'A' and not exists ("
            + "select 1 from parcel e where e.state in ('A', 'B') and e.id < r.id)";

    @TempDir
    Path folder = Path.of("");

    /** Once H2 has put it right, the store's own remedy can go. */
    @Test
    void h2ItselfGivesRowsOfLongAgo() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            fill(connection);
            try (var limited = connection.prepareStatement(LIMITED)) {
                assertEquals(List.of(1L, 2L), ids(limited));
                settle(connection);
                assertEquals(List.of(3L, 4L), ids(limited), "rows that are settled, where 50 alone is open");
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            fill(connection);
            try (var enough = connection.prepareStatement(ENOUGH)) {
                assertEquals(List.of(1L), ids(enough));
                settle(connection);
                assertEquals(List.of(), ids(enough), "50 is the first");
            }
        }
    }

    @Test
    void theStoreGivesThemAsTheyAre() {
        try (var store = Store.open(folder, InstantSource.system())) {
            var sql = store.repository(Sql::new);
            var many = store.repository(SqlMany::new);
            store.writer().run(() -> sql.plain(FreshPlanTest::fill));
            // all of it by the writer's one connection
            List<Supplier<List<Long>>> queries = List.of(
                    () -> sql.rows(LIMITED).stream().map(row -> row.number("id")).toList(),
                    () -> sql.quick(LIMITED, Map.of()).stream().map(row -> row.number("id")).toList(),
                    () -> many.rows(
                            "select id from parcel where id > any(?) and state in ('A', 'B') fetch first 2 rows only", "bigint",
                            List.of(0L), row -> row.getLong(1)));
            for (var query : queries) {
                assertEquals(List.of(1L, 2L), store.writer().call(query));
            }
            assertEquals(List.of(1L), store.writer().call(() -> sql.rows(ENOUGH).stream().map(row -> row.number("id")).toList()));
            store.writer().run(() -> sql.plain(FreshPlanTest::settle));
            for (var query : queries) {
                assertEquals(List.of(50L), store.writer().call(query));
            }
            assertEquals(List.of(50L), store.writer().call(() -> sql.rows(ENOUGH).stream().map(row -> row.number("id")).toList()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        LIMITED, ENOUGH,
        "SELECT id FROM parcel WHERE state IN(?, ?) LIMIT 5",
        "select id from parcel where state = ? or state = ? fetch first ? rows only",
        "select id from parcel where id = any (?) offset ? rows fetch next ? rows only",
        "select (select max(e.id) from parcel e where e.state in ('A', 'B')) from parcel",
        "update parcel set state = 'C' where state in ('A', 'B')",
        "delete from parcel where id in (select 1)"
    })
    void whatMayStopInAListIsParsedAnew(String sql) {
        var first = FreshPlan.of(sql);
        assertNotEquals(first, FreshPlan.of(sql));
        assertEquals(sql, first.substring(0, sql.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select id from parcel where state in ('A', 'B')",
        "select id from parcel where state = ? fetch first 2 rows only",
        "select id from parcel r where exists (select 1 from parcel e where e.id = r.id)",
        "insert into parcel (id, state) values (?, ?)",
        "update parcel set state = ? where id = ?",
        "select origin, color from parcel fetch first 2 rows only"
    })
    void whatGoesToItsEndIsKept(String sql) {
        assertEquals(sql, FreshPlan.of(sql));
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table parcel (id bigint primary key, state varchar(9))");
            statement.execute("create index parcel_state on parcel (state)");
            statement.execute("insert into parcel select x, 'A' from system_range(1, 6)");
            // so many others that the index is the way
            statement.execute("insert into parcel select x, 'Z' from system_range(100, 3000)");
        }
    }

    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (int i : IntStream.rangeClosed(1, 6).toArray()) {
                statement.execute("update parcel set state = 'Z' where id = " + i);
            }
            statement.execute("insert into parcel values (50, 'A')");
        }
    }

    private static List<Long> ids(PreparedStatement query) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
