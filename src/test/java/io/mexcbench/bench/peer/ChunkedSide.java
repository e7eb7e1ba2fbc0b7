package io.mexcbench.bench.peer;

import java.util.Arrays;

/**
 * One side of a book as a sorted row of chunks of at most 64 levels, worst first: a change moves
 * memory within its chunk, and a full chunk is split. Keys ascend to the best as in {@link
 * SortedSide}.
 */
final class ChunkedSide {
  private static final int CHUNK = 64;

  private static final class Chunk {
    final long[] keys = new long[CHUNK];
    final long[] quantities = new long[CHUNK];
    int count;
    Chunk free;
  }

  private final int sign;
  private Chunk[] chunks = new Chunk[256];
  private long[] firstKeys = new long[256];
  private int chunkCount;
  private Chunk free;

  ChunkedSide(int sign) {
    this.sign = sign;
  }

  void set(long price, long quantity) {
    long key = sign * price;
    int at = chunkOf(key);
    if (at < 0) {
      if (quantity != 0) {
        insertChunk(0, key);
        insert(0, 0, key, quantity);
      }
      return;
    }
    Chunk chunk = chunks[at];
    int index = indexOf(chunk, key);
    boolean isThere = index < chunk.count && chunk.keys[index] == key;
    if (quantity == 0) {
      if (isThere) {
        remove(at, index);
      }
    } else if (isThere) {
      chunk.quantities[index] = quantity;
    } else {
      insert(at, index, key, quantity);
    }
  }

  int chunkCount() {
    return chunkCount;
  }

  int count(int chunk) {
    return chunks[chunk].count;
  }

  long price(int chunk, int index) {
    return sign * chunks[chunk].keys[index];
  }

  long quantity(int chunk, int index) {
    return chunks[chunk].quantities[index];
  }

  /** The last chunk that does not begin after the key, or the first; -1 if there is none. */
  private int chunkOf(long key) {
    int low = 0;
    int high = chunkCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firstKeys[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 && chunkCount > 0 ? 0 : low - 1;
  }

  private static int indexOf(Chunk chunk, long key) {
    int low = 0;
    int high = chunk.count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunk.keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void insert(int at, int index, long key, long quantity) {
    Chunk chunk = chunks[at];
    if (chunk.count == CHUNK) {
      int half = CHUNK / 2;
      insertChunk(at + 1, chunk.keys[half]);
      Chunk upper = chunks[at + 1];
      System.arraycopy(chunk.keys, half, upper.keys, 0, CHUNK - half);
      System.arraycopy(chunk.quantities, half, upper.quantities, 0, CHUNK - half);
      upper.count = CHUNK - half;
      chunk.count = half;
      if (index > half) {
        insert(at + 1, index - half, key, quantity);
        return;
      }
    }
    System.arraycopy(chunk.keys, index, chunk.keys, index + 1, chunk.count - index);
    System.arraycopy(chunk.quantities, index, chunk.quantities, index + 1, chunk.count - index);
    chunk.keys[index] = key;
    chunk.quantities[index] = quantity;
    chunk.count++;
    firstKeys[at] = chunk.keys[0];
  }

  private void remove(int at, int index) {
    Chunk chunk = chunks[at];
    chunk.count--;
    System.arraycopy(chunk.keys, index + 1, chunk.keys, index, chunk.count - index);
    System.arraycopy(chunk.quantities, index + 1, chunk.quantities, index, chunk.count - index);
    if (chunk.count == 0) {
      chunkCount--;
      System.arraycopy(chunks, at + 1, chunks, at, chunkCount - at);
      System.arraycopy(firstKeys, at + 1, firstKeys, at, chunkCount - at);
      chunk.free = free;
      free = chunk;
    } else {
      firstKeys[at] = chunk.keys[0];
    }
  }

  private void insertChunk(int at, long firstKey) {
    if (chunkCount == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunkCount);
      firstKeys = Arrays.copyOf(firstKeys, 2 * chunkCount);
    }
    System.arraycopy(chunks, at, chunks, at + 1, chunkCount - at);
    System.arraycopy(firstKeys, at, firstKeys, at + 1, chunkCount - at);
    Chunk chunk = free;
    if (chunk == null) {
      chunk = new Chunk();
    } else {
      free = chunk.free;
    }
    chunks[at] = chunk;
    firstKeys[at] = firstKey;
    chunkCount++;
  }
}
