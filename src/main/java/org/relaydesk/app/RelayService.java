package org.relaydesk.app;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.listener.Listener;
import org.relaydesk.adapter.listener.ListenerSecrets;
import org.relaydesk.adapter.listener.ListenerSettings;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.Backups;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;
import org.relaydesk.work.SettledClock;

/** The running service over an open store: listener, queues, submissions, sweeps. The window is not part of it. */
public final class RelayService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayService.class);
    /** Nothing ends before what waited outside while the program was off has had the time to come in. */
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final OpenStore open;
    private final Configuration configuration;
    private final UseCases useCases;
    private final Gateways gateways;
    private final BackgroundWork work;
    private final ProviderDesk providerDesk;
    private final BackupWork backups;
    private final Listener listener;
    private @Nullable SearchWork search;

    /**
     * Opens the port and begins to work.
     *
     * @throws IOException with a sentence for the seller if the port can't be opened
     */
    public static RelayService start(
            OpenStore open, Configuration configuration, InstantSource clock, RandomGenerator random) throws IOException {
        var settled = new SettledClock(clock, System::nanoTime, AFTER_START, configuration.store().expiry());
        var useCases = UseCases.of(open.repositories(), configuration.store(), clock, settled, random);
        return new RelayService(open, configuration, useCases, clock, settled);
    }

    private RelayService(
            OpenStore open, Configuration configuration, UseCases useCases, InstantSource clock, InstantSource settled)
            throws IOException {
        this.open = open;
        this.configuration = configuration;
        this.useCases = useCases;
        var writer = open.store().writer();
        lostSubmissions();
        this.gateways = Gateways.of(configuration, new FileMediaStore(open.store().folder()), clock);
        this.work = new BackgroundWork(open, useCases, gateways, configuration, clock, settled);
        this.providerDesk = new ProviderDesk(open, useCases, gateways, work.providers(), work.calls(), System::nanoTime);
        this.backups = new BackupWork(open, configuration, clock);
        var inbox = new Inbox(open.repositories().inbox(), writer, clock, work::wakeInbox);
        this.listener = Listener.open(
                new ListenerSettings(configuration.bind(), configuration.port()), this::secrets, inbox, this::health,
                () -> new PolicyPage(open, configuration.store(), clock).html(), clock);
        work.start();
        backups.start();
    }

    /** An attempt that is still open was under way when the program ended: nobody knows whether it arrived. */
    private void lostSubmissions() {
        var lost = open.store().writer().call(() -> {
            var attempts = open.repositories().attempts().open();
            attempts.forEach(a -> useCases.finishSubmission().lost(a.id()));
            return attempts.size();
        });
        if (lost > 0) {
            LOG.warn("{} submissions were under way when the program ended: they wait for the seller", lost);
        }
    }

    private ListenerSecrets secrets() {
        return switch (configuration.whatsapp()) {
            case WhatsApp.Cloud cloud -> new ListenerSecrets(cloud.appSecret(), cloud.verifyToken(), configuration.smsToken());
            case WhatsApp.Waha waha -> new ListenerSecrets(null, null, configuration.smsToken(), waha.hmacKey());
            case null -> new ListenerSecrets(null, null, configuration.smsToken());
        };
    }

    /** How it stands with WhatsApp; never waits. */
    public LinkState link() {
        var whatsApp = gateways.whatsApp();
        return whatsApp == null ? LinkState.none() : whatsApp.watch().state();
    }

    private Map<String, Object> health() {
        var health = new LinkedHashMap<String, Object>();
        health.put("status", "up");
        health.put("store", configuration.store().name());
        health.put("whatsapp", configuration.whatsapp() != null);
        if (configuration.whatsapp() != null) {
            health.put("whatsappLink", link().standing().name().toLowerCase(Locale.ROOT));
        }
        health.put("bankSms", configuration.smsToken() != null);
        var mailbox = work.mailbox().standing();
        if (mailbox != MailboxState.Standing.NONE) {
            health.put("bankMail", mailbox.name().toLowerCase(Locale.ROOT));
        }
        health.put("syncs", open.store().syncs());
        return health;
    }

    public int port() {
        return listener.port();
    }

    public OpenStore open() {
        return open;
    }

    public Configuration configuration() {
        return configuration;
    }

    public UseCases useCases() {
        return useCases;
    }

    /** How it stands with the backups. */
    public Backups backups() {
        return backups;
    }

    BackupWork backupWork() {
        return backups;
    }

    /** The backup that was made when the service ended, if one was. */
    Optional<BackupState.Good> exitBackup() {
        return backups.atExit();
    }

    /** The Providers screen's way in. */
    ProviderDesk providerDesk() {
        return providerDesk;
    }

    /** Where calls run that wait for somebody outside. */
    Executor calls() {
        return work.calls();
    }

    /** How it stands with the mailbox to which banks write; from any thread. */
    public MailboxState mailbox() {
        return work.mailbox();
    }

    /** The search in all messages; its index is followed from the first time on that it is asked for. */
    synchronized ConversationSearch search() {
        if (search == null) {
            search = SearchWork.start(open);
        }
        return search.search();
    }

    Gateways gateways() {
        return gateways;
    }

    /** The rounds of questions under way, and the way to stop one. */
    public SweepProgress sweeps() {
        return work.providers().progress();
    }

    /** Asks every provider now. */
    public void sweepNow() {
        work.providers().sweepNow();
    }

    private synchronized void closeSearch() {
        if (search != null) {
            search.close();
        }
    }

    /** Ends in order: no more requests in, rounds and calls under way come to their end, one more backup. The store stays open. */
    @Override
    public void close() {
        var time = new ExitTime();
        // the door and the work at the same time: each may need half of the ten seconds that there are
        var door = Thread.ofPlatform().name("listener-close").start(listener::close);
        closeSearch();
        work.close();
        gateways.close();
        Uninterrupted.await(CLOSING, door::join);
        backups.end(time);
    }
}
