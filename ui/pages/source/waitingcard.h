#pragma once

#include "widgets/card.h"

#include <QUrl>

class QLabel;
class QLineEdit;

namespace ui {

class ErrorHelp;
class Notice;

/// While the browser is open: what to do there, the page's address, and help where it shows an
/// error.
class WaitingCard : public Card
{
    Q_OBJECT

public:
    explicit WaitingCard(const QString &name, QWidget *parent = nullptr);

    void begin(const QString &host); ///< A login that has no address yet.
    void setPage(const QUrl &page, bool isOpen);
    void finish();                  ///< The browser has answered.
    void tell(const QString &text); ///< Something that passes by itself.
    QString page() const;
    ErrorHelp *help() const { return m_help; }

Q_SIGNALS:
    void cancelWanted();
    void openAgainWanted();

private:
    QLayout *head(const QString &name);
    QLayout *addressLine(const QString &name);

    QLabel *m_title;
    QLabel *m_host;
    QLabel *m_advice;
    QLineEdit *m_page;
    Notice *m_note;
    ErrorHelp *m_help;
};

} // namespace ui
