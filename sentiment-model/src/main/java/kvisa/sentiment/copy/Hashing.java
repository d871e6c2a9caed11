package kvisa.sentiment.copy;

/**
 * 64-bit hashes that are the same on every machine and for ever: FNV-1a to take characters in, and the finaliser of
 * MurmurHash3 to spread what came out, so that the smallest of some hashes is any of them with equal chance.
 */
final class Hashing {

    /** Offset basis and prime of FNV-1a, 64 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv). */
    static final long EMPTY = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    /** A hash with one more number taken in. */
    static long with(long hash, long number) {
        return (hash ^ number) * PRIME;
    }

    /** Every bit of the result depends on every bit of the hash; one to one. */
    static long spread(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
