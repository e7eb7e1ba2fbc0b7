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
  void readersAreWelcomeBesideTheWriterAndChangeNothing() throws Exception {
    assertThatThrownBy(() -> MarketStore.connectToRead(url, options()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no store of this program's version is kept there");
    MarketScript script = new MarketScript(5, START_MILLIS, EVENTS, 400);
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      script.writeTo(writer);
      settled(writer, EVENTS);
      try (MarketStore reader = MarketStore.connectToRead(url, options())) {
        requireAnswers(reader.queries(), script);
        assertThatThrownBy(() -> reader.start(writer(options())))
            .isInstanceOf(IllegalStateException.class);
      }
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
