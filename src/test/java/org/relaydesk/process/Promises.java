package org.relaydesk.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.relaydesk.app.OpenStore;
import org.relaydesk.book.Figures;
import org.relaydesk.support.FakeGraph;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the program has said is done. After a kill all of it must be in the store, and nothing of it twice. */
final class Promises {
    /** A payment that was told by SMS: by its UTR. */
    private final Map<String, Long> credits = new ConcurrentHashMap<>();
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    /** SHA-256 of acknowledged bodies, by what they are. */
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Decision> decisions = new ConcurrentLinkedQueue<>();
    final AtomicInteger checked = new AtomicInteger();

    void message(String id, String body) {
        messages.add(id);
        bodies.put(sha256(body), "message " + id);
    }

    void credit(String utr, long paise, String body) {
        credits.put(utr, paise);
        bodies.put(sha256(body), "SMS of " + utr);
    }

    void decision(Decision decision) {
        decisions.add(decision);
    }

    int messages() {
        return messages.size();
    }

    int credits() {
        return credits.size();
    }

    int decisions() {
        return decisions.size();
    }

    private static String sha256(String body) {
        return FakeGraph.sha256(body.getBytes(UTF_8));
    }

    /** Right after a kill: bodies may wait in the inbox still, but they are there; decisions are carried out. */
    List<String> broken(OpenStore open) {
        var broken = new ArrayList<String>();
        var kept = new HashSet<>(Town.texts(open, "select message_key from inbox"));
        bodies.forEach((sha256, what) -> expect(kept.contains(sha256), "lost: " + what, broken));
        var traces = traces(open);
        decisions.forEach(d -> expect(traces.getOrDefault(d.trace(), 0) >= 1, "lost: " + d.trace(), broken));
        traces.forEach((trace, times) -> expect(times == 1, "doubled: " + trace, broken));
        expect(Town.number(open, "select count(*) from book where what = 'wallet.credited'")
                == Town.number(open, "select count(*) from transfer where what = 'goodwill'"), "gifts without transfers", broken);
        return broken;
    }

    /** When everything has been worked off. */
    List<String> brokenInTheEnd(OpenStore open) {
        var broken = new ArrayList<>(broken(open));
        var known = new HashSet<>(Town.texts(open, "select message_id from inbound_message"));
        messages.forEach(id -> expect(known.contains(id), "never handled: " + id, broken));
        var booked = new HashSet<>(Town.texts(open, "select c.reference || ' ' || t.paise from bank_credit c"
                + " join transfer t on t.transfer_key = c.credit_key and t.paise = c.paise and t.debit = 'BANK'"));
        // two of one amount within two minutes, by chance: the second waits until the seller says whether it is another
        booked.addAll(Town.texts(open, "select c.reference || ' ' || c.paise from bank_credit c where c.state = 'HELD'"
                + " and exists (select 1 from bank_credit t where t.id = c.twin_of and t.paise = c.paise)"
                + " and exists (select 1 from mismatch m where m.credit_id = c.id and m.state in ('OPEN', 'ASKED'))"));
        credits.forEach((utr, paise) -> expect(booked.contains(utr + " " + paise), "never booked: " + utr, broken));
        expect(Town.number(open, "select count(*) from inbox where state <> 'DONE'") == 0, "the inbox has dead letters", broken);
        return broken;
    }

    private void expect(boolean so, String else_, List<String> broken) {
        checked.incrementAndGet();
        if (!so) {
            broken.add(else_);
        }
    }

    /** What decisions left in the store, and how often. */
    private static Map<String, Integer> traces(OpenStore open) {
        var traces = new HashMap<String, Integer>();
        Town.texts(open, "select c.state || ' ' || c.reference from bank_credit c where c.state in ('APPLIED', 'CREDITED')"
                + " and exists (select 1 from mismatch m where m.credit_id = c.id and m.state = c.state)"
                + " and exists (select 1 from transfer t where t.transfer_key = 'credit:' || c.id or t.transfer_key ="
                + " (select 'pay:' || o.order_id from customer_order o where o.number = c.order_number))")
                .forEach(t -> traces.merge(t, 1, Integer::sum));
        Town.texts(open, "select b.what || ' ' || o.order_id from book b join customer_order o on o.number = b.order_number"
                + " where b.who = 'seller' and b.what like 'seller.%'")
                .forEach(t -> traces.merge(t, 1, Integer::sum));
        Town.texts(open, "select what || chr(10) || figures from book where what in ('wallet.credited', 'wallet.corrected')")
                .forEach(line -> {
                    var figures = Figures.read(line);
                    traces.merge(line.lines().findFirst().orElse("") + " " + figures.get("reason"), 1, Integer::sum);
                });
        return traces;
    }
}
