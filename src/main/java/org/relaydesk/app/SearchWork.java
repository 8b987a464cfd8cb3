package org.relaydesk.app;

import java.time.Duration;

import org.relaydesk.adapter.search.MessageSearch;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlMessages;
import org.relaydesk.adapter.store.query.SqlPeople;
import org.relaydesk.query.ConversationSearch;

/** Keeps the search index beside the store up to date while a window is open: a look a second, on a thread of its own. */
final class SearchWork implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final MessageSearch search;
    private final Loop loop;

    private SearchWork(OpenStore open) {
        var store = open.store();
        search = new MessageSearch(store.folder(), new SqlMessages(store.repository(Sql::new)), new SqlPeople(store.repository(Sql::new)), store.reader());
        loop = new Loop("search", PACE, search::follow);
    }

    static SearchWork start(OpenStore open) {
        var work = new SearchWork(open);
        work.loop.start();
        work.loop.wake();
        return work;
    }

    ConversationSearch search() {
        return search;
    }

    /** A round under way ends after its batch; what it has read is kept. To be called before the store is closed. */
    @Override
    public void close() {
        search.stop();
        if (loop.await(GRACE)) {
            search.close();
        }
    }
}
