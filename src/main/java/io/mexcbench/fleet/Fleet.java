package io.mexcbench.fleet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Results of many runners in a PostgreSQL database. */
public final class Fleet implements AutoCloseable {
  /**
   * A runner that is frozen in a transaction, or whose machine has gone without a word, loses it
   * and all that it locked. Who waits for such a one waits longer than that, and gets through.
   */
  private static final String LIMITS =
      "SET idle_in_transaction_session_timeout = '60s'; SET lock_timeout = '90s'";

  /** Longer than the server may make anybody wait: one that is silent for so long has gone. */
  private static final String SILENCE_SECONDS_MAX = "120";

  private final Connection connection;
  private final String place;
  private final FleetQueries queries;

  private Fleet(Connection connection, String place) {
    this.connection = connection;
    this.place = place;
    this.queries = new FleetQueries(connection, place);
  }

  /** What is asked of the database; what it fails with is told by {@link #ask}. */
  private interface Question<T> {
    T answer() throws SQLException, FleetException;
  }

  /**
   * Opens a database to store in; the tables are made if there are none.
   *
   * @param url without a password
   * @param password empty where the driver finds it in a file, or none is needed
   */
  public static Fleet open(String url, Optional<String> password) throws FleetException {
    return connect(url, password, FleetSchema::prepare);
  }

  /** Opens one that must hold results, to read them. */
  public static Fleet openExisting(String url, Optional<String> password) throws FleetException {
    return connect(url, password, FleetSchema::require);
  }

  private interface Check {
    void of(Connection connection, String place) throws SQLException, FleetException;
  }

  private static Fleet connect(String url, Optional<String> password, Check check)
      throws FleetException {
    String place = url.replaceFirst("[?].*", "");
    Properties properties = new Properties();
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "mexcbench");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("socketTimeout", SILENCE_SECONDS_MAX);
    try {
      Fleet fleet = new Fleet(DriverManager.getConnection(url, properties), place);
      try {
        fleet.limit();
        check.of(fleet.connection, place);
        fleet.connection.rollback();
        return fleet;
      } catch (SQLException | FleetException e) {
        fleet.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failed(place, e);
    }
  }

  /** Outside of any transaction, which would take the limits along when it is rolled back. */
  private void limit() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(LIMITS);
    }
    connection.setAutoCommit(false);
  }

  /**
   * Stores what a runner measured: all of it, or nothing. Returns false if the same was there.
   *
   * @throws FleetException also if other data are there under the same name
   */
  public boolean push(PushedShard shard) throws FleetException {
    return ask(() -> new ShardPush(connection, place, shard).store());
  }

  /** All that there are, oldest first. */
  public List<FleetRun> runs() throws FleetException {
    return ask(() -> queries.runs(""));
  }

  /** The ids of those with results, the one that was measured last first. */
  public List<String> environments() throws FleetException {
    return ask(queries::environments);
  }

  /** Oldest first; also such as are not complete. */
  public List<StoredRun> runsOf(String environmentId) throws FleetException {
    return ask(() -> queries.ofEnvironment(environmentId));
  }

  /** One of them. */
  public FleetRun summary(String name) throws FleetException {
    return ask(() -> queries.runs(name)).stream().findFirst().orElseThrow(() -> unknown(name));
  }

  /** The same with all that was measured. */
  public StoredRun run(String name) throws FleetException {
    return ask(() -> queries.ofName(name)).orElseThrow(() -> unknown(name));
  }

  private FleetException unknown(String name) {
    return new FleetException(
        "%s has no run %s; \"results list\" shows what it has".formatted(place, name));
  }

  /** For messages: where it is, without a user or password. */
  public String place() {
    return place;
  }

  private <T> T ask(Question<T> question) throws FleetException {
    try {
      T answer = question.answer();
      connection.rollback();
      return answer;
    } catch (SQLException e) {
      rollBack();
      throw failed(place, e);
    } catch (FleetException e) {
      rollBack();
      throw e;
    }
  }

  /** Best effort after a failure that is reported anyway: the server does it by itself as well. */
  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      return;
    }
  }

  private static FleetException failed(String place, SQLException e) {
    return new FleetException(
        "%s: %s; see to the server, the name of the database, the user and the password, then repeat"
            .formatted(place, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      return;
    }
  }
}
