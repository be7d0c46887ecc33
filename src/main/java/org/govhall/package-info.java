/** GovHall 政务大厅; one package below this one is one module. */
@NullMarked
package org.govhall;

import org.jspecify.annotations.NullMarked;
