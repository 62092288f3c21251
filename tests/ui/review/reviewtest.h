#pragma once

#include "operations/newproject.h"
#include "pages/review/reviewmodel.h"
#include "pages/review/reviewpage.h"
#include "ui/source/files.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// The review of a small invented company, in a project of its own for each test.
class ReviewTest : public QObject
{
protected:
    static constexpr int patience = 20'000;

    void beginAnew()
    {
        m_page.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<ui::Session>();
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    /// One that is fine, two of one email, one without, one with another word there, one whose
    /// account is nowhere; two organizations of one name and one of another.
    QStringList company() const
    {
        const QString contacts =
            writeFile(*m_folder, u"Contact.csv"_s,
                      "Id,LastName,Email,AccountId,MobilePhone\n"
                      "0035e00000AbC1a,One,one@example.com,0015e00000Xyz9k,020 7946 0000\n"
                      "0035e00000AbC1b,Two,two@example.com,,call me\n"
                      "0035e00000AbC1c,No Email,,,\n"
                      "0035e00000AbC1d,<b>Bad</b>,<b>no address,,\n"
                      "0035e00000AbC1e,Twin,ONE@example.com,,\n"
                      "0035e00000AbC1f,Lost,lost@example.com,0015e00000Zzz9k,\n");
        const QString accounts = writeFile(*m_folder, u"Account.csv"_s,
                                           "Id,Name\n0015e00000Xyz9k,Larch & Sons\n"
                                           "0015e00000Xyz9l,Birch\n0015e00000Xyz9m,Birch\n");
        return {contacts, accounts};
    }
    project::ProjectFile made(const QStringList &files, const QString &name = u"own"_s) const
    {
        auto made = operations::newProject(path(name + u".salesferry"_s), files,
                                           project::PersonAccounts::Customers, {});
        if (!made)
            qFatal("%s", qPrintable(made.error().message.code));
        return made->file;
    }
    /// Shows the page for \a file once everything is known.
    void begin(const project::ProjectFile &file)
    {
        m_session->begin(file);
        m_page = std::make_unique<ui::ReviewPage>(*m_session);
        m_page->resize(1000, 700);
        m_page->show();
        m_page->enter();
        awaitReview();
    }
    void begin() { begin(made(company())); }

    void awaitReview()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete() || !notice().isEmpty(), patience);
    }
    /// What the page is to show, found out by its own.
    std::shared_ptr<const operations::Review> review() const
    {
        auto made = operations::review(*m_session->file, m_session->knownFacts(), {});
        if (!made)
            qFatal("%s", qPrintable(made.error().message.code));
        return *std::move(made);
    }

    template <typename Control = QWidget>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_page.get(), u"reviewPage."_s + name);
    }
    bool isShown(const QString &name) const { return control(name)->isVisible(); }
    void click(const QString &name) { uitest::click(m_page.get(), u"reviewPage."_s + name); }
    void pressGroup(const QString &code) { click(u"groups."_s + code); }
    QString number(const QString &name) const
    {
        return control<QLabel>(u"numbers."_s + name)->text();
    }
    QString notice() const { return control<QLabel>(u"notice.text"_s)->text(); }
    QString record() const { return control<QLabel>(u"record"_s)->text(); }
    ui::TableView *table() const { return control<ui::TableView>(u"recordTable"_s); }
    ui::ReviewModel *model() const { return static_cast<ui::ReviewModel *>(table()->model()); }
    QString cell(int row, int column) const
    {
        return model()->index(row, column).data().toString();
    }
    /// Begins to type into a cell; the line it is typed into.
    QLineEdit *type(int row, int column, const QString &text)
    {
        table()->setCurrentIndex(model()->index(row, column));
        QTest::keyClick(table(), Qt::Key_F2);
        auto *line = table()->findChild<QLineEdit *>();
        if (!line)
            qFatal("nothing to type into");
        line->selectAll();
        QTest::keyClicks(line, text);
        return line;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::ReviewPage> m_page;
};
