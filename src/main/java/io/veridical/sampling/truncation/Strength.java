package io.veridical.sampling.truncation;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Truncation;
import io.veridical.sampling.latent.Truncation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A truncation of a certain strength, to be looked at.
 *
 * @param truncation of a generator that knows it
 * @param drawing what it does to the prior; null if it leaves z alone
 * @param kept the share of components that are kept, as people read it; null if it leaves
 * z alone
 */
record Strength(Truncation truncation, @Nullable Drawing drawing, @Nullable String kept) {

	/**
	 * Returns a series from the whole prior to hardly any of it.
	 */
	static List<Strength> of(Manifest manifest, Kind kind) {
		DoubleStream values = switch (kind) {
			case NONE -> DoubleStream.empty();
			case PSI -> DoubleStream.of(1, 0.7, 0.5, 0.3, 0);
			case TRUNCNORM -> DoubleStream.of(1, 0.7, 0.5, 0.3);
			case RESAMPLE -> switch (manifest.prior()) {
				case NORMAL -> DoubleStream.of(2, 1, 0.5, 0.25);
				case UNIFORM -> DoubleStream.of(0.75, 0.5, 0.25);
				case TRUNCATED_NORMAL -> DoubleStream.of(1.5, 1, 0.5, 0.25);
			};
		};
		Stream<Truncation> whole = (kind == Kind.PSI) ? Stream.empty() : Stream.of(new Truncation.None());
		return Stream.concat(whole, values.mapToObj(kind::by)).map((truncation) -> of(manifest, truncation)).toList();
	}

	static Strength of(Manifest manifest, Truncation truncation) {
		if (truncation instanceof Truncation.Psi) {
			return new Strength(truncation, null, null);
		}
		return new Strength(truncation, Drawing.of(manifest.prior(), truncation),
				String.format(Locale.ROOT, "%.1f", 100 * new PriorCurve(manifest.prior()).kept(truncation)));
	}

	/**
	 * Returns where psi lies between the mean and w, from 0 to 1; 0 without psi.
	 */
	public double psi() {
		return (this.truncation instanceof Truncation.Psi psi) ? psi.psi() : 0;
	}

	/**
	 * Returns its name in addresses and file names: {@code psi-0.7}.
	 */
	public String file() {
		return this.truncation.text().replace(' ', '-');
	}

}
