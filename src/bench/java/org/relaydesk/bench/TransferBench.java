package org.relaydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import org.relaydesk.adapter.store.Store;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.BalanceRepository_;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.ledger.Posting;
import org.relaydesk.ledger.TransferRepository_;
import org.relaydesk.money.Paise;

/** Durable transfers a second with 8 callers: the ledger on a real store, beside the same rows by plain JDBC. */
final class TransferBench {
    private static final int CALLERS = 8;
    private static final int WARM_UP = 12_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));

    private TransferBench() {}

    static void run(Path folder) throws Exception {
        System.out.println("Durable transfers a second, " + CALLERS + " callers, the sides in turns");
        var callers = new Callers(CALLERS);
        var ratio = new Ratio("durable transfers", "a second");
        Folders.fresh(folder);
        try (var store = Store.open(folder.resolve("ours"), InstantSource.system()); var bare = new BareTransfers(folder.resolve("bare"))) {
            var ledger = new Ledger(
                    store.repository(TransferRepository_::new), store.repository(BalanceRepository_::new),
                    InstantSource.system());
            callers.warmUp(WARM_UP, n -> post(store, ledger, n));
            callers.warmUp(WARM_UP, bare::post);
            for (int i = 0; i < ROUNDS; i++) {
                var ours = callers.rate(ROUND, n -> post(store, ledger, n));
                ratio.round(ours, callers.rate(ROUND, bare::post));
            }
        }
        ratio.print("ratio at least 0.7");
    }

    private static void post(Store store, Ledger ledger, long number) {
        var posting = new Posting(
                key(number), Account.GOODWILL, Account.wallet(customer(number)), Paise.of(paise(number)), null, null,
                "gift", "seller");
        if (!store.writer().call(() -> ledger.post(posting))) {
            throw new IllegalStateException(number + " was not posted");
        }
    }

    static String key(long number) {
        return "gift:" + number;
    }

    static long customer(long number) {
        return number * 31 % 1000 + 1;
    }

    static long paise(long number) {
        return number % 900 + 100;
    }
}
