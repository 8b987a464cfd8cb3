package org.relaydesk.bench;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.money.Paise;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Recorded;
import org.relaydesk.payment.Told;
import org.relaydesk.settings.StoreSettings;

/** The program's own recording of a credit, each of which pays an open order. */
final class OurMatching implements AutoCloseable {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final OpenStore open;
    private final UseCases useCases;

    OurMatching(Path folder) {
        var clock = InstantSource.system();
        open = OpenStore.at(folder, clock);
        var settings = new StoreSettings(
                "Bench", "bench@okexample", "SMM", INDIA, Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(19, 0),
                "", "en", Duration.ofMinutes(30), Duration.ofHours(24), true, Paise.ZERO, Duration.ofMinutes(2));
        useCases = UseCases.of(open.repositories(), settings, clock, new Random(1));
    }

    void record(long n) {
        var reference = MatchingBench.reference(n);
        var notice = new CreditNotice(
                Paise.of(MatchingStore.amount(MatchingBench.request(n))), reference, reference, MatchingBench.payer(n), "4321",
                LocalDate.now(INDIA), null,
                new Told(Told.Source.SMS, "VM-HDFCBK-S", Told.Trust.HEADER, MatchingBench.WORDS));
        var recorded = open.store().writer().call(() ->
                useCases.recordBankCredit().handle(notice, MatchingStore.messageKey(-n)));
        if (recorded != Recorded.MATCHED) {
            throw new IllegalStateException(n + " is " + recorded);
        }
    }

    /** What became of them. */
    @Override
    public void close() {
        var sql = open.store().repository(Sql::new);
        var left = open.store().reader().call(() -> sql.rows("""
                select r.id from payment_request r join customer_order o on o.number = r.order_number
                where (r.state = 'PAID') <> (o.status = 'PAID') limit 1"""));
        open.close();
        if (!left.equals(List.of())) {
            throw new IllegalStateException("a request is paid and its order is not, or the other way");
        }
    }
}
