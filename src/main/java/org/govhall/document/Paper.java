package org.govhall.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.Person;
import org.govhall.audit.ChainHash;
import org.govhall.casework.CaseId;
import org.govhall.casework.CaseRecord;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.LetterId;
import org.govhall.organization.LetterView;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A paper as it was issued. It has no verbs: nothing can be done to it. */
@Entity
@Table(name = "document_paper")
class Paper implements Persistable<PaperId> {

    /** The version of the templates in force; older ones stay for the papers that were issued with them. */
    static final int TEMPLATE = 1;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PaperId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private int ordinal;
    private String number;
    private Instant issuedAt;
    private LocalDate issuedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    private String itemCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private ApplicantId applicant;

    private int templateVersion;
    private String content;
    private String contentHash;
    private boolean sealed;
    private @Nullable String sealText;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_id"))
    private @Nullable LetterId letter;

    private @Nullable String letterNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private @Nullable OfficerId officer;

    /** Of the agent whom a letter of entrustment names: what is printed beside the stored words. */
    @Convert(converter = EncryptedText.class)
    private @Nullable String agentIdentityNumber;

    @Convert(converter = EncryptedText.class)
    private @Nullable String agentMobile;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    /**
     * @param ordinal which of its kind in the case, from 1
     * @param content what it says, as JSON
     * @param seal the letter that grants the use of the seal, where the paper carries it
     */
    Paper(
            CaseRecord of,
            ItemCode item,
            PaperKind kind,
            int ordinal,
            String number,
            Instant issuedAt,
            LocalDate issuedOn,
            String content,
            @Nullable String sealText,
            @Nullable LetterView seal) {
        this.id = PaperId.next();
        this.caseId = of.id();
        this.caseNumber = of.number();
        this.kind = kind;
        this.ordinal = ordinal;
        this.number = number;
        this.issuedAt = issuedAt;
        this.issuedOn = issuedOn;
        this.center = of.center();
        this.department = of.department();
        this.window = of.window();
        this.itemCode = item.value();
        this.applicant = of.applicant();
        this.templateVersion = TEMPLATE;
        this.content = content;
        this.contentHash = hash(number, issuedOn, TEMPLATE, content);
        this.sealed = seal != null;
        if (seal != null) {
            this.sealText = Objects.requireNonNull(sealText);
            this.letter = seal.id();
            this.letterNumber = seal.number();
            this.officer = seal.grantee();
        }
    }

    /** The letter of entrustment of this agent. */
    Paper naming(Person agent) {
        agentIdentityNumber = agent.identityNumber().value();
        agentMobile = agent.mobile().value();
        return this;
    }

    /**
     * What the template prints in place of names in braces.
     *
     * @param identity the identity number or credit code of the applicant
     */
    Map<String, String> withheld(String identity) {
        Map<String, String> withheld = new HashMap<>();
        withheld.put(PaperText.IDENTITY, identity);
        if (agentIdentityNumber != null && agentMobile != null) {
            withheld.put(PaperText.AGENT_IDENTITY, agentIdentityNumber);
            withheld.put(PaperText.AGENT_MOBILE, agentMobile);
        }
        return withheld;
    }

    /** SM3 over everything that is printed, but what is withheld from the stored words. */
    static String hash(String number, LocalDate issuedOn, int template, String content) {
        return ChainHash.next(ChainHash.BEGINNING, number + '\n' + issuedOn + '\n' + template + '\n' + content);
    }

    /** Whether it still says what it said when it was issued. */
    boolean isGenuine() {
        return contentHash.equals(hash(number, issuedOn, templateVersion, content));
    }

    PaperId id() {
        return id;
    }

    String content() {
        return content;
    }

    @Override
    public PaperId getId() {
        return id;
    }

    /** Asked at each saving; looked for among the fields it costs an exception. */
    @Override
    public boolean isNew() {
        return version == null;
    }

    PaperView toView() {
        return new PaperView(
                id,
                caseId,
                caseNumber,
                kind,
                number,
                issuedAt,
                issuedOn,
                center,
                department,
                window,
                new ItemCode(itemCode),
                applicant,
                templateVersion,
                contentHash,
                sealed,
                letterNumber,
                officer);
    }
}
