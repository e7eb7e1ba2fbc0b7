package io.mexcbench.proof;

import io.mexcbench.proof.anchor.Anchor;
import java.util.List;
import java.util.Random;

/** A known tool's rule, which looks at one benchmark at a time and knows no doubt. */
record AnchorContestant(Anchor anchor, Input shown) implements Contestant {
  @Override
  public String name() {
    return anchor.name();
  }

  @Override
  public String input() {
    return shown.text();
  }

  @Override
  public List<Judged> judge(List<Case> suite, List<Integer> indices, Random random) {
    return indices.stream().map(suite::get).map(one -> judge(one, random)).toList();
  }

  private Judged judge(Case one, Random random) {
    List<double[]> base = one.base().stream().map(shown::of).toList();
    List<double[]> candidate = one.candidate().stream().map(shown::of).toList();
    return new Judged(
        anchor.isSlower(base, candidate, random) ? Outcome.SLOWER : Outcome.PASSED,
        one.candidate().size());
  }
}
