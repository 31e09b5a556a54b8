package org.messagethreads.benchmarks.axon;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;

/**
 * Holds on to what is in a weak cache. Otherwise each garbage collection would empty it, and the store in memory looks
 * at all events of all aggregates to load one.
 */
final class Kept extends Cache.EntryListenerAdapter {

    private final ConcurrentMap<Object, Object> entries = new ConcurrentHashMap<>();

    static Cache cache() {
        Cache cache = new WeakReferenceCache();
        cache.registerCacheEntryListener(new Kept());
        return cache;
    }

    @Override
    public void onEntryCreated(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public void onEntryUpdated(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public void onEntryRemoved(Object key) {
        entries.remove(key);
    }
}
