package io.mexcbench.hotpath.websocket;

/**
 * The grammar of {@code Sec-WebSocket-Extensions} (RFC 6455, section 9.1; the list rule is that of
 * RFC 2616, section 2.1).
 *
 * <pre>
 *   list      = 1#extension            elements may be empty, but not all of them
 *   extension = token *( ";" token [ "=" ( token | quoted token ) ] )
 * </pre>
 */
final class ExtensionList {
  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

  private final String text;
  private int at;

  ExtensionList(String text) {
    this.text = text;
  }

  /** Reads the whole text; to be asked once. */
  boolean isWellFormed() {
    int extensions = 0;
    do {
      skipBlanks();
      if (at < text.length() && text.charAt(at) != ',') {
        if (!readExtension()) {
          return false;
        }
        extensions++;
      }
    } while (skip(','));
    return at == text.length() && extensions > 0;
  }

  private boolean readExtension() {
    if (!readToken()) {
      return false;
    }
    while (skip(';')) {
      if (!readToken() || (skip('=') && !readValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean readValue() {
    skipBlanks();
    boolean isQuoted = at < text.length() && text.charAt(at) == '"';
    return isQuoted ? readQuotedToken() : readToken();
  }

  /** What the quotes hold must be a token as well, once its backslashes are gone. */
  private boolean readQuotedToken() {
    at++;
    int characters = 0;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 1 : 0;
      if (at == text.length() || !isTokenCharacter(text.charAt(at))) {
        return false;
      }
      at++;
      characters++;
    }
    return characters > 0 && skip('"');
  }

  private boolean readToken() {
    skipBlanks();
    int from = at;
    while (at < text.length() && isTokenCharacter(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private boolean skip(char wanted) {
    skipBlanks();
    boolean isThere = at < text.length() && text.charAt(at) == wanted;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private static boolean isTokenCharacter(char character) {
    return character > ' ' && character < 0x7F && SEPARATORS.indexOf(character) < 0;
  }
}
