#pragma once

#include <Qt>

namespace ui {

/// What a model can say of a cell beyond its text; TableView draws it.
enum CellRole {
    ToneRole = Qt::UserRole + 1, ///< int(Tone): the text stands in a pill of this tone.
    RowToneRole,                 ///< int(Tone): the whole row is tinted; asked of column 0.
    BarRole,                     ///< double 0 to 1: a bar; below 0: nobody knows how far.
    StrongRole,                  ///< bool: bold.
    SoftRole,                    ///< bool: in the soft colour.
    LinkRole,                    ///< Text of a link behind the cell's own.
    InkRole,                     ///< int(Tone): the text in the ink of this tone, without a pill.
};

} // namespace ui
