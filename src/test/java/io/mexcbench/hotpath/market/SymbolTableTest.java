package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SymbolTableTest {
  @Test
  void everyNameFindsItsOwnSymbolAmongThousands() {
    Random random = new Random(20263);
    Map<String, Symbol> byName = new HashMap<>();
    while (byName.size() < 3000) {
      String name = anyName(random);
      byName.putIfAbsent(name, new Symbol(byName.size(), name, 2, 8));
    }
    SymbolTable table = new SymbolTable(byName.values());
    assertThat(byName)
        .allSatisfy((name, symbol) -> assertThat(table.at(find(table, name))).isEqualTo(symbol));
    for (int i = 0; i < 10_000; i++) {
      String name = anyName(random);
      assertThat(find(table, name) == SymbolTable.UNKNOWN).isEqualTo(!byName.containsKey(name));
    }
  }

  @Test
  void namesNeedNotBeAscii() {
    SymbolTable table = new SymbolTable(List.of(new Symbol(0, "牛馬USDT", 6, 1)));
    assertThat(find(table, "牛馬USDT")).isZero();
    assertThat(find(table, "牛鬼USDT")).isEqualTo(SymbolTable.UNKNOWN);
  }

  @Test
  void theSameNameTwiceIsRefused() {
    List<Symbol> twice = List.of(new Symbol(0, "AUSDT", 2, 2), new Symbol(1, "AUSDT", 2, 2));
    assertThatThrownBy(() -> new SymbolTable(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("names must differ, got AUSDT twice");
  }

  @Test
  void aTableWithoutSymbolsIsRefused() {
    assertThatThrownBy(() -> new SymbolTable(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a table must have at least one symbol");
  }

  @Test
  void findingAllocatesNothing() {
    List<Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      symbols.add(new Symbol(i, "COIN" + i + "USDT", 2, 2));
    }
    SymbolTable table = new SymbolTable(symbols);
    byte[] bytes = "COIN77USDT".getBytes(StandardCharsets.UTF_8);
    assertThat(AllocationMeter.bytesOfAMillion(() -> table.find(bytes, 0, bytes.length))).isZero();
  }

  private static int find(SymbolTable table, String name) {
    byte[] bytes = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
    return table.find(bytes, 1, bytes.length - 2);
  }

  private static String anyName(Random random) {
    StringBuilder name = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      name.append((char) ((random.nextInt(9) == 0 ? '一' : 'A') + random.nextInt(26)));
    }
    return name.append("USDT").toString();
  }
}
