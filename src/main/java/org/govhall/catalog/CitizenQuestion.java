package org.govhall.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;

/**
 * A question of somebody who found nothing in the catalogue, and what was answered. How to reach who asked is kept only
 * until then.
 *
 * @see "行政许可法 (2019) art. 30; 个人信息保护法 art. 19"
 */
@Entity
@Table(name = "catalog_question")
class CitizenQuestion {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private QuestionId id;

    @Version
    private @Nullable Long version;

    private String token;
    private Instant askedAt;
    private @Nullable String searched;
    private String asked;
    private @Nullable String organ;

    @Convert(converter = EncryptedText.class)
    private @Nullable String contact;

    private @Nullable String answer;
    private @Nullable String itemCode;

    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable AccountId answeredBy;

    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected CitizenQuestion() {}

    /**
     * @param token known to who asks, and to nobody else
     * @param organ whom it is for; null: whoever knows
     * @param contact a telephone number or mail address
     */
    CitizenQuestion(
            String token,
            Instant askedAt,
            @Nullable String searched,
            String asked,
            @Nullable String organ,
            @Nullable String contact) {
        this.id = QuestionId.next();
        this.token = token;
        this.askedAt = askedAt;
        this.searched = searched;
        this.asked = asked;
        this.organ = organ;
        this.contact = contact;
    }

    /**
     * Answers it, once; how to reach who asked is forgotten.
     *
     * @param item the item that it was about, where there is one
     * @throws Refusal if it was answered before, or nothing is said
     */
    void answer(AccountId by, String text, @Nullable ItemCode item, Instant now) {
        Refusal.unless(answeredAt == null, "catalog.question.refused.answered");
        if (text.isBlank()) {
            throw new Refusal("catalog.form.missing").on("answer");
        }
        this.answer = text.strip();
        this.itemCode = item == null ? null : item.value();
        this.answeredBy = by;
        this.answeredAt = now;
        this.contact = null;
    }

    QuestionId id() {
        return id;
    }

    QuestionView toView() {
        return new QuestionView(
                id,
                version == null ? 0 : version,
                token,
                askedAt,
                searched,
                asked,
                organ,
                contact,
                answer,
                itemCode == null ? null : new ItemCode(itemCode),
                answeredAt);
    }
}
