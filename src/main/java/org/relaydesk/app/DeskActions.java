package org.relaydesk.app;

import java.util.EnumMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Parameters;
import org.relaydesk.conversation.PlaceForCustomer;
import org.relaydesk.desk.customer.CustomerActions;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.mismatch.ProofActions;
import org.relaydesk.desk.order.OrderActions;
import org.relaydesk.desk.today.MessageActions;
import org.relaydesk.desk.wallet.WalletActions;
import org.relaydesk.followup.ResolveFollowUp;
import org.relaydesk.mismatch.AskCustomer;
import org.relaydesk.mismatch.CustomerQuestion;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.proof.Mark;
import org.relaydesk.relay.EditOrder;
import org.relaydesk.relay.FindAtProvider;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.work.Refused;
import org.relaydesk.work.Writer;

/** The window's buttons: each submits one use-case to the writer. */
record DeskActions(UseCases useCases, Writer writer, Repositories repositories, FindAtProvider find, Executor calls) implements MismatchActions, OrderActions {
    static DeskActions of(OpenStore open, UseCases useCases, ProviderApi api, Executor calls) {
        var r = open.repositories();
        var store = open.store();
        return new DeskActions(
                useCases, store.writer(), r, new FindAtProvider(r.orders(), r.providers(), api, store.reader()), calls);
    }

    @Override
    public CompletableFuture<Done> apply(
            long mismatch, int version, @Nullable Long credit, String order, Shortfall shortfall, String reason) {
        return decide(new Decision.Apply(mismatch, version, credit, order, shortfall, reason));
    }

    @Override
    public CompletableFuture<Done> split(
            long mismatch, int version, long credit, String first, String second, Shortfall shortfall) {
        return decide(new Decision.Split(mismatch, version, credit, first, second, shortfall));
    }

    @Override
    public CompletableFuture<Done> ask(long mismatch, int version, @Nullable CustomerQuestion question, String words) {
        return writer.submit(() -> {
            useCases.askCustomer().handle(new AskCustomer.Command(mismatch, version, question, words));
            return Done.nothing(mismatch, null);
        });
    }

    @Override
    public CompletableFuture<Done> settleHeld(long mismatch, int version, boolean same) {
        return writer.submit(() -> {
            useCases.settleHeld().handle(mismatch, version, same);
            return Done.nothing(mismatch, null);
        });
    }

    @Override
    public CompletableFuture<Long> undo(long decision) {
        return writer.submit(() -> useCases.undoDecision().handle(decision));
    }

    @Override
    public CompletableFuture<Done> creditWallet(
            long mismatch, int version, @Nullable Long credit, long customer, Paise amount, String reason) {
        return decide(new Decision.Credit(mismatch, version, credit, customer, amount, reason));
    }

    @Override
    public CompletableFuture<Done> reject(long mismatch, int version, String reason) {
        return decide(new Decision.Reject(mismatch, version, reason));
    }

    private CompletableFuture<Done> decide(Decision decision) {
        return writer.submit(() -> {
            var done = useCases.resolveMismatch().handle(decision);
            return new Done(
                    decision.mismatch(), done.decision(), done.orders(), done.amount(), done.fromWallet(), done.waived(),
                    done.toWallet());
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> itIsThere(String order, int version, String providerOrderId) {
        return CompletableFuture.runAsync(() -> find.check(order, providerOrderId), calls)
                .thenCompose(_ -> writer.begin(() -> useCases.resolveHeld().itIsThere(order, version, providerOrderId)));
    }

    @Override
    public CompletableFuture<@Nullable Void> sendAgain(String order, int version) {
        return writer.begin(() -> useCases.resolveHeld().sendAgain(order, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> refund(String order, int version, String reason) {
        return writer.begin(() -> useCases.resolveHeld().refund(order, version, reason));
    }

    @Override
    public CompletableFuture<@Nullable Void> keepWatching(String order, int version) {
        return writer.begin(() -> useCases.resolveHeld().keepWatching(order, version));
    }

    @Override
    public CompletableFuture<@Nullable Void> askRefill(String order) {
        return writer.begin(() -> useCases.askRefill().handle(number(order), "seller"));
    }

    @Override
    public CompletableFuture<@Nullable Void> askCancel(String order) {
        return writer.begin(() -> useCases.askCancel().handle(number(order), "seller"));
    }

    @Override
    public CompletableFuture<@Nullable Void> settleFollowUp(long followUp, int version, Found found) {
        return writer.begin(() -> useCases.resolveFollowUp().handle(followUp, version, switch (found) {
            case NOT_THERE -> ResolveFollowUp.Answer.ASK_AGAIN;
            case DONE -> ResolveFollowUp.Answer.DONE;
            case CLOSE -> ResolveFollowUp.Answer.CLOSE;
        }));
    }

    @Override
    public CompletableFuture<String> place(Wanted wanted, Way way) {
        var command = new PlaceForCustomer.Command(
                wanted.customer(), wanted.service(), wanted.quantity(), wanted.link(), wanted.parameters(), switch (way) {
                    case WALLET -> PlaceForCustomer.Way.WALLET;
                    case UPI -> PlaceForCustomer.Way.UPI;
                });
        return writer.submit(() -> useCases.placeForCustomer().handle(command).orderId());
    }

    @Override
    public CompletableFuture<@Nullable Void> edit(String order, int version, String link, Parameters parameters) {
        return writer.begin(() -> useCases.editOrder().handle(new EditOrder.Command(order, version, link, parameters)));
    }

    private long number(String order) {
        return repositories.orders().byOrderId(order).orElseThrow(() -> new Refused("order-unknown", order)).number();
    }

    ProofActions proofs() {
        return (mismatch, picture, values) -> {
            var marks = new EnumMap<Mark.Kind, String>(Mark.Kind.class);
            values.forEach((kind, value) -> marks.put(Mark.Kind.valueOf(kind), value));
            return writer.begin(() -> useCases.correctReading().handle(mismatch, picture, marks));
        };
    }

    CustomerActions customers() {
        return (stays, gone, reason) -> writer.begin(() -> useCases.mergeCustomers().handle(stays, gone, reason));
    }

    MessageActions messages() {
        return new MessageActions() {
            @Override
            public CompletableFuture<@Nullable Void> resend(long message, int version) {
                return writer.begin(() -> useCases.resend().handle(message, version));
            }

            @Override
            public CompletableFuture<@Nullable Void> putAside(long message, int version) {
                return writer.begin(() -> useCases.putAside().handle(message, version));
            }
        };
    }

    WalletActions wallets() {
        return new Wallets();
    }

    /** Apart, because a credit of a wallet and a refund of an order have one name. */
    private final class Wallets implements WalletActions {
        @Override
        public CompletableFuture<@Nullable Void> credit(long customer, Paise amount, String reason) {
            var key = UUID.randomUUID().toString();
            return writer.begin(() -> useCases.correctWallet().credit(key, customer, amount, reason));
        }

        @Override
        public CompletableFuture<@Nullable Void> correct(long customer, Paise amount, String reason) {
            var key = UUID.randomUUID().toString();
            return writer.begin(() -> useCases.correctWallet().correct(key, customer, amount, reason));
        }

        @Override
        public CompletableFuture<@Nullable Void> suspend(long customer, String reason) {
            return writer.begin(() -> useCases.correctWallet().suspend(customer, reason));
        }

        @Override
        public CompletableFuture<@Nullable Void> reinstate(long customer, String reason) {
            return writer.begin(() -> useCases.correctWallet().reinstate(customer, reason));
        }
    }
}
