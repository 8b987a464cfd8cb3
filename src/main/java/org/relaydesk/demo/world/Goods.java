package org.relaydesk.demo.world;

import java.util.List;

import org.relaydesk.demo.sim.PanelService;
import org.relaydesk.money.Paise;

/**
 * A service that the demo's store sells.
 *
 * @param pricePer1000 what customers pay
 * @param panel where it is relayed to, as {@code service} there
 * @param rate what the panel takes for 1000, in hundred-thousandths of a dollar
 * @param usual quantities that customers order
 */
public record Goods(
        int number,
        String name,
        String category,
        Paise pricePer1000,
        String panel,
        String service,
        long rate,
        long min,
        long max,
        int refillDays,
        List<Long> usual) {
    public static final Goods FOLLOWERS = new Goods(
            1, "Instagram Followers", "Instagram", Paise.of(149_00), "bulkpanel", "4411", 105_000, 100, 10_000, 30,
            List.of(500L, 2_000L, 3_000L, 5_000L));
    public static final Goods LIKES = new Goods(
            2, "Instagram Likes", "Instagram", Paise.of(38_00), "smmfast", "118", 27_000, 50, 20_000, 0,
            List.of(500L, 1_000L, 2_000L, 5_000L));
    public static final Goods REELS = new Goods(
            3, "Instagram Reels Views", "Instagram", Paise.of(5_90), "bulkpanel", "4460", 4_100, 500, 200_000, 0,
            List.of(10_000L, 20_000L, 50_000L));
    public static final Goods VIEWS = new Goods(
            4, "YouTube Views · R30", "YouTube", Paise.of(84_00), "growthapi", "77", 59_000, 500, 100_000, 30,
            List.of(1_000L, 2_000L, 5_000L, 10_000L));
    public static final Goods SUBSCRIBERS = new Goods(
            5, "YouTube Subscribers", "YouTube", Paise.of(1_490_00), "growthapi", "81", 1_040_000, 50, 5_000, 30,
            List.of(200L, 300L, 500L));
    public static final Goods MEMBERS = new Goods(
            6, "Telegram Members", "Telegram", Paise.of(130_00), "smmfast", "205", 92_000, 100, 20_000, 0,
            List.of(500L, 1_000L, 2_000L));
    public static final Goods PAGE_LIKES = new Goods(
            7, "Facebook Page Likes", "Facebook", Paise.of(190_00), "smmfast", "310", 135_000, 100, 10_000, 0,
            List.of(1_000L, 2_000L, 3_000L));
    public static final Goods X_FOLLOWERS = new Goods(
            8, "X Followers", "X", Paise.of(320_00), "growthapi", "96", 225_000, 100, 5_000, 0,
            List.of(500L, 1_000L));

    /** All, by number. */
    public static final List<Goods> ALL =
            List.of(FOLLOWERS, LIKES, REELS, VIEWS, SUBSCRIBERS, MEMBERS, PAGE_LIKES, X_FOLLOWERS);

    /** As its panel lists it. */
    public PanelService atPanel() {
        return new PanelService(service, name, category, rate, min, max, refillDays > 0);
    }

    /** A link such as customers send for it. */
    public String link(Person customer) {
        var handle = customer.handle();
        return switch (category) {
            case "YouTube" -> "https://youtube.com/@" + handle;
            case "Telegram" -> "https://t.me/" + handle.replace(".", "");
            case "Facebook" -> "https://facebook.com/" + handle;
            case "X" -> "https://x.com/" + handle.replace(".", "");
            default -> "https://instagram.com/" + handle;
        };
    }
}
