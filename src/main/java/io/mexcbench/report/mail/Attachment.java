package io.mexcbench.report.mail;

/** A file that goes along with a mail. */
public final class Attachment {
  private final String name;
  private final String type;
  private final byte[] content;

  /**
   * @param type such as {@code application/pdf}
   */
  public Attachment(String name, String type, byte[] content) {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("an attachment needs a plain name, got " + name);
    }
    this.name = name;
    this.type = type;
    this.content = content.clone();
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  byte[] content() {
    return content.clone();
  }
}
