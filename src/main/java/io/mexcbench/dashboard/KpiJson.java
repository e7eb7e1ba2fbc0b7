package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import java.util.List;
import java.util.Locale;

/** Writes how good the indicators are: values in base units, and all as people read it. */
final class KpiJson {
  private KpiJson() {}

  static ObjectNode kpis(List<KpiResult> results) {
    ObjectNode json = Json.object();
    json.set("kpis", Json.array(results, KpiJson::kpi));
    return json;
  }

  private static ObjectNode kpi(KpiResult result) {
    Kpi kpi = result.kpi();
    ObjectNode json = Json.object();
    json.put("id", kpi.id());
    json.put("title", kpi.title());
    json.put("description", kpi.description());
    json.put("unit", kpi.unit().name().toLowerCase(Locale.ROOT));
    json.put("isLowerBetter", kpi.isLowerBetter());
    json.put("target", kpi.target());
    json.put("critical", kpi.critical());
    json.put("stretch", kpi.stretch());
    json.put("targetText", kpi.unit().text(kpi.target()));
    json.put("criticalText", kpi.unit().text(kpi.critical()));
    json.put("statistic", result.statistic().text());
    json.put("samples", result.sample().count());
    json.put("state", result.state().name());
    result.value().ifPresentOrElse(value -> json.put("value", value), () -> json.putNull("value"));
    result
        .value()
        .ifPresentOrElse(
            value -> json.put("valueText", kpi.unit().text(value)),
            () -> json.putNull("valueText"));
    json.put("note", result.note());
    return json;
  }
}
