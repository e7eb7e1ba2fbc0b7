package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same store on a real server. */
class PostgresStoreTest extends StoreContract {
  private static PostgresServer server;
  private static int databases;

  private String url;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @BeforeEach
  void makeDatabase() throws Exception {
    String name = "store" + databases++;
    try (Connection connection = DriverManager.getConnection(server.url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    url = server.url(name);
  }

  @Override
  MarketStore open(StoreOptions options) throws Exception {
    return MarketStore.connect(url, options);
  }

  @Test
  void databaseIsForOneWriterAtATime() throws Exception {
    try (MarketStore store = open(options())) {
      assertThat(store.queries().symbols()).isEmpty();
      assertThatThrownBy(() -> open(options()))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              url.replaceFirst("[?].*", "")
                  + ": another process has this store open; end it first, or choose another");
    }
  }

  @Test
  void serverThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () -> MarketStore.connect("jdbc:postgresql://127.0.0.1:1/x?user=a", options()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("jdbc:postgresql://127.0.0.1:1/x: the store cannot be opened: ");
  }
}
