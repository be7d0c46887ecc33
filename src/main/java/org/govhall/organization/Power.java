package org.govhall.organization;

import org.springframework.context.MessageSourceResolvable;

/** The seven powers that a department grants to the chief representative by letter (七项授权). */
public enum Power implements MessageSourceResolvable {
    /** 即办件即办权. */
    IMMEDIATE_DECISION,
    /** 承诺件督办权. */
    COMMITMENT_SUPERVISION,
    /** 联办件协调权. */
    JOINT_COORDINATION,
    /** 上报件初审权. */
    UPWARD_PRELIMINARY_REVIEW,
    /** 退办件把关权. */
    RETURN_GATEKEEPING,
    /** 补办件核实权. */
    SUPPLEMENT_VERIFICATION,
    /** 行政审批专用章使用权. */
    SEAL_USE;

    @Override
    public String[] getCodes() {
        return new String[] {"Power." + name()};
    }
}
