package org.relaydesk.catalog;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place on the web that services are sold for: the words that name it in a service, the hosts of its links (a name below
 * one, such as {@code m.}, is one too), and how a profile is reached by its {@code @name}. Pure.
 */
public enum Platform {
    INSTAGRAM("Instagram", "instagram|insta|ig", "https://instagram.com/%s", "instagram.com", "instagr.am", "ig.me"),
    FACEBOOK("Facebook", "facebook|fb", "https://facebook.com/%s", "facebook.com", "fb.com", "fb.me", "fb.watch", "fb.gg"),
    YOUTUBE("YouTube", "youtube|yt", "https://youtube.com/@%s", "youtube.com", "youtu.be"),
    TIKTOK("TikTok", "tiktok|tik tok", "https://tiktok.com/@%s", "tiktok.com"),
    TELEGRAM("Telegram", "telegram|tg", "https://t.me/%s", "t.me", "telegram.me", "telegram.dog"),
    TWITTER("X", "twitter|x", "https://x.com/%s", "x.com", "twitter.com", "t.co"),
    LINKEDIN("LinkedIn", "linkedin|linked in", "", "linkedin.com", "lnkd.in"),
    THREADS("Threads", "threads", "https://threads.net/@%s", "threads.net", "threads.com"),
    SPOTIFY("Spotify", "spotify", "", "spotify.com", "spotify.link", "spoti.fi", "spotify.app.link"),
    WHATSAPP("WhatsApp", "whatsapp|whats app", "", "whatsapp.com", "wa.me"),
    SNAPCHAT("Snapchat", "snapchat|snap", "https://snapchat.com/add/%s", "snapchat.com"),
    PINTEREST("Pinterest", "pinterest", "https://pinterest.com/%s",
            "pinterest.com", "pin.it", "pinterest.co.uk", "pinterest.ca", "pinterest.de", "pinterest.fr", "pinterest.com.au");

    /** Services for pages of any kind, whatever else their names say. */
    private static final Pattern ANY_PAGE =
            Pattern.compile("(?i)\\b(web ?sites?|web traffic|site traffic|traffic|seo|backlinks?)\\b");
    private static final Pattern NAME = Pattern.compile("@[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,48}[A-Za-z0-9_])?");

    private final String label;
    private final Pattern words;
    private final String profile;
    private final String host;
    private final Pattern hosts;

    /** @param host the first of its hosts, for an example */
    Platform(String label, String words, String profile, String host, String... others) {
        this.label = label;
        this.words = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.])(?:" + words + ")(?![\\p{L}\\p{N}])");
        this.profile = profile;
        this.host = host;
        // the whole name, or one below it; a name that only begins or ends alike is another's
        this.hosts = Pattern.compile("(?i)(?:[^/]+\\.)?(?:" + Stream.concat(Stream.of(host), Stream.of(others))
                .map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    }

    /** Its name as its customers know it. */
    public String label() {
        return label;
    }

    /** Its main host, for an example. */
    public String host() {
        return host;
    }

    /**
     * What a service is sold for, by its name, and where that names none, by its category. Empty where any page will do,
     * where several are named, and where nobody knows.
     */
    public static Optional<Platform> of(String category, String service) {
        if (ANY_PAGE.matcher(service).find()) {
            return Optional.empty();
        }
        var named = named(service);
        if (named.isEmpty() && !ANY_PAGE.matcher(category).find()) {
            named = named(category);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static EnumSet<Platform> named(String words) {
        var named = EnumSet.noneOf(Platform.class);
        for (var platform : values()) {
            if (platform.words.matcher(words).find()) {
                named.add(platform);
            }
        }
        return named;
    }

    /** Whether a host is one of its own: the whole name, or one below it; never one that only looks like it. */
    public boolean owns(String name) {
        return hosts.matcher(name).matches()
                || (this == PINTEREST && name.matches("(?i)(?:www\\.)?(?:[a-z]{2}\\.)?pinterest\\.[a-z]{2}"));
    }

    /** The link of a profile that is written as {@code @name}; empty where it is no name, or the platform has no such links. */
    public Optional<String> profile(String written) {
        return !profile.isEmpty() && NAME.matcher(written).matches()
                ? Optional.of(profile.formatted(written.substring(1)))
                : Optional.empty();
    }
}
