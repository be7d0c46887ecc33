package org.govhall.applicant;

import java.util.List;
import java.util.Map;

/**
 * What a module above keeps of an applicant: handed out when they ask for their data, and looked at before their account
 * is closed.
 *
 * @see "个人信息保护法, Articles 45 and 47"
 */
public interface OwnRecords {

    /** The name of this part in the file that is handed out, in small letters. */
    String name();

    /**
     * Everything kept of this applicant that they may have, a few words each; plain texts and numbers only.
     *
     * @param proven whether it is proved that the account is theirs; see {@link Origin#meets}
     */
    List<Map<String, Object>> of(ApplicantId applicant, boolean proven);

    /**
     * How many matters are still to be brought to an end, so that the account cannot be closed yet.
     *
     * @param proven as above: an account is not told of what it does not meet, nor held back by it
     */
    long unfinished(ApplicantId applicant, boolean proven);

    /** Whether anything is kept at all, from the portal or from a counter, so that the record has to stay. */
    boolean isKnown(ApplicantId applicant);
}
