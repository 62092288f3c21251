#pragma once

// Included by a file that is compiled for newer processors, too: nothing here may end up in the
// program twice in two ways, so all of it has internal linkage, and nothing of Qt or std:: that is
// a function is used.

#include <cstdint>
#include <cstring>

// A test compiles all of this without, and finds that it does the same.
#if (defined(__SSE2__) || defined(_M_X64)) && !defined(SALESFERRY_CSV_PORTABLE)
#include <emmintrin.h>
#define SALESFERRY_SSE2
#endif

namespace csv {
namespace {

/// Where in 64 bytes the ones are that CSV is made of; bit i stands for byte i.
struct ByteMasks
{
    uint64_t quotes = 0;
    uint64_t delimiters = 0;
    uint64_t lineFeeds = 0;
    uint64_t carriageReturns = 0;
    bool special = false; ///< There is a NUL, or a byte that is not ASCII.
};

/// Bit i tells whether an odd number of the bits 0 to i of \a bits are set: from quotes, where one
/// is inside them.
[[maybe_unused]] inline uint64_t oddBefore(uint64_t bits)
{
    for (int shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

[[maybe_unused]] inline int countBits(uint64_t bits)
{
#if defined(__GNUC__)
    return __builtin_popcountll(bits);
#else
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        ++count;
    return count;
#endif
}

/// The number of the lowest bit of \a bits, which are not 0.
[[maybe_unused]] inline int lowestBit(uint64_t bits)
{
#if defined(__GNUC__)
    return __builtin_ctzll(bits);
#else
    return countBits(~bits & (bits - 1));
#endif
}

/// The number of the highest bit of \a bits, which are not 0.
[[maybe_unused]] inline int highestBit(uint64_t bits)
{
#if defined(__GNUC__)
    return 63 - __builtin_clzll(bits);
#else
    for (int shift = 1; shift < 64; shift *= 2)
        bits |= bits >> shift;
    return countBits(bits) - 1;
#endif
}

/// Finds bytes with the arithmetic that every processor has.
struct PortableLanes
{
    static ByteMasks masks(const char *bytes, char delimiter)
    {
        ByteMasks masks;
        for (int i = 0; i < 64; i += 8) {
            uint64_t word = 0;
            for (int byte = 7; byte >= 0;
                 --byte) // The same on every processor; compilers make one load of it.
                word = word << 8 | uint8_t(bytes[i + byte]);
            masks.quotes |= equal(word, '"') << i;
            masks.delimiters |= equal(word, delimiter) << i;
            masks.lineFeeds |= equal(word, '\n') << i;
            masks.carriageReturns |= equal(word, '\r') << i;
            masks.special |= equal(word, '\0') != 0 || (word & high) != 0;
        }
        return masks;
    }
    static uint64_t inside(uint64_t quotes) { return oddBefore(quotes); }

private:
    static constexpr uint64_t ones = 0x0101010101010101U;
    static constexpr uint64_t high = 0x80 * ones;

    // Which of eight bytes are \a wanted, as the lowest eight bits.
    static uint64_t equal(uint64_t word, char wanted)
    {
        const uint64_t different = word ^ (ones * uint8_t(wanted));
        const uint64_t zero = ~(((different & ~high) + ~high) | different) & high;
        return ((zero >> 7) * 0x0102040810204080U) >> 56;
    }
};

#ifdef SALESFERRY_SSE2

/// Finds bytes as every x86-64 processor can, 16 at a time.
struct SseLanes
{
    static ByteMasks masks(const char *bytes, char delimiter)
    {
        ByteMasks masks;
        __m128i special = _mm_setzero_si128();
        for (int i = 0; i < 64; i += 16) {
            const __m128i word = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + i));
            masks.quotes |= equal(word, '"') << i;
            masks.delimiters |= equal(word, delimiter) << i;
            masks.lineFeeds |= equal(word, '\n') << i;
            masks.carriageReturns |= equal(word, '\r') << i;
            special = _mm_or_si128(special, _mm_cmplt_epi8(word, _mm_set1_epi8(1)));
        }
        masks.special = _mm_movemask_epi8(special) != 0;
        return masks;
    }
    static uint64_t inside(uint64_t quotes) { return oddBefore(quotes); }

private:
    static uint64_t equal(__m128i word, char wanted)
    {
        return uint32_t(_mm_movemask_epi8(_mm_cmpeq_epi8(word, _mm_set1_epi8(wanted))));
    }
};

using CommonLanes = SseLanes;
#else
using CommonLanes = PortableLanes;
#endif

} // namespace
} // namespace csv
