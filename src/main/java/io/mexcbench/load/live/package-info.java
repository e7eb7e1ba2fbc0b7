/**
 * The trading system under load: a simulated exchange pushes the market at a rate, evenly and
 * whatever becomes of it, and an engine on the same machine works on it.
 */
package io.mexcbench.load.live;
