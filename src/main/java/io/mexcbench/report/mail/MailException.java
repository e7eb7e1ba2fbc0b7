package io.mexcbench.report.mail;

/** A mail cannot be written, or was not sent, or nobody knows whether it was. */
public final class MailException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What became of the mail, as far as the sender knows. */
  public enum Fate {
    /** Nothing was taken; another attempt may be made. */
    NOT_YET,
    /** Nothing was taken, and nothing would be. */
    REFUSED,
    /** It was handed over, and no answer came. */
    UNKNOWN
  }

  private final Fate fate;

  public MailException(Fate fate, String message, Throwable cause) {
    super(message, cause);
    this.fate = fate;
  }

  public MailException(Fate fate, String message) {
    super(message);
    this.fate = fate;
  }

  public Fate fate() {
    return fate;
  }
}
