package org.peerage.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/**
 * Words with typing errors: letters left out, put in, mistaken or swapped (Damerau-Levenshtein distance). Only words of ASCII, which
 * those of Latin forms are.
 */
final class Typos {
    /** The most that any word may have. */
    static final int MOST = 2;

    private static final int LAST_LETTER = 127;

    private Typos() {}

    /** How many errors a word may have: none below four letters, one below seven, then two; none outside of ASCII. */
    static int allowed(String word) {
        boolean ascii = word.chars().allMatch(letter -> letter <= LAST_LETTER);
        return !ascii || word.length() < 4 ? 0 : word.length() < 7 ? 1 : MOST;
    }

    /** Terms with at most so many errors. */
    static Query near(String field, String word, int errors) {
        return query(field, word, automaton(word, errors));
    }

    /** Terms that begin with the word with at most so many errors. */
    static Query beginningNear(String field, String word, int errors) {
        return query(field, word, goingOn(automaton(word, errors)));
    }

    /** The automaton reads bytes, which are letters here: to have it rewritten for UTF-8 took longer than the search. */
    private static Query query(String field, String word, Automaton automaton) {
        return new AutomatonQuery(new Term(field, word), automaton, true);
    }

    /** Of several errors none is in the first letter: that is rare, and would have all terms looked at. */
    private static Automaton automaton(String word, int errors) {
        int sure = errors > 1 ? 1 : 0;
        int[] letters = word.substring(sure).chars().toArray();
        return new LevenshteinAutomata(letters, LAST_LETTER, true).toAutomaton(errors, word.substring(0, sure));
    }

    /** Accepts all that begins as the automaton accepts; as deterministic as it is. */
    private static Automaton goingOn(Automaton exact) {
        Automaton open = new Automaton();
        for (int state = 0; state < exact.getNumStates(); state++) {
            open.createState();
            open.setAccept(state, exact.isAccept(state));
        }
        Transition step = new Transition();
        for (int state = 0; state < exact.getNumStates(); state++) {
            if (exact.isAccept(state)) {
                open.addTransition(state, state, 0, LAST_LETTER);
            } else {
                for (int i = exact.initTransition(state, step); i > 0; i--) {
                    exact.getNextTransition(step);
                    open.addTransition(state, step.dest, step.min, step.max);
                }
            }
        }
        open.finishState();
        return open;
    }
}
