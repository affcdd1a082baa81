package io.veridical.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves style sheets, scripts and pictures so that a browser asks each time whether they
 * have changed.
 */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {

	private final String location;

	AssetsConfiguration(@Value("${veridical.web.assets:classpath:/assets/}") String location) {
		this.location = location;
	}

	// our jar has one fixed time stamp for all files, so only their content tells a new
	// version from the old one
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(this.location)
			.setCacheControl(CacheControl.noCache())
			.setUseLastModified(false)
			.setEtagGenerator(AssetsConfiguration::contentDigest);
	}

	private static String contentDigest(Resource resource) {
		try (InputStream content = resource.getInputStream()) {
			return '"' + DigestUtils.md5DigestAsHex(content) + '"';
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
