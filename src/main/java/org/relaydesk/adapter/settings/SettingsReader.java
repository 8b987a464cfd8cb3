package org.relaydesk.adapter.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.relaydesk.adapter.calendar.PublicHolidays;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.StoreSettings;

/** Makes the configuration out of a whole, merged settings document. */
final class SettingsReader {
    private static final Pattern VPA = Pattern.compile("[a-zA-Z0-9.\\-_]{2,256}@[a-zA-Z]{2,64}");
    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final Paise GOODWILL = Paise.of(5_00);
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern SERVER = Pattern.compile("[A-Za-z0-9._-]{1,150}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private SettingsReader() {}

    /** @throws BadSettings naming the key that is wrong or missing */
    static Configuration read(Values file) {
        var listener = file.inside("listener");
        var sms = file.inside("bankFeeds").inside("sms");
        return new Configuration(
                store(file),
                listener.text("bind", "127.0.0.1"),
                (int) listener.whole("port", 8787, 0, 65535),
                file.has("whatsapp") ? WhatsAppReader.read(file.inside("whatsapp")) : null,
                sms.optionalText("token").orElse(null),
                file.inside("bankFeeds").has("email") ? mailbox(file.inside("bankFeeds").inside("email")) : null,
                backupFolder(file.inside("backup")));
    }

    /** A whole path: one that begins nowhere would mean another folder wherever the program is started. */
    private static String backupFolder(Values backup) {
        var folder = backup.text("folder", "");
        try {
            if (folder.isEmpty() || Path.of(folder).isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // no path at all
        }
        throw backup.bad("folder", "a whole path such as /media/disk/relaydesk");
    }

    private static StoreSettings store(Values file) {
        var store = file.inside("store");
        var payments = file.inside("payments");
        var hours = hours(store);
        return new StoreSettings(
                name(store),
                upiId(store),
                prefix(store),
                zone(store),
                days(store),
                hours[0],
                hours[1],
                holidays(store),
                language(store),
                Duration.ofMinutes(payments.whole("expiryMinutes", 30, 1, 1440)),
                Duration.ofHours(payments.whole("quarantineHours", 24, 1, 720)),
                payments.yes("shortfallFromWallet", true),
                payments.has("goodwillLimit") ? rupees(payments, "goodwillLimit") : GOODWILL,
                Duration.ofSeconds(file.inside("polling").whole("everySeconds", 120, 1, 86_400)));
    }

    /** Short enough for the payment message, which carries it twice. */
    private static String name(Values store) {
        return store.has("name") ? store.text("name", 60) : "My Store";
    }

    private static String upiId(Values store) {
        var vpa = store.text("upiId");
        if (!VPA.matcher(vpa).matches()) {
            throw store.bad("upiId", "a UPI id such as name@bank");
        }
        return vpa;
    }

    private static String prefix(Values store) {
        var prefix = store.text("orderPrefix", "SMM");
        if (!prefix.matches("[A-Z]{1,8}")) {
            throw store.bad("orderPrefix", "1 to 8 capital letters");
        }
        return prefix;
    }

    private static ZoneId zone(Values store) {
        try {
            return ZoneId.of(store.text("timeZone", "Asia/Kolkata"));
        } catch (DateTimeException e) {
            throw store.bad("timeZone", "a time zone such as Asia/Kolkata");
        }
    }

    /** {@code MON-SAT}, or a list such as {@code MON,WED,FRI}. */
    private static Set<DayOfWeek> days(Values store) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : store.text("businessDays", "MON-SAT").toUpperCase(Locale.ROOT).split(",", -1)) {
            var ends = part.strip().split("-", 2);
            int from = DAYS.indexOf(ends[0]);
            int to = DAYS.indexOf(ends[ends.length - 1]);
            if (from < 0 || to < from) {
                throw store.bad("businessDays", "days such as MON-SAT");
            }
            for (int day = from; day <= to; day++) {
                days.add(DayOfWeek.of(day + 1));
            }
        }
        return days;
    }

    private static LocalTime[] hours(Values store) {
        var m = HOURS.matcher(store.text("businessHours", "10:00-19:00"));
        if (m.matches()) {
            var opens = LocalTime.parse(m.group(1) + ":" + m.group(2));
            var closes = LocalTime.parse(m.group(3) + ":" + m.group(4));
            if (opens.isBefore(closes)) {
                return new LocalTime[] {opens, closes};
            }
        }
        throw store.bad("businessHours", "hours such as 10:00-19:00");
    }

    private static String holidays(Values store) {
        var country = store.text("holidays", "IN");
        if (!country.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") || !PublicHolidays.isKnown(country)) {
            throw store.bad("holidays", "a country code such as IN, or a state's such as IN-MH");
        }
        return country;
    }

    private static Paise rupees(Values values, String name) {
        return Rupees.parse(values.text(name)).filter(amount -> !amount.isNegative())
                .orElseThrow(() -> values.bad(name, "rupees such as \"5.00\""));
    }

    private static Configuration.Mailbox mailbox(Values mail) {
        boolean tls = mail.yes("tls", true);
        return new Configuration.Mailbox(
                mail.text("host"),
                (int) mail.whole("port", tls ? 993 : 143, 1, 65535),
                tls,
                mail.text("user"),
                mail.text("password"),
                mail.text("folder", "INBOX"),
                all(mail, "allow", DOMAIN, "a list of domains such as hdfcbank.net"),
                all(mail, "authservIds", SERVER, "a list of names such as mx.google.com"),
                all(mail, "to", ADDRESS, "a list of addresses such as name@gmail.com"));
    }

    private static Set<String> all(Values values, String name, Pattern form, String wanted) {
        var all = new TreeSet<String>();
        for (var one : values.texts(name)) {
            if (!form.matcher(one.strip()).matches()) {
                throw values.bad(name, wanted);
            }
            all.add(one.strip().toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(all);
    }

    private static String language(Values store) {
        var language = store.text("language", "en");
        if (!language.matches("en|hi")) {
            throw store.bad("language", "en or hi");
        }
        return language;
    }
}
