package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server of its own on loopback, gone when it is stopped. */
public final class PostgresServer {
  /** Set where the tools of the build must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  /** Where Debian keeps them, a folder for each version. */
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Skips the test where PostgreSQL is missing, and fails it where it must be there. */
  public static PostgresServer start() throws Exception {
    List<Path> found = installed();
    if (found.isEmpty()) {
      System.out.println("PostgreSQL is not installed: what needs a server was not tested");
      assertThat(System.getenv(REQUIRED)).as("PostgreSQL is required by " + REQUIRED).isNull();
    }
    assumeTrue(!found.isEmpty(), "PostgreSQL is installed");
    Path folder = Files.createTempDirectory("mexcbench-postgres");
    PostgresServer server = new PostgresServer(found.get(0), folder, freePort());
    if (isRoot()) {
      server.run(List.of("chown", "postgres", folder.toString()));
    }
    server.runProgram("initdb", "-D", server.data(), "-A", "trust", "-U", "postgres", "--no-sync");
    server.runProgram(
        "pg_ctl",
        "-w",
        "-D",
        server.data(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
            .formatted(server.port, folder),
        "start");
    return server;
  }

  private static List<Path> installed() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void runProgram(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // The server refuses to be run by root.
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws Exception {
    Path output = Files.createTempFile("mexcbench-postgres", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor()).as(() -> command + ": " + text(output)).isZero();
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
  }

  /** The url of a new database. */
  public String newDatabase() throws Exception {
    String name = "test" + databases.getAndIncrement();
    execute(url("postgres"), "CREATE DATABASE " + name);
    return url(name);
  }

  public void execute(String url, String command) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** From now on this user is asked for a password. */
  public void requirePassword(String user) throws Exception {
    String before = loaded();
    Path rules = folder.resolve("data").resolve("pg_hba.conf");
    Files.writeString(
        rules,
        "host all %s 127.0.0.1/32 scram-sha-256%n".formatted(user) + Files.readString(rules));
    runProgram("pg_ctl", "-D", data(), "reload");
    // The server is only told to, and a connection is let in by what it knows by then.
    while (loaded().equals(before)) {
      Thread.onSpinWait();
    }
  }

  /** When a new connection's server read its configuration. */
  private String loaded() throws Exception {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_conf_load_time()")) {
      row.next();
      return row.getString(1);
    }
  }

  public void stop() throws Exception {
    try {
      runProgram("pg_ctl", "-w", "-D", data(), "-m", "immediate", "stop");
    } finally {
      run(List.of("rm", "-rf", data(), folder.resolve("log").toString()));
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }
}
