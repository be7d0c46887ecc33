package org.govhall.applicant;

/** Somebody wants to sign up. */
record SignUpRequest(Party party, Password password) {}
