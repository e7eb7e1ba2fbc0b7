package io.mexcbench.report;

import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.TimeRatio;
import java.util.List;
import java.util.OptionalDouble;

/** Our own code beside its peers and floors, from one run: the goals, and a table a question. */
public final class PeerPage {
  private static final String GOALS_HEAD =
      """
      | goal | work | beside | wanted | measured | |
      |---|---|---|---:|---:|---|
      """;
  private static final String TABLE_HEAD =
      """
      | contestant | time | × mexcbench | B/op |
      |---|---:|---:|---:|
      """;

  private final List<PeerGoal> goals;
  private final List<PeerGroup> groups;
  private final SteadyAllocation allocation;

  /**
   * @param run every measurement of the run, its controls included
   * @param emptyControl name of the benchmark that does nothing
   */
  public PeerPage(List<PeerGoal> goals, List<Measurement> run, String emptyControl) {
    this.goals = goals;
    this.groups = PeerGroup.of(run);
    this.allocation =
        run.stream()
            .filter(one -> one.key().benchmark().equals(emptyControl))
            .map(
                one ->
                    new SteadyAllocation(
                        Centres.pooledTime(one), Centres.allocation(one).orElse(0)))
            .findFirst()
            .orElseGet(SteadyAllocation::withoutControl);
  }

  /** Whether the run has peers at all. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * The page in Markdown, from its second heading on.
   *
   * @param environment the machine and JVM that the figures come from, in one line
   */
  public String render(String environment) {
    StringBuilder text = new StringBuilder("Measured on " + environment + ".\n\n");
    text.append(GOALS_HEAD);
    checks()
        .forEach(
            check ->
                text.append(
                    "| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                            check.goal().id(),
                            check.goal().what(),
                            Markdown.escaped(check.against()),
                            check.wanted(),
                            check.measured(),
                            check.verdict())));
    for (PeerGroup group : groups) {
      text.append("\n#### ")
          .append(Markdown.escaped(group.title()))
          .append("\n\n")
          .append(TABLE_HEAD);
      group.contestants().forEach(one -> text.append(line(group, one)));
    }
    return text.toString();
  }

  /** The goals alone, one line each, for a console. */
  public List<String> goalLines() {
    return checks().stream()
        .map(
            check ->
                "%-9s %-4s %s beside %s: %s, wanted %s"
                    .formatted(
                        check.verdict(),
                        check.goal().id(),
                        check.goal().what(),
                        Printable.line(check.against()),
                        check.measured(),
                        check.wanted()))
        .toList();
  }

  private List<PeerGoalCheck> checks() {
    return goals.stream().flatMap(goal -> goal.check(groups).stream()).toList();
  }

  private String line(PeerGroup group, Measurement one) {
    double nanos = Centres.pooledTime(one);
    boolean isOurs = one.equals(group.ours());
    return "| %s | %s | %s | %s |\n"
        .formatted(
            Markdown.escaped(PeerGroup.name(one)),
            Figures.centre(new Centre(nanos, OptionalDouble.empty(), one.forks().size()), "ns/op"),
            isOurs ? "1" : Figures.ratio(TimeRatio.of(one, group.ours()), 1),
            allocation.text(nanos, Centres.allocation(one)));
  }
}
