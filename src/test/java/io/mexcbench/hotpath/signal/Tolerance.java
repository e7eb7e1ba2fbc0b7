package io.mexcbench.hotpath.signal;

/** What an error is measured against, and how large it may be. */
enum Tolerance {
  /** The same number. */
  NONE(0),
  /** Of the largest price so far: of 93,000 it is in the tenth decimal. */
  OF_PRICE(4e-15),
  /** Of the value itself, for what is never near 0 but where it is 0. */
  OF_VALUE(2e-11),
  /** Of the range of an index from 0 to 100. */
  OF_HUNDRED(1e-13);

  final double share;

  Tolerance(double share) {
    this.share = share;
  }

  /** What an error is a share of. */
  double against(double expected, double largestPrice) {
    return switch (this) {
      case NONE, OF_VALUE -> Math.abs(expected);
      case OF_PRICE -> largestPrice;
      case OF_HUNDRED -> 100;
    };
  }
}
