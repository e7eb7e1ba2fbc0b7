package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.baseline.SampleRun;
import io.mexcbench.baseline.TempRepository;
import io.mexcbench.environment.SampleRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The list of baselines in a repository that has releases. */
class BaselineListTest {
  private static final String ID = SampleRecord.ID;
  private static final String PARSE = "a.Parser.parse";
  private static final String SIGN = "b.Signer.sign";

  @TempDir private Path root;

  @Test
  void listShowsTheDriftOfEachEnvironment() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    repository.commit(usual(1).with("c.Old.gone", 5, 0).with("d.Codec.code", 70, 0));
    repository.git("tag", "v1.2.0");
    repository.commit(
        usual(2)
            .with(PARSE, 148, 16)
            .with(SIGN, 950, 256)
            .with("d.Codec.code", 70, 0)
            .with("e.New.come", 20, 0)
            .changedClass("d.Codec"));
    assertThat(list(repository))
        .endsWith(
            """

            ID since v1.2.0 (2026-02-01)
              Parser.parse         +48.0 % time  beyond its threshold
              Parser.parse  +16 B/op allocation  beyond its threshold
              Signer.sign           -5.0 % time
              Codec.code                      -  not comparable: the benchmark class changed
              New.come                        -  new since then
            """);
  }

  @Test
  void listSaysWhatToFetchForAShallowClone() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    repository.commit(usual(1));
    repository.commit(usual(2));
    assertThat(list(repository.cloned(root.resolve("shallow"), "--depth=1")))
        .endsWith(
            "\nID: drift not known: this clone is shallow, so the release that baselines/ID could"
                + " be held against is not in it; git fetch --unshallow --tags\n");
  }

  @Test
  void controlsAloneHaveNoDrift() throws Exception {
    TempRepository repository = TempRepository.in(root.resolve("project"));
    String commit = repository.commit(new SampleRun(1));
    assertThat(list(repository))
        .endsWith("\nID since the first baseline " + commit.substring(0, 7) + " (2026-02-01)\n");
  }

  private static SampleRun usual(long seed) {
    return new SampleRun(seed).with(PARSE, 100, 0).with(SIGN, 1000, 256);
  }

  private static String list(TempRepository repository) {
    StringWriter out = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    int exit = commandLine.execute("baseline", "list", "--baselines=" + repository.baselines());
    assertThat(exit).isZero();
    return out.toString().replace(ID, "ID");
  }
}
