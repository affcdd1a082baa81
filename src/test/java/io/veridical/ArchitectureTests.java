package io.veridical;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/**
 * The conventions of this code base that a machine can check, each with its reason.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.veridical");

	private static final String[] KERNELS = { "..psychophysics..", "..statistics..", "..imaging..", "..metrics..",
			"..screening..", "..simulation.." };

	@Test
	void kernelsArePlainJava() {
		check(classes().that()
			.resideInAnyPackage(KERNELS)
			.and(areNotPackageInfos())
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.imageio..", "org.jspecify..", "org.apache.commons.statistics..",
					"org.hipparchus..", "io.veridical.psychophysics..", "io.veridical.statistics..",
					"io.veridical.imaging..", "io.veridical.metrics..", "io.veridical.screening..",
					"io.veridical.simulation..")
			.because("a kernel is mathematics: readable, testable and reusable without Spring or a database"));
	}

	@Test
	void kernelsDrawNoChanceOfTheirOwn() {
		check(noClasses().that()
			.resideInAnyPackage(KERNELS)
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.security.SecureRandom")
			.orShould()
			.callMethod(java.util.UUID.class, "randomUUID")
			.orShould()
			.callMethod(System.class, "nanoTime")
			.because("a kernel's result is a function of its arguments"));
	}

	@Test
	void controllersAndConfigurationsAreNotPublic() {
		check(classes()
			.that(metaAnnotatedWith(Controller.class).or(annotatedWith(Controller.class))
				.or(metaAnnotatedWith(ControllerAdvice.class))
				.or(annotatedWith(ControllerAdvice.class))
				.or(metaAnnotatedWith(Configuration.class))
				.or(annotatedWith(Configuration.class)))
			.and(DescribedPredicate.not(annotatedWith(SpringBootApplication.class)))
			.should()
			.notBePublic()
			.because("nobody but the framework calls them"));
	}

	@Test
	void timeIsHandedIn() {
		check(noClasses().that(DescribedPredicate.not(areTheApplication()))
			.should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(OffsetDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.because("time comes from the Clock bean or an argument, so that tests can set it"));
	}

	@Test
	void chanceIsHandedIn() {
		check(noClasses().should()
			.callConstructor(Random.class)
			.orShould()
			.callConstructor(SplittableRandom.class)
			.orShould()
			.callMethod(Math.class, "random")
			.orShould()
			.callMethod(Collections.class, "shuffle", List.class)
			.orShould()
			.callMethod(ThreadLocalRandom.class, "current")
			.orShould()
			.callMethod(RandomGenerator.class, "getDefault")
			.orShould()
			.callMethod(RandomGenerator.class, "of", String.class)
			.orShould()
			.callMethod(RandomGeneratorFactory.class, "create")
			.because("every draw must be repeatable from a stored seed"));
	}

	@Test
	void nobodyUsesTheOldDate() {
		check(noClasses().should()
			.dependOnClassesThat()
			.areAssignableTo(Date.class)
			.because("java.time says what kind of time is meant"));
	}

	@Test
	void lettersChangeCaseByLocale() {
		check(noClasses().should()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.because("in a Turkish locale \"I\" does not become \"i\": name the locale"));
	}

	@Test
	void onlyTheWorkerKnowsOnnx() {
		check(noClasses().that()
			.resideOutsideOfPackage("..worker..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("ai.onnxruntime..")
			.because("a web replica runs without the ONNX Runtime"));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.orShould()
			.beAnnotatedWith(Resource.class)
			.orShould()
			.beAnnotatedWith(PersistenceContext.class)
			.because("a constructor shows what an object needs and lets tests hand it in"));
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(CLASSES);
	}

	private static DescribedPredicate<JavaClass> areNotPackageInfos() {
		return DescribedPredicate.describe("are not package-infos",
				(type) -> !type.getSimpleName().equals("package-info"));
	}

	private static DescribedPredicate<JavaClass> areTheApplication() {
		return DescribedPredicate.describe("are the application",
				(type) -> type.isEquivalentTo(VeridicalApplication.class));
	}

}
