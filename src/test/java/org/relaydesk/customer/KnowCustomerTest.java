package org.relaydesk.customer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * Who is who, word by word of the gateways. {@code W} is a number, {@code U} a business-scoped id, {@code L} WAHA's id of a
 * chat without a number, {@code C} that of a number's chat; {@code a>b} says that a is b from now on. Customers are told as
 * what each has in the end.
 */
class KnowCustomerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final AtomicInteger CASES = new AtomicInteger();
    private int number;

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** {@code W1} and its like are other numbers in each case. */
    private @Nullable String real(List<String> words, char kind) {
        return words.stream().filter(w -> w.charAt(0) == kind).findFirst().map(w -> switch (kind) {
            case 'W' -> digits(w);
            case 'U' -> "IN.CASE" + number + w;
            case 'L' -> "77" + digits(w) + "@lid";
            default -> digits(w) + "@c.us";
        }).orElse(null);
    }

    private String digits(String word) {
        return "9198" + String.format("%05d", number) + "00" + word.charAt(1);
    }

    private KnownAs as(String words) {
        var all = Arrays.asList(words.split("\\+", -1));
        var chat = real(all, 'L');
        return new KnownAs(real(all, 'W'), real(all, 'U'), chat == null ? real(all, 'C') : chat, null);
    }

    private String plain(Identity identity) {
        var id = identity.knownAs();
        return switch (identity.kind()) {
            case WA_ID -> "W" + id.charAt(11);
            case USER_ID -> id.substring(id.length() - 2);
            case WAHA -> (id.endsWith("@lid") ? "L" + id.charAt(13) : "C" + id.charAt(11));
        };
    }

    private String run(String words) {
        number = CASES.incrementAndGet();
        var know = new KnowCustomer(shop.repositories.customers(), shop.open.configuration().store());
        var seen = Arrays.stream(words.split(" ", -1)).map(word -> shop.write(() -> {
            var parts = word.split(">", -1);
            var customer = parts.length == 1
                    ? know.handle(as(word), shop.now())
                    : know.moved(as(parts[0]), as(parts[1]), shop.now());
            shop.repositories.customers().update(customer);
            return customer.id();
        })).distinct().toList();
        Function<Long, String> his = id -> shop.repositories.customers().identities(id).stream().map(this::plain).sorted()
                .collect(Collectors.joining("+"));
        return shop.read(() -> seen.stream().map(his).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W1                  | W1             | a number alone
            U1                  | U1             | no phone
            C1+W1               | C1+W1          | a chat of a number
            L1                  | L1             | a chat without one
            W1 W1               | W1             | known
            W1 W1+U1            | U1+W1          | an id comes to a number
            U1 W1+U1            | U1+W1          | a phone comes to an id
            U1 W1+U1 W1         | U1+W1          | and is his alone later
            W1+U1 U1            | U1+W1          | the phone is left out
            W1 C1+W1            | C1+W1          | the other gateway
            C1+W1 W1+U1         | C1+U1+W1       | and the other way
            L1 L1+W1            | L1+W1          | a chat that shows its phone
            W1+U1 L1+W1         | L1+U1+W1       | a chat whose phone is known
            W1 L1 L1+W1         | W1 L1          | both known before: they stay two
            W1 U1 W1+U1         | W1 U1          | both known before: they stay two
            W1+U1 W2+U1         | U1+W1+W2       | another number, the same id
            W1+U1 W1+U2         | U1 U2+W1       | the number is another person's
            W1+U1 W1+U2 W1      | U1 U2+W1       | and writes without an id
            W1+U1 W1+U2 U1+W3   | U1+W3 U2+W1    | the first one has a new number
            W1+U1 W1+U2 W1+U1   | U1+W1 U2       | and has it back
            W1+U1 W2+U2 W2+U1   | U1+W1+W2 U2    | the number of another known one
            L1+W1 L2+W1         | L1 L2+W1       | a chat's number is another person's
            L1+W1 C1+W1 L2+W1   | L1 C1+L2+W1    | with the chat of the number
            W1 W2 W2+U1 W1+U1   | W1 U1+W2       | of one without an id nothing is taken
            """)
    void whoIsWho(String words, String customers, String why) {
        assertEquals(customers, run(words), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W1 W1>W2            | W1+W2          | a changed number
            W1 W1>W2 W2         | W1+W2          | and writes from it
            W2 W1>W2            | W1+W2          | told late: the old one joins
            W1 W2 W1>W2         | W1 W2          | both known: they stay two
            W1>W2               | W1+W2          | of nobody who is known
            U1 U1>U2            | U1+U2          | a changed id
            W1+U1 U1>U2         | U1+U2+W1       | a changed id
            W1+U1 U1>U2 W1+U2   | U1+U2+W1       | and writes with it
            W1+U1 W1+U1>W2+U2   | U1+U2+W1+W2    | both changed
            W1+U1 W2+U2 U1>U2   | U1+W1 U2+W2    | an id that is another's stays his
            W1+U1 W2+U2 U1>W2   | U1+W1 U2+W2    | so does a number told alone
            W1+U1 W1+U2 W1>W3   | U1 U2+W1+W3    | the move of who has the number now
            """)
    void whoMoved(String words, String customers, String why) {
        assertEquals(customers, run(words), why);
    }

    @Test
    void phonesAreShownOfWhomTheyAre() {
        run("W1+U1 W1+U2");
        var first = shop.read(() -> shop.repositories.customers().identity(Identity.Kind.USER_ID, "IN.CASE" + number + "U1").orElseThrow());
        var second = shop.read(() -> shop.repositories.customers().identity(Identity.Kind.USER_ID, "IN.CASE" + number + "U2").orElseThrow());
        assertEquals(null, shop.read(() -> shop.repositories.customers().byId(first.customerId()).orElseThrow().phone()));
        assertEquals("+" + digits("W1"), shop.read(() -> shop.repositories.customers().byId(second.customerId()).orElseThrow().phone()));
    }

    @Test
    void nobodyIsRefused() {
        var know = new KnowCustomer(shop.repositories.customers(), shop.open.configuration().store());
        assertThrows(IllegalArgumentException.class, () -> know.handle(new KnownAs(null, null, null, "Asha"), shop.now()));
    }
}
