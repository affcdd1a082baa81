package io.veridical.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.veridical.demo.DemoPlan.Exhibit;
import io.veridical.demo.DemoPlan.Fakes;
import io.veridical.feature.ComparisonOrder;
import io.veridical.feature.Comparisons;
import io.veridical.feature.Extractor;
import io.veridical.feature.ExtractorFacts;
import io.veridical.feature.ExtractorUpload;
import io.veridical.feature.Extractors;
import io.veridical.pool.ImagePools;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The automated metrics of an exhibit's fakes, if it comes with a feature extractor.
 */
@Component
class ExhibitMetrics {

	private final ExtractorUpload upload;

	private final Extractors extractors;

	private final Comparisons comparisons;

	private final ImagePools pools;

	ExhibitMetrics(ExtractorUpload upload, Extractors extractors, Comparisons comparisons, ImagePools pools) {
		this.upload = upload;
		this.extractors = extractors;
		this.comparisons = comparisons;
		this.pools = pools;
	}

	void uploadExtractor(Exhibit exhibit) {
		if (exhibit.extractor().isEmpty() || this.extractors.findByName(exhibit.extractor()).isPresent()) {
			return;
		}
		String file = "demo/" + exhibit.folder() + "/" + exhibit.extractor() + ".onnx";
		try (InputStream content = new ClassPathResource(file).getInputStream()) {
			this.upload.upload(exhibit.extractor(), content, ExtractorFacts.NONE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Orders the metrics of the fakes that have none; the fakes are complete. */
	void order(Exhibit exhibit) {
		if (exhibit.extractor().isEmpty()) {
			return;
		}
		Extractor extractor = this.extractors.findByName(exhibit.extractor()).orElseThrow();
		UUID reals = this.pools.findByName(exhibit.reals().name()).orElseThrow().getId();
		for (Fakes fakes : exhibit.fakes()) {
			UUID pool = this.pools.findByName(fakes.name()).orElseThrow().getId();
			if (this.comparisons.of(pool).isEmpty()) {
				this.comparisons.order(pool, ComparisonOrder.published(reals, extractor.id()));
			}
		}
	}

}
