package io.veridical.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Page;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;

/**
 * Pictures of one page under one name, in {@code target/screenshots}.
 */
record Pictures(Page page, String name) {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private static final Path CLOTHES = Path.of("src/demo/material/fashion/real-fashion.zip");

	void take(String what) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(this.name + "-" + what + ".png"))
			.setFullPage(true));
	}

	/**
	 * Real photographs, as many for the reals as for the fakes: only the looks of the
	 * pages count here.
	 */
	static List<Raster> clothes() throws IOException {
		SafeDecoder decoder = new SafeDecoder();
		List<Raster> images = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(CLOTHES))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(".png") && images.size() < 400) {
					images.add(decoder.decode(zip.readAllBytes(), DecodeLimits.DEFAULT));
				}
			}
		}
		return images;
	}

}
