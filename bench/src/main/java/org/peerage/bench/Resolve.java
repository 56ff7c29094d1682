package org.peerage.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.peerage.identity.Bearer;
import org.peerage.identity.Judgement;
import org.peerage.identity.Registry;
import org.peerage.identity.Resolution;
import org.peerage.identity.Verdict;

/** How many names a second are resolved on one core: blocked, compared, judged and joined to companies. The argument is how many names; 1,000,000 without. */
final class Resolve {
    /** The thread's own time, so that what else the machine does is no part of it. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final long SEED = 20_26;
    private static final int WARM_UP = 20_000;

    private Resolve() {}

    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Resolution.of(CompanyNames.draw(WARM_UP, SEED + 1));
        List<Bearer> bearers = CompanyNames.draw(count, SEED);
        long start = CPU.getCurrentThreadCpuTime();
        List<Judgement> judgements = Resolution.of(bearers);
        long judged = CPU.getCurrentThreadCpuTime();
        Registry registry = Registry.of(bearers.stream().map(Bearer::name).toList(), judgements);
        long done = CPU.getCurrentThreadCpuTime();
        long unsure =
                judgements.stream().filter(j -> j.verdict() == Verdict.UNSURE).count();
        long same = judgements.stream().filter(j -> j.verdict() == Verdict.SAME).count();
        System.out.printf(
                Locale.ROOT,
                "%,d names in %.1f s of processor time (%,.0f names/s), of these %.1f s for joining; %,d judged the same, %,d unsure; %,d companies, the largest of %d names%n",
                count,
                (done - start) / 1e9,
                count / ((done - start) / 1e9),
                (done - judged) / 1e9,
                same,
                unsure,
                registry.companies().size(),
                registry.companies().stream().mapToInt(c -> c.size()).max().orElse(0));
    }
}
