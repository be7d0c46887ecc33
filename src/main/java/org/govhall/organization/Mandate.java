package org.govhall.organization;

/**
 * By what right an officer acts, as it stands in the trail of a case.
 *
 * @param letter the letter that grants the power
 * @param officer who acts, who need not be the grantee
 * @param post the post from which they act
 * @param standIn whether they act as B in the absence of A
 */
public record Mandate(
        LetterId letter, String letterNumber, Power power, OfficerId officer, PostKind post, boolean standIn) {}
