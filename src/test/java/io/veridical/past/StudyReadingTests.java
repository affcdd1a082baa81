package io.veridical.past;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StudyReadingTests {

	private static final String ROW = "a,r1,s1,1,1,x.png,real,fake,,500";

	private final Faults faults = new Faults();

	private final List<StagedRow> staged = new ArrayList<>();

	@Test
	void rowsAreReadWithOrWithoutMarkQuotesCarriageReturnsAndBlanks() {
		StudyReading study = read("\uFEFF" + JudgementFiles.HEADER + "\r\n" + "\"a, the \"\"best\"\"\",r1,s1,1,1,"
				+ "\"two\nlines.png\", REAL ,Fake,,500\r\n\r\na,r1,s1,1,2,y.png,fake,fake,,");

		assertThat(this.faults.named()).isEmpty();
		assertThat(study.rows()).isEqualTo(2);
		assertThat(study.models()).containsExactly("a, the \"best\"", "a");
		assertThat(study.isTimed()).isFalse();
		assertThat(this.staged).extracting(StagedRow::line).containsExactly(2L, 5L);
		assertThat(this.staged.get(0))
			.extracting((row) -> row.get(Field.IMAGE), (row) -> row.get(Field.TRUTH), (row) -> row.get(Field.ANSWER),
					(row) -> row.get(Field.RESPONSE_TIME))
			.containsExactly("two\nlines.png", "f", "t", "500");
		StringBuilder copied = new StringBuilder();
		this.staged.get(0).copyTo(copied);
		assertThat(copied).startsWith("2\t0\tr1\ts1\t1\t1\ttwo\\nlines.png\tf\tt\t\\N\t500\t\\N")
			.endsWith("\\N\n")
			.hasLineCount(1);
	}

	@Test
	void columnThatIsNotThereIsToBeEmptyOnlyWhereItMayBe() {
		read("model,Rater,session,block,trial,image,answer,exposure_ms");

		assertThat(this.faults.named()).extracting(FileFault::column, FileFault::value, FileFault::fault)
			.contains(tuple("truth", "", Fault.COLUMN_NEEDED), tuple("rt_ms", "", Fault.COLUMN_MISSING),
					tuple("rater", "Rater", Fault.COLUMN_SPELT));
	}

	@Test
	void columnsMayStandInAnyOrderAndStrangersAreKeptAside() {
		StudyReading study = read(
				"rt_ms,exposure_ms,answer,truth,image,trial,block,session,rater,model,mood,counts,verdict\n"
						+ "1.5,200,real,fake,,,,,r1,a,\"so, so\",true,Verified\n,100,real,real,,,,,r2,a,,,");

		assertThat(this.faults.named()).isEmpty();
		assertThat(study.foreign()).containsExactly("mood");
		assertThat(study.isTimed()).isTrue();
		assertThat(this.staged.get(0))
			.extracting((row) -> row.get(Field.SESSION), (row) -> row.get(Field.BLOCK), (row) -> row.get(Field.TRIAL),
					(row) -> row.get(Field.KEPT), (row) -> row.get(Field.VERDICT))
			.containsExactly("r1", "1", null, "{\"mood\":\"so, so\"}", "VERIFIED");
		assertThat(this.staged.get(1).get(Field.KEPT)).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			,r1,s1,1,1,x.png,real,fake,,500          | model       | ''       | MISSING
			a,,s1,1,1,x.png,real,fake,,500           | rater       | ''       | MISSING
			a,r1,s1,0,1,x.png,real,fake,,500         | block       | 0        | WHOLE_NUMBER
			a,r1,s1,1,first,x.png,real,fake,,500     | trial       | first    | WHOLE_NUMBER
			a,r1,s1,1,1,x.png,maybe,fake,,500        | truth       | maybe    | WORD
			a,r1,s1,1,1,x.png,real,,,500             | answer      | ''       | MISSING
			a,r1,s1,1,1,x.png,real,fake,0,500        | exposure_ms | 0        | NUMBER
			a,r1,s1,1,1,x.png,real,fake,600001,500   | exposure_ms | 600001   | NUMBER
			a,r1,s1,1,1,x.png,real,fake,200 ms,500   | exposure_ms | 200 ms   | NUMBER
			a,r1,s1,1,1,x.png,real,fake,,-1          | rt_ms       | -1       | NUMBER
			a,r1,s1,1,1,x.png,real,fake,,NaN         | rt_ms       | NaN      | NUMBER
			a,r1,s1,1,1,x.png,real,fake,,1f          | rt_ms       | 1f       | NUMBER
			""")
	void faultNamesLineColumnAndValue(String row, String column, String value, Fault fault) {
		read(JudgementFiles.HEADER + "\n" + row);

		assertThat(this.faults.named())
			.extracting(FileFault::line, FileFault::column, FileFault::value, FileFault::fault)
			.containsExactly(tuple(2L, column, value, fault));
		assertThat(this.staged).isEmpty();
	}

	@Test
	void everyRowIsLookedAtAndAHundredFaultsAreNamed() {
		read(JudgementFiles.HEADER + "\n" + (ROW + "\n").repeat(2) + "a,r1,s1,1,1,x.png,huh,what,,500\n".repeat(60)
				+ ROW + ",1\n");

		assertThat(this.faults.named()).hasSize(100);
		assertThat(this.faults.named().get(0)).extracting(FileFault::line, FileFault::column)
			.containsExactly(4L, "truth");
		assertThat(this.faults.more()).isEqualTo(21);
	}

	@Test
	void fileIsTimedThroughoutOrNotAtAll() {
		read(JudgementFiles.HEADER + "\n" + ROW + "\na,r1,s1,1,2,x.png,fake,fake,200,500");

		assertThat(this.faults.named()).singleElement()
			.extracting(FileFault::line, FileFault::column, FileFault::value, FileFault::fault, FileFault::facts)
			.containsExactly(3L, "exposure_ms", "200", Fault.MIXED_EXPOSURES, List.of(2L));
	}

	@Test
	void judgementsThatWereTakenBackAreRefused() {
		read(JudgementFiles.HEADER + ",session_status,judged_at,evidence\n" + ROW + ",withdrawn,yesterday,[]");

		assertThat(this.faults.named()).extracting(FileFault::column, FileFault::fault)
			.containsExactly(tuple("session_status", Fault.WITHDRAWN), tuple("judged_at", Fault.INSTANT),
					tuple("evidence", Fault.JSON));
	}

	@Test
	void wrongHeaderEndsTheReading() {
		read("model,rater,session,block,trial,image,truth,answer,truth\n" + ROW);

		assertThat(this.faults.named()).extracting(FileFault::line, FileFault::column, FileFault::fault)
			.containsExactly(tuple(1L, "truth", Fault.COLUMN_TWICE), tuple(1L, "exposure_ms", Fault.COLUMN_MISSING),
					tuple(1L, "rt_ms", Fault.COLUMN_MISSING));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                            | EMPTY
			model;rater;session;truth     | SEPARATOR
			""")
	void fileThatIsNoJudgementFileIsToldSo(String text, Fault fault) {
		read(text);

		assertThat(this.faults.named()).extracting(FileFault::fault).containsExactly(fault);
	}

	@Test
	void headerAloneIsNoStudy() {
		read(JudgementFiles.HEADER + "\n\n");

		assertThat(this.faults.named()).extracting(FileFault::fault).containsExactly(Fault.NO_ROWS);
	}

	@Test
	void bothKindsOfImagesAreNeeded() {
		read(JudgementFiles.HEADER + "\n" + ROW);

		assertThat(this.faults.named()).extracting(FileFault::fault).containsExactly(Fault.NO_FAKES);
	}

	@Test
	void otherEncodingsAreNamed() {
		read((JudgementFiles.HEADER + "\n" + ROW + "\nM\u00FCller,r1,s1,1,2,x.png,fake,fake,,500")
			.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(this.faults.named()).extracting(FileFault::line, FileFault::column, FileFault::fault)
			.containsExactly(tuple(3L, "model", Fault.NOT_UTF8));

		Faults others = new Faults();
		new JudgementFile(others).read(
				new ByteArrayInputStream((JudgementFiles.HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_16)),
				new StudyReading(others, this.staged::add));
		assertThat(others.named()).extracting(FileFault::line, FileFault::fault)
			.containsExactly(tuple(1L, Fault.NOT_UTF8));
	}

	@Test
	void quotationMarkThatIsNotClosedIsFound() {
		read(JudgementFiles.HEADER + "\n" + ROW + "\na,\"r1,s1,1,2,x.png,fake,fake,,500\n" + ROW);
		assertThat(this.faults.named()).extracting(FileFault::line, FileFault::fault)
			.containsExactly(tuple(3L, Fault.QUOTES));

		Faults others = new Faults();
		new JudgementFile(others).read(new ByteArrayInputStream(
				(JudgementFiles.HEADER + "\n\"" + (ROW + "\n").repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
				new StudyReading(others, this.staged::add));
		assertThat(others.named()).extracting(FileFault::line, FileFault::fault)
			.containsExactly(tuple(2L, Fault.ROW_TOO_LONG));
	}

	private StudyReading read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private StudyReading read(byte[] file) {
		StudyReading study = new StudyReading(this.faults, this.staged::add);
		new JudgementFile(this.faults).read(new ByteArrayInputStream(file), study);
		study.finish();
		return study;
	}

}
