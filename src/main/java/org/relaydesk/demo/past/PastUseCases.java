package org.relaydesk.demo.past;

import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.followup.SendFollowUp;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.mismatch.ResolveMismatch;
import org.relaydesk.payment.CloseRequests;
import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.queue.Outbox;
import org.relaydesk.relay.ApplyStatus;
import org.relaydesk.relay.BookMeter;
import org.relaydesk.relay.FinishSubmission;
import org.relaydesk.relay.ProviderHealth;
import org.relaydesk.relay.SubmitOrder;
import org.relaydesk.relay.SyncCatalogue;
import org.relaydesk.thread.Threads;

/** The use-cases by which the past is told; built on a {@link PastClock}. */
public record PastUseCases(
        ReceiveMessage receiveMessage,
        RecordBankCredit recordBankCredit,
        CloseRequests closeRequests,
        SubmitOrder submitOrder,
        FinishSubmission finishSubmission,
        ApplyStatus applyStatus,
        ResolveMismatch resolveMismatch,
        SendFollowUp sendFollowUp,
        SyncCatalogue syncCatalogue,
        ProviderHealth providerHealth,
        BookMeter bookMeter,
        Outbox outbox,
        Threads threads,
        Ledger ledger) {}
