package io.mexcbench.report.mail;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.mexcbench.report.mail.MailException.Fate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/**
 * Sends each mail at most once, whoever asks and however often.
 *
 * <pre>
 *   mark «sending» on the disk ── send ── mark «sent»
 *                                   └──── refused: the mark is taken away again
 * </pre>
 *
 * <p>The mark is there before the server is spoken to. Who is killed in between leaves «sending»,
 * and nobody sends it again by himself: whether it arrived is not known, and a report that comes
 * twice is worse than one that must be asked for, because a reader takes it for a second day.
 */
public final class OncePost implements Post {
  private static final String SENDING = "sending\n";
  private static final String SENT = "sent\n";

  private final Post post;
  private final Path folder;
  private final boolean isForced;

  /**
   * @param folder of the marks; the name of each is the id of its mail
   * @param isForced whether an earlier mark is passed over
   */
  public OncePost(Post post, Path folder, boolean isForced) {
    this.post = post;
    this.folder = folder;
    this.isForced = isForced;
  }

  @Override
  public void send(Mail mail) throws MailException {
    Path mark = folder.resolve(mail.id() + ".mail");
    claim(mark);
    try {
      post.send(mail);
    } catch (MailException e) {
      if (e.fate() == Fate.UNKNOWN) {
        throw new MailException(Fate.UNKNOWN, e.getMessage() + "; " + doubt(mark), e);
      }
      release(mark);
      throw e;
    }
    try {
      write(mark, SENT, WRITE, TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new MailException(
          Fate.UNKNOWN, "the mail was sent, but " + mark + " cannot be written: " + e, e);
    }
  }

  private void claim(Path mark) throws MailException {
    try {
      Files.createDirectories(folder);
      if (isForced) {
        Files.deleteIfExists(mark);
      }
      write(mark, SENDING, WRITE, CREATE_NEW);
      forceNames();
    } catch (FileAlreadyExistsException e) {
      throw earlier(mark);
    } catch (IOException e) {
      throw new MailException(
          Fate.REFUSED,
          "nothing was sent, for " + mark + " cannot be written: " + e.getMessage(),
          e);
    }
  }

  private static MailException earlier(Path mark) {
    try {
      if (Files.readString(mark).equals(SENT)) {
        return new MailException(
            Fate.REFUSED, "it was sent already, as " + mark + " says; --force sends it again");
      }
    } catch (IOException e) {
      return new MailException(Fate.UNKNOWN, doubt(mark), e);
    }
    return new MailException(Fate.UNKNOWN, doubt(mark));
  }

  private static String doubt(Path mark) {
    return "whether it arrived is not known, as "
        + mark
        + " says; look into a mailbox, and send it again with --force";
  }

  private static void release(Path mark) throws MailException {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new MailException(
          Fate.REFUSED, "nothing was sent, but " + mark + " cannot be removed; remove it", e);
    }
  }

  private static void write(Path file, String text, OpenOption... options) throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Windows opens no folder as a file; there the order on disk is the file system's own affair. */
  private void forceNames() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }
}
