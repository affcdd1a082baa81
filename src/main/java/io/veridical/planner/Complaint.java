package io.veridical.planner;

/**
 * What is wrong with one value of a wish.
 *
 * @param field the parameter's name
 * @param value what stood there
 * @param code of the message that says what would be right
 * @param arguments of the message
 */
record Complaint(String field, String value, String code, Object... arguments) {

}
