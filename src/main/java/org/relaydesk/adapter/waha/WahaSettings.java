package org.relaydesk.adapter.waha;

import java.net.URI;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How a WAHA gateway is reached.
 *
 * @param url its base address, {@code http://127.0.0.1:3000}
 * @param session its name of the paired phone
 * @param apiKey goes with each call; secret
 */
public record WahaSettings(URI url, String session, String apiKey) {
    /** The address of something below the base; null where the base is no http address. */
    @Nullable HttpUrl below(String... segments) {
        var base = HttpUrl.parse(url.toString());
        if (base == null) {
            return null;
        }
        var address = base.newBuilder().query(null).fragment(null);
        for (var segment : segments) {
            address.addPathSegment(segment);
        }
        return withoutGap(address.build());
    }

    /** A base that ends with a slash has an empty last segment. */
    private static HttpUrl withoutGap(HttpUrl address) {
        int gap = address.pathSegments().indexOf("");
        return gap < 0 ? address : address.newBuilder().removePathSegment(gap).build();
    }

    @Override
    public String toString() {
        return "WAHA session " + session + " at " + url.getHost();
    }
}
