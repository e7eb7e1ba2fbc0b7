package io.mexcbench.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Warning;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The report for machines, schema 1, as {@code docs/report.schema.json} has it. Every comparison is
 * in it; a figure that does not exist is {@code null}, numbers are rounded to six digits, {@code
 * forks} of a side that is not there are 0.
 */
public final class JsonReport {
  private static final int SCHEMA = 1;
  private static final MathContext DIGITS = new MathContext(6);
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private JsonReport() {}

  /** One JSON object, with a {@code \n} behind it. */
  public static String render(Report report) {
    return render(report, List.of());
  }

  /**
   * The same with what was found to be the cause.
   *
   * @param causes none leaves the field out
   */
  public static String render(Report report, List<Explained> causes) {
    ObjectNode root = NODES.objectNode();
    root.put("schema", SCHEMA);
    root.put("verdict", report.verdict().name());
    root.put("thresholdPercent", rounded(report.thresholdPercent()));
    ArrayNode comparisons = root.putArray("comparisons");
    report.comparisons().forEach(one -> comparisons.add(comparison(one)));
    ArrayNode controls = root.putArray("controls");
    report.controls().forEach(check -> controls.add(control(check)));
    root.set("warnings", warnings(report.warnings()));
    if (!causes.isEmpty()) {
      ArrayNode explained = root.putArray("causes");
      causes.forEach(one -> explained.add(JsonCauses.cause(one)));
    }
    return text(root);
  }

  private static ObjectNode comparison(Comparison one) {
    ObjectNode node = keyed(one.key());
    node.put("metric", one.metric().name().toLowerCase(Locale.ROOT));
    node.put("verdict", one.verdict().name());
    node.put("baseline", value(one.baseline()));
    node.put("candidate", value(one.candidate()));
    node.put("unit", one.unit());
    node.put("changePercent", number(one.changePercent()));
    putInterval(node, one.interval());
    node.putArray("forks").add(forks(one.baseline())).add(forks(one.candidate()));
    node.put("thresholdPercent", rounded(one.thresholdPercent()));
    node.put("detectablePercent", number(one.detectablePercent()));
    node.set("warnings", warnings(one.warnings()));
    return node;
  }

  static ObjectNode keyed(BenchmarkKey key) {
    ObjectNode node = NODES.objectNode();
    node.put("benchmark", key.benchmark());
    node.put("mode", key.mode().label());
    node.put("threads", key.threads());
    ObjectNode params = node.putObject("params");
    key.params().forEach(params::put);
    return node;
  }

  private static ObjectNode control(ControlCheck check) {
    ObjectNode node = NODES.objectNode();
    node.put("name", check.name());
    node.put("holds", check.holds());
    node.put("text", check.text());
    check.comparison().ifPresent(one -> node.set("comparison", comparison(one)));
    return node;
  }

  private static ArrayNode warnings(List<Warning> warnings) {
    ArrayNode node = NODES.arrayNode();
    warnings.forEach(
        warning -> node.addObject().put("text", warning.text()).put("remedy", warning.remedy()));
    return node;
  }

  private static void putInterval(ObjectNode node, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      node.putNull("intervalPercent");
      return;
    }
    node.putArray("intervalPercent")
        .add(rounded(interval.orElseThrow().low()))
        .add(rounded(interval.orElseThrow().high()));
  }

  private static int forks(Optional<Centre> centre) {
    return centre.map(Centre::forks).orElse(0);
  }

  private static BigDecimal value(Optional<Centre> centre) {
    return centre.map(Centre::value).map(JsonReport::rounded).orElse(null);
  }

  private static BigDecimal number(OptionalDouble number) {
    return number.isPresent() ? rounded(number.getAsDouble()) : null;
  }

  /** JSON has no infinity: an interval without an end has {@code null} there. */
  static BigDecimal rounded(double number) {
    if (!Double.isFinite(number)) {
      return null;
    }
    BigDecimal shortest = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static String text(ObjectNode root) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(INDENT);
    printer.indentArraysWith(INDENT);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
