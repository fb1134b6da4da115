package org.fugong.service.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.charset.IllegalCharsetNameException;
import org.fugong.service.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** From the bytes of a page to characters: by the charset that the request names, else UTF-8 where that fits, else GB18030. */
final class PageDecoder {
  private PageDecoder() {}

  /** The characters of a page; bytes that fit no charset become replacement characters. */
  static String decode(byte[] bytes, @Nullable String charset) {
    if (charset != null) {
      return new String(bytes, charset(charset));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw InvalidRequestException.of("charset", "got [" + name + "], expected a charset such as utf-8 or gb18030");
    }
  }
}
