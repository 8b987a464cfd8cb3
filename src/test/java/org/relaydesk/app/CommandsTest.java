package org.relaydesk.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceType;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command line in this process: what it refuses, by which name, with which exit status, and that nothing changes then. */
@Isolated
class CommandsTest {
    private static final String LONG = "x".repeat(501);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static final FakeGraph GRAPH = new FakeGraph();
    private static final FakeProvider PROVIDER = new FakeProvider();

    private static List<String> before = List.of();
    private static String exported = "";

    /** How a command ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void aStore() {
        var made = run("configure", "--store", store().toString(), write(settings()).toString());
        assertEquals(new Ended(0, "made the store in " + store() + "\n", ""), made);
        before = kept();
        exported = export();
    }

    /** Whatever was refused in between: nothing was changed. */
    @AfterAll
    static void nothingWasChanged() {
        assertEquals(before, kept());
        assertEquals(exported, export());
        GRAPH.close();
        PROVIDER.close();
    }

    private static Path store() {
        return folder.resolve("store");
    }

    private static JsonObject settings() {
        return Settings.of(GRAPH, PROVIDER, PROVIDER);
    }

    private static Path write(JsonObject settings) {
        return Settings.write(settings, folder.resolve("settings.json"));
    }

    private static Ended run(String... arguments) {
        var oldOut = System.out;
        var oldErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private static String export() {
        var file = folder.resolve("export.json");
        assertEquals(0, run("export", "--store", store().toString(), "--out", file.toString()).status());
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that configure may touch. */
    private static List<String> kept() {
        try (var open = OpenStore.at(store())) {
            return open.store().reader().call(() -> open.store().repository(s -> s).createNativeQuery(
                    "select text from setting union all select name || url || api_key || currency || rupees_per_unit"
                            + " || timeout_seconds || requests_per_minute || coalesce(low_balance, '')"
                            + " from provider union all select service_number || ' ' || place || provider || provider_service"
                            + " from service_route union all"
                            + " select number || name || category || price_per_1000 || provider || provider_service || type"
                            + " || min_quantity || max_quantity || refill_days || pricing || margin_percent || drip_feed from service", String.class).getResultList());
        }
    }

    private static void set(JsonObject settings, String path, JsonElement value) {
        var parts = path.split("\\.", -1);
        JsonElement at = settings;
        for (int i = 0; i < parts.length - 1; i++) {
            var object = at.getAsJsonObject();
            if (!object.has(parts[i])) {
                object.add(parts[i], new JsonObject());
            }
            at = object.get(parts[i]);
            at = at.isJsonArray() ? at.getAsJsonArray().get(0) : at;
        }
        at.getAsJsonObject().add(parts[parts.length - 1], value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // unknown keys, at every depth
        "shop | 1 | unknown key shop", "store.nme | 1 | unknown key store.nme", "listener.host | 1 | unknown key listener.host",
        "whatsapp.token | 1 | unknown key whatsapp.token", "whatsapp.templates.welcome | 1 | unknown key whatsapp.templates.welcome",
        "providers.secret | 1 | unknown key providers.secret", "services.price | 1 | unknown key services.price",
        "polling.seconds | 1 | unknown key polling.seconds", "payments.expiry | 1 | unknown key payments.expiry",
        "bankFeeds.upi | {} | unknown key bankFeeds.upi", "bankFeeds.sms.secret | 1 | unknown key bankFeeds.sms.secret",
        // wrong shapes
        "store | [] | store must be an object", "providers | {} | providers must be a list", "services | [1] | services must be an object",
        "bankFeeds | null | bankFeeds must be an object",
        // bad values
        "store.upiId | \"nobody\" | store.upiId must be a UPI id such as name@bank",
        "store.upiId | \"a@b&am=1\" | store.upiId must be a UPI id such as name@bank",
        "store.upiId | 5 | store.upiId must be a text of 1 to 500 characters",
        "store.name | \"\" | store.name must be a text of 1 to 500 characters",
        "store.orderPrefix | \"smm\" | store.orderPrefix must be 1 to 8 capital letters",
        "store.timeZone | \"Mars/Base\" | store.timeZone must be a time zone such as Asia/Kolkata",
        "store.businessDays | \"FUNDAY\" | store.businessDays must be days such as MON-SAT",
        "store.businessDays | \"SAT-MON\" | store.businessDays must be days such as MON-SAT",
        "store.businessHours | \"19:00-10:00\" | store.businessHours must be hours such as 10:00-19:00",
        "store.holidays | \"india\" | store.holidays must be a country code such as IN, or a state's such as IN-MH",
        "store.holidays | \"ZZ\" | store.holidays must be a country code such as IN, or a state's such as IN-MH",
        "store.language | \"de\" | store.language must be en or hi",
        "listener.port | 65536 | listener.port must be a whole number from 0 to 65535",
        "listener.port | \"80\" | listener.port must be a whole number from 0 to 65535",
        "listener.port | 80.5 | listener.port must be a whole number from 0 to 65535",
        "whatsapp.transport | \"pigeon\" | whatsapp.transport must be cloud or waha",
        "whatsapp.transport | \"waha\" | whatsapp.apiKey is missing",
        "whatsapp.templates | {\"refund\":\"Refund Notice\"} | whatsapp.templates.refund must be a template's name, of small letters, digits and underscores",
        "whatsapp.graphUrl | \"graph.facebook.com\" | whatsapp.graphUrl must be an http or https address",
        "whatsapp.mediaHosts | \"a\" | whatsapp.mediaHosts must be a list of texts",
        "whatsapp.accessToken | null | whatsapp.accessToken is missing",
        "polling.everySeconds | 0 | polling.everySeconds must be a whole number from 1 to 86400",
        "payments.expiryMinutes | 0 | payments.expiryMinutes must be a whole number from 1 to 1440",
        "payments.quarantineHours | 721 | payments.quarantineHours must be a whole number from 1 to 720",
        "payments.shortfallFromWallet | \"yes\" | payments.shortfallFromWallet must be true or false",
        "bankFeeds.sms.token | \" \" | bankFeeds.sms.token must be a text of 1 to 500 characters",
        "bankFeeds.email.pop | 1 | unknown key bankFeeds.email.pop",
        "bankFeeds.email | {} | bankFeeds.email.host is missing",
        "bankFeeds.email | {\"host\":\"h\",\"user\":\"u\"} | bankFeeds.email.password is missing",
        "bankFeeds.email | {\"host\":\"h\",\"user\":\"u\",\"password\":\"p\",\"allow\":[\"@bank\"]} | bankFeeds.email.allow must be a list of domains such as hdfcbank.net",
        "bankFeeds.email | {\"host\":\"h\",\"user\":\"u\",\"password\":\"p\",\"authservIds\":[\"a b\"]} | bankFeeds.email.authservIds must be a list of names such as mx.google.com",
        "bankFeeds.email | {\"host\":\"h\",\"user\":\"u\",\"password\":\"p\",\"to\":[\"me\"]} | bankFeeds.email.to must be a list of addresses such as name@gmail.com",
        "providers.url | \"ftp://x\" | providers.url must be an http or https address",
        "providers.key | null | providers.key is missing",
        "providers.currency | \"dollars\" | providers.currency must be a currency code such as USD",
        "providers.rupeesPerUnit | \"0\" | providers.rupeesPerUnit must be an amount above zero such as \"84.50\"",
        "providers.rupeesPerUnit | \"999999999999.12345678\" | providers.rupeesPerUnit must be rupees such as \"84.50\"",
        "providers.rupeesPerUnit | \"-1\" | providers.rupeesPerUnit must be an amount above zero such as \"84.50\"",
        "providers.timeoutSeconds | 0 | providers.timeoutSeconds must be a whole number from 1 to 300",
        "providers.requestsPerMinute | 0 | providers.requestsPerMinute must be a whole number from 1 to 1000000",
        "services.number | 0 | services.number must be a whole number from 1 to 999999999",
        "services.pricePer1000 | \"149.005\" | services.pricePer1000 must be rupees such as \"149.00\"",
        "services.pricePer1000 | \"0.00\" | services.pricePer1000 must be an amount above zero such as \"84.50\"",
        "services.max | 5 | services.max must be at least min",
        "services.provider | \"nobody\" | services.provider must be a provider of the store, not nobody",
        "services.dripFeed | \"yes\" | services.dripFeed must be true or false",
        "services.marginPercent | 1001 | services.marginPercent must be a whole number from 0 to 1000",
        "services.marginPercent | 12.5 | services.marginPercent must be a whole number from 0 to 1000",
        "services.fallbacks | {} | services.fallbacks must be a list",
        "services.fallbacks | [\"second\"] | services.fallbacks must be an object",
        "services.fallbacks | [{\"provider\":\"second\",\"service\":\"1\"}] | unknown key services.fallbacks.service",
        "services.fallbacks | [{\"provider\":\"second\"}] | services.fallbacks.providerService is missing",
        "services.fallbacks | [{\"provider\":\"nobody\",\"providerService\":\"1\"}] | services.fallbacks.provider must be a provider of the store, not nobody",
        "services.fallbacks | [{\"provider\":\"bulkpanel\",\"providerService\":\"1\"}] | services.fallbacks.provider must be another one in each place, not bulkpanel again",
        "providers.lowBalance | \"low\" | providers.lowBalance must be an amount above zero such as \"84.50\"",
        "services.refillDays | -1 | services.refillDays must be a whole number from 0 to 3650"
    })
    void whatIsWrongIsRefusedByName(String path, String value, String sentence) {
        var settings = settings();
        set(settings, path, JsonParser.parseString(value));

        assertEquals(new Ended(1, "", "relaydesk: " + sentence + "\n"),
                run("configure", "--store", store().toString(), write(settings).toString()));
    }

    /** What would not fit into the store is refused by name as well, and not by the database. */
    @ParameterizedTest
    @CsvSource({"services.name, 101", "services.category, 61", "services.providerService, 61",
        "services.type, 61", "providers.name, 61", "providers.url, 501", "providers.key, 501", "store.name, 501"})
    void whatIsTooLongIsRefusedByName(String path, int length) {
        var settings = settings();
        var text = path.endsWith("url") ? "https://x.example/" + LONG : LONG.substring(0, length);
        set(settings, path, JsonParser.parseString("\"" + text + "\""));
        var ended = run("configure", "--store", store().toString(), write(settings).toString());

        assertEquals(1, ended.status());
        assertTrue(ended.err().startsWith("relaydesk: " + path + " must be "), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"store\":{}", "{store:{upiId:'a@ybl'}}", "{\"store\":{},\"store\":{}} x"})
    void whatIsNoJsonIsRefused(String text) throws IOException {
        var ended = run("configure", "--store", store().toString(), Files.writeString(folder.resolve("bad.json"), text).toString());
        assertEquals(1, ended.status());
        assertTrue(ended.err().startsWith("relaydesk: ") && ended.err().lines().count() == 1, ended.err());
    }

    @Test
    void aBadFileLeavesNoStoreBehind() {
        var settings = settings();
        settings.getAsJsonObject("store").remove("upiId");
        var fresh = folder.resolve("fresh");
        assertEquals(new Ended(1, "", "relaydesk: store.upiId is missing\n"),
                run("configure", "--store", fresh.toString(), write(settings).toString()));
        assertFalse(Files.exists(fresh));
        assertEquals(1, run("configure", "--store", fresh.toString(), folder.resolve("none.json").toString()).status());
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aFileChangesWhatItNamesAndNothingElse() {
        var other = folder.resolve("other");
        run("configure", "--store", other.toString(), write(settings()).toString());
        var change = JsonParser.parseString("""
                {"store":{"name":"Another Name"},
                 "services":[{"number":1,"name":"Followers","category":"Instagram","pricePer1000":"159.00","provider":"bulkpanel",
                   "providerService":"4411","min":100,"max":20000}]}""").getAsJsonObject();
        assertEquals(0, run("configure", "--store", other.toString(), write(change).toString()).status());
        try (var open = OpenStore.at(other)) {
            assertEquals("Another Name", open.configuration().store().name());
            assertEquals("demostore@okhdfcbank", open.configuration().store().upiId());
            assertEquals(15_900, open.store().reader().call(() ->
                    open.repositories().services().byNumber(1).orElseThrow().pricePer1000().value()));
            assertEquals(3, open.store().reader().call(() -> open.repositories().services().onSale().size()));
            assertEquals(1, open.store().reader().call(() -> open.repositories().policies()
                    .inForce(Instant.now()).size()), "the first policy stays the first");
        }
    }

    /** The settings file of the manual, with the addresses filled in. */
    @Test
    void theExampleOfTheManualLoads() {
        var example = JsonParser.parseString("""
                {"store":{"name":"Demo Store","upiId":"demostore@okhdfcbank","orderPrefix":"SMM","timeZone":"Asia/Kolkata","businessDays":"MON-SAT","businessHours":"10:00-19:00","holidays":"IN","language":"en"},
                 "listener":{"bind":"127.0.0.1","port":8787},
                 "whatsapp":{"transport":"cloud","graphUrl":"https://graph.facebook.com/v26.0","phoneNumberId":"…","accessToken":"…","appSecret":"…","verifyToken":"…","mediaHosts":["lookaside.fbsbx.com"],"templates":{"refund":"refund_notice"}},
                 "providers":[{"name":"bulkpanel","url":"https://panel.example/api/v2","key":"…","currency":"USD","rupeesPerUnit":"84.50","timeoutSeconds":30,"requestsPerMinute":50}],
                 "services":[{"number":1,"name":"Instagram Followers","category":"Instagram","pricePer1000":"149.00","provider":"bulkpanel","providerService":"4411","type":"Default","min":100,"max":10000,"refillDays":30}],
                 "polling":{"everySeconds":120},
                 "payments":{"expiryMinutes":30,"quarantineHours":24,"shortfallFromWallet":true},
                 "bankFeeds":{"sms":{"token":"…"},"email":{"host":"imap.gmail.com","port":993,"tls":true,"user":"…","password":"…","folder":"INBOX","allow":["hdfcbank.net","famapp.in"]}}}
                """).getAsJsonObject();
        var store = folder.resolve("example");
        assertEquals(
                new Ended(0, "made the store in " + store + "\n", ""),
                run("configure", "--store", store.toString(), write(example).toString()));
        try (var open = OpenStore.at(store)) {
            var mailbox = open.configuration().mailbox();
            assertNotNull(mailbox);
            assertEquals(Set.of("hdfcbank.net", "famapp.in"), mailbox.allow());
            assertTrue(mailbox.tls() && mailbox.port() == 993 && mailbox.servers().isEmpty() && mailbox.to().isEmpty());
            var service = open.store().reader().call(() -> open.repositories().services().byNumber(1).orElseThrow());
            assertEquals(Service.Pricing.FIXED, service.pricing());
            assertFalse(service.dripFeed());
            assertEquals(List.of(), routes(open));
            assertNull(open.store().reader().call(() -> open.repositories().providers().byName("bulkpanel").orElseThrow().lowBalance()));
        }
    }

    @Test
    void aServiceHasFallbacksAMarginAndDrops() {
        var settings = settings();
        set(settings, "services.fallbacks", JsonParser.parseString(
                "[{\"provider\":\"second\",\"providerService\":\"78\"},{\"provider\":\"third\",\"providerService\":\"9\"}]"));
        set(settings, "services.marginPercent", JsonParser.parseString("40"));
        set(settings, "services.dripFeed", JsonParser.parseString("true"));
        set(settings, "services.type", JsonParser.parseString("\"custom_COMMENTS\""));
        set(settings, "providers.lowBalance", JsonParser.parseString("\"25.50\""));
        var third = settings.getAsJsonArray("providers").get(1).deepCopy().getAsJsonObject();
        third.addProperty("name", "third");
        settings.getAsJsonArray("providers").add(third);
        settings.getAsJsonArray("services").get(1).getAsJsonObject().addProperty("type", "Comment Replies");
        var store = folder.resolve("fallbacks");

        assertEquals(
                new Ended(0, "made the store in " + store + "\n",
                        "relaydesk: services.type Comment Replies is kept, but not known: customers are told to ask you\n"),
                run("configure", "--store", store.toString(), write(settings).toString()));
        try (var open = OpenStore.at(store)) {
            var service = open.store().reader().call(() -> open.repositories().services().byNumber(1).orElseThrow());
            assertEquals(Service.Pricing.MARGIN, service.pricing());
            assertEquals(40, service.marginPercent());
            assertEquals(14_900, service.pricePer1000().value(), "until a catalogue says what it costs");
            assertTrue(service.dripFeed());
            assertEquals(ServiceType.CUSTOM_COMMENTS, service.kind().orElseThrow());
            assertEquals(List.of("2 second 78", "3 third 9"), routes(open));
            assertEquals(new BigDecimal("25.50"), open.store().reader().call(() ->
                    open.repositories().providers().byName("bulkpanel").orElseThrow().lowBalance()));
        }

        // a file that does not name them leaves them, one that does replaces them
        var first = settings.getAsJsonArray("services").get(0).getAsJsonObject();
        first.remove("fallbacks");
        run("configure", "--store", store.toString(), write(settings).toString());
        try (var open = OpenStore.at(store)) {
            assertEquals(List.of("2 second 78", "3 third 9"), routes(open));
        }
        first.add("fallbacks", JsonParser.parseString("[{\"provider\":\"third\",\"providerService\":\"10\"}]"));
        run("configure", "--store", store.toString(), write(settings).toString());
        try (var open = OpenStore.at(store)) {
            assertEquals(List.of("2 third 10"), routes(open));
        }
        first.add("fallbacks", JsonParser.parseString("[]"));
        run("configure", "--store", store.toString(), write(settings).toString());
        try (var open = OpenStore.at(store)) {
            assertEquals(List.of(), routes(open));
        }
    }

    private static List<String> routes(OpenStore open) {
        return open.store().reader().call(() -> open.repositories().routes().ofService(1).stream()
                .map(r -> r.place() + " " + r.provider() + " " + r.providerService()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "configure", "configure --store x", "configure --store", "serve", "serve --store", "verify", "verify --store x y",
        "export --store x", "fly", "--fly", "serve --store x --port 5", "configure --store x a b"
    })
    void wrongUsageEndsWithTwo(String line) {
        var ended = run(line.split(" ", -1));
        assertEquals(2, ended.status(), line);
        assertTrue(ended.err().startsWith("relaydesk: ") && ended.err().lines().count() == 1, ended.err());
        assertEquals("", ended.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify --store %s", "export --store %s --out out.json", "serve --store %s"})
    void aStoreThatIsNotThereIsSaid(String line) {
        var missing = folder.resolve("missing");
        var ended = run(line.formatted(missing).split(" ", -1));
        assertEquals(1, ended.status());
        assertEquals("relaydesk: there is no store in " + missing + ": make one with relaydesk configure --store " + missing
                + " FILE.json\n", ended.err());
        assertFalse(Files.exists(missing));
    }

    @Test
    void verifySaysWhatItFound() {
        assertEquals(new Ended(0, "the book is in order\n", ""), run("verify", "--store", store().toString()));
        assertEquals(new Ended(0, "{\"ok\":true,\"findings\":[]}\n", ""), run("verify", "--store", store().toString(), "--json"));
        var broken = folder.resolve("broken");
        run("configure", "--store", broken.toString(), write(settings()).toString());
        try (var open = OpenStore.at(broken)) {
            open.store().writer().run(() -> open.store().repository(s -> s).createNativeMutationQuery(
                    "insert into balance (account, floored, paise) values ('BANK', false, 5)").executeUpdate());
        }
        assertEquals(new Ended(1, "balance: BANK: no transfers, but the balance says 5\n", ""),
                run("verify", "--store", broken.toString()));
        var json = run("verify", "--store", broken.toString(), "--json");
        assertEquals(1, json.status());
        var document = JsonParser.parseString(json.out()).getAsJsonObject();
        assertFalse(document.get("ok").getAsBoolean());
        assertEquals(1, document.getAsJsonArray("findings").size());
    }

    @Test
    void anExportThatCanNotBeWrittenFails() {
        var ended = run("export", "--store", store().toString(), "--out", folder.resolve("no/such/folder/x.json").toString());
        assertEquals(1, ended.status());
        assertTrue(ended.err().startsWith("relaydesk: the export can't be written to "), ended.err());
    }
}
