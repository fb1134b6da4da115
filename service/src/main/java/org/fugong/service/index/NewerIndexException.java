package org.fugong.service.index;

/** The index was made by a newer version of the service; this one would damage it. Whoever runs the service must act. */
public final class NewerIndexException extends RuntimeException {
  NewerIndexException(String index, int version, int bundledVersion) {
    super("index " + index + " was made by a newer version of Fugong: its _meta.version is [" + version
        + "], this one knows up to [" + bundledVersion + "]; run the newer version, or use another fugong.index-prefix");
  }
}
