package org.govhall.catalog;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.govhall.identity.AttemptLimit;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of those who found nothing: taken in, answered by the keepers of the catalogue, and learned from. */
@Service
class QuestionDesk {

    static final String TOO_OFTEN = "catalog.question.refused.too-often";

    private static final int MOST = 5;
    private static final Duration SPAN = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_ASKED = 300;

    private final CitizenQuestions questions;
    private final DraftDesk drafts;
    private final ItemDrafts openDrafts;
    private final Catalog catalog;
    private final AttemptLimit attempts;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    QuestionDesk(
            CitizenQuestions questions,
            DraftDesk drafts,
            ItemDrafts openDrafts,
            Catalog catalog,
            AttemptLimit attempts,
            Clock clock,
            ZoneId zone) {
        this.questions = questions;
        this.drafts = drafts;
        this.openDrafts = openDrafts;
        this.catalog = catalog;
        this.attempts = attempts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Keeps a question.
     *
     * @param from the address it comes from
     * @return what the address of the answer ends with
     * @throws Refusal if too many came from there within an hour
     */
    @Transactional
    String ask(QuestionForm form, String from) {
        Refusal.unless(attempts.take("catalog-question", from, MOST, SPAN), TOO_OFTEN);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String organ = orNull(form.organ());
        boolean known = catalog.all().stream().map(ItemSummary::organ).anyMatch(one -> one.equals(organ));
        CitizenQuestion question = new CitizenQuestion(
                HexFormat.of().formatHex(token),
                now(),
                orNull(form.searched()),
                FormWords.text(form.asked()),
                known ? organ : null,
                orNull(form.contact()));
        questions.save(question);
        return question.toView().token();
    }

    /** What became of a question, for who has its token. */
    @Transactional(readOnly = true)
    Optional<QuestionView> byToken(String token) {
        return questions.findByToken(token).map(CitizenQuestion::toView);
    }

    @Transactional(readOnly = true)
    Page<QuestionView> list(Keeper who, boolean answered, Pageable page) {
        boolean all = who.department() == null;
        return (answered ? questions.answered(all, organ(who), page) : questions.open(all, organ(who), page))
                .map(CitizenQuestion::toView);
    }

    /** @throws NotKept if there is none, or it is for another department */
    @Transactional(readOnly = true)
    QuestionView find(Keeper who, QuestionId id) {
        return mine(who, id).toView();
    }

    /**
     * Answers a question, and has the item learn from it where that is wanted: its next version, which is begun where
     * none is open, gets what was searched as an everyday word, or the question among those often asked.
     *
     * @throws Refusal if it was answered before, or the item is not the department's own
     */
    @Transactional
    void answer(Keeper who, QuestionId id, AnswerForm form) {
        CitizenQuestion question = mine(who, id);
        QuestionView view = question.toView();
        if (view.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(CitizenQuestion.class, id);
        }
        ItemCode item = FormWords.text(form.code()).isEmpty() ? null : known(form.code());
        String answer = FormWords.text(form.answer());
        question.answer(who.account(), answer, item, now());
        questions.save(question);
        boolean asWord = Boolean.TRUE.equals(form.asWord()) && view.searched() != null;
        boolean asQuestion = Boolean.TRUE.equals(form.asQuestion());
        if (asWord || asQuestion) {
            if (item == null) {
                throw new Refusal("catalog.question.refused.no-item").on("code");
            }
            learn(who, item, asWord ? view.searched() : null, asQuestion ? view.asked() : null, answer);
        }
    }

    private ItemCode known(@Nullable String code) {
        ItemCode item = FormWords.code(code, "code");
        if (catalog.guide(item, LocalDate.ofInstant(now(), zone)).isEmpty()) {
            throw new Refusal("catalog.refused.not-on-list", item.value()).on("code");
        }
        return item;
    }

    private void learn(Keeper who, ItemCode item, @Nullable String word, @Nullable String asked, String answer) {
        if (catalog.history(item).stream().findFirst().filter(who::owns).isEmpty()) {
            throw new Refusal("catalog.question.refused.not-own", item.value()).on("code");
        }
        DraftId draft = openDrafts.of(item.value()).stream()
                .filter(line -> !line.state().isOver())
                .findFirst()
                .map(DraftLine::id)
                .orElseGet(() -> drafts.revise(who, item));
        if (word != null) {
            write(who, draft, Section.WORDS, next -> {
                List<String> words = new ArrayList<>(next.words);
                words.add(shortened(word, LONGEST_WORD));
                next.words = words.stream().distinct().toList();
            });
        }
        if (asked != null) {
            write(who, draft, Section.QUESTIONS, next -> {
                List<Particulars.Question> faq = new ArrayList<>(next.questions);
                faq.add(new Particulars.Question(shortened(asked, LONGEST_ASKED), answer));
                next.questions = faq;
            });
        }
    }

    private void write(Keeper who, DraftId id, Section section, Consumer<DraftContent> change) {
        DraftView draft = drafts.find(who, id);
        DraftContent next = draft.content();
        change.accept(next);
        drafts.write(who, id, draft.version(), section, next);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private CitizenQuestion mine(Keeper who, QuestionId id) {
        return questions
                .findById(id)
                .filter(question -> {
                    String organ = question.toView().organ();
                    return who.department() == null || organ == null || organ.equals(organ(who));
                })
                .orElseThrow(NotKept::new);
    }

    private static String organ(Keeper who) {
        return who.department() == null
                ? ""
                : Objects.requireNonNull(who.department()).organ();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        String text = FormWords.text(typed);
        return text.isEmpty() ? null : text;
    }

    private Instant now() {
        return clock.instant();
    }
}
