package org.relaydesk.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.inbox.CloudInbox;
import org.relaydesk.adapter.inbox.SmsInbox;
import org.relaydesk.adapter.inbox.WahaInbox;
import org.relaydesk.adapter.listener.Listener;
import org.relaydesk.adapter.listener.ListenerSecrets;
import org.relaydesk.adapter.listener.ListenerSettings;
import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.BookCopyCheck;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.adapter.store.query.SqlWantedPictures;
import org.relaydesk.adapter.waha.WahaGateway;
import org.relaydesk.adapter.waha.WahaLink;
import org.relaydesk.adapter.waha.WahaMedia;
import org.relaydesk.adapter.waha.WahaSettings;
import org.relaydesk.adapter.whatsapp.CloudGateway;
import org.relaydesk.adapter.whatsapp.CloudMedia;
import org.relaydesk.adapter.whatsapp.CloudSettings;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.Repositories;
import org.relaydesk.app.UseCases;
import org.relaydesk.catalog.Service;
import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.customer.Identity;
import org.relaydesk.customer.Reach;
import org.relaydesk.followup.FollowUpRound;
import org.relaydesk.ledger.Account;
import org.relaydesk.ledger.Finding;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.QrGateway;
import org.relaydesk.message.Transport;
import org.relaydesk.message.WatchedGateway;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.Order;
import org.relaydesk.proof.PictureEye;
import org.relaydesk.proof.ReadPictures;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.InboxDispatcher;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.OutboxDispatcher;
import org.relaydesk.queue.SendPace;
import org.relaydesk.queue.SendingRules;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.ReadCatalogue;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.Submitter;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The whole program on a real store, with its real listener and real calls to an outside on loopback; only its loops are
 * turned by hand and its clock stands still, so that a test says what happens when.
 */
