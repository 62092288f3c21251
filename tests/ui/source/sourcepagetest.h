#pragma once

#include "files.h"
#include "pages/source/foundmodel.h"
#include "pages/source/sourcepage.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using ui::FoundModel;

/// The page that takes the source files, with a project of its own, as its tests use it.
class SourcePageTest
{
protected:
    void begin();
    template <typename Dialog>
    Dialog *dialog(const QString &name) const
    {
        Dialog *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = m_page->findChild<Dialog *>(name)); }, 5000);
        return found;
    }
    QString cell(int row, int column) const
    {
        return found()->index(row, column).data().toString();
    }
    void selectRow(int row) { table()->setCurrentIndex(found()->index(row, FoundModel::File)); }
    QString shownTitle() const
    {
        return uitest::control<QLabel>(m_page.get(), u"sourcePage.firstRows.title"_s)
            ->accessibleName();
    }
    const model::Reading &reading(int source) const
    {
        return m_session->project().sources.at(source).reading;
    }

    void load(const QStringList &paths);
    void waitForFiles() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 10'000); }
    QString notice() const
    {
        return uitest::control<QLabel>(m_page.get(), u"sourcePage.notice.text"_s)->text();
    }
    ui::TableView *table() const
    {
        return uitest::control<ui::TableView>(m_page.get(), u"sourcePage.foundTable"_s);
    }
    QAbstractItemModel *found() const { return table()->model(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::SourcePage> m_page;
};

inline void SourcePageTest::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_page.reset();
    m_session = std::make_unique<ui::Session>();
    m_session->begin(project::ProjectFile(m_folder->filePath(u"a.salesferry"_s), {}));
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->resize(900, 700);
    m_page->show();
    m_page->enter();
    ui::messages().ask = [](QWidget *, const ui::Question &) {
        qFatal("nothing is to be asked");
        return false;
    };
}

inline void SourcePageTest::load(const QStringList &paths)
{
    ui::messages().openFiles = [paths](QWidget *, const QString &, const QString &) {
        return paths;
    };
    uitest::click(m_page.get(), u"sourcePage.dropArea.chooseButton"_s);
    waitForFiles();
}
