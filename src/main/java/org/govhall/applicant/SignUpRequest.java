package org.govhall.applicant;

import org.govhall.identity.Password;

/** Somebody wants to sign up. */
record SignUpRequest(Party party, Password password) {}
