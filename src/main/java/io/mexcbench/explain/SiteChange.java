package io.mexcbench.explain;

/** Bytes per operation that a site allocates: its part of the samples times what was measured. */
public record SiteChange(Site site, double beforeBytes, double afterBytes) {
  double growthBytes() {
    return afterBytes - beforeBytes;
  }
}
