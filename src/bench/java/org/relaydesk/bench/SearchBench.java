package org.relaydesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;

import org.relaydesk.adapter.search.MessageSearch;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;
import org.relaydesk.adapter.store.query.SqlConversationQueries;
import org.relaydesk.adapter.store.query.SqlMessages;
import org.relaydesk.adapter.store.query.SqlPeople;
import org.relaydesk.query.ConversationQueries.Filter;
import org.relaydesk.query.ConversationSearch.Found;

/**
 * Words in 1,000,000 messages beside a bare Lucene search of the same index with a bare select of the rows it finds, and
 * pages of the list of 20,000 conversations beside the bare select.
 */
final class SearchBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int EACH = 40;
    private static final int FOUND = 100;
    private static final List<String> TYPED = List.of(
            "zebra12", "refund dropp", "p", "smm1234", "भुगत", "made42 wallet", "insta", "customer", "98100");
    private static final String COLUMNS = "m.id, m.customer_id, m.text, c.name, c.phone";

    private final Store store;
    private final Connection connection;
    /** H2 gives the last result again for the same parameters: each call has another. */
    private int fresh;
    private int next;

    private SearchBench(Store store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    static void run(Path folder) throws Exception {
        var made = TalkStore.in(folder);
        try (var store = Store.open(made, InstantSource.system()); var connection = DriverManager.getConnection(StoreUrl.of(made), "relaydesk", "")) {
            new SearchBench(store, connection).all(made);
        }
    }

    private void all(Path made) throws Exception {
        var messages = new SqlMessages(store.repository(Sql::new));
        var people = new SqlPeople(store.repository(Sql::new));
        Folders.fresh(made.resolve(MessageSearch.FOLDER));
        Files.delete(made.resolve(MessageSearch.FOLDER));
        long began = System.nanoTime();
        try (var search = new MessageSearch(made, messages, people, store.reader())) {
            long taken = search.follow();
            System.out.printf(Locale.ROOT, "the index of %d messages was made in %.1f s%n", taken, (System.nanoTime() - began) / 1e9);
        }
        try (var search = new MessageSearch(made, messages, people, store.reader()); var files = FSDirectory.open(made.resolve(MessageSearch.FOLDER));
                var index = DirectoryReader.open(files)) {
            began = System.nanoTime();
            search.follow();
            System.out.printf(Locale.ROOT, "opened again and checked in %.2f s; %d MB%n", (System.nanoTime() - began) / 1e9, size(made) / 1_000_000);
            words(search, new IndexSearcher(index));
        }
        pages();
    }

    private static long size(Path made) throws Exception {
        try (var files = Files.list(made.resolve(MessageSearch.FOLDER))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void words(MessageSearch search, IndexSearcher bare) throws Exception {
        for (var typed : TYPED) {
            var ratio = new Ratio("find " + typed, "ms");
            for (int round = 0; round < ROUNDS; round++) {
                ratio.round(millis(() -> store.reader().call(() -> search.find(typed, FOUND))), millis(() -> found(bare, typed)));
            }
            ratio.print("at most 3 × the bare limit, or 50 ms");
        }
    }

    private int found(IndexSearcher bare, String typed) throws Exception {
        var query = new BooleanQuery.Builder();
        for (var word : typed.split(" ", -1)) {
            query.add(new PrefixQuery(new Term("text", word)), BooleanClause.Occur.FILTER);
        }
        var top = bare.search(query.build(), FOUND, new Sort(new SortField("at", SortField.Type.LONG, true)));
        var in = new ArrayList<Long>();
        var out = new ArrayList<Long>();
        for (var doc : top.scoreDocs) {
            for (var leaf : bare.getIndexReader().leaves()) {
                if (doc.doc >= leaf.docBase && doc.doc < leaf.docBase + leaf.reader().maxDoc()) {
                    var values = leaf.reader().getNumericDocValues("row");
                    values.advanceExact(doc.doc - leaf.docBase);
                    (values.longValue() % 2 == 1 ? out : in).add(values.longValue() / 2);
                }
            }
        }
        return rows("inbound_message", in) + rows("outbox", out);
    }

    private int rows(String table, List<Long> ids) throws Exception {
        if (ids.isEmpty()) {
            return 0;
        }
        var marks = String.join(", ", ids.stream().map(_ -> "?").toList());
        try (var select = connection.prepareStatement(
                "select " + COLUMNS + " from " + table + " m join customer c on c.id = m.customer_id where 0 <= ? and m.id in (" + marks + ")")) {
            select.setInt(1, fresh++);
            for (int i = 0; i < ids.size(); i++) {
                select.setLong(i + 2, ids.get(i));
            }
            return read(select.executeQuery());
        }
    }

    private static int read(ResultSet rows) throws Exception {
        int read = 0;
        while (rows.next()) {
            read += rows.getString(3).length() > 0 ? 1 : 0;
        }
        return read;
    }

    private void pages() throws Exception {
        var queries = new SqlConversationQueries(store.repository(Sql::new), InstantSource.system());
        var rows = store.reader().call(() -> queries.page(Filter.ALL, 0, null, FOUND));
        for (var filter : List.of(Filter.ALL, Filter.UNREAD)) {
            var ratio = new Ratio("a page of the list, " + filter, "ms");
            for (int round = 0; round < ROUNDS; round++) {
                ratio.round(millis(() -> store.reader().call(() -> queries.page(filter, 100, rows.get(next++ % FOUND), FOUND))),
                        millis(() -> page(filter, rows.get(next % FOUND).at(), rows.get(next++ % FOUND).customer())));
            }
            ratio.print("at most 3 × the bare select");
        }
        System.out.printf(Locale.ROOT, "counts of all filters %.2f ms; the end of a thread %.2f ms%n",
                millis(() -> store.reader().call(queries::counts)), millis(() -> store.reader().call(() -> queries.before(77, null, 50))));
    }

    private int page(Filter filter, Instant at, long customer) throws Exception {
        try (var select = connection.prepareStatement("select t.customer_id, t.last_at, o.text, c.name, c.phone, i.text, o.state from thread t"
                + " join customer c on c.id = t.customer_id left join inbound_message i on i.id = t.last_in left join outbox o on o.id = t.last_out"
                + " where 0 <= ? and t.last_at <= ? and (t.last_at < ? or t.customer_id < ?)" + (filter == Filter.UNREAD ? " and t.unread > 0" : "")
                + " order by t.last_at desc, t.customer_id desc limit " + FOUND)) {
            select.setInt(1, fresh++);
            select.setObject(2, at);
            select.setObject(3, at);
            select.setLong(4, customer);
            return read(select.executeQuery());
        }
    }

    private interface Work {
        Object run() throws Exception;
    }

    /** One call's time on average. */
    private static double millis(Work work) throws Exception {
        Object last = null;
        long began = System.nanoTime();
        for (int i = 0; i < EACH; i++) {
            last = work.run();
        }
        double each = (System.nanoTime() - began) / 1e6 / EACH;
        if (last instanceof Found found && found.people().isEmpty() && found.messages().isEmpty()) {
            throw new IllegalStateException("nothing was found");
        }
        return each;
    }
}
