/** What tests share: a real PostgreSQL, a clock that is moved, a browser. */
@NullMarked
package org.govhall.testing;

import org.jspecify.annotations.NullMarked;
