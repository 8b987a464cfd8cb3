package org.relaydesk.demo.story;

import org.relaydesk.demo.sim.Fate;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;

/** Orders that go their way without the seller: paid by the exact amount or from the wallet, watched at the provider. */
final class Orders {
    private final Cast cast;
    private final Watch watch;
    private final Reporter report;
    private final References references;

    Orders(Cast cast, Watch watch, Reporter report, References references) {
        this.cast = cast;
        this.watch = watch;
        this.report = report;
        this.references = references;
    }

    Shopper shopper(Person person) {
        return new Shopper(cast, watch, person);
    }

    /** An order in one line, paid and with the provider. */
    Bill bought(Person person, Goods goods, long quantity, Fate fate) {
        fated(person, goods, fate);
        var bill = asked(person, goods, quantity);
        pay(person, bill);
        report.sent(bill);
        return bill;
    }

    /** An order in one line; nobody has paid yet. */
    Bill asked(Person person, Goods goods, long quantity) {
        cast.pause();
        var bill = shopper(person).buy(goods, quantity);
        report.ordered(bill, person, goods);
        return bill;
    }

    /** The same by the menu. */
    Bill walked(Person person, Goods goods, long quantity, Fate fate) {
        fated(person, goods, fate);
        cast.pause();
        var bill = shopper(person).walk(goods, quantity);
        report.ordered(bill, person, goods);
        pay(person, bill);
        report.sent(bill);
        return bill;
    }

    /** The same from the wallet. */
    Bill fromWallet(Person person, Goods goods, long quantity, Fate fate) {
        fated(person, goods, fate);
        cast.pause();
        var bill = shopper(person).buyFromWallet(goods, quantity);
        report.orderedFromWallet(bill, person, goods);
        report.sent(bill);
        return bill;
    }

    /** Pays the exact amount. */
    void pay(Person person, Bill bill) {
        cast.pause();
        shopper(person).pay(bill.asked(), references.next());
        report.paid(bill);
    }

    void fated(Person person, Goods goods, Fate fate) {
        cast.panel(goods).expect(goods.link(person), fate);
    }
}
