/** How many cases a second go through their whole life; see docs/benchmarks.md. */
@NullMarked
package org.govhall.bench;

import org.jspecify.annotations.NullMarked;
