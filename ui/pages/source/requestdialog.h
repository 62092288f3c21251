#pragma once

#include <QDialog>

class QLabel;

namespace ui {

/// The request to a Salesforce administrator for an app: to be copied, saved or printed.
class RequestDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    explicit RequestDialog(QWidget *parent);

private:
    void save();
    void print();

    QLabel *m_said;
};

} // namespace ui
