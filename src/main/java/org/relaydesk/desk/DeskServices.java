package org.relaydesk.desk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.relaydesk.backup.Backups;
import org.relaydesk.desk.backup.BackupActions;
import org.relaydesk.desk.conversation.ConversationDoor;
import org.relaydesk.desk.customer.CustomerActions;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.desk.order.OrderActions;
import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.provider.ProviderLive;
import org.relaydesk.desk.reply.ReplyTexts;
import org.relaydesk.desk.service.ServiceActions;
import org.relaydesk.desk.settings.GatewayActions;
import org.relaydesk.desk.settings.LinkActions;
import org.relaydesk.desk.statement.StatementActions;
import org.relaydesk.desk.today.MessageActions;
import org.relaydesk.desk.wallet.WalletActions;
import org.relaydesk.query.CustomerQueries;
import org.relaydesk.query.LinkQueries;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.OrderQueries;
import org.relaydesk.query.PaymentQueries;
import org.relaydesk.query.ProviderQueries;
import org.relaydesk.query.ServiceQueries;
import org.relaydesk.query.TodayQueries;
import org.relaydesk.query.WalletQueries;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.settings.Configuration;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Room;

/**
 * What the window needs from the rest of the program.
 *
 * @param mailbox how it stands with the mailbox to which banks write; from any thread, never waits
 * @param configuration as the store is set up; its secrets are shown where the seller enters them elsewhere
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
        ConversationDoor conversations,
        ProviderQueries providers,
        ProviderLive providerLive,
        ServiceQueries services,
        MismatchActions mismatchActions,
        OrderActions orderActions,
        ProofActions proofActions,
        WalletActions walletActions,
        CustomerActions customerActions,
        MessageActions messageActions,
        ProviderActions providerActions,
        ServiceActions serviceActions,
        Backups backups,
        BackupActions backupActions,
        StatementActions statementActions,
        ReplyTexts replies,
        Room room,
        Supplier<MailboxState> mailbox,
        Configuration configuration,
        LinkQueries linkQueries,
        LinkActions linkActions,
        GatewayActions gatewayActions,
        String listenerText,
        boolean demo,
        ThemeChoice theme) {}
