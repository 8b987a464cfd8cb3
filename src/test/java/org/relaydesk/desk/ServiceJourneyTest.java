package org.relaydesk.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller prices, routes and imports what he sells, by the keyboard. */
class ServiceJourneyTest extends DeskTest {
    @Override
    protected double width() {
        return 1440;
    }

    @BeforeEach
    void goToServices() throws Exception {
        keys(KeyCode.G, KeyCode.S);
        until(() -> text("#queue").contains("Instagram Followers") && text("#routes").contains("bulkpanel 4411"));
    }

    @Test
    void seesPriceCostMarginAndRoutes() throws Exception {
        var table = text("#queue");
        for (var said : List.of("₹149.00", "₹89.40", "40%", "bulkpanel 4411 → smmfast 112", "100 – 10,000", "below cost", "−4%")) {
            assertTrue(table.contains(said), said + " in " + table);
        }
        assertTrue(text("#screen-services").contains("5 on sale · 1 below cost"));
        assertTrue(text("#detail").contains("214 in the last 30 days"));
        keys(KeyCode.J);
        until(() -> text("#detail").contains("₹39.00 for 1,000, cost + 80%, rounded up to the rupee"));
    }

    @Test
    void filtersByChipAndByText() throws Exception {
        fire("filter-paused");
        until(() -> text("#queue").contains("Telegram Members") && !text("#queue").contains("Instagram"));
        until(() -> text("#detail").contains("Paused: bulkpanel no longer has it") && text("#routes").contains("gone from its catalogue since 10:02"));
        fire("filter-below-cost");
        until(() -> text("#queue").contains("Instagram Comments") && !text("#queue").contains("Telegram"));
        fire("filter-all");
        keys(KeyCode.SLASH);
        until(() -> "filter".equals(scene().getFocusOwner().getId()));
        write("growthapi you");
        until(() -> text("#queue").contains("YouTube Views R30") && !text("#queue").contains("Instagram"));
        assertTrue(store.services.decisions.isEmpty());
    }

