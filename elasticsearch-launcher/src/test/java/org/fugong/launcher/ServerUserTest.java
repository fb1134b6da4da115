package org.fugong.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.fugong.launcher.ServerUser.Access;
import org.junit.jupiter.api.Test;

class ServerUserTest {
  private static final ServerUser ROOT = new ServerUser(0, 0);
  private static final ServerUser ANNA = new ServerUser(1000, 100);

  @Test
  void aNormalUserRunsHisOwnServer() {
    ServerUser user = ServerUser.choose(false, List.of(ROOT));
    assertThat(user.isOther()).isFalse();
    assertThat(user.prefix(List.of())).isEmpty();
  }

  @Test
  void rootsServerIsRunByTheOwnerOfAFolderOrElseByNobody() {
    assertThat(ServerUser.choose(true, List.of(ROOT, ANNA))).isEqualTo(ANNA);
    assertThat(ServerUser.choose(true, List.of(ROOT, ROOT))).isEqualTo(new ServerUser(65534, 65534));
  }

  @Test
  void anotherUserIsTakenBySetprivWithoutCapabilitiesWhereFoldersAreOpen() {
    assertThat(ANNA.prefix(List.of())).startsWith("setpriv", "--reuid", "1000", "--regid", "100", "--clear-groups")
        .doesNotContain("--ambient-caps");
  }

  @Test
  void permissionsAreThoseOfOwnerGroupOrOthers() {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwx--xr--");
    assertThat(ANNA.may(ANNA, permissions, Access.READ)).isTrue();
    assertThat(ANNA.may(new ServerUser(1, 100), permissions, Access.READ)).isFalse();
    assertThat(ANNA.may(new ServerUser(1, 100), permissions, Access.SEARCH)).isTrue();
    assertThat(ANNA.may(ROOT, permissions, Access.READ)).isTrue();
    assertThat(ANNA.may(ROOT, permissions, Access.SEARCH)).isFalse();
  }
}
