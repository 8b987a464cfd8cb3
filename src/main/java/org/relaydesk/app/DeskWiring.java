package org.relaydesk.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlConversationQueries;
import org.relaydesk.adapter.store.query.SqlCustomerQueries;
import org.relaydesk.adapter.store.query.SqlLinkQueries;
import org.relaydesk.adapter.store.query.SqlMismatchQueries;
import org.relaydesk.adapter.store.query.SqlOrderQueries;
import org.relaydesk.adapter.store.query.SqlPaymentQueries;
import org.relaydesk.adapter.store.query.SqlProviderQueries;
import org.relaydesk.adapter.store.query.SqlServiceQueries;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.adapter.store.query.SqlWalletQueries;
import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.conversation.ConversationDoor;
import org.relaydesk.desk.conversation.ConversationDoor.Gateway;
import org.relaydesk.desk.conversation.SystemFileDoor;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.desk.settings.LinkActions;
import org.relaydesk.message.Transport;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.settings.WhatsApp;

/** Gives the window what it needs of a running service. */
final class DeskWiring {
    private DeskWiring() {}

    static DeskServices services(RelayService service, InstantSource clock, boolean demo, ThemeChoice theme) {
        var providers = service.providerDesk();
        return services(
                service.open(), service.useCases(), service.configuration().store(), service.backupWork(),
                new Outside(service.gateways().providers(), service.calls(), providers, providers, service::mailbox,
                        new LinkDesk(service.gateways().whatsApp(), service.calls()), service.search()),
                ":" + service.port(), clock, demo, theme);
    }

    /**
     * What the window needs of the outside.
     *
     * @param calls where calls run that wait for it
     * @param mailbox how it stands with the mailbox to which banks write
     * @param link the way to the gateway to WhatsApp
     * @param search in all messages
     */
    record Outside(
            ProviderApi api,
            Executor calls,
            ProviderLive live,
            ProviderActions actions,
            Supplier<MailboxState> mailbox,
            LinkActions link,
            ConversationSearch search) {
        /** Without WhatsApp, and without a search. */
        Outside(ProviderApi api, Executor calls, ProviderLive live, ProviderActions actions, Supplier<MailboxState> mailbox) {
            this(api, calls, live, actions, mailbox, new LinkDesk(null, calls), (_, _) -> ConversationSearch.Found.NOTHING);
        }
    }

    static DeskServices services(
            OpenStore open,
            UseCases useCases,
            StoreSettings settings,
            BackupWork backups,
            Outside outside,
            String listenerText,
            InstantSource clock,
            boolean demo,
            ThemeChoice theme) {
        var store = open.store();
        var sql = store.repository(Sql::new);
        var actions = DeskActions.of(open, useCases, outside.api(), outside.calls());
        return new DeskServices(
                settings.name(),
                settings.zone(),
                clock,
                store.reader(),
                store.changes(),
                new SqlTodayQueries(sql, settings.zone(), clock),
                new SqlMismatchQueries(sql, new FileMediaStore(store.folder()), settings),
                new SqlOrderQueries(sql),
                new SqlWalletQueries(sql),
                new SqlCustomerQueries(sql),
                new SqlPaymentQueries(sql, settings.zone(), clock),
                conversations(open, useCases, outside, clock),
                new SqlProviderQueries(sql, settings.zone(), clock),
                outside.live(),
                new SqlServiceQueries(sql, clock),
                actions,
                actions,
                actions.proofs(),
                actions.wallets(),
                actions.customers(),
                actions.messages(),
                outside.actions(),
                new ServiceDesk(useCases.editService(), store.writer()),
                backups,
                new DeskBackups(backups, open, clock),
                StatementImports.of(open, useCases, settings, clock),
                new ReplyDesk(useCases.editReply(), store.reader(), store.writer()),
                store.room(),
                outside.mailbox(),
                open.configuration(),
                new SqlLinkQueries(sql),
                outside.link(),
                new GatewayDesk(open, clock, outside.calls()),
                listenerText,
                demo,
                theme);
    }

    private static ConversationDoor conversations(OpenStore open, UseCases useCases, Outside outside, InstantSource clock) {
        var media = new FileMediaStore(open.store().folder());
        return new ConversationDoor(
                new SqlConversationQueries(open.store().repository(Sql::new), clock), outside.search(),
                new ConversationDesk(open, useCases, media, outside.calls()), gateway(open.configuration().whatsapp()), media,
                new ZxingQr(), new SystemFileDoor());
    }

    /** Templates for one purpose have places of their own; the others take what is written. */
    private static Gateway gateway(@Nullable WhatsApp whatsApp) {
        return switch (whatsApp) {
            case WhatsApp.Cloud cloud -> new Gateway(Transport.CLOUD, cloud.templates().entrySet().stream()
                    .filter(template -> !template.getKey().equals("refund")).map(Map.Entry::getValue).distinct().sorted().toList());
            case WhatsApp.Waha waha -> new Gateway(waha.transport(), List.of());
            case null -> new Gateway(Transport.CLOUD, List.of());
        };
    }
}
