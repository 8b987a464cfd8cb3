package org.relaydesk.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.relaydesk.adapter.inbox.CloudInbox;
import org.relaydesk.adapter.inbox.SmsInbox;
import org.relaydesk.adapter.inbox.WahaInbox;
import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.adapter.waha.WahaGateway;
import org.relaydesk.adapter.waha.WahaLink;
import org.relaydesk.adapter.waha.WahaMedia;
import org.relaydesk.adapter.waha.WahaSettings;
import org.relaydesk.adapter.whatsapp.CloudGateway;
import org.relaydesk.adapter.whatsapp.CloudMedia;
import org.relaydesk.adapter.whatsapp.CloudSettings;
import org.relaydesk.app.Repositories;
import org.relaydesk.app.UseCases;
import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.customer.Reach;
import org.relaydesk.followup.FollowUpRound;
import org.relaydesk.message.QrGateway;
import org.relaydesk.message.Transport;
import org.relaydesk.message.WatchedGateway;
import org.relaydesk.queue.InboxDispatcher;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.OutboxDispatcher;
import org.relaydesk.queue.SendPace;
import org.relaydesk.queue.SendingRules;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ReadCatalogue;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.Submitter;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** The program's loops over its real gateways, turned by hand. */
final class ShopLoops implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Shop shop;
    private final Repositories repositories;
    private final Reader reader;
    private final Writer writer;
    private final CloudGateway cloud;
    private final CloudMedia cloudMedia;
    private final WahaGateway wahaGateway;
    private final WahaMedia wahaMedia;
    private final WahaLink wahaLink;
    private final ApiV2Client api;
    private final InboxDispatcher inbox;
    private final Submitter submitter;
    private final StatusSweep sweep;
    private final FollowUpRound followUps;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong nanos = new AtomicLong();
    private OutboxDispatcher outbox;
    private FetchMedia fetchMedia;

    /** @param shop whose store is open, and whose outside answers */
    ShopLoops(Shop shop) {
        this.shop = shop;
        repositories = shop.repositories;
        reader = shop.open.store().reader();
        writer = shop.open.store().writer();
        api = new ApiV2Client(shop.clock);
        var cloudSettings = new CloudSettings(
                URI.create(shop.graph.url()), FakeGraph.PHONE, FakeGraph.TOKEN, Hooks.APP_SECRET, "verify-1", List.of("127.0.0.1"));
        cloud = new CloudGateway(cloudSettings, shop.files, PATIENCE);
        cloudMedia = new CloudMedia(cloudSettings, PATIENCE);
        var wahaSettings = new WahaSettings(URI.create(shop.waha.url()), FakeWaha.SESSION, FakeWaha.KEY);
        wahaGateway = new WahaGateway(wahaSettings, shop.files, PATIENCE);
        wahaMedia = new WahaMedia(wahaSettings, PATIENCE);
        wahaLink = new WahaLink(wahaSettings, shop.link, new ZxingQr(), PATIENCE);
        inbox = inbox(shop.useCases);
        submitter = new Submitter(
                repositories.orders(), repositories.providers(), repositories.attempts(), shop.useCases.submitOrder(),
                shop.useCases.finishSubmission(), api, shop.gate, reader, writer, this::call, shop.clock);
        sweep = new StatusSweep(
                repositories.orders(), api, Booking.of(shop.useCases.applyStatus(), shop.useCases.noteAnswers()),
                shop.useCases.providerHealth(), shop.sweeps, reader, writer, shop.clock);
        followUps = new FollowUpRound(
                repositories.followUps(), shop.useCases.sendFollowUp(), api, shop.gate, reader, writer, shop.clock);
        outbox = outboxBy(Transport.CLOUD);
        fetchMedia = fetchMediaBy(Transport.CLOUD);
    }

    private InboxDispatcher inbox(UseCases useCases) {
        var waha = new WahaInbox.Gateway(FakeWaha.SESSION, wahaLink::phoneOf, shop.link);
        return new InboxDispatcher(
                repositories.inbox(), repositories.inbox(),
                Map.of(
                        InboxDoor.Source.WHATSAPP_CLOUD, new CloudInbox(useCases.receiveMessage(), useCases.outbox(), shop.link, writer),
                        InboxDoor.Source.WHATSAPP_WAHA,
                        new WahaInbox(
                                useCases.receiveMessage(), useCases.outbox(), repositories.customers(), waha, reader, writer),
                        InboxDoor.Source.BANK_SMS, new SmsInbox(useCases.recordBankCredit(), useCases.book(), writer)),
                reader, writer, shop.clock);
    }

    private void call(Runnable work) {
        if (shop.sideBySide) {
            threads.execute(work);
        } else {
            work.run();
        }
    }

    // --- the way out -----------------------------------------------------------------------------------------------

    void use(Transport transport) {
        outbox = outboxBy(transport);
        fetchMedia = fetchMediaBy(transport);
    }

    private OutboxDispatcher outboxBy(Transport transport) {
        var configuration = shop.open.configuration();
        return dispatcher(new SendingRules(transport, templates(configuration), configuration.store().language()), this::call);
    }

    private FetchMedia fetchMediaBy(Transport transport) {
        return new FetchMedia(
                repositories.inbound(), repositories.inbound(), transport == Transport.WAHA ? wahaMedia : cloudMedia, shop.files,
                reader, writer, shop.clock);
    }

    private static Map<String, String> templates(Configuration configuration) {
        return configuration.whatsapp() instanceof WhatsApp.Cloud whatsApp ? whatsApp.templates() : Map.of();
    }

    OutboxDispatcher dispatcher(SendingRules rules, Executor calls) {
        var way = new OutboxDispatcher.Way(
                new QrGateway(
                        new WatchedGateway(rules.transport() == Transport.WAHA ? wahaGateway : cloud, shop.link), new ZxingQr(),
                        shop.files),
                id -> Reach.of(rules.transport(), repositories.customers().identities(id)), rules,
                SendPace.of(rules.transport(), this::forward));
        return new OutboxDispatcher(repositories.outbox(), shop.useCases.outbox(), way, reader, writer, calls, shop.clock);
    }

    /** A clock that only goes forward, a little with every look: in a moment that stands still nothing more could leave. */
    private long forward() {
        return nanos.accumulateAndGet(shop.clock.millis() * 1_000_000, (was, now) -> Math.max(was + 5_000_000, now));
    }

    // --- the loops -------------------------------------------------------------------------------------------------

    /** Works everything off that is due now. */
    void work() {
        boolean more = true;
        while (more) {
            more = inbox() > 0;
            more |= submit() > 0 && !shop.sideBySide;
            more |= fetchMedia.runOnce() > 0;
            more |= send() > 0;
        }
    }

    int inbox() {
        return inbox.runOnce();
    }

    int submit() {
        return submitter.start(() -> { });
    }

    int send() {
        return outbox.runOnce();
    }

    int sweep(String provider) {
        return sweep.run(account(provider));
    }

    int follow(String provider) {
        return followUps.run(account(provider));
    }

    ReadCatalogue.Result readCatalogue(String provider) {
        var readCatalogue = new ReadCatalogue(
                api, repositories.offers(), shop.useCases.syncCatalogue(), shop.useCases.providerHealth(), reader, writer,
                shop.clock);
        return readCatalogue.run(account(provider));
    }

    private ProviderAccount account(String provider) {
        return reader.call(() -> repositories.providers().byName(provider).orElseThrow().account());
    }

    ApiV2Client api() {
        return api;
    }

    @Override
    public void close() {
        threads.shutdown();
        cloud.close();
        cloudMedia.close();
        wahaGateway.close();
        wahaMedia.close();
        wahaLink.close();
        api.close();
    }
}
