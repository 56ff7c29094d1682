package org.peerage.text;

import java.util.Optional;
import org.peerage.claim.Filler;

/** That someone says something, perhaps through a medium. */
record Said(Voice voice, Optional<Filler> medium) {}
