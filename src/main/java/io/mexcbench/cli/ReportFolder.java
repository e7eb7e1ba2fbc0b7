package io.mexcbench.cli;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A folder of the user's own that reports are written into. */
final class ReportFolder {
  private final Path folder;
  private final FileSteps steps = new DiskSteps();

  ReportFolder(Path folder) {
    this.folder = folder;
  }

  /** Each file whole or not at all. */
  void write(Map<String, String> texts) {
    try {
      steps.createFolder(folder);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path part = folder.resolve(text.getKey() + ".part");
        steps.write(part, text.getValue().getBytes(StandardCharsets.UTF_8));
        steps.move(part, folder.resolve(text.getKey()));
      }
    } catch (IOException e) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--reports: cannot write to %s: %s; name a folder that can be written"
              .formatted(folder, FailureReason.of(e)),
          e);
    }
  }
}
