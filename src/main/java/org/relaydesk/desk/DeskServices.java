package org.relaydesk.desk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.relaydesk.backup.Backups;
import org.relaydesk.desk.backup.BackupActions;
import org.relaydesk.desk.customer.CustomerActions;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.desk.order.OrderActions;
import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.desk.service.ServiceActions;
import org.relaydesk.desk.statement.StatementActions;
import org.relaydesk.desk.wallet.WalletActions;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.PaymentQueries;
import org.relaydesk.query.ProviderQueries;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.TodayQueries;
import org.relaydesk.query.WalletQueries;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Room;

/**
 * What the window needs from the rest of the program.
 *
 * @param mailbox how it stands with the mailbox to which banks write; from any thread, never waits
 * @param listenerText where WhatsApp's webhooks come in, such as {@code :8787}
 * @param demo whether everything in the store is made up
 */
public record DeskServices(
        String storeName,
        ZoneId zone,
        InstantSource clock,
        Reader reader,
        Changes changes,
        TodayQueries today,
        MismatchQueries mismatches,
        OrderQueries orders,
        WalletQueries wallets,
        CustomerQueries customers,
        PaymentQueries payments,
        ProviderQueries providers,
        ProviderLive providerLive,
        ServiceQueries services,
        MismatchActions mismatchActions,
        OrderActions orderActions,
        ProofActions proofActions,
        WalletActions walletActions,
        CustomerActions customerActions,
        ProviderActions providerActions,
        ServiceActions serviceActions,
        Backups backups,
        BackupActions backupActions,
        StatementActions statementActions,
        Room room,
        Supplier<MailboxState> mailbox,
        String listenerText,
        boolean demo,
        ThemeChoice theme) {}
