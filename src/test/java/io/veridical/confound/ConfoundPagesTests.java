package io.veridical.confound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.imaging.Raster;
import io.veridical.imaging.trait.Pictures;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.RealImages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ConfoundPagesTests {

	private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

	private static final List<Raster> CLOTHES = Pictures.clothes();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImagePools pools;

	@Autowired
	private PoolFilling filling;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void draftWarnsOfLighterFakesAndOfCopiesAndCanBeLaunched() {
		ImagePool reals = real("Confound reals", CLOTHES.subList(0, 120));
		List<Raster> lighter = new ArrayList<>(
				CLOTHES.subList(200, 320).stream().map((raster) -> Pictures.lighter(raster, 1, 13)).toList());
		lighter.add(Pictures.lighter(CLOTHES.get(3), .9, 2));
		ImagePool fakes = fake("Confound fakes", lighter);
		Campaign campaign = draft("confounds", reals, fakes);

		assertThat(this.mvc.get().uri("/campaigns/{id}", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("Before launch: what could give fakes away", "Black is lighter in fakes",
					"One fake is a near copy of reals.", "/campaigns/" + campaign.getId() + "/confounds");
		assertThat(this.mvc.get().uri("/campaigns/{id}/confounds", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("Black is lighter in fakes (", "Check that -1 (or 0)", "plot-wide", "<td>yes</td>",
					"/pools/" + fakes.getId() + "/images/120.png", "/pools/" + reals.getId() + "/images/3.png")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/confounds?lang=zh", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("伪图中的黑色偏亮")
			.doesNotContain("??");
		assertThat(this.mvc.post().uri("/campaigns/{id}/launch", campaign.getId()).with(csrf()))
			.hasStatus(HttpStatus.FOUND);
	}

	@Test
	void poolsOfTheSameKindOfImagesAreClean() {
		ImagePool reals = real("Clean reals", CLOTHES.subList(0, 150));
		ImagePool fakes = fake("Clean fakes", CLOTHES.subList(400, 550));
		assertThat(this.mvc.get().uri("/campaigns/{id}", draft("clean", reals, fakes).getId())).hasStatusOk()
			.bodyText()
			.contains("nothing was found that gives fakes away");
		assertThat(this.mvc.get().uri("/pools/{id}/confounds?with={with}", reals.getId(), fakes.getId())).hasStatusOk()
			.bodyText()
			.contains("Nothing was found by which raters", "No fake is a near copy", "Clean fakes");
	}

	@Test
	void scriptReadsTheComparison() {
		ImagePool reals = real("Script reals", CLOTHES.subList(0, 60));
		ImagePool fakes = fake("Script fakes",
				CLOTHES.subList(60, 120).stream().map((raster) -> Pictures.resized(raster, 20)).toList());
		MvcTestResult answer = this.mvc.get()
			.uri("/api/v1/pools/{fakes}/confounds/{reals}", fakes.getId(), reals.getId())
			.exchange();
		assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.copies").isEqualTo(0);
		assertThat(answer).bodyJson().extractingPath("$.traits.length()").isEqualTo(Trait.values().length);
		assertThat(answer).bodyJson()
			.extractingPath("$.traits[0]")
			.asMap()
			.containsEntry("trait", "resolution")
			.containsEntry("reals", 28.0)
			.containsEntry("fakes", 20.0)
			.containsEntry("effect", null)
			.containsEntry("area", 0.0)
			.containsEntry("level", "much")
			.containsEntry("warning",
					"Fakes have fewer pixels (every fake 20 px, every real 28 px on the longer side), so at one size on "
							+ "the screen they look softer than the reals. Of 100 pairs of a fake and a real, this alone "
							+ "puts 100 in order.");
	}

	@Test
	void plotsAreSavedAsPicturesAndNumbers() {
		ImagePool reals = real("Plot reals", CLOTHES.subList(0, 30));
		ImagePool fakes = fake("Plot fakes", CLOTHES.subList(30, 60));
		for (String plot : List.of("traits", "spectrum")) {
			assertThat(this.mvc.get().uri("/pools/{f}/confounds/{r}/{n}.svg", fakes.getId(), reals.getId(), plot))
				.hasStatusOk()
				.bodyText()
				.startsWith("<?xml")
				.contains("</svg>");
		}
		assertThat(this.mvc.get().uri("/pools/{f}/confounds/{r}/traits.csv", fakes.getId(), reals.getId()))
			.hasStatusOk()
			.bodyText()
			.startsWith(
					"trait,reals_median,fakes_median,effect_size,roc_area,roc_area_lower,roc_area_upper,p_holm,level\n")
			.contains("\nbrightness,");
		assertThat(this.mvc.get().uri("/pools/{f}/confounds/{r}/spectrum.csv", fakes.getId(), reals.getId()))
			.hasStatusOk()
			.bodyText()
			.hasLineCount(33);
	}

	@Test
	void poolIsLookedAtOnce() {
		ImagePool reals = real("Once reals", CLOTHES.subList(0, 12));
		assertThat(this.mvc.get().uri("/pools/{id}", reals.getId())).hasStatusOk()
			.bodyText()
			.contains("No two images of this pool are nearly the same.");
		Instant first = computedAt(reals.getId());
		assertThat(this.mvc.get().uri("/pools/{id}", reals.getId())).hasStatusOk();
		assertThat(computedAt(reals.getId())).isEqualTo(first);
		assertThat(this.mvc.get().uri("/pools/{id}/profile", reals.getId())).bodyJson()
			.isLenientlyEqualTo("{\"done\": 12, \"of\": 12, \"finished\": true}");
	}

	@Test
	void nearCopiesInAPoolAreShownSideBySide() {
		List<Raster> images = new ArrayList<>(CLOTHES.subList(0, 10));
		images.add(Pictures.lighter(CLOTHES.get(4), .85, 6));
		ImagePool pool = fake("With a copy", images);
		assertThat(this.mvc.get().uri("/pools/{id}", pool.getId())).hasStatusOk()
			.bodyText()
			.contains("One pair of images is nearly the same", "/pools/" + pool.getId() + "/thumbnails/4.png",
					"/pools/" + pool.getId() + "/thumbnails/10.png", "% alike");
	}

	@Test
	void unknownPoolsAreNotFound() {
		assertThat(this.mvc.get().uri("/pools/{id}/confounds", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/campaigns/{id}/confounds", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	private Instant computedAt(UUID pool) {
		return this.jdbc.sql("select computed_at from pool_profile where pool_id = ?")
			.param(pool)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant();
	}

	private Campaign draft(String slug, ImagePool reals, ImagePool fakes) {
		return this.design.draft(new DraftCampaign("confound-" + slug, "Confounds " + slug, reals.getId(),
				List.of(new DraftCondition("model", fakes.getId())), new HypeInfinity("custom", 10, 10, 2, true), 64));
	}

	private ImagePool real(String name, List<Raster> images) {
		return fill(ImagePool.real(name, new RealImages("Fashion-MNIST", "MIT"), NOW), images);
	}

	private ImagePool fake(String name, List<Raster> images) {
		return fill(ImagePool.fake(name, new GeneratedElsewhere("nothing", "MIT", ""), NOW), images);
	}

	private ImagePool fill(ImagePool pool, List<Raster> images) {
		ImagePool saved = this.pools.save(pool);
		List<NamedRaster> named = new ArrayList<>();
		images.forEach((image) -> named.add(new NamedRaster(named.size() + ".png", image, "PNG")));
		this.filling.append(saved, 0, named);
		this.filling.complete(saved.getId(), NOW);
		return saved;
	}

}
