package org.relaydesk.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Writer;

/**
 * What one provider's answers say, on its way into the store. Each order of which there is news has a transaction of its
 * own, so that one that can't be applied spoils none of the others. A few answers may be under way at a time: the next
 * question need not wait for the disk.
 */
final class AnswersUnderWay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswersUnderWay.class);
    private static final int MOST = 4;

    private final String provider;
    private final Booking booking;
    private final Writer writer;
    private final ArrayDeque<Map<String, CompletableFuture<@Nullable Void>>> underWay = new ArrayDeque<>();

    AnswersUnderWay(String provider, Booking booking, Writer writer) {
        this.provider = provider;
        this.booking = booking;
        this.writer = writer;
    }

    void add(List<NoteAnswers.Said> said) {
        var futures = new LinkedHashMap<String, CompletableFuture<@Nullable Void>>();
        var rest = new ArrayList<NoteAnswers.Said>();
        for (var one : said) {
            var entry = one.entry();
            if (entry != null && one.news() == News.NEWS) {
                futures.put("order " + one.order().number(), writer.begin(booking.news(one.order().number(), entry)));
            } else if (!booking.isNothing(one)) {
                rest.add(one);
            }
        }
        if (!rest.isEmpty()) {
            futures.put(rest.size() + " orders", writer.begin(booking.rest(provider, rest)));
        }
        underWay.add(futures);
        while (underWay.size() > MOST) {
            settle(underWay.remove());
        }
    }

    /** Waits until all of it is on the disk. */
    void settle() {
        while (!underWay.isEmpty()) {
            settle(underWay.remove());
        }
    }

    private void settle(Map<String, CompletableFuture<@Nullable Void>> futures) {
        futures.forEach((of, one) -> {
            try {
                Writer.Waiting.forResult(one);
            } catch (RuntimeException e) {
                LOG.error("what {} says of {} can't be applied", provider, of, e);
            }
        });
    }

    @Override
    public void close() {
        settle();
    }
}
