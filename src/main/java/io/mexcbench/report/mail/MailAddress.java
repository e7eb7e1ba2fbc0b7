package io.mexcbench.report.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * One plain address, such as {@code desk@example.org}. Names, lists, groups and quoted parts are
 * refused: what can be written in so many ways can hide a header or a second recipient.
 */
public record MailAddress(String text) {
  private static final int LENGTH_MAX = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

  public MailAddress {
    if (text.length() > LENGTH_MAX || !PLAIN.matcher(text).matches() || text.contains("..")) {
      throw new IllegalArgumentException(
          "an address must be like desk@example.org, with neither a name nor spaces");
    }
  }

  InternetAddress internet() throws MailException {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new MailException(MailException.Fate.REFUSED, text + " is no address", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
