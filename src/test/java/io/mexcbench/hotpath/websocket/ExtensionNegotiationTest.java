package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455, section 9.1. */
class ExtensionNegotiationTest {
  @Test
  void withoutTheHeaderBothSidesGoOn() {
    assertThat(ExtensionNegotiation.clientMayProceed(List.of())).isTrue();
    assertThat(ExtensionNegotiation.serverMayProceed(List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"permessage-deflate", "x-unknown", "", " ", ",", "=;"})
  void aClientThatOfferedNothingGoesOnAfterNoHeaderAtAll(String value) {
    assertThat(ExtensionNegotiation.clientMayProceed(List.of(value))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permessage-deflate",
        "permessage-deflate; client_max_window_bits",
        "permessage-deflate; client_max_window_bits=15, permessage-deflate",
        "permessage-deflate;server_max_window_bits=\"10\"",
        "foo; a=1; b=\"x\\y\"",
        " foo ,\tbar ; baz = 2 ",
        ", foo ,, bar ,",
        "x!#$%&'*+-.^_`|~0"
      })
  void aServerDeclinesWhatIsOffered(String value) {
    assertThat(ExtensionNegotiation.serverMayProceed(List.of(value))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ", ,",
        "foo bar",
        "foo;",
        "foo; a=",
        "foo; =1",
        "=1",
        ";a",
        "foo; a=\"\"",
        "foo; a=\"1",
        "foo; a=\"1 2\"",
        "foo; a=\"\\",
        "foo; a=\"1\"2",
        "foo; a==1",
        "fo\"o",
        "foo/1",
        "f\u00fc",
        "foo\u0001",
        "foo\u007f"
      })
  void aServerFailsTheHandshakeOnWhatIsNoListOfExtensions(String value) {
    assertThat(ExtensionNegotiation.serverMayProceed(List.of(value))).isFalse();
  }

  @Test
  void severalHeaderLinesAreOneList() {
    assertThat(ExtensionNegotiation.serverMayProceed(List.of("foo", "", "bar; a"))).isTrue();
    assertThat(ExtensionNegotiation.serverMayProceed(List.of("foo", "bar;"))).isFalse();
    assertThat(ExtensionNegotiation.serverMayProceed(List.of("", ""))).isFalse();
  }
}
