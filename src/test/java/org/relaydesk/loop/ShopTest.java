package org.relaydesk.loop;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Shop;

/** Each test has a shop of its own, whose book must be in order in the end. */
abstract class ShopTest {
    @TempDir
    Path folder = Path.of("");

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }
}
