package io.mexcbench.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.TimeRatio;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How fast our code wants to be beside somebody else's in the same run.
 *
 * @param id short name that several rows may share
 * @param benchmark simple name of the class
 * @param params which combination of its parameters
 * @param against a contestant, or {@value #FASTEST} for the fastest peer; empty for NANOS and SUM
 * @param againstParams where the contestant has other parameters than ours, all of them
 * @param limit times for FASTER and WITHIN, nanoseconds per operation for NANOS, a share of the
 *     whole for SUM
 */
public record PeerGoal(
    String id,
    String what,
    String benchmark,
    Map<String, String> params,
    Rule rule,
    String against,
    Map<String, String> againstParams,
    double limit) {

  static final String FASTEST = "fastest peer";
  private static final String FILE = "peer-goals.json";

  /** What is wanted. */
  public enum Rule {
    /** The other takes at least so many times as long as ours. */
    FASTER,
    /** Ours takes at most so many times as long as the other. */
    WITHIN,
    /** Ours takes at most so many nanoseconds. */
    NANOS,
    /** The parts of ours add up to the whole of it, but for such a share of the whole. */
    SUM
  }

  /** The goals of this build. */
  public static List<PeerGoal> ofThisBuild() {
    try (InputStream in = Objects.requireNonNull(PeerGoal.class.getResourceAsStream(FILE), FILE)) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("broken build: " + FILE, e);
    }
  }

  /** What the run says of this goal; empty if it did not measure what the goal is about. */
  Optional<PeerGoalCheck> check(List<PeerGroup> groups) {
    Optional<PeerGroup> group = group(groups, params);
    Optional<Measurement> ours = group.map(PeerGroup::ours);
    if (rule == Rule.NANOS) {
      return ours.map(mine -> new PeerGoalCheck(this, TimeRatio.toNanos(mine, limit)));
    }
    if (rule == Rule.SUM) {
      return group
          .filter(one -> !one.parts().isEmpty())
          .map(one -> new PeerGoalCheck(this, TimeRatio.ofSum(one.parts(), one.ours())));
    }
    Optional<Measurement> other =
        group(groups, againstParams.isEmpty() ? params : againstParams).flatMap(this::opponent);
    return ours.flatMap(mine -> other.map(one -> new PeerGoalCheck(this, ratio(mine, one))));
  }

  private TimeRatio ratio(Measurement mine, Measurement other) {
    return rule == Rule.FASTER ? TimeRatio.of(other, mine) : TimeRatio.of(mine, other);
  }

  private Optional<Measurement> opponent(PeerGroup group) {
    return against.equals(FASTEST) ? group.fastestPeer() : group.find(against);
  }

  private Optional<PeerGroup> group(List<PeerGroup> groups, Map<String, String> wanted) {
    return groups.stream()
        .filter(group -> group.type().equals(benchmark) && group.params().equals(wanted))
        .findFirst();
  }
}
