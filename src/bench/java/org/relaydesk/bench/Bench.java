package org.relaydesk.bench;

import java.nio.file.Path;

/**
 * Runs the benches: {@code transfers}, {@code verify}, {@code matching}, {@code sweep}, {@code statement},
 * {@code webhooks}, {@code inbox}, {@code search} or {@code all}, and the folder for what they write.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var which = arguments[0];
        var folder = Path.of(arguments[1]).resolve("bench");
        if (which.equals("transfers") || which.equals("all")) {
            TransferBench.run(folder.resolve("transfers"));
        }
        if (which.equals("verify") || which.equals("all")) {
            VerifyBench.run(folder.resolve("verify"));
        }
        if (which.equals("matching") || which.equals("all")) {
            MatchingBench.run(folder.resolve("matching"));
        }
        if (which.equals("sweep") || which.equals("all")) {
            SweepBench.run(folder.resolve("sweep"));
        }
        if (which.equals("statement") || which.equals("all")) {
            StatementBench.run(folder.resolve("statement"));
        }
        if (which.equals("webhooks") || which.equals("all")) {
            WebhookBench.run(folder.resolve("webhooks"));
        }
        if (which.equals("inbox") || which.equals("all")) {
            InboxBench.run(folder.resolve("inbox"));
        }
        if (which.equals("search") || which.equals("all")) {
            SearchBench.run(folder.resolve("search"));
        }
    }
}
