package io.mexcbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version and, where the build knew it, the git revision. */
final class Version implements IVersionProvider {
  private static final String UNKNOWN = "unknown";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"mexcbench " + revision() + (isDirty() ? " (changed)" : "")};
  }

  /** The full git revision of the build, {@code unknown} if it was built outside a repository. */
  static String revision() throws IOException {
    String id = git().getProperty("git.commit.id.full", "");
    return id.isEmpty() ? UNKNOWN : id;
  }

  /** Whether the build had changes that its revision does not know. */
  static boolean isDirty() throws IOException {
    return Boolean.parseBoolean(git().getProperty("git.dirty"));
  }

  private static Properties git() throws IOException {
    Properties git = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/io/mexcbench/git.properties")) {
      if (in != null) {
        git.load(in);
      }
    }
    return git;
  }
}
