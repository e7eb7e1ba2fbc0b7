package io.mexcbench.report;

import io.mexcbench.report.Explained.CallFrame;
import io.mexcbench.report.Explained.Moved;
import io.mexcbench.report.Explained.Touched;
import java.util.List;

/** A judged run with a cause, as its {@code report.json} has it. */
public final class RunJson {
  private RunJson() {}

  public static String json() {
    Explained cause =
        new Explained(
            PageFixture.PARSE,
            900,
            1000,
            false,
            List.of(new Moved("DepthParser.parse", 160, 231, 70, 5)),
            List.of(),
            CausesTest.explained("DepthParser.parse").allocated(),
            new CallFrame("parse", 812, 931, List.of()),
            List.of(new Touched("1a2b3c4", "Check all levels")));
    String json = JsonReport.render(ReportFixture.regressed(), List.of(cause));
    Schemas.assertValid(json);
    return json;
  }
}
