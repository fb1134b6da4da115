package org.fugong.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command finds the admin key: the environment, else a file that the service made. */
final class AdminKeyFile {
  static final String VARIABLE = "FUGONG_ADMIN_KEY";

  private AdminKeyFile() {}

  static boolean isInEnvironment() {
    String key = System.getenv(VARIABLE);
    return key != null && !key.isBlank();
  }

  /**
   * The key that the options of a command name, else that of the environment, else that of the data folder.
   *
   * @param key the key itself, or null
   * @param file a file that holds it, or null
   * @param data the data folder
   */
  static String choose(@Nullable String key, @Nullable Path file, Path data) throws IOException {
    if (key != null) {
      return key;
    }
    return file == null ? read(data.resolve("admin-key")) : readFile(file);
  }

  /** The key of the environment, else that of the file. */
  static String read(Path file) throws IOException {
    return isInEnvironment() ? System.getenv(VARIABLE).strip() : readFile(file);
  }

  /**
   * The key that a file holds.
   *
   * @throws IOException where there is none
   */
  static String readFile(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException("no admin key: got no readable file [" + file + "], expected it, --key or " + VARIABLE);
    }
    return Files.readString(file).strip();
  }
}
