package org.govhall.casework;

import org.springframework.context.MessageSourceResolvable;

/** Why somebody cannot take an act that the case itself leaves open. */
record Hindrance(Act act, MessageSourceResolvable why) {}
