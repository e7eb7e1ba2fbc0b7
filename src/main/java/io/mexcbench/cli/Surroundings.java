package io.mexcbench.cli;

import io.mexcbench.report.mail.Pause;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * What a command takes from the process that it runs in.
 *
 * @param trust which certificates are believed; empty for those that the JDK believes
 */
record Surroundings(
    Map<String, String> environment, Clock clock, Pause pause, Optional<SSLSocketFactory> trust) {
  static Surroundings real() {
    return new Surroundings(
        System.getenv(),
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()),
        Optional.empty());
  }

  Credentials credentials() {
    return new Credentials(environment);
  }
}
