package io.veridical.rehearsal;

/**
 * What is wrong with one value of a wish.
 *
 * @param field its name; {@code qualities[0]} of the first condition
 * @param value what stood there
 * @param code of the message that says what would be right
 * @param arguments of the message
 */
record Complaint(String field, String value, String code, Object... arguments) {

}
