package org.relaydesk.desk.fake;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.queue.MailboxState;

/** Everything the window asks for, made up. */
public final class FakeStore implements AutoCloseable {
    public final FakeChanges changes = new FakeChanges();
    public final FakeMismatches mismatches;
    public final FakeOrders orders;
    public final FakePayments payments;
    public final FakeConversations conversations;
    public final FakeWallets wallets = new FakeWallets(changes);
    public final FakeReplies replies = new FakeReplies();
    public final FakeCustomers customers = new FakeCustomers(changes);
    public final FakeProviders providers = new FakeProviders(changes);
    public final FakeServices services = new FakeServices(changes);
    public final FakeToday today;
    public final FakeDesktop desktop = new FakeDesktop();
    public final FakeBackups backups = new FakeBackups();
    public final FakeStatements statements = new FakeStatements();
    public final FakeRoom room = new FakeRoom();
    public final FakeSettings settings = new FakeSettings();
    public volatile MailboxState mailbox = MailboxState.none();
    private final ExecutorService readers = Executors.newFixedThreadPool(2);

    public FakeStore(@Nullable Path picture, int moreOrders) {
        mismatches = new FakeMismatches(changes, picture);
        orders = new FakeOrders(changes, moreOrders);
        payments = new FakePayments(mismatches, moreOrders);
        conversations = new FakeConversations(changes, picture, moreOrders);
        today = new FakeToday(mismatches);
        today.unreadConversations = conversations::unread;
    }

    public DeskServices services(ThemeChoice theme) {
        return new DeskServices("Demo Store", Names.INDIA, InstantSource.fixed(Names.NOW), new FakeReader(readers), changes,
                today, mismatches, orders, wallets, customers, payments, conversations.door(), providers, providers, services, mismatches, orders, mismatches.proofs(), wallets, customers, today, providers, services,
                backups, backups, statements, replies, room, () -> mailbox, settings.configuration, settings, settings, settings, ":8787", false, theme);
    }

    @Override
    public void close() {
        readers.close();
    }
}
