package org.relaydesk.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.inbox.CloudInbox;
import org.relaydesk.adapter.inbox.MailInbox;
import org.relaydesk.adapter.inbox.MailKeeping;
import org.relaydesk.adapter.inbox.SmsInbox;
import org.relaydesk.adapter.inbox.WahaInbox;
import org.relaydesk.adapter.mail.MailFeed;
import org.relaydesk.adapter.mail.MailReader;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlWantedPictures;
import org.relaydesk.adapter.vision.VisionEye;
import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.customer.Reach;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.Transport;
import org.relaydesk.proof.ReadPictures;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.InboxDispatcher;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.queue.OutboxDispatcher;
import org.relaydesk.queue.SendPace;
import org.relaydesk.queue.SendingRules;
import org.relaydesk.relay.Submitter;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Writer;

/** The loops of the running service: inbox, mailbox, attachments, outbox, submissions, sweeps, closing of requests. */
final class BackgroundWork implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Loop> loops = new ArrayList<>();
    private final Gateways gateways;
    private final ProviderLoops providers;
    private final Loop inbox;
    private final Changes.Subscription subscription;
    private final @Nullable MailFeed mail;
    private final VisionEye eye = new VisionEye();
    /** Both touched by one loop only. */
    private Instant linkAsked = Instant.EPOCH;
    private boolean linkTrouble;

    BackgroundWork(
            OpenStore open, UseCases useCases, Gateways gateways, Configuration configuration, InstantSource clock,
            InstantSource settled) {
        this.gateways = gateways;
        var r = open.repositories();
        var reader = open.store().reader();
        var writer = open.store().writer();
        var inboxDispatcher = new InboxDispatcher(
                r.inbox(), r.inbox(), handlers(open, useCases, configuration, gateways.whatsApp()), reader, writer, clock);
        // a helping a round, so that closing need not wait for all of it
        inbox = add("inbox", TICK, () -> {
            if (inboxDispatcher.runOnce() > 0) {
                wakeInbox();
            }
        });
        mail = mailFeed(open, useCases, configuration.mailbox(), clock);
        if (mail != null) {
            add("mailbox", TICK, mail::follow);
        }
        var submitter = new Submitter(
                r.orders(), r.providers(), r.attempts(), useCases.submitOrder(), useCases.finishSubmission(),
                gateways.providers(), gateways.providers(),
                reader, writer, calls, clock);
        var submissions = add("submissions", TICK, () -> submitter.start(this::wakeAll));
        add("requests", TICK, () -> {
            while (writer.call(useCases.closeRequests()::handle) > 0) {
                // a long pause of the machine may have left more than one helping
            }
        });
        var awake = new ArrayList<Loop>(List.of(submissions));
        var whatsApp = gateways.whatsApp();
        if (whatsApp != null) {
            var way = new OutboxDispatcher.Way(
                    whatsApp.messages(), id -> Reach.of(whatsApp.transport(), r.customers().identities(id)),
                    rules(configuration), SendPace.of(
                            whatsApp.transport(), Objects.requireNonNull(configuration.whatsapp()).pace(), System::nanoTime));
            var outbox = new OutboxDispatcher(r.outbox(), useCases.outbox(), way, reader, writer, calls, clock);
            awake.add(add("outbox", TICK, () -> outbox.start(this::wakeAll)));
            var fetch = new FetchMedia(r.inbound(), r.inbound(), whatsApp.media(), gateways.files(), reader, writer, clock);
            awake.add(add("attachments", TICK, fetch::runOnce));
            add("whatsapp", TICK, () -> look(whatsApp, useCases, writer, clock.instant()));
        }
        var sql = open.store().repository(Sql::new);
        var pictures = new ReadPictures(
                new SqlWantedPictures(sql), eye, gateways.files(), useCases.keepReading(), reader, writer,
                configuration.store().zone(), clock);
        // one a round: what was kept wakes the next
        awake.add(add("pictures", TICK, pictures::readOne));
        providers = new ProviderLoops(
                open, useCases, gateways, configuration.store().pollEvery(), clock, settled);
        add("meter", MINUTE, () -> gateways.meter().drain().forEach(reading -> writer.run(() -> useCases.bookMeter().handle(reading))));
        add("slow", HOUR, () -> useCases.flagSlow().run(reader, writer));
        // whoever commits may have made work for these: the outbox, the submissions, the attachments
        subscription = open.store().changes().subscribe(() -> awake.forEach(Loop::wake));
    }

    /** What came in through the other gateway before it was changed is worked off all the same. */
    private static Map<InboxDoor.Source, InboxHandler> handlers(
            OpenStore open, UseCases useCases, Configuration configuration, @Nullable WhatsAppGate whatsApp) {
        var credit = useCases.recordBankCredit();
        var writer = open.store().writer();
        return Map.of(
                InboxDoor.Source.WHATSAPP_CLOUD, new CloudInbox(
                        useCases.receiveMessage(), useCases.outbox(), watch(whatsApp, Transport.CLOUD), writer),
                InboxDoor.Source.WHATSAPP_WAHA,
                new WahaInbox(
                        useCases.receiveMessage(), useCases.outbox(), open.repositories().customers(), wahaGateway(whatsApp),
                        open.store().reader(), writer),
                InboxDoor.Source.BANK_SMS, new SmsInbox(credit, useCases.book(), writer),
                InboxDoor.Source.BANK_MAIL,
                new MailInbox(MailReader.of(configuration.mailbox()), credit, useCases.book(), writer));
    }

    private static WahaInbox.Gateway wahaGateway(@Nullable WhatsAppGate whatsApp) {
        var watch = watch(whatsApp, Transport.WAHA);
        return whatsApp == null
                ? new WahaInbox.Gateway("", _ -> Optional.empty(), watch)
                : new WahaInbox.Gateway(whatsApp.session(), whatsApp.lids(), watch);
    }

    /** What came in through the gateway that was used before says nothing about the one that is used now. */
    private static LinkWatch watch(@Nullable WhatsAppGate whatsApp, Transport transport) {
        return whatsApp != null && whatsApp.transport() == transport
                ? whatsApp.watch()
                : new LinkWatch(false, InstantSource.system(), _ -> { });
    }

    private @Nullable MailFeed mailFeed(
            OpenStore open, UseCases useCases, Configuration.@Nullable Mailbox mailbox, InstantSource clock) {
        if (mailbox == null) {
            return null;
        }
        var r = open.repositories();
        var reader = open.store().reader();
        var writer = open.store().writer();
        var door = new Inbox(r.inbox(), writer, clock, this::wakeInbox);
        return new MailFeed(mailbox, new MailKeeping(door, r.mailPlaces(), useCases.book(), reader, writer), clock);
    }

    /** How it stands with the mailbox; from any thread. */
    MailboxState mailbox() {
        return mail == null ? MailboxState.none() : mail.state();
    }

    private static SendingRules rules(Configuration configuration) {
        var whatsApp = Objects.requireNonNull(configuration.whatsapp());
        return new SendingRules(
                whatsApp.transport(), whatsApp instanceof WhatsApp.Cloud cloud ? cloud.templates() : Map.of(),
                configuration.store().language());
    }

    /** What was held up because WhatsApp could not be had goes out as soon as it can be. */
    private void look(WhatsAppGate whatsApp, UseCases useCases, Writer writer, Instant now) {
        linkAsked = whatsApp.check(linkAsked, now);
        boolean isTrouble = whatsApp.watch().state().standing().isTrouble();
        while (linkTrouble && !isTrouble && writer.call(useCases.outbox()::linkedAgain) > 0) {
            // helping by helping
        }
        linkTrouble = isTrouble;
    }

    private Loop add(String name, Duration pause, Runnable work) {
        var loop = new Loop(name, pause, work);
        loops.add(loop);
        return loop;
    }

    void start() {
        loops.forEach(Loop::start);
        loops.forEach(Loop::wake);
        providers.start();
    }

    /** Something new is in the inbox. */
    void wakeInbox() {
        inbox.wake();
    }

    void wakeAll() {
        loops.forEach(Loop::wake);
    }

    ProviderLoops providers() {
        return providers;
    }

    /** Where calls run that wait for somebody outside. */
    Executor calls() {
        return calls;
    }

    /** Lets rounds under way end, breaks off calls that last too long, and books what they came to. */
    @Override
    public void close() {
        subscription.close();
        var all = Stream.concat(loops.stream(), providers.all().stream()).toList();
        all.forEach(Loop::stop);
        if (mail != null) {
            mail.close();
        }
        // a picture that is being read is read again another day
        eye.close();
        providers.progress().all().forEach(round -> providers.progress().stop(round.provider()));
        long deadline = System.nanoTime() + GRACE.toNanos();
        boolean ended = all.stream().allMatch(l -> l.await(left(deadline)));
        calls.shutdown();
        if (!ended || !Uninterrupted.await(left(deadline), this::callsEnd)) {
            gateways.close();
            all.forEach(l -> l.await(TICK));
        }
        Uninterrupted.run(calls::close);
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private boolean callsEnd(Duration most) throws InterruptedException {
        return calls.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
