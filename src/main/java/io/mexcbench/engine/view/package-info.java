/**
 * What an engine shows of itself: immutable values that any thread may keep, whole numbers and
 * decimals as people write them, times in milliseconds since the epoch.
 */
package io.mexcbench.engine.view;
