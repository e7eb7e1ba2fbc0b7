package io.mexcbench.store;

/** An order as it was last heard of; price, quantity and fill at the symbol's scales. */
public record StoredOrder(
    String clientId,
    StoreSymbol symbol,
    String side,
    String status,
    long price,
    long quantity,
    long filled,
    long createdMillis,
    long updatedMillis) {}
