package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.exchange.OfferedReading;
import io.mexcbench.exchange.RemoteExchange;
import io.mexcbench.load.live.EagerStrategies;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveRigOptions;
import io.mexcbench.load.live.LiveSecond;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges in processes of their own, which send the load and measure their own lateness. */
class GeneratorProcessTest {
  private static final int RATE = 500;
  private static final long STRETCH_NANOS = 200_000_000;

  @TempDir Path folder;

  private LoadFolder folder(int number) {
    LoadFolder made = new LoadFolder(folder.resolve("generator-" + number));
    made.writeNew("note.txt", "");
    return made;
  }

  /** Returns how many messages the generator says that it sent. */
  private long load(int number) throws Exception {
    try (ExchangeProcess process = ExchangeProcess.start(MarketProfile.CALM, number)) {
      RemoteExchange generator = process.exchange();
      LiveRigOptions options =
          new LiveRigOptions(
              MarketProfile.CALM,
              number,
              10,
              MarketChannels.ALL,
              "g" + number + "-",
              EagerStrategies.standard());
      try (LiveRig rig = LiveRig.startAt(generator, options);
          HdrFiles logs = HdrFiles.in(folder(number))) {
        long sentBefore = generator.offered().sent();
        rig.offer(RATE);
        for (int i = 0; i < 6; i++) {
          logs.add(rig.pass(STRETCH_NANOS));
        }
        rig.offer(0);
        LiveSecond last = rig.pass(STRETCH_NANOS);
        logs.add(last);
        while (rig.totals().underWay() > 0) {
          logs.add(rig.pass(STRETCH_NANOS));
        }
        OfferedReading reading = generator.offered();
        assertThat(rig.totals().sent()).isEqualTo(reading.sent() - sentBefore);
        assertThat(rig.totals().conflated()).isZero();
        return reading.sent() - sentBefore;
      }
    }
  }

  private String merged(String log) {
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute(
                "merge",
                folder.resolve("generator-1").resolve(log).toString(),
                folder.resolve("generator-2").resolve(log).toString());
    assertThat(code).isEqualTo(ExitCode.PASS);
    return out.toString();
  }

  @Test
  void histogramsOfTwoProcessesMergeToWhatBothSent() throws Exception {
    long sent = load(1) + load(2);
    System.out.println("two generators in processes of their own sent " + sent);
    assertThat(sent).isGreaterThan(RATE);
    assertThat(merged("response.hdr")).startsWith("Merged 2 logs with " + sent + " samples\n");
    // How late each was itself travels with it.
    assertThat(merged("lateness.hdr")).startsWith("Merged 2 logs with " + sent + " samples\n");
  }
}
