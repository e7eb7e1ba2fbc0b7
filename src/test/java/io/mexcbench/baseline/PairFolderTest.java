package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FaultySteps;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.environment.SampleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairFolderTest {
  private static final String ID = "amd64-test";
  private static final BaselinePair OLD = pair("[\"old\"]\n");
  private static final BaselinePair NEW = pair("[\"new\"]\n");

  /** Far more than a write takes. */
  private static final int STEPS_MAX = 40;

  @TempDir private Path root;

  @Test
  void whatWasWrittenIsRead() throws BaselineException {
    folder(new DiskSteps()).write(ID, OLD);
    assertThat(folder(new DiskSteps()).read(ID)).contains(OLD);
    folder(new DiskSteps()).write(ID, NEW);
    assertThat(folder(new DiskSteps()).read(ID)).contains(NEW);
  }

  @Test
  void baselineThatNobodyWroteIsAbsent() throws BaselineException {
    assertThat(folder(new DiskSteps()).read(ID)).isEmpty();
  }

  @Test
  void otherFilesOfTheFolderAreLeftAlone() throws Exception {
    folder(new DiskSteps()).write(ID, OLD);
    Files.writeString(root.resolve(ID).resolve("live.json"), "{}");
    folder(new DiskSteps()).write(ID, NEW);
    assertThat(names(root)).containsExactly(ID);
    assertThat(names(root.resolve(ID)))
        .containsExactly("environment.json", "jmh.json", "live.json");
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultySteps.Fault.class,
      names = {"KILL", "KILL_HALF_WAY"})
  void writeThatIsKilledAtAnyStepLeavesOneVersionWhole(FaultySteps.Fault fault) throws Exception {
    int step = 0;
    boolean wasKilled = true;
    boolean sawOld = false;
    boolean sawNew = false;
    while (wasKilled) {
      Path place = root.resolve("step" + step);
      new PairFolder(place, new DiskSteps()).write(ID, OLD);
      FaultySteps steps = new FaultySteps(step, fault);
      try {
        new PairFolder(place, steps).write(ID, NEW);
        wasKilled = false;
      } catch (FaultySteps.Killed expected) {
        BaselinePair found = new PairFolder(place, new DiskSteps()).read(ID).orElseThrow();
        assertThat(found).isIn(OLD, NEW);
        sawOld |= found.equals(OLD);
        sawNew |= found.equals(NEW);
        new PairFolder(place, new DiskSteps()).write(ID, NEW);
      }
      assertThat(new PairFolder(place, new DiskSteps()).read(ID)).contains(NEW);
      assertThat(names(place)).containsExactly(ID);
      step++;
      assertThat(step).isLessThan(STEPS_MAX);
    }
    assertThat(sawOld && sawNew).isTrue();
  }

  @Test
  void firstWriteThatIsKilledAtAnyStepLeavesNothingOrAll() throws Exception {
    for (int step = 0; step < STEPS_MAX; step++) {
      PairFolder folder =
          new PairFolder(
              root.resolve("step" + step), new FaultySteps(step, FaultySteps.Fault.KILL));
      try {
        folder.write(ID, NEW);
      } catch (FaultySteps.Killed expected) {
        // What counts is what the next reader finds.
      }
      assertThat(folder.read(ID).orElse(NEW)).isEqualTo(NEW);
    }
  }

  @Test
  void diskThatIsFullAtAnyStepKeepsTheOldVersionOrHasTheNew() throws Exception {
    List<Integer> stepsThatCouldNotBeTakenBack = new ArrayList<>();
    int failures = 0;
    for (int step = 0; step < STEPS_MAX; step++) {
      Path place = root.resolve("step" + step);
      new PairFolder(place, new DiskSteps()).write(ID, OLD);
      FaultySteps steps = new FaultySteps(step, FaultySteps.Fault.DISK_FULL_ONCE);
      PairFolder folder = new PairFolder(place, steps);
      try {
        folder.write(ID, NEW);
        assertThat(folder.read(ID)).contains(NEW);
      } catch (BaselineException failure) {
        failures++;
        boolean isOld = failure.getMessage().contains("nothing was changed");
        assertThat(folder.read(ID)).contains(isOld ? OLD : NEW);
        assertThat(failure)
            .hasMessageStartingWith(place.resolve(ID).toString())
            .hasMessageContaining("No space left on device");
        if (isOld) {
          assertThat(names(place)).containsExactly(ID);
        } else {
          stepsThatCouldNotBeTakenBack.add(step);
        }
      }
      new PairFolder(place, new DiskSteps()).write(ID, NEW);
      assertThat(names(place)).containsExactly(ID);
    }
    assertThat(failures).isGreaterThan(8);
    // The first file has been moved in: what is left is the second, its names, and tidying up.
    assertThat(stepsThatCouldNotBeTakenBack).hasSize(3);
  }

  @Test
  void diskThatStaysFullFromAnyStepOnKeepsTheOldVersionOrHasTheNew() throws Exception {
    for (int step = 0; step < STEPS_MAX; step++) {
      Path place = root.resolve("step" + step);
      new PairFolder(place, new DiskSteps()).write(ID, OLD);
      FaultySteps steps = new FaultySteps(step, FaultySteps.Fault.DISK_FULL);
      try {
        new PairFolder(place, steps).write(ID, NEW);
      } catch (BaselineException failure) {
        boolean isOld = failure.getMessage().contains("nothing was changed");
        BaselinePair found = new PairFolder(place, new DiskSteps()).read(ID).orElseThrow();
        assertThat(found).isEqualTo(isOld ? OLD : NEW);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void writeThatFailsAfterAKilledOneKeepsWhatThatOneBrought(int step) throws Exception {
    folder(new DiskSteps()).write(ID, OLD);
    Path pending = Files.createDirectory(root.resolve("." + ID + ".pending"));
    Files.writeString(pending.resolve("jmh.json"), NEW.jmhJson());
    Files.writeString(pending.resolve("environment.json"), NEW.environmentJson());
    BaselinePair third = pair("[\"third\"]\n");
    try {
      folder(new FaultySteps(step, FaultySteps.Fault.DISK_FULL)).write(ID, third);
    } catch (BaselineException failure) {
      boolean isOld = failure.getMessage().contains("nothing was changed");
      assertThat(folder(new DiskSteps()).read(ID)).contains(isOld ? NEW : third);
    }
    assertThat(folder(new DiskSteps()).read(ID).orElseThrow()).isIn(NEW, third);
  }

  @Test
  void firstWriteOnAFullDiskLeavesNoFolder() throws Exception {
    FaultySteps steps = new FaultySteps(2, FaultySteps.Fault.DISK_FULL_ONCE);
    Files.createDirectories(root);
    assertThatThrownBy(() -> folder(steps).write(ID, NEW)).isInstanceOf(BaselineException.class);
    assertThat(names(root)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"jmh.json", "environment.json"})
  void filesOfDifferentVersionsAreRefused(String fileOfAnother) throws Exception {
    folder(new DiskSteps()).write(ID, OLD);
    Path file = root.resolve(ID).resolve(fileOfAnother);
    String text = fileOfAnother.startsWith("jmh") ? NEW.jmhJson() : NEW.environmentJson();
    Files.writeString(file, text);
    assertThatThrownBy(() -> folder(new DiskSteps()).read(ID))
        .isInstanceOf(BaselineException.class)
        .hasMessage(
            root.resolve(ID)
                + ": jmh.json and environment.json do not belong together;"
                + " only update-baselines may change them: restore both from git");
  }

  @Test
  void oneFileWithoutTheOtherIsRefused() throws Exception {
    folder(new DiskSteps()).write(ID, OLD);
    Files.delete(root.resolve(ID).resolve("environment.json"));
    assertThatThrownBy(() -> folder(new DiskSteps()).read(ID))
        .isInstanceOf(BaselineException.class)
        .hasMessageContaining("do not belong together");
  }

  @Test
  void lineEndsThatGitRewroteDoNotMatter() throws Exception {
    folder(new DiskSteps()).write(ID, OLD);
    Path file = root.resolve(ID).resolve("jmh.json");
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    assertThat(folder(new DiskSteps()).read(ID)).isPresent();
  }

  @Test
  void folderThatIsAFileIsNamedAndNothingIsWritten() throws IOException {
    Path file = Files.writeString(root.resolve("taken"), "x");
    assertThatThrownBy(() -> new PairFolder(file, new DiskSteps()).write(ID, NEW))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(file.resolve(ID).toString())
        .hasMessageEndingWith("free space or make the folder writable, then repeat");
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  private PairFolder folder(FileSteps steps) {
    return new PairFolder(root, steps);
  }

  private static BaselinePair pair(String jmhJson) {
    Provenance why = new Provenance("test", new TreeMap<>(Map.of()));
    return new BaselinePair(jmhJson, EnvironmentJson.write(SampleRecord.complete(), why, jmhJson));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
