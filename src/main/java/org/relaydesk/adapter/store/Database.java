package org.relaydesk.adapter.store;

import java.util.List;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import org.relaydesk.adapter.mail.MailPlace;
import org.relaydesk.book.BookLine;
import org.relaydesk.catalog.CatalogueChange;
import org.relaydesk.catalog.Offer;
import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.Service;
import org.relaydesk.conversation.CannedReply;
import org.relaydesk.conversation.DialogueState;
import org.relaydesk.conversation.InboundRow;
import org.relaydesk.conversation.ReplyText;
import org.relaydesk.customer.Customer;
import org.relaydesk.customer.Identity;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.ledger.Balance;
import org.relaydesk.ledger.Transfer;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.mismatch.MismatchDecision;
import org.relaydesk.mismatch.MismatchMove;
import org.relaydesk.mismatch.MismatchPicture;
import org.relaydesk.order.Order;
import org.relaydesk.payment.BankCredit;
import org.relaydesk.payment.CreditWitness;
import org.relaydesk.payment.PaymentRequest;
import org.relaydesk.policy.PolicyVersion;
import org.relaydesk.proof.PictureMark;
import org.relaydesk.proof.PictureReading;
import org.relaydesk.proof.PictureWords;
import org.relaydesk.queue.InboxRow;
import org.relaydesk.queue.OutboxRow;
import org.relaydesk.queue.OutboxSend;
import org.relaydesk.relay.Provider;
import org.relaydesk.relay.ProviderHour;
import org.relaydesk.relay.SubmissionAttempt;
import org.relaydesk.review.ReviewPicture;
import org.relaydesk.review.ReviewRequest;
import org.relaydesk.statement.SellerColumns;
import org.relaydesk.statement.StatementImport;
import org.relaydesk.thread.ThreadHead;

/** Opens the database: connections, Hibernate's picture of it, which only validates. */
final class Database {
    private static final List<Class<?>> ENTITIES = List.of(
            Transfer.class, Balance.class, Customer.class, Identity.class, Provider.class, Service.class,
            PolicyVersion.class, Order.class, SubmissionAttempt.class, Route.class, Offer.class, CatalogueChange.class,
            FollowUp.class, ProviderHour.class, PaymentRequest.class, BankCredit.class,
            CreditWitness.class, Mismatch.class, MismatchPicture.class, MismatchDecision.class, MismatchMove.class, PictureReading.class,
            InboxRow.class, InboundRow.class, OutboxRow.class, OutboxSend.class, DialogueState.class, BookLine.class, Setting.class,
            PictureMark.class, PictureWords.class, MailPlace.class, StatementImport.class, SellerColumns.class, ReviewRequest.class,
            ReviewPicture.class, ReplyText.class, ThreadHead.class, CannedReply.class);

    static final String USER = "relaydesk";

    private Database() {}

    static HikariDataSource connect(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword("");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(10_000);
        config.setPoolName("store");
        return new HikariDataSource(config);
    }

    static SessionFactory sessions(HikariDataSource source) {
        var configuration = new Configuration();
        ENTITIES.forEach(configuration::addAnnotatedClass);
        var properties = new Properties();
        properties.put("hibernate.connection.datasource", source);
        properties.put("hibernate.hbm2ddl.auto", "validate");
        properties.put("hibernate.jdbc.time_zone", "UTC");
        properties.put("hibernate.session_factory.statement_inspector", (StatementInspector) FreshPlan::of);
        properties.put("hibernate.query.plan_cache_max_size", "256");
        configuration.addProperties(properties);
        return configuration.buildSessionFactory();
    }
}
