package io.mexcbench.environment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What else ran on the machine while a run measured. Percentages are of one core; the worst are of
 * the worst stretch of rounds ({@link MachineWatch#SHORTEST_STRETCH}).
 *
 * @param othersPercent processor time of all processes but the run's own
 * @param stealPercent what the hypervisor gave to other machines; zero where the system does not
 *     say
 * @param busiest the process that took most of it, by its bare name
 * @param loadAverageMax the highest that was seen
 * @param clockSource what the kernel reads the time from
 * @param change what of the machine's settings was no longer at the end what it was at the start
 */
public record ForeignLoad(
    double othersPercent,
    double othersWorstPercent,
    double stealPercent,
    double stealWorstPercent,
    Optional<String> busiest,
    OptionalDouble loadAverageMax,
    Optional<String> clockSource,
    Optional<String> change) {

  /** A choice, above what an idle machine shows; see docs/decisions/adaptive-run.md. */
  public static final double QUIET_PERCENT = 10;

  public static final double QUIET_WORST_PERCENT = 30;

  /** Why times of this run cannot be believed, and what to do; empty if they can. */
  public Optional<MachineWarning> disturbance() {
    if (isTooMuch(othersPercent, othersWorstPercent)) {
      return Optional.of(
          new MachineWarning(
              "other processes took " + shares(othersPercent, othersWorstPercent) + mostBy(),
              "stop " + busiest.orElse("them") + " and run again"));
    }
    if (isTooMuch(stealPercent, stealWorstPercent)) {
      return Optional.of(
          new MachineWarning(
              "the hypervisor gave others " + shares(stealPercent, stealWorstPercent),
              "run again when the host is less busy, or on a host of its own"));
    }
    return change.map(
        text ->
            new MachineWarning(
                "during the run the " + text, "find out who changes it, and run again"));
  }

  /** What was found, whether it disturbed or not. */
  public String summary() {
    return "other processes took "
        + shares(othersPercent, othersWorstPercent)
        + ", the hypervisor "
        + shares(stealPercent, stealWorstPercent);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new TreeMap<>();
    map.put("othersPercent", othersPercent);
    map.put("othersWorstPercent", othersWorstPercent);
    map.put("stealPercent", stealPercent);
    map.put("stealWorstPercent", stealWorstPercent);
    busiest.ifPresent(name -> map.put("busiest", name));
    loadAverageMax.ifPresent(load -> map.put("loadAverageMax", load));
    clockSource.ifPresent(name -> map.put("clockSource", name));
    change.ifPresent(text -> map.put("change", text));
    return map;
  }

  static ForeignLoad from(Fields fields) throws EnvironmentException {
    ForeignLoad load =
        new ForeignLoad(
            fields.number("othersPercent"),
            fields.number("othersWorstPercent"),
            fields.number("stealPercent"),
            fields.number("stealWorstPercent"),
            fields.optionalText("busiest"),
            fields.optionalDouble("loadAverageMax"),
            fields.optionalText("clockSource"),
            fields.optionalText("change"));
    fields.refuseOthers();
    return load;
  }

  private static boolean isTooMuch(double percent, double worstPercent) {
    return percent > QUIET_PERCENT || worstPercent > QUIET_WORST_PERCENT;
  }

  private static String shares(double percent, double worstPercent) {
    return String.format(
        Locale.ROOT, "%.3g %% of a core on average, %.3g %% at worst", percent, worstPercent);
  }

  private String mostBy() {
    return busiest.map(name -> ", most of it " + name).orElse("");
  }
}
