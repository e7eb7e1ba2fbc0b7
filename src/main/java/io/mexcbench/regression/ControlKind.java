package io.mexcbench.regression;

/**
 * Work that no change of the project can move, by what a machine can become slower at.
 *
 * <p>Each may move by its limit, and beyond it only by chance, before the machine is called
 * another. The limits follow what equal code was seen to do on virtual machines: forks of
 * arithmetic and of branches scatter by 1 to 2 % and their sessions by 1.2 %; forks of memory
 * scatter by 5 %, forks of allocation by 17 %, for both live on what the neighbours leave of the
 * caches. The level is that of both directions. Over the four kinds the levels add up to 4 %: at
 * most one idle run in 20 of equal code is called invalid by chance.
 */
enum ControlKind {
  ARITHMETIC("fixed work", "fixedWork", 5),
  MEMORY("memory work", "memoryWork", 15),
  ALLOCATION("allocation work", "allocationWork", 25),
  BRANCHES("branch work", "branchWork", 8);

  /** Two-sided; stricter than usual, because every run is checked. */
  static final double LEVEL = 0.01;

  private final String label;
  private final String method;
  private final double limitPercent;

  ControlKind(String label, String method, double limitPercent) {
    this.label = label;
    this.method = method;
    this.limitPercent = limitPercent;
  }

  String label() {
    return label;
  }

  String benchmark() {
    return Controls.CLASS + method;
  }

  double limitPercent() {
    return limitPercent;
  }
}
