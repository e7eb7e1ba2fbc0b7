package io.mexcbench.cli;

import io.mexcbench.fleet.Fleet;
import io.mexcbench.fleet.FleetException;
import java.util.Optional;

/** The database that an option names; the password is in the environment or in a file. */
final class FleetPlace {
  static final String PASSWORD = "MEXCBENCH_DATABASE_PASSWORD";

  /** What an option that names one says of itself. */
  static final String DESCRIPTION = "The database: jdbc:postgresql://HOST/DATABASE?user=NAME.";

  private static final String SERVER = "jdbc:postgresql:";

  private FleetPlace() {}

  /** To store in. */
  static Fleet open(String option, String url) {
    return open(option, url, Surroundings.real().credentials());
  }

  static Fleet open(String option, String url, Credentials credentials) {
    return opened(option, url, credentials, Fleet::open);
  }

  /** To read from. */
  static Fleet existing(String option, String url) {
    return opened(option, url, Surroundings.real().credentials(), Fleet::openExisting);
  }

  private interface Opening {
    Fleet of(String url, Optional<String> password) throws FleetException;
  }

  private static Fleet opened(String option, String url, Credentials credentials, Opening opening) {
    requireHarmless(option, url);
    try {
      return opening.of(url, credentials.secret(PASSWORD));
    } catch (FleetException e) {
      throw new UserFailure(ExitCode.USAGE, option + ": " + e.getMessage(), e);
    }
  }

  /** A command line can be read by others on the machine; neither text is repeated. */
  private static void requireHarmless(String option, String url) {
    if (url.contains("password=") || url.replaceFirst("[?].*", "").contains("@")) {
      throw new UserFailure(
          ExitCode.USAGE,
          "%s: a password does not belong on a command line; keep it in ~/.pgpass, or in %s"
              .formatted(option, PASSWORD));
    }
    if (!url.startsWith(SERVER)) {
      throw new UserFailure(
          ExitCode.USAGE,
          option + " must be such as jdbc:postgresql://HOST/DATABASE?user=NAME, got " + url);
    }
  }
}
