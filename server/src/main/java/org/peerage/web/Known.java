package org.peerage.web;

import java.util.Map;
import org.peerage.profile.Profile;

/**
 * A profile with what its page needs beside it.
 *
 * @param id the number that the company has now
 * @param companies numbers of the companies that it names, by their names
 */
record Known(long id, Profile profile, Map<String, Long> companies) {}
