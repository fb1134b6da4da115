package org.fugong.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UnescapedAddressesTest {
  @Test
  void utf8BytesThatArrivedAsCharactersArePercentEncoded() {
    String asItArrives = new String("/api/v1/search?q=减租&size=1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(UnescapedAddresses.escape(asItArrives))
        .isEqualTo("/api/v1/search?q=" + URLEncoder.encode("减租", StandardCharsets.UTF_8) + "&size=1");
  }

  @Test
  void anAddressInAsciiStaysAsItIs() {
    assertThat(UnescapedAddresses.escape("/api/v1/search?q=%E5%87%8F%zz")).isEqualTo("/api/v1/search?q=%E5%87%8F%zz");
  }
}
