package org.govhall.identity;

import java.util.List;

/** A module's own addresses and who may open them. What no module declares, nobody may open. */
public interface UrlAccess {

    List<UrlRule> rules();
}
