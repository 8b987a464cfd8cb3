package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExportCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void anOldRowWithHalfACharacterIsNoReasonToHaveNoExport() throws IOException {
        Path store;
        try (var shop = new Shop(folder)) {
            shop.say("919800000001", "menu");
            shop.sql("update inbound_message set text = 'a' || char(55357)");
            store = shop.open.store().folder();
        }
        var file = folder.resolve("out.json");

        assertEquals(0, Main.run("export", "--store", store.toString(), "--out", file.toString()));
        assertTrue(Files.readString(file).contains("\"a?\""));
    }
}
