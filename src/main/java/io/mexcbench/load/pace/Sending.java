package io.mexcbench.load.pace;

import org.HdrHistogram.Histogram;

/**
 * What a generator did in some time.
 *
 * @param offered that were to be sent
 * @param sent of these, before the time was over
 * @param lateness of each, in nanoseconds
 */
public record Sending(long offered, long sent, Histogram lateness) {}
