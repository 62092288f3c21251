#pragma once

#include "operations/review.h"

namespace ui {

/// A group of problems in words: how many do what, and what becomes of them.
struct GroupWords
{
    QString what;    ///< "have no email"; follows the number.
    QString becomes; ///< "They will be left out and listed."
};
GroupWords words(const operations::Review::Group &group, const project::Project &project);

} // namespace ui
