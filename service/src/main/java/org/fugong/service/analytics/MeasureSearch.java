package org.fugong.service.analytics;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.fugong.service.analytics.MeasureHit.Highlights;
import org.fugong.service.analytics.MeasureHit.Quantity;
import org.fugong.service.index.MeasureDocument;
import org.fugong.service.index.MeasureFields;
import org.fugong.service.search.IndexSearch;
import org.fugong.service.search.ResponseReader;
import org.fugong.service.search.SearchRequest;

/** Searches measure records. */
@Singleton
public final class MeasureSearch {
  private final IndexSearch<MeasureDocument> measures;
  private final ResponseReader reader;

  MeasureSearch(IndexSearch<MeasureDocument> measures, ResponseReader reader) {
    this.measures = measures;
    this.reader = reader;
  }

  /**
   * The records that match a request of scope evidence.
   *
   * @throws org.fugong.service.search.ExpiredCursorException where the request's cursor is too old
   */
  public MeasureResponse search(SearchRequest request) {
    return measures.search(request, this::read);
  }

  private MeasureResponse read(SearchRequest request, ResponseBody<MeasureDocument> response, boolean relaxed) {
    List<MeasureHit> hits = response.hits().hits().stream().map(hit -> hit(request, hit)).toList();
    return new MeasureResponse(response.took(), reader.total(request, response), hits, reader.facets(request, response),
        reader.understood(request.understood()), reader.next(request, response, relaxed));
  }

  private MeasureHit hit(SearchRequest request, Hit<MeasureDocument> hit) {
    MeasureDocument record = Objects.requireNonNull(hit.source());
    List<String> marked = ResponseReader.marked(hit.highlight().get(MeasureFields.EVIDENCE), record.evidence(), record.evidenceOriginal());
    return new MeasureHit(record.id(), request.sort() == SearchRequest.Sort.RELEVANCE ? hit.score() : null, record.article(), record.measure(),
        record.measureGroup(), record.evidenceAsWritten(), record.evidenceStart(), record.evidenceEnd(), record.actor(),
        record.place() == null ? null : reader.findPlace(record.place()).orElse(null), record.date(), record.dateSource(),
        record.titleAsWritten(), record.url(), record.site(), record.kind(), record.amounts().stream().map(Quantity::of).toList(),
        new Highlights(marked));
  }
}
