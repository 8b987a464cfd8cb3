package org.relaydesk.app;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.relaydesk.adapter.calendar.PublicHolidays;
import org.relaydesk.book.Book;
import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.conversation.BotAfterClaim;
import org.relaydesk.conversation.CannedReplies;
import org.relaydesk.conversation.Conversation;
import org.relaydesk.conversation.EditReply;
import org.relaydesk.conversation.HandOver;
import org.relaydesk.conversation.PlaceForCustomer;
import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.customer.CorrectWallet;
import org.relaydesk.customer.Tell;
import org.relaydesk.followup.AskCancel;
import org.relaydesk.followup.AskRefill;
import org.relaydesk.followup.FollowUpPace;
import org.relaydesk.followup.ResolveFollowUp;
import org.relaydesk.followup.SendFollowUp;
import org.relaydesk.ledger.Ledger;
import org.relaydesk.mismatch.ApplyPayment;
import org.relaydesk.mismatch.AskCustomer;
import org.relaydesk.mismatch.CreditWallet;
import org.relaydesk.mismatch.OpenMismatch;
import org.relaydesk.mismatch.ResolveMismatch;
import org.relaydesk.mismatch.SettleHeld;
import org.relaydesk.mismatch.UndoDecision;
import org.relaydesk.mismatch.WithdrawAnswered;
import org.relaydesk.money.BusinessCalendar;
import org.relaydesk.order.PayFromWallet;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.payment.CloseRequests;
import org.relaydesk.payment.MatchCredit;
import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.payment.RequestPayment;
import org.relaydesk.payment.SettleTwin;
import org.relaydesk.payment.WithdrawOrder;
import org.relaydesk.people.MergeCustomers;
import org.relaydesk.proof.CorrectReading;
import org.relaydesk.proof.KeepReading;
import org.relaydesk.queue.Outbox;
import org.relaydesk.queue.PutAside;
import org.relaydesk.queue.Resend;
import org.relaydesk.relay.ApplyStatus;
import org.relaydesk.relay.BookMeter;
import org.relaydesk.relay.EditOrder;
import org.relaydesk.relay.EditProvider;
import org.relaydesk.relay.EditService;
import org.relaydesk.relay.FinishSubmission;
import org.relaydesk.relay.FlagSlow;
import org.relaydesk.relay.GiveBack;
import org.relaydesk.relay.NoteAnswers;
import org.relaydesk.relay.Places;
import org.relaydesk.relay.ProviderHealth;
import org.relaydesk.relay.ResolveHeld;
import org.relaydesk.relay.Retries;
import org.relaydesk.relay.SendWaiting;
import org.relaydesk.relay.SettleChange;
import org.relaydesk.relay.SubmitOrder;
import org.relaydesk.relay.SyncCatalogue;
import org.relaydesk.review.OpenReview;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.thread.Threads;
import org.relaydesk.work.Refused;

