package org.govhall.document;

import java.util.List;
import java.util.Optional;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.EntrustedAct;
import org.govhall.casework.CaseDirectory;
import org.govhall.casework.CaseId;
import org.govhall.casework.CasePapers;
import org.govhall.casework.CaseRecord;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds papers for those who may see them, and draws them when somebody opens them. */
@Service
class PaperDesk implements CasePapers {

    private final Papers papers;
    private final CaseDirectory cases;
    private final Applicants applicants;
    private final Reaches reaches;
    private final PaperPdf pdf;
    private final PaperOfd ofd;
    private final JsonMapper json;

    PaperDesk(
            Papers papers,
            CaseDirectory cases,
            Applicants applicants,
            Reaches reaches,
            PaperPdf pdf,
            PaperOfd ofd,
            JsonMapper json) {
        this.papers = papers;
        this.cases = cases;
        this.applicants = applicants;
        this.reaches = reaches;
        this.pdf = pdf;
        this.ofd = ofd;
        this.json = json;
    }

    /** How a paper is asked for. */
    enum Format {
        PDF("application/pdf", "pdf"),
        OFD("application/ofd", "ofd");

        private final String type;
        private final String suffix;

        Format(String type, String suffix) {
            this.type = type;
            this.suffix = suffix;
        }

        String type() {
            return type;
        }

        String suffix() {
            return suffix;
        }
    }

    /** A paper that was drawn. */
    record Copy(PaperView paper, byte[] bytes) {}

    @Override
    @Transactional(readOnly = true)
    public List<CasePaper> of(CaseId id) {
        return papers.findByCaseIdOrderByIssuedAtDesc(id).stream()
                .map(Paper::toView)
                .map(paper -> new CasePaper(
                        "PaperKind." + paper.kind(),
                        paper.number(),
                        paper.issuedOn().toString(),
                        "/papers/" + paper.id()))
                .toList();
    }

    /**
     * Draws a paper for somebody who may see its case. An official who opens it sees the identity number in it; that is
     * written down.
     *
     * @return empty where there is no such paper, or where it is not the viewer's to see
     */
    @Transactional
    public Optional<Copy> open(PaperId id, Format format, SignedIn who) {
        return papers.findById(id).filter(paper -> maySee(paper.toView(), who)).map(paper -> {
            PaperView view = paper.toView();
            String identity = who.isStaff()
                    ? applicants
                            .reveal(view.applicant(), who.accountId(), view.number())
                            .party()
                            .identifier()
                    : applicants.identifierInPapers(view.applicant());
            return new Copy(view, draw(paper, format, identity));
        });
    }

    private byte[] draw(Paper paper, Format format, String identity) {
        byte[] drawn =
                pdf.draw(paper.toView(), json.readValue(paper.content(), PaperText.class), paper.withheld(identity));
        return format == Format.PDF ? drawn : ofd.draw(drawn);
    }

    private boolean maySee(PaperView paper, SignedIn who) {
        if (!who.isStaff()) {
            return cases.entrustedTo(paper.caseId(), who.accountId()).contains(EntrustedAct.COLLECT);
        }
        return cases.isWithinReach(paper.caseId(), who.accountId()) || supervises(paper, who);
    }

    private boolean supervises(PaperView paper, SignedIn who) {
        return who.is(Role.SUPERVISOR)
                && reaches.isOfficial(who)
                && reaches.supervised(who).contains(paper.center());
    }

    /**
     * What anybody learns of a paper who holds it in their hands.
     *
     * @param genuine whether it still says what it said when it was issued
     * @param applicant masked
     * @param replaced whether a later one of its kind was issued in the case
     */
    record Verified(PaperView paper, boolean genuine, String applicant, boolean replaced) {}

    @Transactional(readOnly = true)
    public Optional<Verified> verify(PaperId id) {
        return papers.findById(id)
                .map(paper -> new Verified(
                        paper.toView(),
                        paper.isGenuine(),
                        cases.record(paper.toView().caseId())
                                .map(CaseRecord::maskedApplicant)
                                .orElse(""),
                        papers.findByCaseIdOrderByIssuedAtDesc(paper.toView().caseId()).stream()
                                .map(Paper::toView)
                                .anyMatch(
                                        other -> other.kind() == paper.toView().kind()
                                                && other.issuedAt()
                                                        .isAfter(paper.toView().issuedAt()))));
    }
}