    @Test
    void raisesAPriceAndSeesWhatItComesTo() throws Exception {
        keys(KeyCode.E);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        type("form-price", "89");
        until(() -> text("#price-preview").contains("Below cost: ₹89.00 for what costs ₹89.40, so each 1,000 loses ₹0.40"));
        type("form-price", "159");
        until(() -> text("#price-preview").contains("₹159.00 for 1,000 · cost ₹89.40 · margin 44%"));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("1 · Instagram Followers saved."));
        assertEquals(List.of("save Draft[number=1, name=Instagram Followers, category=Instagram, price=Fixed[per1000=₹159.00], min=100, max=10000,"
                + " refillDays=30, dripFeed=false]"), store.services.decisions);
        until(() -> text("#queue").contains("₹159.00"));
    }

    @Test
    void pricesByMarginRoundedUpToTheRupee() throws Exception {
        keys(KeyCode.E);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        fire("price-margin");
        keys(KeyCode.ENTER);
        until(() -> text("#service-form").contains("Please write a whole number, 0 to 1000."));
        type("form-percent", "60");
        until(() -> text("#price-preview").contains("₹144.00 for 1,000 · cost ₹89.40 · margin 38%"));
        type("form-min", "500");
        type("form-max", "400");
        fx(() -> {
            ((CheckBox) find("#form-drip").orElseThrow()).setSelected(true);
            return null;
        });
        fire("confirm");
        until(() -> text("#service-form").contains("not below the smallest quantity"));
        assertTrue(store.services.decisions.isEmpty());
        type("form-max", "50000");
        fire("confirm");
        until(() -> !store.services.decisions.isEmpty());
        assertEquals(List.of("save Draft[number=1, name=Instagram Followers, category=Instagram, price=Margin[percent=60], min=500, max=50000,"
                + " refillDays=30, dripFeed=true]"), store.services.decisions);
    }

    @Test
    void escapeLeavesTheFormAndNothingIsSaved() throws Exception {
        keys(KeyCode.E);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        write(" p i e");
        keys(KeyCode.ESCAPE);
        until(() -> !find("#service-form").orElseThrow().isVisible());
        assertTrue(store.services.decisions.isEmpty());
    }

    @Test
    void aRefusalLeavesTheFormAsItWas() throws Exception {
        store.services.refuse = new Refused("bounds-bad");
        keys(KeyCode.E);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("These bounds can’t be used"));
        assertTrue(find("#service-form").orElseThrow().isVisible());
        assertFalse(fx(() -> button("confirm").isDisabled()));
    }

    @Test
    void pausesWithAReasonAndResumes() throws Exception {
        keys(KeyCode.P);
        until(() -> find("#ask-text").isPresent());
        write("Too slow of late");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("1 · Instagram Followers is paused."));
        fire("filter-paused");
        until(() -> text("#detail").contains("Paused: Too slow of late"));
        keys(KeyCode.P);
        until(() -> text("#toasts").contains("1 · Instagram Followers is on sale again."));
        assertEquals(List.of("pause 1 because Too slow of late", "resume 1"), store.services.decisions);
    }

    @Test
    void changesTheOrderOfItsRoutes() throws Exception {
        assertTrue(fx(() -> button("route-up-0").isDisabled()));
        assertTrue(fx(() -> button("route-down-1").isDisabled()));
        assertEquals("Move smmfast 112 up", button("route-up-1").getAccessibleText());
        fire("route-up-1");
        until(() -> text("#queue").contains("smmfast 112 → bulkpanel 4411"));
        until(() -> text("#routes").indexOf("smmfast 112") < text("#routes").indexOf("bulkpanel 4411"));
        fire("route-remove-1");
        until(() -> !text("#routes").contains("bulkpanel 4411"));
        assertTrue(fx(() -> button("route-remove-0").isDisabled()), "one is needed");
        assertEquals(List.of("routes 1 [smmfast 112, bulkpanel 4411]", "routes 1 [smmfast 112]"), store.services.decisions);
    }

    @Test
    void addsAFallBackFromACatalogue() throws Exception {
        fire("add-route");
        until(() -> text("#picker").contains("A fall-back for 1 · Instagram Followers") && text("#offers").contains("4003"));
        write("tiktok likes server 9");
        until(() -> !text("#offers").contains("4003"));
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        until(() -> !store.services.decisions.isEmpty());
        var said = store.services.decisions.getFirst();
        assertTrue(said.startsWith("routes 1 [bulkpanel 4411, smmfast 112, bulkpanel "), said);
        until(() -> text("#routes").contains("then 3"));
    }

    @Test
    void importsSeveralOffersByKeyboard() throws Exception {
        keys(KeyCode.I);
        until(() -> text("#offers").contains("4002") && text("#picker").contains("3,118 offers"));
        assertTrue(fx(() -> button("confirm").isDisabled()));
        keys(KeyCode.DOWN, KeyCode.SPACE, KeyCode.J, KeyCode.J, KeyCode.SPACE, KeyCode.K, KeyCode.SPACE, KeyCode.SPACE);
        until(() -> button("confirm").getText().equals("Import 2 services"));
        type("import-percent", "many");
        fire("confirm");
        until(() -> text("#picker").contains("Please write a whole number, 0 to 1000."));
        type("import-percent", "75");
        type("import-category", "New");
        fire("confirm");
        until(() -> text("#toasts").contains("2 new services are on sale."));
        assertEquals(List.of("import bulkpanel [4001, 4003] margin 75 into New"), store.services.decisions);
        assertFalse(find("#picker").orElseThrow().isVisible());
    }

    @Test
    void whatIsSoldAlreadyCanNotBeImportedAgain() throws Exception {
        keys(KeyCode.I);
        until(() -> text("#offers").contains("4002"));
        write("4411");
        until(() -> text("#offers").contains("No. 1"));
        keys(KeyCode.DOWN, KeyCode.SPACE);
        assertTrue(fx(() -> button("confirm").isDisabled()));
    }

    @Test
    void anotherProvidersCatalogueLetsGoOfTheTicks() throws Exception {
        keys(KeyCode.I);
        until(() -> text("#offers").contains("4002"));
        keys(KeyCode.DOWN, KeyCode.SPACE);
        until(() -> button("confirm").getText().equals("Import 1 service"));
        fire("catalogue-smmfast");
        until(() -> fx(() -> button("confirm").isDisabled()));
        keys(KeyCode.ESCAPE);
        until(() -> !find("#picker").orElseThrow().isVisible());
        assertTrue(store.services.decisions.isEmpty());
    }

    @Test
    void theCatalogueLoadsOnlyThePagesThatAreSeen() throws Exception {
        keys(KeyCode.I);
        until(() -> text("#offers").contains("4002"));
        assertTrue(store.services.pages.stream().distinct().count() <= 2, store.services.pages.toString());
    }

    private void type(String id, String text) throws Exception {
        fx(() -> {
            var field = (TextField) find("#" + id).orElseThrow();
            field.requestFocus();
            field.setText(text);
            return null;
        });
    }

    private Button button(String id) {
        return (Button) find("#" + id).orElseThrow();
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            button(id).fire();
            return null;
        });
    }
}
