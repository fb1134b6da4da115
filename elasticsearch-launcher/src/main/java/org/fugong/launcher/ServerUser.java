package org.fugong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who Elasticsearch runs as: it refuses to run as root. A normal user's server is his own; root's belongs to the owner of the data folder,
 * or to that of the distribution, or else to nobody.
 *
 * @param uid the user's number, or -1 for the one who runs this process
 * @param gid the group's number, or -1
 */
record ServerUser(int uid, int gid) {
  private static final ServerUser SELF = new ServerUser(-1, -1);
  private static final ServerUser NOBODY = new ServerUser(65534, 65534);

  /** The user for a server with these settings, whose data folder must exist. */
  static ServerUser choose(ServerSettings settings) {
    try {
      if (!isRoot()) {
        return SELF;
      }
      requireSetpriv();
      return choose(true, List.of(ownerOf(settings.data()), ownerOf(settings.distribution())));
    } catch (IOException e) {
      throw new ElasticsearchStartException("the owner of " + settings.data() + " can't be read: " + ServerFolder.reason(e), e);
    }
  }

  private static void requireSetpriv() {
    boolean found = Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setpriv")));
    if (!found) {
      throw new ElasticsearchStartException(
          "started as root, which Elasticsearch refuses, and setpriv is not installed: install util-linux, or start as a normal user");
    }
  }

  static ServerUser choose(boolean root, List<ServerUser> owners) {
    if (!root) {
      return SELF;
    }
    return owners.stream().filter(owner -> owner.uid() != 0).findFirst().orElse(NOBODY);
  }

  /** Whether it is another one than the user of this process. */
  boolean isOther() {
    return uid >= 0;
  }

  /** The owner of a file. */
  static ServerUser ownerOf(Path path) throws IOException {
    Map<String, Object> owner = Files.readAttributes(path, "unix:uid,gid");
    return new ServerUser((int) owner.get("uid"), (int) owner.get("gid"));
  }

  /** Whether this process runs as root. A system without Unix users has no root. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name")) || isOwnerOfProcessRoot();
  }

  private static boolean isOwnerOfProcessRoot() {
    try {
      return ownerOf(Path.of("/proc/self")).uid() == 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * What to put before a command so that this user runs it. Where the user may not look into a folder on the way to what the server reads,
   * it gets the one capability to do so: it may then read any file, but write none beyond its own.
   *
   * @param read the folders that the server reads
   */
  List<String> prefix(List<Path> read) {
    if (!isOther()) {
      return List.of();
    }
    List<String> prefix = new ArrayList<>(List.of("setpriv", "--reuid", Integer.toString(uid), "--regid", Integer.toString(gid),
        "--clear-groups", "--pdeathsig", "TERM"));
    if (!read.stream().allMatch(this::maySearchTo)) {
      // The secure bit keeps the capability in access(2), by which Java asks whether a file exists.
      prefix.addAll(List.of("--securebits", "+no_setuid_fixup", "--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search"));
    }
    return prefix;
  }

  /** Whether this user may search all folders from the root to this one, and read it. */
  private boolean maySearchTo(Path folder) {
    try {
      Path real = folder.toRealPath();
      for (Path path = real; path != null; path = path.getParent()) {
        if (!may(path, Access.SEARCH)) {
          return false;
        }
      }
      return may(real, Access.READ);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean may(Path path, Access access) throws IOException {
    return may(ownerOf(path), Files.getPosixFilePermissions(path), access);
  }

  boolean may(ServerUser owner, Set<PosixFilePermission> permissions, Access access) {
    if (owner.uid() == uid) {
      return permissions.contains(access.owner);
    }
    return permissions.contains(owner.gid() == gid ? access.group : access.others);
  }

  /** What one wants to do with a folder. */
  enum Access {
    SEARCH(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE),
    READ(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final PosixFilePermission owner;
    private final PosixFilePermission group;
    private final PosixFilePermission others;

    Access(PosixFilePermission owner, PosixFilePermission group, PosixFilePermission others) {
      this.owner = owner;
      this.group = group;
      this.others = others;
    }
  }
}
