package org.relaydesk.app;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlCustomerQueries;
import org.relaydesk.adapter.store.query.SqlMismatchQueries;
import org.relaydesk.adapter.store.query.SqlOrderQueries;
import org.relaydesk.adapter.store.query.SqlPaymentQueries;
import org.relaydesk.adapter.store.query.SqlProviderQueries;
import org.relaydesk.adapter.store.query.SqlServiceQueries;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.adapter.store.query.SqlWalletQueries;
import org.relaydesk.desk.DeskServices;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.settings.StoreSettings;

/** Gives the window what it needs of a running service. */
final class DeskWiring {
    private DeskWiring() {}

    static DeskServices services(RelayService service, InstantSource clock, boolean demo, ThemeChoice theme) {
        var providers = service.providerDesk();
        return services(
                service.open(), service.useCases(), service.configuration().store(), service.backupWork(),
                new Outside(service.gateways().providers(), service.calls(), providers, providers, service::mailbox),
                ":" + service.port(), clock, demo, theme);
    }

    /**
     * What the window needs of the outside.
     *
     * @param calls where calls run that wait for it
     * @param mailbox how it stands with the mailbox to which banks write
     */
    record Outside(
            ProviderApi api, Executor calls, ProviderLive live, ProviderActions actions, Supplier<MailboxState> mailbox) {}

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
                new SqlProviderQueries(sql, settings.zone(), clock),
                outside.live(),
                new SqlServiceQueries(sql, clock),
                actions,
                actions,
                actions.proofs(),
                actions.wallets(),
                actions.customers(),
                outside.actions(),
                new ServiceDesk(useCases.editService(), store.writer()),
                backups,
                new DeskBackups(backups, open, clock),
                StatementImports.of(open, useCases, settings, clock),
                store.room(),
                outside.mailbox(),
                listenerText,
                demo,
                theme);
    }
}
