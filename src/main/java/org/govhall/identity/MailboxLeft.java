package org.govhall.identity;

/** An account has no longer this mailbox: another one took its place, or none. */
record MailboxLeft(AccountId account, String address) {

    @Override
    public String toString() {
        return "MailboxLeft[" + account + "]";
    }
}
