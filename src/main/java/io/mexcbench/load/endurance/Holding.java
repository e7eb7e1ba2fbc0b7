package io.mexcbench.load.endurance;

/** What a process holds that it must not hold more and more of. */
public enum Holding {
  HEAP("heap", "bytes"),
  THREADS("threads", ""),
  DESCRIPTORS("file descriptors", ""),
  DIRECT("direct memory", "bytes"),
  METASPACE("Metaspace", "bytes"),
  CLASSES("loaded classes", "");

  private final String words;
  private final String unit;

  Holding(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  public String words() {
    return words;
  }

  /** Empty for what is counted. */
  public String unit() {
    return unit;
  }
}
