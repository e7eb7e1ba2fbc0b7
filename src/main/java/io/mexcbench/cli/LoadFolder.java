package io.mexcbench.cli;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.report.LoadJson;
import io.mexcbench.report.LoadPage;
import io.mexcbench.report.LoadReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Where a load test leaves its files. Each is whole at any moment, so that a test that is killed
 * leaves what it knew by then.
 */
final class LoadFolder {
  static final String JSON = "load.json";
  static final String PAGE = "load.html";

  private final Path path;
  private final FileSteps steps = new DiskSteps();

  LoadFolder(Path path) {
    this.path = path;
  }

  /** A new one, named by time, revision and test. */
  static LoadFolder create(Path parent, String test) {
    try {
      Path path =
          parent.resolve(ResultFiles.folderName(Instant.now(), Version.revision()) + "-" + test);
      LoadFolder folder = new LoadFolder(path);
      folder.steps.createFolder(path);
      return folder;
    } catch (IOException e) {
      throw failure(parent, e);
    }
  }

  Path path() {
    return path;
  }

  void write(LoadReport report) {
    write(JSON, LoadJson.render(report));
    write(PAGE, LoadPage.render(report));
  }

  void write(String name, String text) {
    try {
      Path part = path.resolve(name + ".part");
      steps.write(part, text.getBytes(StandardCharsets.UTF_8));
      steps.move(part, path.resolve(name));
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** The same where the folder itself may not be there yet. */
  void writeNew(String name, String text) {
    try {
      steps.createFolder(path);
    } catch (IOException e) {
      throw failure(path, e);
    }
    write(name, text);
  }

  /** What could not be written there ends the test. */
  static UserFailure failure(Path where, IOException e) {
    return new UserFailure(
        ExitCode.NOT_JUDGED,
        "cannot write to %s: %s; name a folder that can be written with --results"
            .formatted(where, FailureReason.of(e)),
        e);
  }
}
