package io.mexcbench.run;

import java.lang.reflect.Field;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;

/**
 * Shows JMH's runner a benchmark that this JVM was not compiled with. JMH reads its list through
 * the loader of its own classes and takes no other, so the list is put into its place.
 */
final class OtherList {
  private OtherList() {}

  static void give(Runner runner, Launch launch) throws RunException {
    try {
      Field list = Runner.class.getDeclaredField("list");
      list.setAccessible(true);
      list.set(runner, BenchmarkList.fromString(launch.entry().toLine()));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new RunException(
          "this version of JMH cannot be shown the benchmarks of another build: " + e, e);
    }
  }
}
