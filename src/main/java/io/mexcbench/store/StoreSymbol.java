package io.mexcbench.store;

/**
 * A trading pair with the decimal places of its numbers, which stay scaled longs in the database.
 */
public record StoreSymbol(String name, int priceScale, int quantityScale) {
  public StoreSymbol {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a symbol must have a name");
    }
    if (priceScale < 0 || quantityScale < 0) {
      throw new IllegalArgumentException(
          "scales of %s must not be negative, got %d and %d"
              .formatted(name, priceScale, quantityScale));
    }
  }
}
