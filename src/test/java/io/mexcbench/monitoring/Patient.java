package io.mexcbench.monitoring;

/** A trading system that is watched, and that can be made to fail. */
interface Patient extends AutoCloseable {
  /** Host and port of its metrics. */
  String address();

  /** From now on orders leave late, so late that it is critical. */
  void sicken();

  /** From now on all is well. */
  void recover();

  /** Its metrics can no longer be read. */
  void vanish();

  @Override
  void close();
}
