package org.govhall.supervision;

import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govhall.kernel.Ratio;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Draws live boards by the same template that the page is made of: once for all who look at the same. */
@Component
class LiveDrawing {

    static final String TEMPLATE = "supervision/live-parts";

    /** As many lines as a wall has room for. */
    private static final int LINES = 8;

    private static final int ID_LENGTH = 16;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final SpringTemplateEngine templates;
    private final Names names;
    private final ZoneId zone;
    private final ServletContext servlet;

    private final Map<LiveView, Drawn> drawn = new HashMap<>();
    private @Nullable LiveState of;

    LiveDrawing(SpringTemplateEngine templates, Names names, ZoneId zone, ServletContext servlet) {
        this.templates = templates;
        this.names = names;
        this.zone = zone;
        this.servlet = servlet;
    }

    /**
     * A board as HTML.
     *
     * @param id made from what it says: of two nodes, or before and after a restart, the same where the board is the same
     */
    record Drawn(String id, String html) {}

    synchronized Drawn draw(LiveView view, LiveState state) {
        if (of != state) {
            drawn.clear();
            of = state;
        }
        return drawn.computeIfAbsent(view, missing -> drawAnew(missing, state));
    }

    LiveBoard board(LiveView view, LiveState state) {
        Set<CenterId> centers = view.scope().ids();
        return new LiveBoard(
                state.day(),
                state.countsIn(centers).entrySet().stream()
                        .map(entry -> new LiveBoard.Figure(
                                entry.getKey(), entry.getValue(), href(entry.getKey(), view.scope(), state.day())))
                        .toList(),
                state.actsIn(centers).stream()
                        .limit(view.kind().acts())
                        .map(act -> row(act, state.day()))
                        .toList(),
                lines(view, state));
    }

    /** What the template of the parts stands on, in a page as well as in a stream. */
    Map<String, Object> model(LiveView view, LiveState state) {
        return Map.of("board", board(view, state), "by", view.by());
    }

    private Drawn drawAnew(LiveView view, LiveState state) {
        Context context = new Context(view.locale(), model(view, state));
        String html = templates
                .process(TEMPLATE, Set.of(view.kind().fragment()), context)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Drawn(id(html), html);
    }

    private List<LiveBoard.Line> lines(LiveView view, LiveState state) {
        boolean byCenter = view.by() == Grouping.CENTER;
        List<Map.Entry<String, LiveStanding>> standings = state
                .standingsIn(
                        view.scope().ids(),
                        place -> byCenter
                                ? place.center().toString()
                                : place.department().toString())
                .stream()
                .limit(LINES)
                .toList();
        return IntStream.range(0, standings.size())
                .mapToObj(i -> new LiveBoard.Line(
                        i + 1,
                        names.of(view.by(), standings.get(i).getKey()),
                        standings.get(i).getValue()))
                .toList();
    }

    private LiveBoard.Row row(LiveAct act, LocalDate today) {
        LocalDateTime at = LocalDateTime.ofInstant(act.at(), zone);
        String number = act.number();
        return new LiveBoard.Row(
                act.key(),
                (at.toLocalDate().equals(today) ? TODAY : BEFORE).format(at),
                act.label(),
                act.tone(),
                act.level(),
                number == null ? Ratio.NOTHING : number,
                names.item(act.item()),
                names.department(act.department()),
                names.center(act.center()),
                servlet.getContextPath() + act.address());
    }

    private @Nullable String href(LiveCount count, Scope scope, LocalDate day) {
        Counted cases = count.cases();
        String path = cases == null
                ? count.list()
                : new Question(
                                scope,
                                PeriodKind.DAY,
                                new Period(day, day),
                                scope.top(),
                                true,
                                null,
                                null,
                                Grouping.DEPARTMENT,
                                null)
                        .cases(cases);
        return path == null ? null : servlet.getContextPath() + path;
    }

    private static String id(String html) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
