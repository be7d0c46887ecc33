package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govhall.identity.AccountId;
import org.govhall.identity.Role;
import org.govhall.identity.Sessions;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterView;
import org.govhall.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of one node, driven by hand: no thread, no database, no browser. */
class LiveStreamsTest {

    private static final String SESSION = "session";

    private final MovableClock clock = new MovableClock();
    private final LiveWatch watch = mock();
    private final LiveDrawing drawing = mock();
    private final Sessions sessions = mock();
    private final Set<String> ended = new HashSet<>();
    private final LiveView view = view();
    private final LiveStreams streams = streams(Runnable::run);

    @BeforeEach
    void aQuietHall() {
        when(sessions.stillOpen(anyMap())).thenAnswer(call -> {
            Map<String, SignedIn> asked = call.getArgument(0);
            return asked.keySet().stream().filter(id -> !ended.contains(id)).collect(Collectors.toSet());
        });
        happens("one");
    }

    @Test
    void whoOpensABoardIsShownWhatIsThereAndThenOnlyWhatIsNew() {
        Screen screen = open(somebody());

        streams.tick();
        streams.tick();
        assertThat(screen.events("board")).containsExactly("one board:one");

        happens("two");
        streams.tick();
        assertThat(screen.events("board")).hasSize(2).last().isEqualTo("two board:two");
    }

    @Test
    void whoComesBackWithTheBoardThatIsThereIsSentNothing() {
        Screen screen = new Screen();
        streams.open(somebody(), SESSION, view, "one", screen);
        streams.tick();
        assertThat(screen.events("board")).isEmpty();

        Screen older = new Screen();
        streams.open(somebody(), SESSION, view, "zero", older);
        streams.tick();
        assertThat(older.events("board")).containsExactly("one board:one");
    }

    @Test
    void fiveHundredBoardsCostOneLookAndOneDrawing() {
        List<Screen> screens =
                IntStream.range(0, 500).mapToObj(i -> open(somebody())).toList();
        LiveDrawing.Drawn board = new LiveDrawing.Drawn("three", "board:three");
        LiveState state = state();
        when(watch.look()).thenReturn(state);
        when(drawing.draw(any(), same(state))).thenReturn(board);

        streams.tick();

        verify(watch, times(1)).look();
        verify(sessions, times(1)).stillOpen(anyMap());
        assertThat(screens)
                .allSatisfy(screen -> assertThat(screen.events("board")).containsExactly("three board:three"));
    }

    @Test
    void whereNobodyLooksNothingIsAsked() {
        streams.tick();
        verify(watch, never()).look();
    }

    @Test
    void eachIsShownTheirOwnScope() {
        LiveView elsewhere = view();
        LiveState state = state();
        when(watch.look()).thenReturn(state);
        when(drawing.draw(view, state)).thenReturn(new LiveDrawing.Drawn("here", "of the city"));
        when(drawing.draw(elsewhere, state)).thenReturn(new LiveDrawing.Drawn("there", "of the district"));
        Screen here = open(somebody());
        Screen there = new Screen();
        streams.open(somebody(), SESSION, elsewhere, null, there);

        streams.tick();

        assertThat(here.events("board")).containsExactly("here of the city");
        assertThat(there.events("board")).containsExactly("there of the district");
    }

    @Test
    void whoIsGoneIsForgottenAndTheOthersGoOn() {
        Screen gone = open(somebody());
        Screen stays = open(somebody());
        gone.broken = true;

        streams.tick();

        assertThat(streams.size()).isOne();
        assertThat(stays.events("board")).hasSize(1);
        assertThat(gone.completed).isTrue();
    }

    @Test
    void whoTakesInNothingIsLetGoAndKeepsOneSenderAtMost() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        LiveStreams slow = streams(waiting::add);
        Screen screen = new Screen();
        slow.open(somebody(), SESSION, view, null, screen);
        slow.tick();
        clock.advance(Duration.ofSeconds(2));
        slow.tick();
        assertThat(waiting).as("one at a time").hasSize(1);

