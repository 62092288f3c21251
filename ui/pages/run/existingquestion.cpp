#include "pages/run/existingquestion.h"

#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using project::IfThere;

ExistingQuestion::ExistingQuestion(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(name + u".existing"_s);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(8);
    hide();
}

static QString words(const operations::AskedGroup &group)
{
    const int n = int(qMin<qint64>(group.count, 1'000'000'000));
    if (group.kind == model::Kind::Customer)
        return group.ours ? ExistingQuestion::tr("%Ln customer(s) are at the site already, with "
                                                 "the External ID of the record, and differ.",
                                                 nullptr, n)
                          : ExistingQuestion::tr("%Ln customer(s) are at the site already, found "
                                                 "by their email alone, and differ.",
                                                 nullptr, n);
    return group.ours ? ExistingQuestion::tr("%Ln organization(s) are at the site already, with "
                                             "the External ID of the record, and differ.",
                                             nullptr, n)
                      : ExistingQuestion::tr("%Ln organization(s) are at the site already, found "
                                             "by their name alone, and differ.",
                                             nullptr, n);
}

QWidget *ExistingQuestion::line(const operations::AskedGroup &group)
{
    auto *card = new Card;
    card->content()->setContentsMargins(15, 9, 10, 9);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const QString text = words(group);
    const QString name =
        u"%1.%2.%3"_s.arg(objectName(), model::toString(group.kind), operations::groupName(group));
    row->addWidget(label(text, TextRole::Body, name), 1);
    const auto add = [&](const QString &words, const QString &control, IfThere answer) {
        QPushButton *choice = button(words, ButtonRole::Small, name + u'.' + control);
        choice->setAccessibleDescription(text);
        // Its answer takes the line away, and the button with it.
        connect(
            choice, &QPushButton::clicked, this,
            [this, group, answer] { Q_EMIT answered(group, answer); }, Qt::QueuedConnection);
        row->addWidget(choice);
    };
    add(tr("Update them"), u"updateButton"_s, IfThere::Update);
    add(tr("Leave them alone"), u"leaveButton"_s, IfThere::LeaveAlone);
    card->content()->addLayout(row);
    return card;
}

void ExistingQuestion::ask(const QList<operations::AskedGroup> &groups)
{
    setVisible(!groups.isEmpty());
    if (m_groups == groups)
        return;
    m_groups = groups;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const operations::AskedGroup &group : groups)
        m_lines->addWidget(line(group));
}

} // namespace ui
