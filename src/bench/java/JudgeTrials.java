import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingEvidence;
import io.veridical.psychophysics.TimingEvidence.Source;
import io.veridical.psychophysics.TimingFault;
import io.veridical.psychophysics.TimingRule;
import io.veridical.psychophysics.TimingVerdict;

/**
 * Asks the server's rule about measured trials, one a line: requested ms, frames, frame ms,
 * source, image presented, mask presented, cleared, first frame, last frame, with a dash
 * for what is not known. Answers with a line each: the verdict, then its faults.
 */
final class JudgeTrials {

	private JudgeTrials() {
	}

	public static void main(String[] arguments) throws IOException {
		TimingRule rule = new TimingRule(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]));
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			System.out.println(answer(rule, line.split(" ")));
		}
	}

	private static String answer(TimingRule rule, String[] told) {
		double requested = Double.parseDouble(told[0]);
		double frame = Double.parseDouble(told[2]);
		TimingEvidence evidence = new TimingEvidence(requested, Integer.valueOf(told[1]), frame,
				Source.valueOf(told[3]), time(told[4]), time(told[5]), time(told[6]), time(told[7]), time(told[8]),
				true, true, false);
		TimingVerdict verdict = rule.judge(evidence, Exposure.ofMillis(requested), frame);
		StringJoiner answer = new StringJoiner(" ").add(verdict.verdict().name());
		for (TimingFault fault : verdict.faults()) {
			answer.add(fault.text());
		}
		return answer.toString();
	}

	private static Double time(String told) {
		return "-".equals(told) ? null : Double.valueOf(told);
	}

}
