package org.relaydesk.app;

import org.relaydesk.adapter.mail.MailPlaceRepository;
import org.relaydesk.adapter.mail.MailPlaceRepository_;
import org.relaydesk.adapter.store.SettingRepository;
import org.relaydesk.adapter.store.SettingRepository_;
import org.relaydesk.adapter.store.SqlToldBefore;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.book.BookPage;
import org.relaydesk.book.BookRepository;
import org.relaydesk.book.BookRepository_;
import org.relaydesk.catalog.ChangeRepository;
import org.relaydesk.catalog.ChangeRepository_;
import org.relaydesk.catalog.OfferRepository;
import org.relaydesk.catalog.OfferRepository_;
import org.relaydesk.catalog.RouteRepository;
import org.relaydesk.catalog.RouteRepository_;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.catalog.ServiceRepository_;
import org.relaydesk.conversation.DialogueRepository;
import org.relaydesk.conversation.DialogueRepository_;
import org.relaydesk.conversation.InboundRepository;
import org.relaydesk.conversation.InboundRepository_;
import org.relaydesk.conversation.ReplyTextRepository;
import org.relaydesk.conversation.ReplyTextRepository_;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.CustomerRepository_;
import org.relaydesk.followup.FollowUpRepository;
import org.relaydesk.followup.FollowUpRepository_;
import org.relaydesk.ledger.BalanceRepository;
import org.relaydesk.ledger.BalanceRepository_;
import org.relaydesk.ledger.TransferRepository;
import org.relaydesk.ledger.TransferRepository_;
import org.relaydesk.mismatch.MismatchRepository;
import org.relaydesk.mismatch.MismatchRepository_;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.order.OrderRepository_;
import org.relaydesk.payment.BankCreditRepository;
import org.relaydesk.payment.BankCreditRepository_;
import org.relaydesk.payment.PaymentRequestRepository;
import org.relaydesk.payment.PaymentRequestRepository_;
import org.relaydesk.payment.ToldBeforeRows;
import org.relaydesk.people.CustomerRows;
import org.relaydesk.policy.PolicyRepository;
import org.relaydesk.policy.PolicyRepository_;
import org.relaydesk.proof.ProofRepository;
import org.relaydesk.proof.ProofRepository_;
import org.relaydesk.queue.InboxRepository;
import org.relaydesk.queue.InboxRepository_;
import org.relaydesk.queue.OutboxRepository;
import org.relaydesk.queue.OutboxRepository_;
import org.relaydesk.relay.AttemptRepository;
import org.relaydesk.relay.AttemptRepository_;
import org.relaydesk.relay.OrderNotes;
import org.relaydesk.relay.ProviderHourRepository;
import org.relaydesk.relay.ProviderHourRepository_;
import org.relaydesk.relay.ProviderRepository;
import org.relaydesk.relay.ProviderRepository_;
import org.relaydesk.review.ReviewRepository;
import org.relaydesk.review.ReviewRepository_;
import org.relaydesk.statement.StatementRepository;
import org.relaydesk.statement.StatementRepository_;
import org.relaydesk.work.Room;

/** What a store gives its use-cases: repositories, the book's page, the disk's room. A repository works on the writer's and on the readers' threads. */
public record Repositories(
        TransferRepository transfers,
        BalanceRepository balances,
        BookPage page,
        Room room,
        BookRepository book,
        CustomerRepository customers,
        ServiceRepository services,
        RouteRepository routes,
        OfferRepository offers,
        ChangeRepository catalogueChanges,
        PolicyRepository policies,
        OrderRepository orders,
        PaymentRequestRepository requests,
        BankCreditRepository credits,
        ProviderRepository providers,
        AttemptRepository attempts,
        ProviderHourRepository hours,
        OrderNotes orderNotes,
        FollowUpRepository followUps,
        MismatchRepository mismatches,
        ProofRepository proofs,
        InboxRepository inbox,
        OutboxRepository outbox,
        InboundRepository inbound,
        DialogueRepository dialogues,
        ReplyTextRepository replyTexts,
        ReviewRepository reviews,
        SettingRepository settings,
        MailPlaceRepository mailPlaces,
        ToldBeforeRows toldBefore,
        StatementRepository statements,
        CustomerRows customerRows) {
    static Repositories of(Store store) {
        return new Repositories(
                store.repository(TransferRepository_::new),
                store.repository(BalanceRepository_::new),
                store.page(),
                store.room(),
                store.repository(BookRepository_::new),
                store.repository(CustomerRepository_::new),
                store.repository(ServiceRepository_::new),
                store.repository(RouteRepository_::new),
                store.repository(OfferRepository_::new),
                store.repository(ChangeRepository_::new),
                store.repository(PolicyRepository_::new),
                store.repository(OrderRepository_::new),
                store.repository(PaymentRequestRepository_::new),
                store.repository(BankCreditRepository_::new),
                store.repository(ProviderRepository_::new),
                store.repository(AttemptRepository_::new),
                store.repository(ProviderHourRepository_::new),
                store.orderNotes(),
                store.repository(FollowUpRepository_::new),
                store.repository(MismatchRepository_::new),
                store.repository(ProofRepository_::new),
                store.repository(InboxRepository_::new),
                store.repository(OutboxRepository_::new),
                store.repository(InboundRepository_::new),
                store.repository(DialogueRepository_::new),
                store.repository(ReplyTextRepository_::new),
                store.repository(ReviewRepository_::new),
                store.repository(SettingRepository_::new),
                store.repository(MailPlaceRepository_::new),
                store.repository(SqlToldBefore::new),
                store.repository(StatementRepository_::new),
                store.customerRows());
    }
}
