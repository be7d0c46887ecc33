package org.govhall.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.govhall.identity.Sessions;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live boards that are open at this node. Every two seconds it looks once for all of them, and tells those whose board
 * is no longer as they were shown it. It stops before the web server does, so that nobody waits for a stream to end: browsers
 * come back by themselves, to another node or to this one, and name the board that they show.
 *
 * <p>A board is sent whole. So whoever was away, for a moment or for a night, sees what is there now, and there is no list
 * of what each has to be told.
 */
@Component
class LiveStreams implements SmartLifecycle {

    static final int MOST_OF_ONE_PERSON = 5;
    static final int MOST = 2000;

    /** A sign of life, by which both sides notice that the other is gone. */
    static final Duration BEAT = Duration.ofSeconds(15);

    /** Who takes in nothing for so long is let go. */
    static final Duration SLOW = Duration.ofSeconds(10);

    static final Duration ASK_SESSIONS = Duration.ofSeconds(10);

    /** Then the browser asks again, and with it what the person may see. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final long TICK_SECONDS = 2;
    private static final int SENDERS = 8;
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final long COME_BACK_MILLIS = 1000;
    private static final long SPREAD_MILLIS = 3000;
    private static final long NO_TIMEOUT = 0;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** What the script on the page is told when a stream will not come back. */
    enum End {
        TOO_MANY,
        SIGNED_OUT
    }

    private final LiveWatch watch;
    private final LiveDrawing drawing;
    private final Sessions sessions;
    private final Clock clock;
    private final Executor senders;
    private final boolean ticks;

    private final Queue<Stream> open = new ConcurrentLinkedQueue<>();
    private volatile Instant sessionsAsked = Instant.MIN;
    private volatile boolean failing;
    private volatile boolean stopped;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable Future<?> ticking;

    @Autowired
    LiveStreams(
            LiveWatch watch,
            LiveDrawing drawing,
            Sessions sessions,
            Clock clock,
            @Value("${govhall.scheduled:true}") boolean ticks) {
        this(watch, drawing, sessions, clock, pool(), ticks);
    }

    /** @param senders run what a slow client may keep waiting */
    LiveStreams(LiveWatch watch, LiveDrawing drawing, Sessions sessions, Clock clock, Executor senders, boolean ticks) {
        this.watch = watch;
        this.drawing = drawing;
        this.sessions = sessions;
        this.clock = clock;
        this.senders = senders;
        this.ticks = ticks;
    }

    /** One open board. What it was shown and when is touched by one sender at a time. */
    private static final class Stream {

        private final SignedIn who;
        private final String session;
        private final LiveView view;
        private final SseEmitter emitter;
        private final Instant began;
        private volatile @Nullable String shown;
        private volatile Instant spoken;
        /** Since when something is being sent to it; null while nothing is. */
        private volatile @Nullable Instant sending;

        Stream(SignedIn who, String session, LiveView view, SseEmitter emitter, @Nullable String shown, Instant now) {
            this.who = who;
            this.session = session;
            this.view = view;
            this.emitter = emitter;
            this.shown = shown;
            this.began = now;
            this.spoken = now;
        }
    }

    /**
     * Opens a board for somebody. Who has more than {@link #MOST_OF_ONE_PERSON} loses the oldest, which may be one that
     * nobody looks at any more.
     *
     * @param session in which they are signed in; the board ends with it
     * @param shown the id of the board that is on their screen, or null
     * @throws ResponseStatusException 503 when there are too many, or this node is about to stop
     */
    SseEmitter open(SignedIn who, String session, LiveView view, @Nullable String shown) {
        return open(who, session, view, shown, new SseEmitter(NO_TIMEOUT));
    }

