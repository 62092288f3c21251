#pragma once

#include "pages/map/mapchange.h"

#include <QDialog>

class QLabel;

namespace ui {

class TranslationModel;

/// Asks what the values of a Salesforce field become in their target.
class TranslationDialog : public QDialog
{
    Q_OBJECT

public:
    TranslationDialog(const MapState &state, const Target &target, QWidget *parent);

Q_SIGNALS:
    void changeWanted(const ui::MapChange &change);

private:
    void showCount();

    Target m_target;
    TranslationModel *m_model;
    QLabel *m_count;
};

} // namespace ui