        clock.advance(LiveStreams.SLOW);
        slow.tick();
        assertThat(slow.size()).isZero();
        waiting.forEach(Runnable::run);
        assertThat(screen.completed).isTrue();
    }

    @Test
    void aQuietStreamGivesASignOfLife() {
        Screen screen = open(somebody());
        streams.tick();
        clock.advance(LiveStreams.BEAT);
        streams.tick();
        streams.tick();
        assertThat(screen.events("beat")).hasSize(1);
    }

    @Test
    void theSixthOfOnePersonEndsTheirFirst() {
        SignedIn person = somebody();
        List<Screen> own = IntStream.range(0, LiveStreams.MOST_OF_ONE_PERSON)
                .mapToObj(i -> open(person))
                .toList();
        Screen other = open(somebody());

        Screen sixth = open(person);

        assertThat(own.get(0).events("end")).containsExactly("TOO_MANY");
        assertThat(own.get(0).completed).isTrue();
        assertThat(own.subList(1, own.size())).noneMatch(screen -> screen.completed);
        assertThat(List.of(other, sixth)).noneMatch(screen -> screen.completed);
        assertThat(streams.size()).isEqualTo(LiveStreams.MOST_OF_ONE_PERSON + 1);
    }

    @Test
    void withTheSessionEndsTheStream() {
        Screen screen = open(somebody());
        streams.tick();
        ended.add(SESSION);
        happens("secret");
        clock.advance(LiveStreams.ASK_SESSIONS);

        streams.tick();

        assertThat(screen.events("end")).containsExactly("SIGNED_OUT");
        assertThat(screen.events("board")).as("what came afterwards").hasSize(1);
        assertThat(screen.completed).isTrue();
        assertThat(streams.size()).isZero();
    }

    @Test
    void nowAndThenTheBrowserMustAskAgain() {
        Screen screen = open(somebody());
        clock.advance(LiveStreams.LONGEST);
        streams.tick();
        assertThat(screen.completed).isTrue();
        assertThat(screen.events("end")).as("so it comes back by itself").isEmpty();
    }

    @Test
    void aDatabaseThatFailsEndsNoStream() {
        Screen screen = open(somebody());
        when(watch.look()).thenThrow(new QueryTimeoutException("planned"));
        clock.advance(LiveStreams.BEAT);
        streams.tick();
        assertThat(screen.events("beat")).hasSize(1);
        assertThat(streams.size()).isOne();
    }

    @Test
    void aNodeThatStopsSendsEverybodyElsewhere() {
        Screen screen = open(somebody());
        streams.stop();
        assertThat(screen.completed).isTrue();
        assertThat(screen.events("end")).isEmpty();
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> open(somebody()))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private void happens(String what) {
        LiveState state = state();
        when(watch.look()).thenReturn(state);
        when(drawing.draw(any(), same(state))).thenReturn(new LiveDrawing.Drawn(what, "board:" + what));
    }

    private Screen open(SignedIn who) {
        Screen screen = new Screen();
        streams.open(who, SESSION, view, null, screen);
        return screen;
    }

    private LiveStreams streams(Executor senders) {
        return new LiveStreams(watch, drawing, sessions, clock, senders, false);
    }

    private static SignedIn somebody() {
        return new SignedIn(new AccountId(UUID.randomUUID()), "监察甲", Set.of(Role.SUPERVISOR));
    }

    private static LiveState state() {
        return new LiveState(LocalDate.of(2026, 11, 23), List.of(), Map.of(), Map.of());
    }

    private static LiveView view() {
        CenterView center = mock();
        return new LiveView(
                LiveView.Kind.BOARD,
                new Scope(center, new LinkedHashMap<>()),
                Grouping.DEPARTMENT,
                Locale.SIMPLIFIED_CHINESE);
    }

    /** What a browser would have received. */
    static final class Screen extends SseEmitter {

        private final List<String> received = new ArrayList<>();
        boolean broken;
        boolean completed;

        Screen() {
            super(0L);
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            received.add(event.build().stream()
                    .map(ResponseBodyEmitter.DataWithMediaType::getData)
                    .map(String::valueOf)
                    .collect(Collectors.joining()));
        }

        @Override
        public synchronized void complete() {
            completed = true;
        }

        /** Of events of one name the id, where there is one, and what they say. */
        List<String> events(String name) {
            return received.stream()
                    .map(String::lines)
                    .map(Stream::toList)
                    .filter(lines -> lines.contains("event:" + name))
                    .map(lines -> Stream.of(said(lines, "id:"), said(lines, "data:"))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" ")))
                    .toList();
        }

        private static String said(List<String> lines, String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()))
                    .collect(Collectors.joining("\n"));
        }

        @Nullable String lastBoard() {
            List<String> boards = events("board");
            return boards.isEmpty() ? null : boards.get(boards.size() - 1);
        }
    }
}
