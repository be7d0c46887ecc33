package org.govhall.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.casework.CaseId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All fee notices. */
interface FeeNotices extends Repository<FeeNotice, FeeNoticeId> {

    FeeNotice saveAndFlush(FeeNotice notice);

    Optional<FeeNotice> findById(FeeNoticeId id);

    Optional<FeeNotice> findByToken(String token);

    List<FeeNotice> findByCaseIdOrderByOrdinal(CaseId caseId);

    boolean existsByReceiptNumber(String receiptNumber);

    boolean existsByPaymentToken(String paymentToken);

    /**
     * @param atWindows whether the reach is of windows, or of centres
     * @param text the number of a case or the code of a payment; empty for all
     * @param late only what was to be paid before today and is not
     */
    @Query("""
            select new org.govhall.payment.FeeRow(n.id, n.caseNumber, n.revision, n.center, n.window, n.code, n.amount,
                   n.issuedOn, n.dueOn, n.paidOn, n.state)
              from FeeNotice n
             where ((:atWindows = true and n.window.value in (:reach)) or (:atWindows = false and n.center.value in (:reach)))
               and n.state in (:states) and (:late = false or n.dueOn < :today)
               and (:text = '' or n.caseNumber = :text or n.code = :text)
               and n.issuedOn between :from and :to
             order by n.issuedAt desc, n.id.value desc
            """)
    Page<FeeRow> list(
            boolean atWindows,
            Collection<UUID> reach,
            Collection<FeeState> states,
            boolean late,
            LocalDate today,
            String text,
            LocalDate from,
            LocalDate to,
            Pageable page);

    @Query("""
            select count(n) from FeeNotice n
             where n.window.value in (:windows) and n.state = FeeState.OPEN and n.dueOn < :today
            """)
    long countLate(Collection<UUID> windows, LocalDate today);
}
