package org.fugong.service.client;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a service has durably, so that a run that was killed goes on where it stopped.
 *
 * <p>A text file that is only ever appended to. {@code @ TARGET} opens a run against a service, {@code > FILE} (a URI) names the
 * file of the lines that follow, and {@code LINE HASH} says that the page on that line (0 for a file that is one page) is in, with
 * 64 bits of the SHA-256 of its bytes. A page whose bytes have changed since, or that was sent to another service, is not in. A line
 * that a kill has torn is not read.
 */
public final class Journal implements Closeable {
  private static final Pattern ENTRY = Pattern.compile("([0-9]{1,10}) ([0-9a-f]{16})");

  private final FileChannel channel;
  private final String target;
  private final Map<String, Map<Integer, Long>> in = new HashMap<>();
  private final StringBuilder pending = new StringBuilder();
  private @Nullable String current;

  private Journal(FileChannel channel, String target) {
    this.channel = channel;
    this.target = target;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @param file where it lies; missing folders are made
   * @param target the service that pages go to; entries of others don't count
   * @throws IOException where the file can't be written, or another process is using it
   */
  public static Journal open(Path file, String target) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel = FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, file);
      Journal journal = new Journal(channel, target);
      journal.read();
      journal.pending.append("\n@ ").append(target).append('\n');
      return journal;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new IOException("journal " + file + " is in use by another ingest");
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("journal " + file + " is in use by another ingest", e);
    }
  }

  private void read() throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    boolean ours = false;
    Map<Integer, Long> pages = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher entry = ENTRY.matcher(line);
      if (line.startsWith("@ ")) {
        ours = line.substring(2).equals(target);
        pages = new HashMap<>();
      } else if (line.startsWith("> ")) {
        pages = ours ? in.computeIfAbsent(line.substring(2), uri -> new HashMap<>(2)) : new HashMap<>();
      } else if (ours && entry.matches()) {
        pages.put(Integer.parseUnsignedInt(entry.group(1)), Long.parseUnsignedLong(entry.group(2), 16));
      }
    }
    channel.position(channel.size());
  }

  /** Whether the service has this page of this file, byte for byte. */
  boolean has(Path file, PageBytes page) {
    Long hash = in.getOrDefault(keyOf(file), Map.of()).get(page.line());
    return hash != null && hash == page.hash();
  }

  /** From now on no page counts as being in: the service has been emptied, or everything is to be sent again. */
  void forget() {
    in.clear();
  }

  /** Notes that a page is in; durable after the next force. */
  void add(Path file, PageBytes page) {
    String key = keyOf(file);
    if (!key.equals(current)) {
      pending.append("> ").append(key).append('\n');
      current = key;
    }
    pending.append(page.line()).append(' ').append(String.format("%016x", page.hash())).append('\n');
  }

  /** Writes what was noted and waits until the disk has it. */
  void force() throws IOException {
    if (pending.length() > 0) {
      ByteBuffer bytes = ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      pending.setLength(0);
      channel.force(false);
    }
  }

  private static String keyOf(Path file) {
    return file.toAbsolutePath().normalize().toUri().toString();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      force();
    }
  }
}