/** The use-cases of one store. Each is called inside a transaction of its writer. */
public record UseCases(
        Ledger ledger,
        Book book,
        Outbox outbox,
        PlaceOrder placeOrder,
        PayFromWallet payFromWallet,
        RequestPayment requestPayment,
        CloseRequests closeRequests,
        RecordBankCredit recordBankCredit,
        SettleTwin settleTwin,
        OpenMismatch openMismatch,
        ResolveMismatch resolveMismatch,
        UndoDecision undoDecision,
        AskCustomer askCustomer,
        SettleHeld settleHeld,
        KeepReading keepReading,
        CorrectReading correctReading,
        SubmitOrder submitOrder,
        FinishSubmission finishSubmission,
        SendWaiting sendWaiting,
        ApplyStatus applyStatus,
        NoteAnswers noteAnswers,
        FlagSlow flagSlow,
        ResolveHeld resolveHeld,
        EditOrder editOrder,
        AskRefill askRefill,
        AskCancel askCancel,
        SendFollowUp sendFollowUp,
        ResolveFollowUp resolveFollowUp,
        ProviderHealth providerHealth,
        BookMeter bookMeter,
        SyncCatalogue syncCatalogue,
        SettleChange settleChange,
        EditService editService,
        EditProvider editProvider,
        ReceiveMessage receiveMessage,
        PlaceForCustomer placeForCustomer,
        AnswerByHand answerByHand,
        CannedReplies cannedReplies,
        Threads threads,
        HandOver handOver,
        EditReply editReply,
        OpenReview openReview,
        CorrectWallet correctWallet,
        MergeCustomers mergeCustomers,
        Resend resend,
        PutAside putAside) {

    /** Builds them for a clock that nobody sets. */
    public static UseCases of(Repositories r, StoreSettings settings, InstantSource clock, RandomGenerator random) {
        return of(r, settings, clock, clock, random);
    }

    /**
     * Builds them.
     *
     * @param settled the time by which requests end, see {@code SettledClock}
     * @param random picks among payment amounts
     */
    public static UseCases of(
            Repositories r, StoreSettings settings, InstantSource clock, InstantSource settled, RandomGenerator random) {
        var ledger = new Ledger(r.transfers(), r.balances(), clock);
        var book = new Book(r.page(), clock);
        var threads = new Threads(r.threads(), clock);
        var outbox = new Outbox(r.outbox(), r.outboxSends(), threads, clock);
        var tell = new Tell(r.customers(), outbox, r.replyTexts());
        var calendar = new BusinessCalendar(
                settings.businessDays(), PublicHolidays.of(settings.holidays()), settings.zone(), settings.opens(), settings.closes());
        var placeOrder = new PlaceOrder(r.orders(), r.services(), r.policies(), r.room(), book, settings, clock);
        var payFromWallet = new PayFromWallet(r.orders(), ledger, book, clock);
        var requestPayment = new RequestPayment(r.requests(), book, settings, random, clock);
        var openMismatch = new OpenMismatch(r.mismatches(), r.waitingClaims(), r.credits(), r.requests(), calendar, book, clock, new ProofClaims(r));
        var openReview = new OpenReview(r.reviews(), calendar, book, clock);
        var botAfterClaim = new BotAfterClaim(r.customers(), r.mismatches(), tell, book, clock);
        var withdrawAnswered = new WithdrawAnswered(r.mismatches(), book, clock, botAfterClaim);
        var matchCredit = new MatchCredit(
                r.credits(), r.requests(), r.orders(), r.services(), ledger, book, new TellPayments(tell), openMismatch,
                withdrawAnswered, settings, clock);
        var settleTwin = new SettleTwin(r.credits(), matchCredit, book, withdrawAnswered, settings, clock);
        var keepReading = new KeepReading(r.proofs(), openMismatch::pictureRead, settings.zone(), clock);
        var giveBack = new GiveBack(r.orders(), r.services(), ledger, tell, book, clock);
        var retries = new Retries(settings.pollEvery());
        var places = new Places(r.services(), r.routes(), r.offers(), r.providers(), r.attempts(), retries, clock);
        var sendWaiting = new SendWaiting(r.orders(), r.providers(), book);
        var askRefill = new AskRefill(
                r.orders(), r.services(), r.routes(), r.offers(), r.followUps(), book, clock);
        var askCancel = new AskCancel(
                r.orders(), r.services(), r.routes(), r.offers(), r.followUps(),
                new WithdrawOrder(r.orders(), r.requests(), book, settings, clock), giveBack, book, clock);
        var sendFollowUp = new SendFollowUp(
                r.followUps(), r.orders(), new FollowUpPace(settings.pollEvery()), tell, book, clock);
        var conversation = new Conversation(
                r.inbound(), r.dialogues(), r.customers(), r.orders(), r.services(), placeOrder, payFromWallet,
                requestPayment, openMismatch, openReview, ledger, outbox, book, settings, clock, askRefill, askCancel,
                r.replyTexts(), threads, r.canned());
        return new UseCases(
                ledger,
                book,
                outbox,
                placeOrder,
                payFromWallet,
                requestPayment,
                new CloseRequests(r.requests(), r.orders(), book, settings, settled),
                new RecordBankCredit(r.credits(), matchCredit, book, openMismatch, settings, clock),
                settleTwin,
                openMismatch,
                new ResolveMismatch(
                        r.mismatches(), r.credits(), r.customers(),
                        new ApplyPayment(r.orders(), r.requests(), r.credits(), ledger, tell, settings, clock),
                        openMismatch, new CreditWallet(r.mismatches(), r.credits(), ledger, tell, clock), tell, book, clock,
                        botAfterClaim),
                new UndoDecision(
                        r.mismatches(), r.orders(), r.requests(), r.credits(), openMismatch, ledger, tell, book, settings, clock),
                new AskCustomer(r.mismatches(), r.orders(), calendar, tell, book, clock),
                new SettleHeld(r.mismatches(), r.credits(), settleTwin, book, clock),
                keepReading,
                new CorrectReading(r.proofs(), keepReading, openMismatch::pictureRead, book, clock),
                new SubmitOrder(r.orders(), r.services(), r.providers(), r.attempts(), places, book, clock),
                new FinishSubmission(
                        r.orders(), r.attempts(), r.providers(), places, retries, giveBack, tell, book, clock),
                sendWaiting,
                new ApplyStatus(r.orders(), giveBack, book, settings.pollEvery(), clock),
                new NoteAnswers(r.orderNotes(), giveBack, book, settings.pollEvery(), clock),
                new FlagSlow(r.orders(), book, clock),
                new ResolveHeld(r.orders(), places, r.providers(), giveBack, tell, book, clock),
                new EditOrder(r.orders(), r.services(), book, settings, clock),
                askRefill,
                askCancel,
                sendFollowUp,
                new ResolveFollowUp(r.followUps(), r.orders(), sendFollowUp, book, clock),
                new ProviderHealth(r.providers(), sendWaiting, clock),
                new BookMeter(r.hours(), r.providers(), clock),
                new SyncCatalogue(
                        r.services(), r.routes(), r.offers(), r.catalogueChanges(), r.providers(), book, clock),
                new SettleChange(r.catalogueChanges(), r.services(), r.routes(), r.offers(), book, clock),
                new EditService(r.services(), r.routes(), r.offers(), r.providers(), book),
                new EditProvider(r.providers(), book),
                conversation.receiveMessage(),
                conversation.placeForCustomer(),
                conversation.answerByHand(),
                conversation.cannedReplies(),
                threads,
                conversation.handOver(),
                new EditReply(r.replyTexts(), book),
                openReview,
                new CorrectWallet(r.customers(), ledger, tell, book),
                new MergeCustomers(r.customers(), r.customerRows(), threads, ledger, tell, book),
                new Resend(r.outbox(), book, clock),
                new PutAside(r.outbox(), book, clock));
    }
}
