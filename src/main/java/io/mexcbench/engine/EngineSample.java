package io.mexcbench.engine;

import org.HdrHistogram.Histogram;

/** A reading with all that was measured for it, in nanoseconds; the histograms are the caller's. */
public record EngineSample(
    EngineReading reading,
    Histogram processing,
    Histogram tickToOrder,
    Histogram roundTrip,
    Histogram eventAge) {}
