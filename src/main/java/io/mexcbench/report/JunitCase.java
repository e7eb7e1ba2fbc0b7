package io.mexcbench.report;

/**
 * One test case of JUnit XML.
 *
 * @param outcome the element that says so, or {@link #PASSED}
 * @param reason of any other outcome
 * @param output what is shown with it whatever the outcome
 */
record JunitCase(String className, String name, String outcome, String reason, String output) {
  static final String PASSED = "";
  static final String FAILURE = "failure";
  static final String ERROR = "error";
  static final String SKIPPED = "skipped";

  /** The element, with a {@code \n} behind it. */
  String xml() {
    return """
        <testcase classname="%s" name="%s" time="0">
        %s<system-out>%s</system-out>
        </testcase>
        """
        .formatted(
            Markup.escaped(className), Markup.escaped(name), outcomeXml(), Markup.escaped(output));
  }

  private String outcomeXml() {
    return switch (outcome) {
      case PASSED -> "";
      case SKIPPED -> "<skipped message=\"%s\"/>\n".formatted(Markup.escaped(reason));
      default ->
          "<%1$s message=\"%2$s\" type=\"mexcbench\">%2$s</%1$s>\n"
              .formatted(outcome, Markup.escaped(reason));
    };
  }
}
