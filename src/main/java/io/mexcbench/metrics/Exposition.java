package io.mexcbench.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes metrics in the format that a Prometheus server asks for: its text, or OpenMetrics. */
public final class Exposition {
  /**
   * An answer to a scrape.
   *
   * @param contentType of the HTTP header
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by whoever sends it
  public record Page(String contentType, byte[] body) {}

  private final PrometheusRegistry registry;
  private final ExpositionFormats formats = ExpositionFormats.init();

  Exposition(PrometheusRegistry registry) {
    this.registry = registry;
  }

  /**
   * What all metrics are at the moment; on any thread.
   *
   * @param accept the HTTP header of that name, empty if there was none
   */
  public Page render(String accept) {
    ExpositionFormatWriter writer = writer(accept);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      writer.write(body, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return new Page(writer.getContentType(), body.toByteArray());
  }

  /** The formats would choose protobuf for whoever likes it, and then find that it is not there. */
  private ExpositionFormatWriter writer(String accept) {
    ExpositionFormatWriter open = formats.getOpenMetricsTextFormatWriter();
    return open.accepts(accept) ? open : formats.getPrometheusTextFormatWriter();
  }
}
