package org.relaydesk.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import org.relaydesk.support.Await;

/** Takes decisions one after the other, at the keyboard of a running program. */
final class Seller {
    private final ConcurrentLinkedQueue<Decision> todo = new ConcurrentLinkedQueue<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Promises promises;
    private final AtomicInteger lines = new AtomicInteger();

    Seller(Promises promises) {
        this.promises = promises;
    }

    /** Once each: what was typed and not answered before a kill may have been done. */
    void toDo(Decision decision) {
        todo.add(decision);
    }

    /** Whether a decision was ever typed, answered or not. */
    boolean asked(String trace) {
        return asked.contains(trace);
    }

    /** Works until it is over. */
    void work(Child child, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            Await.until("there is something to decide", Duration.ofMinutes(5), () -> over.getAsBoolean() || !todo.isEmpty());
            var next = todo.poll();
            if (next != null) {
                decide(child, next, over);
            }
        }
    }

    private void decide(Child child, Decision decision, BooleanSupplier over) {
        int line = lines.incrementAndGet();
        asked.add(decision.trace());
        child.type(line + " " + decision.words());
        Await.until("line " + line + " is answered", () -> over.getAsBoolean() || answered(child, line));
        var said = said(child, line);
        if (said.startsWith("done")) {
            promises.decision(decision);
        } else if (said.endsWith("not-there")) {
            todo.add(decision);
        } else if (said.startsWith("failed")) {
            throw new AssertionError(decision + ": " + said);
        }
    }

    private static boolean answered(Child child, int line) {
        return !said(child, line).isEmpty();
    }

    /** Only a line that has been written to its end. */
    private static String said(Child child, int line) {
        var said = Pattern.compile("^((done|refused|failed) " + line + "( .*)?)\n", Pattern.MULTILINE).matcher(child.out());
        return said.find() ? said.group(1) : "";
    }
}
