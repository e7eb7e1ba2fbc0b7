package io.mexcbench.hotpath.signal;

/**
 * A sum without end that keeps what each addition rounds off and adds it to the next (Kahan 1965),
 * so that its error does not grow with the number of additions.
 */
final class CompensatedSum {
  private double sum;
  private double excess;

  void add(double input) {
    double owed = input - excess;
    double moved = sum + owed;
    excess = (moved - sum) - owed;
    sum = moved;
  }

  void reset() {
    sum = 0;
    excess = 0;
  }

  double value() {
    return sum;
  }
}
