package org.govhall.supervision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.PostView;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What supervision found in the demo's cases, and what followed: for a first look only. */
@Component
@Profile("demo")
public class CardYear {

    private static final Duration AGO = Duration.ofDays(10);
    private static final Duration LOOK_BACK = Duration.ofDays(60);
    private static final int MOST = 60;
    private static final List<String> ANSWERS =
            List.of("经核实，材料流转时交接遗漏，已补办并向申请人致歉；窗口已建立每日到期清单。", "现场核查排期冲突，已协调增派人员办结，今后提前两日预约。", "当日业务量集中，未能按时办结，已增开一个窗口。");

    private final Signs signs;
    private final CardRegister register;
    private final CardSweep sweep;
    private final CardDesk desk;
    private final OrganizationDirectory organization;
    private final FileStore files;
    private final Clock clock;

    CardYear(
            Signs signs,
            CardRegister register,
            CardSweep sweep,
            CardDesk desk,
            OrganizationDirectory organization,
            FileStore files,
            Clock clock) {
        this.signs = signs;
        this.register = register;
        this.sweep = sweep;
        this.desk = desk;
        this.organization = organization;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Finds what was irregular ten days ago and lets most of it be handled; the rest is found as of now.
     *
     * @param moveTo moves the clock of the demo
     * @param backToNow gives it the real time again
     * @param supervisor who rules
     */
    public void live(Consumer<Instant> moveTo, Runnable backToNow, OfficerView supervisor) {
        Instant now = clock.instant();
        Instant then = now.minus(AGO);
        moveTo.accept(then);
        signs.look(then.minus(LOOK_BACK), then).stream()
                .filter(sign -> sign.what() != Irregularity.NEAR_DUE)
                .filter(sign -> isBefore(sign.evidence().happenedAt(), then))
                .limit(MOST)
                .forEach(register::enter);
        Reach all = Reach.overCenters(supervisor, organization.subtree(supervisor.center()));
        int place = 0;
        for (CardRow card : desk.list(all, CardFilter.OPEN, PageRequest.of(0, MOST))) {
            handle(card, place++, then, moveTo, all);
        }
        backToNow.run();
        sweep.sweep();
    }

    private void handle(CardRow card, int place, Instant then, Consumer<Instant> moveTo, Reach supervisor) {
        Reach window = atWindow(card.window());
        if (window == null || place % 5 == 4) {
            return;
        }
        moveTo.accept(then.plus(Duration.ofHours(3 + place % 5)));
        boolean appeals = place % 5 == 3;
        if (appeals) {
            desk.appeal(window, card.id(), version(supervisor, card.id()), "当日省级系统停机两小时，无法录入，附停机公告。", proof(window));
        } else {
            desk.answer(window, card.id(), version(supervisor, card.id()), ANSWERS.get(place % ANSWERS.size()));
        }
        moveTo.accept(then.plus(Duration.ofDays(2)));
        if (appeals && place % 2 == 1) {
            desk.withdraw(supervisor, card.id(), version(supervisor, card.id()), "停机公告属实，予以撤销。");
        } else if (!appeals && place % 5 != 2) {
            desk.confirm(
                    supervisor,
                    card.id(),
                    version(supervisor, card.id()),
                    window.official().id(),
                    "情况属实，责令按期整改。");
        }
    }

    private @Nullable Reach atWindow(WindowId window) {
        Optional<OfficerId> chief = organization.posts(window).stream()
                .filter(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .map(PostView::officerA)
                .findFirst();
        return chief.map(organization::officer)
                .map(officer -> Reach.atWindows(officer, Set.of(window)))
                .orElse(null);
    }

    private FileId proof(Reach window) {
        byte[] notice = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        return files.store(
                        "停机公告.pdf",
                        new ByteArrayInputStream(notice),
                        window.official().account().toString())
                .id();
    }

    private long version(Reach reach, CardId id) {
        return desk.sheet(reach, id).orElseThrow().card().version();
    }

    private static boolean isBefore(@Nullable Instant happened, Instant then) {
        return happened == null || happened.isBefore(then);
    }
}
