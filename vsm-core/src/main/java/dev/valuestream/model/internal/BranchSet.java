package dev.valuestream.model.internal;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of branch numbers, 0 or more, that shares what it can with the sets it was made from: a join of ever more
 * branches, one after the other, costs O(log n) each.
 *
 * <p>A big-endian Patricia tree: C. Okasaki and A. Gill, <i>Fast mergeable integer maps</i>, Workshop on ML 1998. Immutable.
 */
@SuppressWarnings("ReferenceEquality") // what is the same object is not built again
final class BranchSet {

    private final int prefix;
    private final int bit;
    private final @Nullable BranchSet zero;
    private final @Nullable BranchSet one;
    private final int size;
    private final int hash;

    private BranchSet(int prefix, int bit, @Nullable BranchSet zero, @Nullable BranchSet one) {
        this.prefix = prefix;
        this.bit = bit;
        this.zero = zero;
        this.one = one;
        size = zero == null || one == null ? 1 : zero.size + one.size;
        hash = zero == null || one == null ? prefix * 0x9E3779B9 : zero.hash * 31 + one.hash + bit;
    }

    static BranchSet of(int branch) {
        return new BranchSet(branch, 0, null, null);
    }

    int size() {
        return size;
    }

    /** Both sets together. Recursion ends with the bits of an int. */
    BranchSet with(BranchSet other) {
        if (this == other) {
            return this;
        }
        if (bit == other.bit && prefix == other.prefix) {
            return zero == null || one == null || other.zero == null || other.one == null
                    ? this
                    : node(zero.with(other.zero), one.with(other.one));
        }
        if (Integer.compareUnsigned(bit, other.bit) < 0) {
            return other.with(this);
        }
        if (bit == other.bit || ((prefix ^ other.prefix) & above(bit)) != 0 || zero == null || one == null) {
            return apart(other);
        }
        return (other.prefix & bit) == 0 ? node(zero.with(other), one) : node(zero, one.with(other));
    }

    private BranchSet node(BranchSet left, BranchSet right) {
        return left == zero && right == one ? this : new BranchSet(prefix, bit, left, right);
    }

    private BranchSet apart(BranchSet other) {
        int differs = Integer.highestOneBit(prefix ^ other.prefix);
        int common = prefix & above(differs);
        return (prefix & differs) == 0
                ? new BranchSet(common, differs, this, other)
                : new BranchSet(common, differs, other, this);
    }

    private static int above(int bit) {
        return -(bit << 1);
    }

    /** All branches, rising. */
    IntStream stream() {
        IntStream.Builder all = IntStream.builder();
        anyMatch(branch -> {
            all.add(branch);
            return false;
        });
        return all.build();
    }

    boolean anyMatch(IntPredicate wanted) {
        if (zero == null || one == null) {
            return wanted.test(prefix);
        }
        return zero.anyMatch(wanted) || one.anyMatch(wanted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof BranchSet that && same(that));
    }

    private boolean same(BranchSet that) {
        if (size != that.size || hash != that.hash || prefix != that.prefix || bit != that.bit) {
            return false;
        }
        return zero == null
                || one == null
                || (that.zero != null && that.one != null && zero.equals(that.zero) && one.equals(that.one));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
