package io.mexcbench.proof.anchor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * criterion.rs: Student's t of all samples against its distribution under resampling from both
 * sides together at 5 %, and the resampled 95 % interval of the relative change of means beyond the
 * noise threshold of 1 %.
 *
 * @param resamples criterion takes 100,000
 */
public record Criterion(int resamples) implements Anchor {
  private static final double LEVEL = 0.05;
  private static final double NOISE = 0.01;

  @Override
  public String name() {
    return "criterion";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.pooled(base);
    double[] after = Anchor.pooled(candidate);
    return StatUtils.mean(after) > StatUtils.mean(before)
        && p(before, after, random) < LEVEL
        && lowerBound(before, after, random) > NOISE;
  }

  private double p(double[] before, double[] after, Random random) {
    double observed = t(after, before);
    double[] both = DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray();
    int below = 0;
    for (int i = 0; i < resamples; i++) {
      if (t(resampled(both, after.length, random), resampled(both, before.length, random))
          < observed) {
        below++;
      }
    }
    return 2.0 * Math.min(below, resamples - below) / resamples;
  }

  private double lowerBound(double[] before, double[] after, Random random) {
    double[] changes = new double[resamples];
    Arrays.setAll(
        changes,
        i ->
            StatUtils.mean(resampled(after, after.length, random))
                    / StatUtils.mean(resampled(before, before.length, random))
                - 1);
    return StatUtils.percentile(changes, 100 * LEVEL / 2);
  }

  private static double t(double[] first, double[] second) {
    double error =
        Math.sqrt(
            StatUtils.variance(first) / first.length + StatUtils.variance(second) / second.length);
    double difference = StatUtils.mean(first) - StatUtils.mean(second);
    return error == 0 ? Math.signum(difference) * Double.MAX_VALUE : difference / error;
  }

  private static double[] resampled(double[] samples, int size, Random random) {
    double[] drawn = new double[size];
    Arrays.setAll(drawn, i -> samples[random.nextInt(samples.length)]);
    return drawn;
  }
}
