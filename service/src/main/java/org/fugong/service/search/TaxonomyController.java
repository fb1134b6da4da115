package org.fugong.service.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.fugong.extraction.measure.MeasureGroup;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.service.http.Parameters;

/** Tells the types of measures. */
@Controller("/api/v1/taxonomy")
final class TaxonomyController {
  private final TaxonomyAnswer answer;

  TaxonomyController(MeasureTaxonomy taxonomy) {
    this.answer = new TaxonomyAnswer(taxonomy.groups().stream().map(group -> group(group, taxonomy)).toList());
  }

  /** All groups with their types, in the order in which lists show them. */
  @Get
  TaxonomyAnswer taxonomy(HttpRequest<?> request) {
    Parameters.check(request, List.of());
    return answer;
  }

  private static GroupAnswer group(MeasureGroup group, MeasureTaxonomy taxonomy) {
    return new GroupAnswer(group.key(), group.label(), group.labelEn(), taxonomy.types().stream()
        .filter(type -> type.group().equals(group))
        .map(type -> new TypeAnswer(type.key(), type.label(), type.labelEn()))
        .toList());
  }

  /** The taxonomy as it is sent. */
  @Serdeable
  record TaxonomyAnswer(List<GroupAnswer> groups) {}

  /** A group of types. */
  @Serdeable
  record GroupAnswer(String key, String label, String labelEn, List<TypeAnswer> types) {}

  /** A type of measure. */
  @Serdeable
  record TypeAnswer(String key, String label, String labelEn) {}
}
