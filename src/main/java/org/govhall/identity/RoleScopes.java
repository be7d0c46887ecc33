package org.govhall.identity;

import java.util.List;
import java.util.UUID;

/** Fulfilled by the module that keeps centres and departments: the parts of the hall for which a role can be granted. */
public interface RoleScopes {

    /**
     * A part of the hall.
     *
     * @param id of the centre or department
     * @param label its name
     */
    record Part(UUID id, String label) {}

    /** All of them, in the order in which people look for them. */
    List<Part> parts();
}
