package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 实时动态 and 监察大屏: what happens in the halls, as it happens. */
@Controller
class LiveController {

    private static final List<Grouping> RANKED = List.of(Grouping.CENTER, Grouping.DEPARTMENT);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Scope.Scopes scopes;
    private final LiveWatch watch;
    private final LiveDrawing drawing;
    private final LiveStreams streams;
    private final Clock clock;
    private final ZoneId zone;

    LiveController(
            Scope.Scopes scopes, LiveWatch watch, LiveDrawing drawing, LiveStreams streams, Clock clock, ZoneId zone) {
        this.scopes = scopes;
        this.watch = watch;
        this.drawing = drawing;
        this.streams = streams;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/supervision/live")
    String board(@AuthenticationPrincipal SignedIn who, Locale locale, Model model) {
        show(view(LiveView.Kind.BOARD, null, who, locale), model);
        return "supervision/live";
    }

    @GetMapping("/supervision/wall")
    String wall(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String by,
            Locale locale,
            Model model) {
        show(view(LiveView.Kind.WALL, by, who, locale), model);
        return "supervision/wall";
    }

    /** The board alone, for a page whose stream is broken; 304 where it is the one on the screen. */
    @GetMapping("/supervision/live/board")
    ResponseEntity<String> now(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String by,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String shown,
            Locale locale) {
        LiveDrawing.Drawn drawn = drawing.draw(view(kind(view), by, who, locale), watch.look());
        String tag = "\"" + drawn.id() + "\"";
        return tag.equals(shown)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).contentType(HTML).body(drawn.html());
    }

    /**
     * The board as it changes.
     *
     * @param shown the id of the board in the page; a browser that comes back names in a header the one it was sent last
     */
    @GetMapping(path = "/supervision/live/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String shown,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        HttpSession session = request.getSession(false);
        // or a proxy would keep what it is to pass on
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(
                who,
                session == null ? "" : session.getId(),
                view(kind(view), by, who, locale),
                Params.given(last).or(() -> Params.given(shown)).orElse(null));
    }

    private void show(LiveView view, Model model) {
        LiveState state = watch.look();
        model.addAllAttributes(drawing.model(view, state));
        model.addAttribute("scope", view.scope());
        model.addAttribute("kind", view.kind());
        model.addAttribute("shown", drawing.draw(view, state).id());
        model.addAttribute("groupings", RANKED);
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", zone);
    }

    private LiveView view(LiveView.Kind kind, @Nullable String by, SignedIn who, Locale locale) {
        Scope scope = scopes.of(who);
        Grouping grouping = Params.constant(Grouping.class, by, LiveView.usual(scope));
        if (!RANKED.contains(grouping)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new LiveView(kind, scope, grouping, locale);
    }

    private static LiveView.Kind kind(@Nullable String view) {
        return Params.constant(LiveView.Kind.class, view, LiveView.Kind.BOARD);
    }
}
