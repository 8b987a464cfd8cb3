package org.relaydesk.catalog;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinkCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https://instagram.com/asha.k | https://instagram.com/asha.k",
        "http://x.example/a?b=c&d=%20 | http://x.example/a?b=c&d=%20",
        "HTTPS://Instagram.com/P/x | HTTPS://Instagram.com/P/x",
        "instagram.com/asha | https://instagram.com/asha",
        "www.youtube.com/watch?v=abc | https://www.youtube.com/watch?v=abc",
        "  https://t.me/asha  | https://t.me/asha",
        "https://example.com:8443/a | https://example.com:8443/a",
        "https://www.tiktok.com/@asha | https://www.tiktok.com/@asha"
    })
    void linksAreTaken(String written, String link) {
        assertEquals(Optional.of(link), LinkCheck.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "asha", "@asha", "my profile", "https://", "https://localhost/a", "http://10.0.0.1/a", "http://[::1]/",
        "javascript:alert(1)", "file:///etc/passwd", "ftp://example.com/a", "https://exa mple.com", "https://-a.com/",
        "https://a..com/", "https://example.c/", "https://example.com/{id}", "mailto:a@b.example", "1000",
        "https://instagram.com@evil.example/", "a:b@example.com"
    })
    void whatIsNoLinkIsNot(String written) {
        assertEquals(Optional.empty(), LinkCheck.read(written));
    }

    @Test
    void endlessLinksAreNotEither() {
        assertTrue(LinkCheck.read("https://x.example/" + "a".repeat(900)).isPresent());
        assertEquals(Optional.empty(), LinkCheck.read("https://x.example/" + "a".repeat(1000)));
        // a host that a careless expression would try for hours
        assertEquals(Optional.empty(), LinkCheck.read("https://" + "a-".repeat(450) + "!/"));
        assertEquals(Optional.empty(), LinkCheck.read("https://" + "a".repeat(900)));
    }
}
