package io.mexcbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The symbols of the database, each with the id that its rows have. */
final class SymbolIds {
  private final Map<Integer, StoreSymbol> symbols = new ConcurrentHashMap<>();

  SymbolIds(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT symbol_id, name, price_scale, quantity_scale FROM symbols");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        symbols.put(
            rows.getInt(1), new StoreSymbol(rows.getString(2), rows.getInt(3), rows.getInt(4)));
      }
    }
  }

  StoreSymbol symbol(int id) {
    return symbols.get(id);
  }

  Optional<Integer> idOf(String name) {
    return symbols.entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  List<String> names() {
    return symbols.values().stream().map(StoreSymbol::name).sorted().toList();
  }

  /** The ids of these symbols, in their order; those that are new are added. */
  int[] register(Connection connection, List<StoreSymbol> wanted)
      throws SQLException, StoreException {
    int[] ids = new int[wanted.size()];
    for (int i = 0; i < ids.length; i++) {
      StoreSymbol symbol = wanted.get(i);
      Optional<Integer> known = idOf(symbol.name());
      ids[i] = known.isPresent() ? same(known.get(), symbol) : add(connection, symbol);
    }
    return ids;
  }

  private int same(int id, StoreSymbol symbol) throws StoreException {
    if (!symbols.get(id).equals(symbol)) {
      throw new StoreException(
          "%s is stored with other decimal places than it has now: %s, not %s; keep it in another store"
              .formatted(symbol.name(), symbols.get(id), symbol));
    }
    return id;
  }

  private int add(Connection connection, StoreSymbol symbol) throws SQLException {
    int id = symbols.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO symbols VALUES (?, ?, ?, ?)")) {
      insert.setInt(1, id);
      insert.setString(2, symbol.name());
      insert.setInt(3, symbol.priceScale());
      insert.setInt(4, symbol.quantityScale());
      insert.executeUpdate();
    }
    symbols.put(id, symbol);
    return id;
  }
}
