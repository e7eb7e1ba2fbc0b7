/**
 * What the live system is to achieve: the one table of key performance indicators, and the
 * judgement of measured values by it.
 *
 * <p>{@link io.mexcbench.kpi.Kpi} is the table. Whoever measured something makes a {@link
 * io.mexcbench.kpi.KpiSample} of it and asks for the {@link io.mexcbench.kpi.KpiResult}. Values are
 * in base units: seconds, bytes, percent, and updates a second.
 */
package io.mexcbench.kpi;
