package io.mexcbench.report.daily;

import java.time.Instant;

/** A value of a key figure that was kept, in its base unit. */
public record Sample(Instant time, double value) {}
