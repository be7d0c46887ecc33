package org.govhall.identity;

/** Fulfilled by the module that knows applicants: whose identity was proved otherwise than by typing a number. */
public interface ProvenIdentities {

    /** Whether it was proved, at a counter or by papers, that this account belongs to who bears its identity number. */
    boolean isProven(AccountId account);
}
