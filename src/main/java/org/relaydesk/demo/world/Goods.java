package org.relaydesk.demo.world;

import java.util.List;
import java.util.stream.Stream;

import org.relaydesk.demo.sim.PanelService;
import org.relaydesk.money.Paise;

/**
 * A service that the demo's store sells.
 *
 * @param pricePer1000 what customers pay
 * @param panel where it is relayed to, as {@code service} there
 * @param rate what the panel takes for 1000, in hundred-thousandths of a dollar
 * @param usual quantities that customers order
 * @param more what most services do without
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
        List<Long> usual,
        More more) {
    /** Where it goes when the panel can't take it. */
    public record FallBack(String panel, String service) {}

    /**
     * What most services do without.
     *
     * @param type the provider's
     * @param marginPercent by which the price is made; 0 where it is fixed
     */
    public record More(String type, int marginPercent, List<FallBack> fallBacks) {
        private static final More NONE = new More("Default", 0, List.of());

        private static More fallBack(String panel, String service) {
            return new More("Default", 0, List.of(new FallBack(panel, service)));
        }
    }

    public static final Goods FOLLOWERS = new Goods(
            1, "Instagram Followers", "Instagram", Paise.of(149_00), "bulkpanel", "4411", 105_000, 100, 10_000, 30,
            List.of(500L, 2_000L, 3_000L, 5_000L), More.fallBack("growthapi", "64"));
    public static final Goods LIKES = new Goods(
            2, "Instagram Likes", "Instagram", Paise.of(38_00), "smmfast", "118", 27_000, 50, 20_000, 0,
            List.of(500L, 1_000L, 2_000L, 5_000L), More.NONE);
    public static final Goods REELS = new Goods(
            3, "Instagram Reels Views", "Instagram", Paise.of(5_90), "bulkpanel", "4460", 4_100, 500, 200_000, 0,
            List.of(10_000L, 20_000L, 50_000L), More.NONE);
    public static final Goods VIEWS = new Goods(
            4, "YouTube Views · R30", "YouTube", Paise.of(84_00), "growthapi", "77", 59_000, 500, 100_000, 30,
            List.of(1_000L, 2_000L, 5_000L, 10_000L), More.NONE);
    public static final Goods SUBSCRIBERS = new Goods(
            5, "YouTube Subscribers", "YouTube", Paise.of(1_490_00), "growthapi", "81", 1_040_000, 50, 5_000, 30,
            List.of(200L, 300L, 500L), More.NONE);
    public static final Goods MEMBERS = new Goods(
            6, "Telegram Members", "Telegram", Paise.of(130_00), "smmfast", "205", 92_000, 100, 20_000, 0,
            List.of(500L, 1_000L, 2_000L), More.NONE);
    public static final Goods PAGE_LIKES = new Goods(
            7, "Facebook Page Likes", "Facebook", Paise.of(190_00), "smmfast", "310", 135_000, 100, 10_000, 0,
            List.of(1_000L, 2_000L, 3_000L), More.NONE);
    public static final Goods X_FOLLOWERS = new Goods(
            8, "X Followers", "X", Paise.of(320_00), "growthapi", "96", 225_000, 100, 5_000, 0,
            List.of(500L, 1_000L), More.NONE);

    public static final Goods VIDEO_LIKES = new Goods(
            9, "YouTube Likes", "YouTube", Paise.of(99_00), "bulkpanel", "4520", 58_000, 500, 20_000, 30,
            List.of(1_000L, 2_000L), More.NONE);
    public static final Goods POST_VIEWS = new Goods(
            10, "Telegram Post Views", "Telegram", Paise.of(9_90), "bulkpanel", "4602", 6_500, 100, 500_000, 0,
            List.of(10_000L, 50_000L), More.fallBack("smmfast", "902"));
    public static final Goods VIDEO_VIEWS = new Goods(
            11, "Facebook Video Views", "Facebook", Paise.of(58_00), "bulkpanel", "4705", 38_000, 500, 100_000, 0,
            List.of(5_000L, 10_000L), More.NONE);
    public static final Goods COMMENTS = new Goods(
            12, "Instagram Custom Comments", "Instagram", Paise.of(1_190_00), "bulkpanel", "4480", 900_000, 5, 500, 0,
            List.of(10L, 20L), new More("Custom Comments", 0, List.of()));
    public static final Goods STORY_VIEWS = new Goods(
            13, "Instagram Story Views", "Instagram", Paise.of(13_00), "smmfast", "140", 9_000, 100, 50_000, 0,
            List.of(5_000L, 10_000L), new More("Default", 60, List.of()));

    /** Those that chance lets customers of the past order, by number. */
    public static final List<Goods> USUAL =
            List.of(FOLLOWERS, LIKES, REELS, VIEWS, SUBSCRIBERS, MEMBERS, PAGE_LIKES, X_FOLLOWERS);

    /** All, by number. */
    public static final List<Goods> ALL =
            Stream.concat(USUAL.stream(), Stream.of(VIDEO_LIKES, POST_VIEWS, VIDEO_VIEWS, COMMENTS, STORY_VIEWS)).toList();

    /** As its panel lists it. */
    public PanelService atPanel() {
        return listedAs(service, rate);
    }

    /** As the panel of a fall-back lists it: a little dearer. */
    public PanelService listedAs(FallBack place) {
        return listedAs(place.service(), rate * 11 / 10);
    }

    private PanelService listedAs(String id, long itsRate) {
        boolean covered = refillDays > 0;
        return new PanelService(
                id, name, category, more.type(), itsRate, min, max, covered, covered, category.equals("Instagram"));
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
