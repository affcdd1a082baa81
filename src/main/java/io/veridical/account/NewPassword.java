package io.veridical.account;

import org.springframework.validation.BindingResult;

/**
 * A password to be and, against typing errors, the same again.
 */
record NewPassword(String password, String repeated) {

	NewPassword {
		password = (password != null) ? password : "";
		repeated = (repeated != null) ? repeated : "";
	}

	/**
	 * Says beside the fields what is wrong.
	 * @param name what its owner signs in with
	 */
	void check(String name, BindingResult errors) {
		if (Password.isTooShort(this.password)) {
			errors.rejectValue("password", "account.password.too-short", new Object[] { Password.SHORTEST }, null);
		}
		else if (Password.isTooLong(this.password)) {
			errors.rejectValue("password", "account.password.too-long", new Object[] { Password.LONGEST_BYTES }, null);
		}
		else if (Strength.isGuessed(this.password, name)) {
			errors.rejectValue("password", "account.password.guessed");
		}
		else if (!this.password.equals(this.repeated)) {
			errors.rejectValue("repeated", "account.password.differs");
		}
	}

	/** Secrets do not go into logs. */
	@Override
	public String toString() {
		return "NewPassword[]";
	}

}
