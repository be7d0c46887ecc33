package org.govhall.supervision;

import java.time.YearMonth;
import org.govhall.kernel.Ratio;

/**
 * How the city's centres do in a month, for everybody to see.
 *
 * @param received cases received
 * @param onTime completed by the promised deadline ÷ completed
 * @param speedUp Σ (statutory − used) ÷ Σ statutory working days, over completed commitment cases
 * @param speedUpCases how many cases {@code speedUp} stands on
 */
public record MonthFigures(YearMonth month, long received, Ratio onTime, Ratio speedUp, long speedUpCases) {}
