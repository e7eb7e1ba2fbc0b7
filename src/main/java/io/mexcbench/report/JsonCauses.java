package io.mexcbench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.report.Explained.Allocated;
import io.mexcbench.report.Explained.Moved;
import io.mexcbench.report.Explained.Touched;

/** What made a benchmark slower, for machines: without the flame graph, which is for eyes. */
final class JsonCauses {
  private JsonCauses() {}

  static ObjectNode cause(Explained one) {
    ObjectNode node = JsonReport.keyed(one.key());
    ArrayNode methods = node.putArray("methods");
    for (Moved moved : one.slower()) {
      methods
          .addObject()
          .put("method", moved.method())
          .put("beforeNanos", JsonReport.rounded(moved.beforeNanos()))
          .put("afterNanos", JsonReport.rounded(moved.afterNanos()));
    }
    ArrayNode allocations = node.putArray("allocations");
    for (Allocated site : one.allocated()) {
      allocations
          .addObject()
          .put("method", site.method())
          .put("type", site.type())
          .put("beforeBytes", JsonReport.rounded(site.beforeBytes()))
          .put("afterBytes", JsonReport.rounded(site.afterBytes()));
    }
    ArrayNode commits = node.putArray("commits");
    for (Touched touched : one.commits()) {
      commits.addObject().put("commit", touched.commit()).put("subject", touched.subject());
    }
    return node;
  }
}
