package org.govhall.applicant;

import org.jspecify.annotations.Nullable;

/** What applicants type who change their postal address; empty to have none. */
record AddressForm(@Nullable String address) {}
