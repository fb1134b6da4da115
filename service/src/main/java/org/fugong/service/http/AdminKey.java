package org.fugong.service.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.fugong.service.ServiceConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that writing and administration want: FUGONG_ADMIN_KEY, or one made at the first start and kept in the data
 * folder, in the file admin-key, which only its owner can read. Never logged; where it is, is.
 */
@Context
public final class AdminKey {
  /** The name of the file in the data folder. */
  public static final String FILE = "admin-key";

  private static final Logger LOG = LoggerFactory.getLogger(AdminKey.class);
  private static final String SCHEME = "Bearer ";
  private static final int RANDOM_BYTES = 32;

  private final byte[] key;

  AdminKey(ServiceConfiguration configuration) {
    this.key = configuration.findAdminKey()
        .orElseGet(() -> loadOrMake(configuration.dataDir().resolve(FILE)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a request brings the key; false for a wrong one and for none. */
  public boolean isPresentedBy(HttpRequest<?> request) {
    return findPresented(request).filter(this::matches).isPresent();
  }

  /** What a request brings as its key, right or wrong. */
  static Optional<String> findPresented(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(presented -> !presented.isEmpty());
  }

  private boolean matches(String presented) {
    return MessageDigest.isEqual(key, presented.getBytes(StandardCharsets.UTF_8));
  }

  private static String loadOrMake(Path file) {
    try {
      Optional<String> kept = read(file);
      if (kept.isPresent()) {
        LOG.info("the admin key is in {}", file.toAbsolutePath());
        return kept.get();
      }
      String made = make(file);
      LOG.info("made an admin key: it is in {}", file.toAbsolutePath());
      return made;
    } catch (FileAlreadyExistsException e) {
      // another process made it at the same moment
      return loadOrMake(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the admin key can't be kept in " + file.toAbsolutePath()
          + "; set FUGONG_ADMIN_KEY or another data folder (fugong.data-dir): " + e, e);
    }
  }

  private static Optional<String> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String kept = Files.readString(file).strip();
    if (kept.isEmpty()) {
      throw new IOException("the file is empty");
    }
    return Optional.of(kept);
  }

  private static String make(Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel = Files.newByteChannel(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
      channel.write(java.nio.ByteBuffer.wrap((made + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    return made;
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
