#pragma once

#include "pages/source/orgreading.h"
#include "widgets/card.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class BusyStrip;
class Notice;

/// What an org holds that somebody is logged in to: how much of what, which of it is wanted, and
/// the button that reads it.
class OrgCard : public Card
{
    Q_OBJECT

public:
    explicit OrgCard(const QString &name, QWidget *parent = nullptr);

    void setLogin(const operations::OrgLogin &login); ///< Asks the org what it holds.
    void setFolder(const project::RunFolder &folder); ///< Where the records go.
    bool isReading() const { return m_reading->isReading(); }

Q_SIGNALS:
    void recordsRead(const operations::OrgRecords &records);
    void readingChanged();

private:
    QLayout *head();
    QWidget *filters();
    void showSurvey();
    void showQueries();
    void takeFilter();
    void chooseFields();
    void fail(const Error &error);
    void showRunning();
    QString controlName(const QString &control) const { return objectName() + u'.' + control; }

    OrgReading *m_reading;
    std::optional<project::RunFolder> m_folder;
    QLabel *m_counts;
    QLabel *m_usage;
    QWidget *m_filters;
    QCheckBox *m_active;
    QCheckBox *m_since;
    QDateEdit *m_date;
    QLineEdit *m_owner;
    QComboBox *m_recordType;
    QPushButton *m_fields;
    QPushButton *m_showQueries;
    QPlainTextEdit *m_queries;
    Notice *m_notice;
    BusyStrip *m_busy;
    QPushButton *m_read;
};

} // namespace ui
