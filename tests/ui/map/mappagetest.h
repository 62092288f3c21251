#pragma once

#include "operations/newproject.h"
#include "operations/preparation.h"
#include "pages/map/fielddrag.h"
#include "pages/map/fieldlist.h"
#include "pages/map/fieldslot.h"
#include "pages/map/mappage.h"
#include "pages/map/sourcepanel.h"
#include "resources/sample.h"
#include "ui/uitest.h"
#include "wizard/session.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>

/// The sample company on the mapping page, for tests of it.
class MapPageTest
{
protected:
    using FieldRule = mapping::FieldRule;
    using Kind = model::Kind;
    using FieldSlot = ui::FieldSlot;

    /// Writes the sample; false where that does not work.
    bool prepare()
    {
        const auto files = resources::writeSample(m_folder.path());
        if (!files)
            return false;
        auto made = operations::newProject(m_folder.filePath(QStringLiteral("sample.salesferry")),
                                           *files, project::PersonAccounts::Customers, {});
        if (made)
            m_sample = *std::move(made);
        return m_sample.has_value();
    }

    /// Opens the page, and waits for what comes from the background.
    bool open(const QSize &size = {1000, 700})
    {
        m_session = std::make_unique<ui::Session>();
        m_session->begin(m_sample->file);
        m_session->sources = m_sample->sources;
        m_session->facts = operations::standardFacts();
        m_session->facts->customerFields.append(
            {QStringLiteral("Birthday"), model::DetailType::Date});
        m_session->facts->customerFields.append(
            {QStringLiteral("Mobile"), model::DetailType::Phone});
        m_page = std::make_unique<ui::MapPage>(*m_session);
        m_page->resize(size);
        m_page->show();
        m_page->enter();
        auto *fields =
            uitest::control<ui::FieldList>(m_page.get(), QStringLiteral("mapPage.fields"));
        return QTest::qWaitFor([&] { return fields->fields()->field(0).filled >= 0; }, 10'000)
               && QTest::qWaitFor(
                   [&] { return cardText(QStringLiteral("Email")).contains(QChar(u'@')); });
    }

    void close()
    {
        m_page.reset();
        m_session.reset();
    }

    FieldSlot *slotOf(const QString &target) const
    {
        QCoreApplication::processEvents(); // rows that were made anew appear
        const auto slots_ = m_page->findChildren<FieldSlot *>();
        for (FieldSlot *slot : slots_) {
            if (slot->accessibleName() == QStringLiteral("Source of ") + target
                && slot->isVisibleTo(m_page.get()))
                return slot;
        }
        qFatal("no slot for %s", qPrintable(target));
    }

    /// The one of the visible controls that a screen reader calls so.
    template <typename Control = QWidget>
    Control *named(const QString &name) const
    {
        QCoreApplication::processEvents();
        const auto all = m_page->findChildren<Control *>();
        for (Control *control : all) {
            if (control->accessibleName() == name && control->isVisibleTo(m_page.get()))
                return control;
        }
        qFatal("nothing is called %s", qPrintable(name));
    }

    /// Drops a chip there; whether it was taken.
    bool drop(QWidget *on, const ui::DraggedField &field) const
    {
        const std::unique_ptr<QMimeData> mime(ui::fieldMime(field));
        const QPoint middle = on->rect().center();
        QDragEnterEvent enter(middle, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(middle, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &move);
        if (!move.isAccepted()) {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(on, &leave);
            return false;
        }
        QDropEvent event(middle, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(on, &event);
        QCoreApplication::processEvents(); // it counts once the drag is over
        return event.isAccepted();
    }

    QAction *action(const QString &menu, const QString &name) const
    {
        const auto menus = m_page->findChildren<QMenu *>(menu);
        for (QMenu *each : menus) {
            if (auto *found = each->findChild<QAction *>(name); found && each->isVisible())
                return found;
        }
        qFatal("no action %s", qPrintable(name));
    }

    /// The visible one of the dialogs of this name.
    QWidget *dialog(const QString &name) const
    {
        const auto all = m_page->findChildren<QWidget *>(name);
        for (QWidget *each : all) {
            if (each->isVisible())
                return each;
        }
        qFatal("no dialog %s", qPrintable(name));
    }

    const FieldRule *rule(const QString &target, Kind kind = Kind::Customer) const
    {
        const mapping::Mapping &mapping = m_session->project().mapping(kind);
        for (const FieldRule *each : {&mapping.email, &mapping.name}) {
            if (each->target == target)
                return each;
        }
        for (const FieldRule &each : mapping.details) {
            if (each.target == target)
                return &each;
        }
        return nullptr;
    }

    QStringList sources(const QString &target) const
    {
        const FieldRule *found = rule(target);
        return found ? found->sources : QStringList();
    }

    /// The value on the card, and the word for where it comes from.
    const QLabel *cardLabel(const QString &title) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->objectName().startsWith(QStringLiteral("mapPage.value"))
                && label->accessibleName().startsWith(title + QChar(u':')))
                return label;
        }
        return nullptr;
    }
    QString cardText(const QString &title) const
    {
        const QLabel *label = cardLabel(title);
        return label ? label->accessibleDescription() : QString();
    }

    QTemporaryDir m_folder;
    std::optional<operations::NewProject> m_sample;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MapPage> m_page;
};
