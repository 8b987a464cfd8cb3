package org.relaydesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Identity;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.mismatch.Shortfall;
import org.relaydesk.money.Paise;
import org.relaydesk.order.Order;
import org.relaydesk.work.Refused;

/**
 * The service as {@code serve} runs it, with a seller at the keyboard instead of the window: each line on standard input
 * is a decision, taken by what the window's buttons call. {@code done <n>} is printed once the decision's future has
 * completed, {@code refused <n> <code>} where it could not be carried out.
 */
public final class DeskMain {
    private final OpenStore open;
    private final DeskActions actions;

    private DeskMain(OpenStore open, DeskActions actions) {
        this.open = open;
        this.actions = actions;
    }

    /** @param arguments the store's folder */
    public static void main(String[] arguments) throws IOException {
        var end = new CountDownLatch(1);
        try (var _ = EndSignal.onEnd(end::countDown);
                var run = StoreRun.start(Path.of(arguments[0]), InstantSource.system(), new SecureRandom())) {
            var service = run.service();
            var open = service.open();
            var desk = new DeskMain(open, DeskActions.of(open, service.useCases(), service.gateways().providers(), service.calls()));
            Thread.ofPlatform().daemon().start(desk::readLines);
            System.out.println("listening on " + service.configuration().bind() + ":" + service.port());
            Uninterrupted.await(end);
        }
    }

    private void readLines() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.split(" ", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String[] words) {
        try {
            var _ = decide(words).whenComplete((_, trouble) -> say(words[0], trouble));
        } catch (RuntimeException e) {
            say(words[0], e);
        }
    }

    private static void say(String number, @Nullable Throwable trouble) {
        var cause = trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        System.out.println(switch (cause) {
            case null -> "done " + number;
            case Refused refused -> "refused " + number + " " + refused.code();
            default -> "failed " + number + " " + cause;
        });
    }

    private CompletableFuture<?> decide(String[] words) {
        return switch (words[1]) {
            case "apply" -> {
                var open = mismatch(words[2]);
                yield actions.apply(open.id(), open.version(), open.creditId(), words[3], Shortfall.WALLET, "");
            }
            case "credit" -> {
                var open = mismatch(words[2]);
                yield actions.creditWallet(open.id(), open.version(), open.creditId(), customer(words[3]), Paise.ZERO, "");
            }
            case "there" -> actions.itIsThere(words[2], order(words[2]).version(), words[3]);
            case "again" -> actions.sendAgain(words[2], order(words[2]).version());
            case "refund" -> actions.refund(words[2], order(words[2]).version(), words[3]);
            case "gift" -> actions.wallets().credit(customer(words[2]), paise(words[3]), words[4]);
            case "take" -> actions.wallets().correct(customer(words[2]), paise(words[3]), words[4]);
            default -> throw new IllegalArgumentException("no decision: " + String.join(" ", words));
        };
    }

    /** The open one that the bank credit with this UTR is in. */
    private Mismatch mismatch(String utr) {
        return open.store().reader().call(() -> open.repositories().credits().byKey("upi:" + utr)
                .flatMap(credit -> open.repositories().mismatches().openWithCredit(credit.id()).stream().findFirst())
                .orElseThrow(() -> new Refused("not-there")));
    }

    private Order order(String id) {
        return open.store().reader().call(() -> open.repositories().orders().byOrderId(id).orElseThrow());
    }

    private long customer(String waId) {
        return open.store().reader().call(() -> open.repositories().customers().identity(Identity.Kind.WA_ID, waId)
                .orElseThrow(() -> new Refused("not-there")).customerId());
    }

    private static Paise paise(String digits) {
        return Paise.of(Long.parseLong(digits));
    }
}