public final class Shop implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("Order \\*(\\w+)\\*: pay exactly \\*(₹[\\d,.]+)\\*");

    /** An order as its customer was asked to pay it. */
    public record Asked(String order, Paise amount) {}

    public final ManualClock clock = new ManualClock();
    public final FakeGraph graph = new FakeGraph();
    public final FakeWaha waha = new FakeWaha();
    public final LinkWatch link = new LinkWatch(true, clock, _ -> { });
    public final FakeProvider bulk = new FakeProvider();
    public final FakeProvider second = new FakeProvider();
    public final FakeGate gate = new FakeGate();
    public final OpenStore open;
    public final UseCases useCases;
    public final Repositories repositories;
    public final Phone phone;
    public final FileMediaStore files;
    /** Whether calls run side by side; else at once and in order. */
    public volatile boolean sideBySide;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Listener listener;
    private final CloudGateway cloud;
    private final CloudMedia cloudMedia;
    private final ApiV2Client api = new ApiV2Client(clock);
    private final WahaGateway wahaGateway;
    private final WahaMedia wahaMedia;
    private final WahaLink wahaLink;
    private final Executor calls;
    private final InboxDispatcher inbox;
    private OutboxDispatcher outbox;
    private final AtomicLong nanos = new AtomicLong();
    private FetchMedia fetchMedia;
    private final Submitter submitter;
    private final StatusSweep sweep;
    private final FollowUpRound followUps;
    public final SweepProgress sweeps = new SweepProgress();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger utrs = new AtomicInteger();
    private final Path settingsFile;

    public Shop(Path folder) {
        this(folder, settings -> { });
    }

    /** @param change of the settings before the store is made */
    public Shop(Path folder, Consumer<JsonObject> change) {
        this(folder, change, OpenStore::at);
    }

    /** @param opener of the store in a folder */
    public Shop(Path folder, Consumer<JsonObject> change, BiFunction<Path, InstantSource, OpenStore> opener) {
        var settings = Settings.of(graph, bulk, second);
        change.accept(settings);
        settingsFile = Settings.write(settings, folder.resolve("settings.json"));
        open = opener.apply(folder.resolve("store"), clock);
        open.configure(SettingsFile.read(settingsFile), clock);
        repositories = open.repositories();
        var configuration = open.configuration();
        useCases = UseCases.of(repositories, configuration.store(), clock, new Random(4));
        var reader = open.store().reader();
        var writer = open.store().writer();
        files = new FileMediaStore(open.store().folder());
        var cloudSettings = new CloudSettings(
                URI.create(graph.url()), FakeGraph.PHONE, FakeGraph.TOKEN, Hooks.APP_SECRET, "verify-1", List.of("127.0.0.1"));
        cloud = new CloudGateway(cloudSettings, files, Duration.ofSeconds(5));
        cloudMedia = new CloudMedia(cloudSettings, Duration.ofSeconds(5));
        var wahaSettings = new WahaSettings(URI.create(waha.url()), FakeWaha.SESSION, FakeWaha.KEY);
        wahaGateway = new WahaGateway(wahaSettings, files, Duration.ofSeconds(5));
        wahaMedia = new WahaMedia(wahaSettings, Duration.ofSeconds(5));
        wahaLink = new WahaLink(wahaSettings, link, new ZxingQr(), Duration.ofSeconds(5));
        calls = work -> {
            if (sideBySide) {
                threads.execute(work);
            } else {
                work.run();
            }
        };
        inbox = new InboxDispatcher(
                repositories.inbox(), repositories.inbox(),
                Map.of(
                        InboxDoor.Source.WHATSAPP_CLOUD, new CloudInbox(useCases.receiveMessage(), useCases.outbox(), link, writer),
                        InboxDoor.Source.WHATSAPP_WAHA,
                        new WahaInbox(
                                useCases.receiveMessage(), useCases.outbox(), repositories.customers(),
                                new WahaInbox.Gateway(FakeWaha.SESSION, wahaLink::phoneOf, link), reader, writer),
                        InboxDoor.Source.BANK_SMS, new SmsInbox(useCases.recordBankCredit(), useCases.book(), writer)),
                reader, writer, clock);
        use(Transport.CLOUD);
        submitter = new Submitter(
                repositories.orders(), repositories.providers(), repositories.attempts(), useCases.submitOrder(),
                useCases.finishSubmission(), api, gate,
                reader, writer, calls, clock);
        sweep = new StatusSweep(
                repositories.orders(), api, Booking.of(useCases.applyStatus(), useCases.noteAnswers()),
                useCases.providerHealth(), sweeps, reader, writer, clock);
        followUps = new FollowUpRound(
                repositories.followUps(), useCases.sendFollowUp(), api, gate, reader, writer, clock);
        try {
            listener = Listener.open(
                    ListenerSettings.loopback(0),
                    () -> new ListenerSecrets(Hooks.APP_SECRET, "verify-1", Phone.SMS_TOKEN, FakeWaha.HMAC),
                    new Inbox(repositories.inbox(), writer, clock, () -> { }),
                    Map::of, () -> "policy", InstantSource.system());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        phone = new Phone(listener::port);
    }

    private static Map<String, String> templates(Configuration configuration) {
        return configuration.whatsapp() instanceof WhatsApp.Cloud whatsApp ? whatsApp.templates() : Map.of();
    }

    /** Another life of the program, over another gateway. */
    public void use(Transport transport) {
        var configuration = open.configuration();
        outbox = dispatcher(new SendingRules(transport, templates(configuration), configuration.store().language()), calls);
        fetchMedia = new FetchMedia(
                repositories.inbound(), repositories.inbound(), transport == Transport.WAHA ? wahaMedia : cloudMedia, files,
                open.store().reader(), open.store().writer(), clock);
    }

    /** Another life of the program, under other rules. */
    public OutboxDispatcher dispatcher(SendingRules rules) {
        return dispatcher(rules, Runnable::run);
    }

    /** A clock that only goes forward, a little with every look: in a moment that stands still nothing more could leave. */
    private long forward() {
        return nanos.accumulateAndGet(clock.millis() * 1_000_000, (was, now) -> Math.max(was + 5_000_000, now));
    }

    private OutboxDispatcher dispatcher(SendingRules rules, Executor calls) {
        var way = new OutboxDispatcher.Way(
                new QrGateway(
                        new WatchedGateway(rules.transport() == Transport.WAHA ? wahaGateway : cloud, link), new ZxingQr(), files),
                id -> Reach.of(rules.transport(), repositories.customers().identities(id)), rules,
                SendPace.of(rules.transport(), this::forward));
        return new OutboxDispatcher(
                repositories.outbox(), useCases.outbox(), way, open.store().reader(), open.store().writer(), calls, clock);
    }

    // --- what comes in ---------------------------------------------------------------------------------------------

    public String nextId() {
        return "wamid.in" + messages.incrementAndGet();
    }

    /** Twelve digits that no payment had before. */
    public String utr() {
        return Long.toString(600_000_000_000L + utrs.incrementAndGet());
    }

    /** Numbers of messages, payments and orders that a store has not had before, whatever is in it. */
    public void countFrom(int number) {
        messages.set(number);
        utrs.set(number);
        graph.countFrom(number);
        bulk.countFrom(23_500 + number);
        second.countFrom(23_500 + number);
    }

    /** A webhook call, which must be taken. Nothing is worked off. */
    public void hook(String body) {
        assertEquals(200, phone.webhook(body));
    }

    /** A customer's word through WAHA. */
    public void sayByWaha(String chat, String text) {
        wahaHook(WahaHooks.text("A" + messages.incrementAndGet(), chat, clock.instant(), text));
        settle();
    }

    /** Works everything off, and lets the time pass that WAHA's pace takes. */
    public void settle() {
        for (int i = 0; i < 4; i++) {
            work();
            clock.pass(Duration.ofSeconds(3));
        }
        work();
    }

    /** A webhook call of WAHA, which must be taken. Nothing is worked off. */
    public void wahaHook(String body) {
        assertEquals(200, phone.waha(body));
    }

    public void say(String from, String text) {
        hook(Hooks.text(nextId(), from, clock.instant(), text));
        work();
    }

    public void press(String from, String button) {
        hook(Hooks.button(nextId(), from, clock.instant(), button));
        work();
    }

    public void choose(String from, String row) {
        hook(Hooks.row(nextId(), from, clock.instant(), row));
        work();
    }

    /** The bank tells of a payment. */
    public void credit(Paise amount, String utr) {
        assertEquals(200, phone.sms(Phone.BANK, Phone.credit(amount, utr, clock.instant()), clock.instant()));
        work();
    }

    /** Orders by {@code buy} and pays by UPI; what the customer was asked for. */
    public Asked ask(String from, int service, long quantity, String link) {
        say(from, "buy " + service + " " + quantity + " " + link);
        press(from, "pay_upi");
        return asked(from);
    }

    /** What the customer was asked for last, as he reads it. */
    public Asked asked(String from) {
        return graph.to(from).reversed().stream().map(s -> ASKED.matcher(s.text())).filter(m -> m.find()).findFirst()
                .map(m -> new Asked(m.group(1), Rupees.parse(m.group(2)).orElseThrow()))
                .orElseThrow(() -> new AssertionError(from + " was not asked to pay: " + graph.to(from)));
    }

    /** Orders, pays exactly, and has it passed on. */
    public Order paid(String from, int service, long quantity, String link) {
        var asked = ask(from, service, quantity, link);
        credit(asked.amount(), utr());
        return order(asked.order());
    }

    // --- the loops, by hand ----------------------------------------------------------------------------------------

    /** Works everything off that is due now. */
    public void work() {
        boolean more = true;
        while (more) {
            more = inbox.runOnce() > 0;
            more |= submitter.start(() -> { }) > 0 && !sideBySide;
            more |= fetchMedia.runOnce() > 0;
            more |= outbox.runOnce() > 0;
        }
    }

    /** Reads the pictures that wait, with this eye; how many there were. */
    public int readPictures(PictureEye eye) {
        var reading = new ReadPictures(
                new SqlWantedPictures(open.store().repository(Sql::new)), eye, files, useCases.keepReading(), open.store().reader(),
                open.store().writer(), open.configuration().store().zone(), clock);
        int read = 0;
        while (reading.readOne()) {
            read++;
        }
        return read;
    }

    public int workInbox() {
        return inbox.runOnce();
    }

    public int submit() {
        return submitter.start(() -> { });
    }

    public int send() {
        return outbox.runOnce();
    }

    /** Ends and frees payment requests whose time is over. */
    public void close(Duration after) {
        clock.pass(after);
        while (write(() -> useCases.closeRequests().handle()) > 0) {
            // there may be more than one helping
        }
    }

    public int sweep() {
        int requests = sweep("bulkpanel") + sweep("second");
        work();
        return requests;
    }

    public int sweep(String provider) {
        return sweep.run(read(() -> repositories.providers().byName(provider).orElseThrow().account()));
    }

    /** Reads a provider's catalogue over the wire. */
    public ReadCatalogue.Result readCatalogue(String provider) {
        var readCatalogue = new ReadCatalogue(
                api, repositories.offers(), useCases.syncCatalogue(), useCases.providerHealth(), open.store().reader(),
                open.store().writer(), clock);
        return readCatalogue.run(read(() -> repositories.providers().byName(provider).orElseThrow().account()));
    }

    /** Asks for refills and cancellations, and how they stand; how many requests it took. */
    public int follow() {
        int requests = 0;
        for (var provider : List.of("bulkpanel", "second")) {
            requests += followUps.run(read(() -> repositories.providers().byName(provider).orElseThrow().account()));
        }
        work();
        return requests;
    }

    // --- looking ---------------------------------------------------------------------------------------------------

    public <T> T read(Supplier<T> query) {
        return open.store().reader().call(query);
    }

    public <T> T write(Supplier<T> work) {
        return open.store().writer().call(work);
    }

    public Order order(String id) {
        return read(() -> repositories.orders().byOrderId(id).orElseThrow());
    }

    public long customer(String waId) {
        return read(() -> repositories.customers().identity(Identity.Kind.WA_ID, waId).orElseThrow().customerId());
    }

    public Paise balance(Account account) {
        return read(() -> useCases.ledger().balance(account));
    }

    public Paise wallet(String waId) {
        return balance(Account.wallet(customer(waId)));
    }

    /** One number by SQL, such as a count. */
    public long number(String sql) {
        return read(() -> open.store().repository(s -> s).createNativeQuery(sql, Long.class).getSingleResult());
    }

    public @Nullable String text(String sql) {
        return read(() -> open.store().repository(s -> s).createNativeQuery(sql, String.class).getSingleResultOrNull());
    }

    /** Something that no use-case would do. */
    public void sql(String change) {
        write(() -> open.store().repository(s -> s).createNativeMutationQuery(change).executeUpdate());
    }

    /** Credit for a wallet, from the seller. */
    public void gift(String waId, long paise) {
        long customer = customer(waId);
        write(() -> {
            useCases.correctWallet().credit("test" + messages.incrementAndGet(), customer, Paise.of(paise), "a gift");
            return true;
        });
        work();
    }

    /** A service's price from now on. */
    public void reprice(int number, String price) {
        write(() -> {
            var known = repositories.services().byNumber(number).orElseThrow();
            known.change(new Service(
                    number, known.name(), known.category(), Rupees.parse(price).orElseThrow(), known.provider(),
                    known.providerService(), known.type(), known.minQuantity(), known.maxQuantity(), known.refillDays()));
            repositories.services().update(known);
            return true;
        });
    }

    public List<Finding> findings() {
        var ledger = new SqlLedgerCheck(open.store().repository(Sql::new));
        var copy = new BookCopyCheck(open.store().repository(session -> session), open.store().folder());
        return read(() -> Stream.of(ledger, copy).flatMap(check -> check.run().stream()).toList());
    }

    public List<String> told(String waId) {
        return graph.to(waId).stream().map(FakeGraph.Sent::text).toList();
    }

    /** The way to the providers. */
    public ApiV2Client api() {
        return api;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Ends everything; the book must be in order then. */
    @Override
    public void close() {
        try {
            assertEquals(List.of(), findings(), "the book is in order");
        } finally {
            shut();
        }
    }

    /** Ends everything, whatever the book says. */
    public void shut() {
        listener.close();
        phone.close();
        threads.shutdown();
        cloud.close();
        cloudMedia.close();
        wahaGateway.close();
        wahaMedia.close();
        wahaLink.close();
        api.close();
        bulk.close();
        second.close();
        graph.close();
        waha.close();
        open.close();
    }
}
