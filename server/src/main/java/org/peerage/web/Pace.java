package org.peerage.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast one caller may ask: as often as a bucket holds, which fills up again in time.
 *
 * <p>Thread-safe. It knows the callers of late only, so that many of them cannot fill the memory.
 */
final class Pace {
    private static final int MOST_CALLERS = 10_000;
    private static final double NANOS = 1e9;

    private final int most;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private record Bucket(double left, long at) {}

    /**
     * @param most how often at once
     * @param perSecond how often for long
     * @param nanos a clock that never goes back
     */
    Pace(int most, double perSecond, LongSupplier nanos) {
        this.most = most;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** @throws TooFast where the caller has to wait */
    synchronized void admit(String caller) {
        long now = nanos.getAsLong();
        double left = filled(caller, now);
        buckets.put(caller, new Bucket(left < 1 ? left : left - 1, now));
        if (left < 1) {
            throw new TooFast((int) Math.ceil((1 - left) / perSecond));
        }
    }

    /**
     * What a caller has left.
     *
     * @param now how often it may ask at once
     * @param seconds until it may ask as often as at first
     */
    record Left(int now, int seconds) {}

    synchronized Left left(String caller) {
        double left = filled(caller, nanos.getAsLong());
        return new Left((int) left, (int) Math.ceil((most - left) / perSecond));
    }

    private double filled(String caller, long now) {
        Bucket bucket = buckets.getOrDefault(caller, new Bucket(most, now));
        return Math.min(most, bucket.left + (now - bucket.at) / NANOS * perSecond);
    }
}
