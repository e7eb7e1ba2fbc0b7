package io.mexcbench.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/** The series of a metric whose values are read when somebody asks. */
final class Readings {
  private final List<String> names;
  private final LabelAxes axes;
  private final Map<List<String>, DoubleSupplier> series = new ConcurrentHashMap<>();

  Readings(List<String> names, LabelAxes axes) {
    this.names = names;
    this.axes = axes;
  }

  /** A later one with the same labels takes the place of the earlier. */
  void put(DoubleSupplier reading, List<String> values) {
    series.put(axes.admit(names, values), reading);
  }

  void forEach(BiConsumer<Double, String[]> reader) {
    series.forEach(
        (values, reading) -> reader.accept(reading.getAsDouble(), values.toArray(String[]::new)));
  }
}
