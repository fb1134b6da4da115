package org.fugong.service.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Reads addresses whose Chinese characters were not percent-encoded, as {@code curl 'http://…/search?q=减租'} sends them: their UTF-8
 * bytes arrive as characters of one byte each, which no URI may hold.
 */
@Singleton
final class UnescapedAddresses implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  @Override
  public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  /** The address with every byte beyond ASCII percent-encoded; others as they are. */
  static String escape(String address) {
    if (address.chars().allMatch(c -> c < 0x80)) {
      return address;
    }
    StringBuilder escaped = new StringBuilder(address.length() * 3);
    for (byte b : address.getBytes(StandardCharsets.ISO_8859_1)) {
      escaped.append(b < 0 ? "%%%02X".formatted(b & 0xFF) : String.valueOf((char) b));
    }
    return escaped.toString();
  }

  private static final class Customizer implements NettyServerCustomizer {
    private final Channel channel;

    Customizer(Channel channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
      return new Customizer(connection);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel != null && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
        channel.pipeline().addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "unescaped-addresses", new Escaping());
      }
    }
  }

  private static final class Escaping extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        request.setUri(escape(request.uri()));
      }
      context.fireChannelRead(message);
    }
  }
}
