package io.veridical.scoring.plot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	@Test
	void textThatFitsIsLeftAlone() {
		assertThat(Letters.within("StyleGAN2-ada", 186)).isEqualTo("StyleGAN2-ada");
	}

	@Test
	void endOfALongTextIsCut() {
		// 25 letters of 7.2 px fit into 186 px, 23 beside an ellipsis of 13.5 px
		assertThat(Letters.within("StyleGAN2-ada on FFHQ, psi 0.7", 186)).isEqualTo("StyleGAN2-ada on FFHQ,\u2026");
	}

	@Test
	void chineseNeedsTwiceTheRoom() {
		assertThat(Letters.within("\u751f\u6210\u6a21\u578b".repeat(5), 186)).endsWith("\u2026").hasSize(13);
	}

	@Test
	void lettersAreNotCutInHalves() {
		assertThat(Letters.within("\ud83d\ude00".repeat(20), 100)).isEqualTo("\ud83d\ude00".repeat(6) + "\u2026");
	}

}
