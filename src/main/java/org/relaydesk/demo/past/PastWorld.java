package org.relaydesk.demo.past;

import java.util.Map;
import java.util.Optional;

import org.relaydesk.customer.Identity;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;

/** What the events of the past work with. */
record PastWorld(
        Backstage stage,
        PastUseCases useCases,
        PastClock clock,
        Timeline timeline,
        PastTalk talk,
        PastBank bank,
        PastPictures pictures,
        Map<String, Panel> panels,
        References references) {
    Panel panel(Goods goods) {
        return Optional.ofNullable(panels.get(goods.panel())).orElseThrow();
    }

    /** His number in the store; empty before his first message. */
    Optional<Long> customer(Person person) {
        return stage.customers().identity(Identity.Kind.WA_ID, person.waId()).map(Identity::customerId);
    }
}
