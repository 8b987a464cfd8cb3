package org.relaydesk.demo.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.relaydesk.demo.sim.PanelService;

/** What the panels list: what the store sells through them, among much that it does not. */
public final class Catalogues {
    /** Something that all panels list in several qualities; {@code rate} is that of the best. */
    private record Kind(String category, String what, String type, long rate, long min, long max) {}

    /** A quality, {@code percent} of the best one's rate. */
    private record Quality(String words, int percent, boolean refill, boolean cancel, boolean dripFeed) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Instagram", "Followers", "Default", 160_000, 50, 50_000),
            new Kind("Instagram", "Likes", "Default", 36_000, 20, 100_000),
            new Kind("Instagram", "Saves", "Default", 22_000, 10, 20_000),
            new Kind("Instagram", "Reels Views", "Default", 6_000, 100, 1_000_000),
            new Kind("Instagram", "Comments in your words", "Custom Comments", 950_000, 5, 1_000),
            new Kind("YouTube", "Views", "Default", 90_000, 500, 500_000),
            new Kind("YouTube", "Watch Hours", "Default", 1_450_000, 100, 4_000),
            new Kind("YouTube", "Comments in your words", "Custom Comments", 1_200_000, 5, 500),
            new Kind("YouTube", "Likes of a comment", "Comment Likes", 70_000, 20, 5_000),
            new Kind("Telegram", "Members", "Default", 110_000, 100, 50_000),
            new Kind("Telegram", "Post Views", "Default", 7_000, 100, 1_000_000),
            new Kind("Telegram", "Poll Votes", "Poll", 65_000, 10, 20_000),
            new Kind("Facebook", "Page Likes", "Default", 150_000, 100, 20_000),
            new Kind("Facebook", "Video Views", "Default", 42_000, 500, 200_000),
            new Kind("X", "Followers", "Default", 260_000, 50, 10_000),
            new Kind("X", "Poll Votes", "Poll", 80_000, 10, 20_000),
            new Kind("Spotify", "Plays", "Default", 48_000, 1_000, 1_000_000),
            new Kind("Website", "Visits", "Web Traffic", 31_000, 500, 1_000_000));
    private static final List<Quality> QUALITIES = List.of(
            new Quality("economy", 55, false, false, false),
            new Quality("steady · R30", 80, true, false, true),
            new Quality("premium · R60", 100, true, true, true));

    private Catalogues() {}

    /** What a panel lists: sorted by networks, the store's own services first. */
    public static List<PanelService> of(String panel) {
        var all = new ArrayList<PanelService>();
        for (var goods : Goods.ALL) {
            if (goods.panel().equals(panel)) {
                all.add(goods.atPanel());
            }
            goods.more().fallBacks().stream().filter(f -> f.panel().equals(panel)).map(goods::listedAs).forEach(all::add);
        }
        others(panel, all);
        all.sort(Comparator.comparing(PanelService::category));
        return List.copyOf(all);
    }

    /** What it lists some hours later: bulkpanel has changed its mind about four of the store's services. */
    public static List<PanelService> later(String panel) {
        return of(panel).stream()
                .filter(s -> !isOf(Goods.POST_VIEWS, panel, s))
                .map(s -> changed(panel, s))
                .toList();
    }

    private static PanelService changed(String panel, PanelService service) {
        if (isOf(Goods.FOLLOWERS, panel, service)) {
            return service.at(service.rate() * 112 / 100);
        }
        if (isOf(Goods.VIDEO_LIKES, panel, service)) {
            return service.from(1_000);
        }
        return isOf(Goods.VIDEO_VIEWS, panel, service) ? service.at(service.rate() * 92 / 100) : service;
    }

    private static boolean isOf(Goods goods, String panel, PanelService service) {
        return goods.panel().equals(panel) && goods.service().equals(service.id());
    }

    private static void others(String panel, List<PanelService> all) {
        // each panel has numbers and rates of its own
        int id = switch (panel) {
            case "bulkpanel" -> 5_001;
            case "smmfast" -> 1_101;
            default -> 201;
        };
        int percent = 90 + panel.length();
        for (var kind : KINDS) {
            for (var quality : QUALITIES) {
                var name = kind.category() + " " + kind.what() + " · " + quality.words();
                all.add(new PanelService(
                        Integer.toString(id++), name, kind.category(), kind.type(), kind.rate() * quality.percent() / 100 * percent / 100,
                        kind.min(), kind.max(), quality.refill(), quality.cancel(), quality.dripFeed() && kind.type().equals("Default")));
            }
        }
    }
}
