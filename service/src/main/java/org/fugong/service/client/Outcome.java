package org.fugong.service.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a delivery.
 *
 * @param delivery what was sent
 * @param articles how many articles the service made of it
 * @param refused position in the delivery's pages, from 0, to the reason
 * @param failure why nothing more can be sent, or null
 */
record Outcome(Delivery delivery, int articles, Map<Integer, String> refused, @Nullable IngestException failure) {
  Outcome {
    refused = Map.copyOf(refused);
  }

  static Outcome failed(Delivery delivery, IngestException failure) {
    return new Outcome(delivery, 0, Map.of(), failure);
  }

  static Outcome refused(Delivery delivery, String reason) {
    Map<Integer, String> all = new HashMap<>();
    for (int i = 0; i < delivery.pages().size(); i++) {
      all.put(i, reason);
    }
    return new Outcome(delivery, 0, all, null);
  }

  /** The pages that the service has. */
  List<OutgoingPage> taken() {
    return IntStream.range(0, delivery.pages().size())
        .filter(i -> failure == null && !refused.containsKey(i))
        .mapToObj(delivery.pages()::get)
        .toList();
  }
}
