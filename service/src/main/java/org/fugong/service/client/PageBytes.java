package org.fugong.service.client;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One page as it lies in a file: which line of it (of a web archive the record; 0 for a file that is one page), its bytes, and 64 bits of their SHA-256. */
public final class PageBytes {
  private final int line;
  private final byte[] bytes;
  private final long hash;

  PageBytes(int line, byte[] bytes) {
    this.line = line;
    this.bytes = bytes;
    this.hash = hashOf(bytes);
  }

  /** The line of its file, from 1; 0 for a file that is one page. */
  public int line() {
    return line;
  }

  /** Its bytes, without a line end. */
  public byte[] bytes() {
    return bytes;
  }

  long hash() {
    return hash;
  }

  private static long hashOf(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
