package io.veridical.web;

import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param researcher the name of who is signed in, null for a visitor
 * @param section the first part of the page's address, which names the part of the site
 * it belongs to
 * @param english the query that shows this page in English
 * @param chinese the query that shows this page in Chinese
 */
record Site(@Nullable String researcher, String section, String english, String chinese) {
}
