#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui {

/// What browsers show instead of a login, each error in plain words with what helps. The program
/// never hears of these: the browser stays with them.
class ErrorHelp : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorHelp(const QString &name, QWidget *parent = nullptr);

    void clear(); ///< Forgets what was pasted.

Q_SIGNALS:
    void openAgainWanted();
    void requestWanted();
    void stepWanted(const QString &copyButton); ///< See GuideCard::showStep().
    void keyWanted();
    void addressWanted();

private:
    struct Way;
    static Way wayOut(const QString &code);
    void addRow(QGridLayout &grid, const QString &said, const QString &code);
    void explain();

    QLineEdit *m_pasted;
    QLabel *m_meaning;
};

} // namespace ui
