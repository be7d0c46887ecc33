/**
 * Fees (收费): what is charged in a case by the standard of its item's revision, what was paid, waived and paid back. Nobody
 * types an amount: it is computed, and all of it goes to the treasury.
 *
 * @see "行政许可法 (2019) art. 58, 59, 75"
 */
@ApplicationModule(
        displayName = "收费 Payment",
        allowedDependencies = {"applicant", "calendar", "casework", "catalog", "identity", "organization", "sheet"})
@NullMarked
package org.govhall.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
