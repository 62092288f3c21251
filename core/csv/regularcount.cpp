#include "csv/regularcount.h"

#include "csv/regularcount_loop.h"

namespace csv {

#ifdef SALESFERRY_CSV_AVX2

size_t countRegularAvx2(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                        RegularCount &count);

static bool hasAvx2()
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul")
           && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi");
}

size_t countRegular(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                    RegularCount &count)
{
    static const bool avx2 = hasAvx2();
    if (avx2)
        return countRegularAvx2(bytes, blocks, delimiter, wantedRows, count);
    return countRegularWith<CommonLanes>(bytes, blocks, delimiter, wantedRows, count);
}

#else

size_t countRegular(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                    RegularCount &count)
{
    return countRegularWith<CommonLanes>(bytes, blocks, delimiter, wantedRows, count);
}

#endif

} // namespace csv
