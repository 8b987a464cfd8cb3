package org.relaydesk.catalog;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer writes as the link of an order, measured by the service that it is for. Pure. */
public sealed interface PlatformLink {
    /** What a link leads to, and what a service wants. */
    enum Kind { PROFILE, POST, UNKNOWN }

    /**
     * A link that may be ordered for.
     *
     * @param link as it goes to the provider
     * @param wanted what the service wants, where the link seems to lead to something else; UNKNOWN where it fits or nobody
     *     knows
     */
    record Good(String link, Kind wanted) implements PlatformLink {}

    /** No link at all. */
    record NoLink() implements PlatformLink {}

    /** A link of another place, or of one that only looks like it. */
    record Elsewhere(Platform platform) implements PlatformLink {}

    Pattern FOR_PROFILES = Pattern.compile(
            "(?i)\\b(followers?|subscribers?|subs|members?|page likes?|profile (?:visits?|views?)|friends?|connections?)\\b");
    Pattern FOR_POSTS = Pattern.compile(
            "(?i)\\b(likes?|views?|comments?|shares?|saves?|reposts?|retweets?|reels?|reactions?|votes?|plays?|impressions?|reach)\\b");
    /** Where the name says neither for sure: stories and streams go by either link. */
    Pattern FOR_EITHER = Pattern.compile("(?i)\\b(story|stories|live|stream|channel|profile)\\b");

    static PlatformLink read(Service service, String written) {
        var platform = Platform.of(service.category(), service.name());
        return read(platform, wanted(service.name()), written.strip());
    }

    private static PlatformLink read(Optional<Platform> platform, Kind wanted, String written) {
        var byName = platform.flatMap(p -> p.profile(written));
        var link = byName.or(() -> LinkCheck.read(written));
        if (link.isEmpty()) {
            return new NoLink();
        }
        if (platform.isEmpty()) {
            return new Good(link.get(), Kind.UNKNOWN);
        }
        var uri = URI.create(link.get());
        if (!platform.get().owns(uri.getHost())) {
            return new Elsewhere(platform.get());
        }
        var leadsTo = kind(platform.get(), uri);
        boolean fits = wanted == Kind.UNKNOWN || leadsTo == Kind.UNKNOWN || leadsTo == wanted;
        return new Good(link.get(), fits ? Kind.UNKNOWN : wanted);
    }

    /** What a service wants, by its name. */
    static Kind wanted(String service) {
        if (FOR_PROFILES.matcher(service).find()) {
            return Kind.PROFILE;
        }
        return FOR_POSTS.matcher(service).find() && !FOR_EITHER.matcher(service).find() ? Kind.POST : Kind.UNKNOWN;
    }

    /** What a link leads to, by its path; UNKNOWN for a short link and for whatever the platform may invent. */
    static Kind kind(Platform platform, URI link) {
        var path = link.getRawPath() == null ? "" : link.getRawPath().replaceAll("/+$", "");
        return switch (platform) {
            case INSTAGRAM -> by(path, "/(?:[^/]+/)?(?:p|reel|reels|tv)/[^/]+", "/(?!(?:p|reel|reels|tv|stories|explore)$)[^/]+");
            case FACEBOOK -> link.getHost().matches("(?i)fb\\.(?:watch|me|gg)")
                    ? Kind.UNKNOWN
                    : by(path, "/.*(?:posts|videos|reel|photos?|permalink|story\\.php|watch|share/[pvr])(?:[/.].*)?", "/(?:[^/]+|people/.+)");
            case YOUTUBE -> link.getHost().endsWith("youtu.be")
                    ? by(path, "/[^/]+", "(?!)")
                    : by(path, "/(?:watch|(?:shorts|live|embed)/[^/]+)", "/(?:@[^/]+|(?:channel|c|user)/[^/]+)(?:/.*)?");
            case TIKTOK -> link.getHost().matches("(?i)v[mt]\\..*")
                    ? Kind.UNKNOWN
                    : by(path, "/@[^/]+/(?:video|photo)/.+", "/@[^/]+");
            case TELEGRAM -> by(path, "/(?:s/|c/)?[^/]+/\\d+", "/(?:s/[^/]+|joinchat/[^/]+|[^/]+)");
            case TWITTER -> link.getHost().endsWith("t.co") ? Kind.UNKNOWN : by(path, "/[^/]+/status/.+", "/(?!i$)[^/]+");
            case LINKEDIN -> by(path, "/(?:posts|feed/update|pulse)/.+", "/(?:in|company|school|showcase)/[^/]+(?:/.*)?");
            case THREADS -> by(path, "/@[^/]+/post/.+|/t/.+", "/@[^/]+");
            case SPOTIFY -> by(path, "/(?:intl-[a-z]+/)?(?:track|episode|album)/.+", "/(?:intl-[a-z]+/)?(?:artist|user|playlist|show)/.+");
            case WHATSAPP -> by(path, "/channel/[^/]+/\\d+", "/channel/[^/]+");
            case SNAPCHAT -> by(path, "/spotlight/.+", "/add/[^/]+|/@[^/]+");
            case PINTEREST -> link.getHost().endsWith("pin.it") ? Kind.UNKNOWN : by(path, "/pin/.+", "/[^/]+");
        };
    }

    private static Kind by(String path, String post, String profile) {
        return path.matches(post) ? Kind.POST : path.matches(profile) ? Kind.PROFILE : Kind.UNKNOWN;
    }
}