    synchronized SseEmitter open(
            SignedIn who, String session, LiveView view, @Nullable String shown, SseEmitter emitter) {
        if (stopped || open.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        List<Stream> own = open.stream().filter(other -> other.who.equals(who)).toList();
        own.stream()
                .limit(Math.max(0, own.size() + 1 - MOST_OF_ONE_PERSON))
                .forEach(oldest -> end(oldest, End.TOO_MANY));
        Stream stream = new Stream(who, session, view, emitter, shown, clock.instant());
        stream.sending = stream.began;
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(() -> open.remove(stream));
        emitter.onError(gone -> open.remove(stream));
        open.add(stream);
        // By this thread, which also writes the headers: a sender that began the answer while they are written would
        // tear
        // it. Such a first word is a few bytes, and nobody keeps it waiting.
        speak(
                stream,
                SseEmitter.event()
                        .comment("")
                        // not all at once, when a node has stopped and all come back
                        .reconnectTime(
                                COME_BACK_MILLIS + ThreadLocalRandom.current().nextLong(SPREAD_MILLIS)),
                shown,
                stream.began);
        return emitter;
    }

    int size() {
        return open.size();
    }

    /** Looks once, and tells each what is new to it. A failure of the database ends no stream: the next look sees more. */
    void tick() {
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        letGo(now);
        LiveState state = null;
        try {
            endSignedOut(now);
            state = watch.look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("live boards cannot look at the database", e);
            }
            failing = true;
        }
        for (Stream stream : open) {
            if (stream.sending != null) {
                continue;
            }
            LiveDrawing.Drawn board = state == null ? null : drawing.draw(stream.view, state);
            if (board != null && !board.id().equals(stream.shown)) {
                send(stream, SseEmitter.event().id(board.id()).name("board").data(board.html(), TEXT), board.id());
            } else if (!now.isBefore(stream.spoken.plus(BEAT))) {
                send(stream, SseEmitter.event().name("beat").data("-", TEXT), stream.shown);
            }
        }
    }

    private void letGo(Instant now) {
        for (Stream stream : open) {
            Instant sending = stream.sending;
            if (sending != null && !now.isBefore(sending.plus(SLOW))) {
                open.remove(stream);
            } else if (sending == null && !now.isBefore(stream.began.plus(LONGEST))) {
                open.remove(stream);
                senders.execute(stream.emitter::complete);
            }
        }
    }

    private void endSignedOut(Instant now) {
        if (now.isBefore(sessionsAsked.plus(ASK_SESSIONS))) {
            return;
        }
        Map<String, SignedIn> asked = new HashMap<>();
        open.forEach(stream -> asked.put(stream.session, stream.who));
        Set<String> signedIn = sessions.stillOpen(asked);
        sessionsAsked = now;
        open.stream()
                .filter(stream -> !signedIn.contains(stream.session))
                .forEach(stream -> end(stream, End.SIGNED_OUT));
    }

    private void end(Stream stream, End why) {
        open.remove(stream);
        if (stream.sending == null) {
            send(stream, SseEmitter.event().name("end").data(why.name(), TEXT), stream.shown);
        }
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event, @Nullable String shown) {
        Instant now = clock.instant();
        stream.sending = now;
        senders.execute(() -> speak(stream, event, shown, now));
    }

    private void speak(Stream stream, SseEmitter.SseEventBuilder event, @Nullable String shown, Instant now) {
        try {
            stream.emitter.send(event);
            stream.shown = shown;
            stream.spoken = now;
        } catch (IOException | IllegalStateException gone) {
            open.remove(stream);
        } finally {
            stream.sending = null;
        }
        // let go while this was on its way, or because of it
        if (!open.contains(stream)) {
            stream.emitter.complete();
        }
    }

    // ---- its life

    @Override
    public void start() {
        stopped = false;
        running = true;
        if (ticks) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(LiveStreams::thread);
            ticking = started.scheduleWithFixedDelay(this::tickSafely, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
            timer = started;
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        running = false;
        if (ticking != null) {
            ticking.cancel(false);
        }
        if (timer != null) {
            timer.shutdown();
        }
        Collection<Stream> all = List.copyOf(open);
        open.clear();
        all.stream()
                .filter(stream -> stream.sending == null)
                .forEach(stream -> senders.execute(stream.emitter::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException e) {
            // or the timer would not come back
            LOG.error("live boards", e);
        }
    }

    /** Few threads, whoever waits; they end where nobody looks. */
    private static Executor pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                SENDERS,
                SENDERS,
                BEAT.toSeconds() * 2,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                LiveStreams::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live-board-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
