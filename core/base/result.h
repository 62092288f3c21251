#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

/// A value or the Error that kept us from having it. Nothing else crosses a room when something
/// fails: no exception, no bool with out-parameters.
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error))
    {
    }
};
