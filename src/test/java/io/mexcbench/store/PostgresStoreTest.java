package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same store on a real server. */
@ExtendWith(SharedPostgres.class)
class PostgresStoreTest extends StoreContract {
  private String url;

  @BeforeEach
  void makeDatabase(PostgresServer server) throws Exception {
    url = server.newDatabase();
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
