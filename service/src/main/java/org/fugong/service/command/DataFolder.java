package org.fugong.service.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that a local service keeps: admin key, indices, journal and logs. One process at a time has it; the
 * operating system gives it free when that process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
  private static final long LEAST_FREE_SPACE = 256L << 20;

  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing and takes it.
   *
   * @throws IOException where it can't be made or written, another process has it, or the disk is full; one line
   */
  static DataFolder take(Path root) throws IOException {
    try {
      Files.createDirectories(root.resolve("logs"));
      requireFreeSpace(root);
      return new DataFolder(root, lock(root));
    } catch (UnusableException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException("data folder " + root + " can't be written: " + e.getMessage(), e);
    }
  }

  private static void requireFreeSpace(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < LEAST_FREE_SPACE) {
      throw new UnusableException("disk full: " + (free >> 20) + " MB free for data folder " + root + ", expected "
          + (LEAST_FREE_SPACE >> 20) + " MB or more");
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    Path file = root.resolve("service.lock");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new UnusableException("data folder " + root + " is in use by process " + Files.readString(file).strip()
          + ": stop it, or choose another folder with --data");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** As the user named it, for messages. */
  Path root() {
    return root;
  }

  /** The service's log. */
  Path log() {
    return root.resolve("logs").resolve("fugong.log");
  }

  /** Where the local Elasticsearch keeps everything. */
  Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  /** Which pages are in. */
  Path journal() {
    return root.resolve("ingest-journal");
  }

  /** Which pages were refused by the last run. */
  Path refused() {
    return root.resolve("ingest-refused.ndjson");
  }

  /** The key for writing. */
  Path adminKey() {
    return root.resolve("admin-key");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static final class UnusableException extends IOException {
    private static final long serialVersionUID = 1;

    UnusableException(String message) {
      super(message);
    }
  }
}
