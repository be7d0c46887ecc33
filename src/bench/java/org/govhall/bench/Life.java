package org.govhall.bench;

/** One way to take a case from receipt to completion: receive, accept, review, approve, complete; five transactions. */
interface Life {

    /** Takes one more case through its life; called by many threads at once. */
    void live() throws Exception;
}
