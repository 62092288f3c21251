// Compiled for processors with AVX2 and chosen at run time, see regularcount.cpp.

#include "csv/regularcount_loop.h"

#include <immintrin.h>

namespace csv {
namespace {

/// Finds bytes 32 at a time.
struct AvxLanes
{
    static ByteMasks masks(const char *bytes, char delimiter)
    {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + 32));
        ByteMasks masks;
        masks.quotes = equal(low, high, '"');
        masks.delimiters = equal(low, high, delimiter);
        masks.lineFeeds = equal(low, high, '\n');
        masks.carriageReturns = equal(low, high, '\r');
        return masks;
    }

    static uint64_t inside(uint64_t quotes)
    {
        // A product without carries with all bits set is every bit's exclusive or with all below
        // it.
        const __m128i bits = _mm_set_epi64x(0, int64_t(quotes));
        return uint64_t(_mm_cvtsi128_si64(_mm_clmulepi64_si128(bits, _mm_set1_epi8(-1), 0)));
    }

private:
    static uint64_t equal(__m256i low, __m256i high, char wanted)
    {
        const __m256i all = _mm256_set1_epi8(wanted);
        const uint64_t lowBits = uint32_t(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all)));
        const uint64_t highBits = uint32_t(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)));
        return highBits << 32 | lowBits;
    }
};

} // namespace

size_t countRegularAvx2(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                        RegularCount &count)
{
    return countRegularWith<AvxLanes>(bytes, blocks, delimiter, wantedRows, count);
}

} // namespace csv
