package org.relaydesk.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.relaydesk.demo.sim.BankWords;

/**
 * A customer, made up, and his number with him.
 *
 * @param waId digits with country code
 * @param vpa that he pays from
 * @param bank at which the store gets his money
 * @param handle his name on the networks
 */
public record Person(String name, String waId, String vpa, BankWords bank, String handle) {
    /** All of them; the story is about the first ones. */
    public static final List<Person> ALL = all(
            "Fit Daily", "Yoga Loft", "Studio Nine", "Bike Club", "Reel House", "Cafe Blue", "Chai Corner", "Book Nook",
            "Paws and Play", "Green Leaf", "Sky Travels", "Urban Wick", "Little Chef", "Dance Hub", "Golden Loaf",
            "Mango Tree", "Pixel Press", "River Run", "Tiny Toys", "Vinyl Room", "Wild Trail", "Spice Route", "Cloud Decor",
            "Block Print");

    public static final Person FIT_DAILY = ALL.get(0);
    public static final Person YOGA_LOFT = ALL.get(1);
    public static final Person STUDIO_NINE = ALL.get(2);
    public static final Person BIKE_CLUB = ALL.get(3);
    public static final Person REEL_HOUSE = ALL.get(4);
    public static final Person CAFE_BLUE = ALL.get(5);
    public static final Person CHAI_CORNER = ALL.get(6);
    public static final Person BOOK_NOOK = ALL.get(7);
    public static final Person PAWS_AND_PLAY = ALL.get(8);
    public static final Person TINY_TOYS = ALL.get(18);

    /** His bank as screenshots name it. */
    public String bankName() {
        return switch (vpa.substring(vpa.indexOf('@') + 1)) {
            case "oksbi" -> "SBI";
            case "okaxis" -> "Axis Bank";
            case "okicici" -> "ICICI Bank";
            default -> "HDFC Bank";
        };
    }

    private static List<Person> all(String... names) {
        var all = new ArrayList<Person>();
        for (var name : names) {
            int at = all.size();
            var handle = name.toLowerCase(Locale.ROOT).replace(" ", ".");
            var vpa = handle.replace(".", "") + "@" + app(at);
            all.add(new Person(name, "9190000000" + (at + 11), vpa, bank(at), handle));
        }
        return List.copyOf(all);
    }

    /** Most of the store's money comes to its account with HDFC. */
    private static BankWords bank(int at) {
        return switch (at % 8) {
            case 3 -> BankWords.SBI;
            case 5 -> BankWords.ICICI;
            case 6 -> BankWords.AXIS;
            case 7 -> BankWords.KOTAK;
            default -> BankWords.HDFC;
        };
    }

    private static String app(int at) {
        return switch (at % 5) {
            case 0 -> "oksbi";
            case 1 -> "okaxis";
            case 2 -> "okicici";
            case 3 -> "paytm";
            default -> "ybl";
        };
    }
}
