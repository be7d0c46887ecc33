package org.govhall.hotline;

import org.jspecify.annotations.Nullable;

/** Why a caller is to be shown in full. */
record HotlineRevealForm(@Nullable String purpose) {}
