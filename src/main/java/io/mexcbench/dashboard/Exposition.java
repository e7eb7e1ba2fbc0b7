package io.mexcbench.dashboard;

/** The metrics as Prometheus reads them. */
@FunctionalInterface
public interface Exposition {
  /**
   * All metrics now.
   *
   * @param contentType that says the format
   * @param body in that format; not changed by anybody after
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  record Exposed(String contentType, byte[] body) {}

  /**
   * Everything, in the best format that the client takes.
   *
   * @param accept the header of that name, empty if there is none
   */
  Exposed expose(String accept);
}
