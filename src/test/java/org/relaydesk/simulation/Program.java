package org.relaydesk.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.relaydesk.adapter.inbox.CloudInbox;
import org.relaydesk.adapter.inbox.SmsInbox;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.Repositories;
import org.relaydesk.app.UseCases;
import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.customer.Identity;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.Transport;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.InboxDispatcher;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.OutboxDispatcher;
import org.relaydesk.queue.SendPace;
import org.relaydesk.queue.SendingRules;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.NoteAnswers;
import org.relaydesk.relay.ProviderGate;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.Submitter;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.work.Writer;

/**
 * One life of the program: its real use-cases, dispatchers and loops, wired as {@code app} wires them, with edges that
 * fail. All its loops are turned by hand on one thread, in one order, so that a seed tells the whole story. After a
 * crash it is thrown away, and another one is made on the same store.
 */
final class Program {
    /** Everything outside that it is connected to. */
    record Outside(World world, Mailbox mailbox, Panels panels, Chat chat, Attachments attachments) {}

    private final Repositories repositories;
    private final UseCases useCases;
    private final Writer writer;
    private final MortalReader reader;
    private final Inbox door;
    private final InboxDispatcher inbox;
    private final OutboxDispatcher outbox;
    private final Submitter submitter;
    private final FetchMedia fetchMedia;
    private final StatusSweep sweep;

    Program(OpenStore open, Outside outside, Random random) {
        var world = outside.world();
        var clock = world.clock;
        repositories = open.repositories();
        writer = new MortalWriter(open.store().writer(), world.life);
        reader = new MortalReader(open.store().reader(), world.life);
        useCases = UseCases.of(repositories, open.configuration().store(), clock, random);
        door = new Inbox(repositories.inbox(), writer, clock, () -> { });
        inbox = new InboxDispatcher(
                repositories.inbox(), repositories.inbox(),
                Map.of(
                        Source.WHATSAPP_CLOUD,
                        watched(outside, new CloudInbox(
                                useCases.receiveMessage(), useCases.outbox(), new LinkWatch(true, clock, _ -> { }), writer)),
                        Source.BANK_SMS,
                        watched(outside, new SmsInbox(useCases.recordBankCredit(), useCases.book(), writer))),
                reader, writer, clock);
        var way = new OutboxDispatcher.Way(
                outside.chat(), this::recipient, rules(world),
                SendPace.of(Transport.CLOUD, () -> clock.millis() * 1_000_000));
        outbox = new OutboxDispatcher(
                repositories.outbox(), useCases.outbox(), way, reader, writer, Runnable::run, clock);
        submitter = new Submitter(
                repositories.orders(), repositories.providers(), repositories.attempts(), useCases.submitOrder(), useCases.finishSubmission(),
                outside.panels(), ProviderGate.open(),
                reader, writer, Runnable::run, clock);
        fetchMedia = new FetchMedia(
                repositories.inbound(), repositories.inbound(), outside.attachments(), outside.attachments(),
                reader, writer, clock);
        sweep = new StatusSweep(
                repositories.orders(), outside.panels(), watched(outside.panels()), useCases.providerHealth(),
                new SweepProgress(), reader, writer, clock);
    }

    /** The model is to hear of what each row's transactions book. */
    private static InboxHandler watched(Outside outside, InboxHandler handler) {
        return row -> {
            outside.mailbox().bookings(row.key()).forEach(outside.world().life::books);
            return handler.begin(row);
        };
    }

    /** The model is to hear of what panels said when the transactions that book it are committed. */
    private Booking watched(Panels panels) {
        var booking = Booking.of(useCases.applyStatus(), useCases.noteAnswers());
        return new Booking() {
            @Override
            public Runnable news(long orderNumber, StatusAnswer.Entry entry) {
                panels.books(List.of(entry));
                return booking.news(orderNumber, entry);
            }

            @Override
            public Runnable rest(String provider, List<NoteAnswers.Said> said) {
                panels.books(said.stream().map(NoteAnswers.Said::entry).toList());
                return booking.rest(provider, said);
            }

            @Override
            public boolean isNothing(NoteAnswers.Said said) {
                boolean nothing = booking.isNothing(said);
                if (nothing) {
                    panels.heard(said.entry());
                }
                return nothing;
            }
        };
    }

    private static SendingRules rules(World world) {
        return new SendingRules(Transport.CLOUD, world.hasTemplates ? Map.of("refund", "refund_notice") : Map.of(), "en");
    }

    private Optional<String> recipient(long customer) {
        return repositories.customers().identities(customer).stream()
                .filter(i -> i.kind() == Identity.Kind.WA_ID).findFirst().map(Identity::knownAs);
    }

    /** What the service does first: an attempt that is still open was lost with the life before. */
    void start() {
        var lost = reader.call(() -> repositories.attempts().open());
        writer.run(() -> lost.forEach(attempt -> useCases.finishSubmission().lost(attempt.id())));
    }

    void workInbox() {
        while (inbox.runOnce() > 0) {
            // until nothing is due
        }
    }

    /** Works off what is due now, until nothing is. */
    void work() {
        boolean more = true;
        while (more) {
            more = inbox.runOnce() > 0;
            more |= submitter.start(() -> { }) > 0;
            more |= fetchMedia.runOnce() > 0;
            more |= outbox.runOnce() > 0;
        }
    }

    /** Ends and frees payment requests whose time is over. @return whether there may be more */
    boolean closeRequests() {
        return writer.call(useCases.closeRequests()::handle) > 0;
    }

    void sweep(String provider) {
        sweep.run(reader.call(() -> repositories.providers().byName(provider).orElseThrow().account()));
    }

    InboxDoor door() {
        return door;
    }

    UseCases useCases() {
        return useCases;
    }

    Repositories repositories() {
        return repositories;
    }

    Writer writer() {
        return writer;
    }

    MortalReader reader() {
        return reader;
    }
}
