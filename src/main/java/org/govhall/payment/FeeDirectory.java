package org.govhall.payment;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What modules above may read of fees. */
@Service
@Transactional(readOnly = true)
public class FeeDirectory {

    private final FeeNotices notices;

    FeeDirectory(FeeNotices notices) {
        this.notices = notices;
    }

    /** A notice; within the transaction of an act it is the notice as the act has just left it. */
    public Optional<FeeNoticeView> notice(FeeNoticeId id) {
        return notices.findById(id).map(FeeNotice::toView);
    }
}
