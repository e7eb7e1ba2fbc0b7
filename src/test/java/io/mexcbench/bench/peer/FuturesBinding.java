package io.mexcbench.bench.peer;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** One kind of push bound to objects by each library that can. */
final class FuturesBinding<P> {
  /** Jackson's own advice for numbers: com.fasterxml.jackson.core's README on fast parsers. */
  static final ObjectMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final JSONReader.Feature[] NO_FEATURES = {};

  private final Class<P> type;
  private final ObjectReader jackson;

  FuturesBinding(Class<P> type) {
    this.type = type;
    jackson = JACKSON.readerFor(type);
  }

  P jackson(byte[] message) throws IOException {
    return jackson.readValue(message);
  }

  P fastjson2(byte[] message) {
    return JSON.parseObject(message, type, NO_FEATURES);
  }
}
