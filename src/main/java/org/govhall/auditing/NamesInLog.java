package org.govhall.auditing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Fulfilled by modules above whose ids stand in the log, so that its reader sees whom or what they mean. The log itself
 * keeps the ids: its chains hold, whatever somebody is called later.
 */
public interface NamesInLog {

    /** What those among {@code ids} mean that are known. Costs no query for each. */
    Map<UUID, Named> of(Collection<UUID> ids);

    /**
     * What an id means.
     *
     * @param account of the person, by which all they did is found; null for what is no person
     */
    record Named(String name, @Nullable AccountId account) {}
}
