package org.relaydesk.loop;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import org.relaydesk.support.Shop;

/**
 * The tests of one class share a shop; each is about a customer of its own, some time after the one before. The book must be
 * in order after them all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedShopTest {
    final Shop shop;
    /** How many tests there have been, this one with them. */
    int customers;
    /** The number of this test's customer. */
    String customer = "";

    private final Duration between;

    SharedShopTest(Shop shop, Duration between) {
        this.shop = shop;
        this.between = between;
    }

    @BeforeEach
    void next() {
        customer = "9198000005" + String.format("%02d", ++customers);
        shop.clock.pass(between);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    /** What the customer was told last. */
    String last() {
        return shop.told(customer).getLast();
    }
}
