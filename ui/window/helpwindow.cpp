#include "window/helpwindow.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

/// The texts in the user's language, or in English where there are none.
static QString folder()
{
    const QString language = u":/help/"_s + QLocale().name().section(u'_', 0, 0);
    return QDir(language).exists() ? language : u":/help/en"_s;
}

static QString text(const QString &topic)
{
    QFile file(u"%1/%2.md"_s.arg(folder(), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first line of a text is its title.
static QString title(const QString &text)
{
    return text.section(u'\n', 0, 0).remove(u'#').trimmed();
}

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_topics(new QListWidget)
    , m_text(new QTextBrowser)
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 600);
    m_search->setObjectName(u"helpWindow.search"_s);
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_topics->setObjectName(u"helpWindow.topics"_s);
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setMaximumWidth(230);
    m_text->setObjectName(u"helpWindow.text"_s);
    m_text->setAccessibleName(tr("Help text"));
    m_text->setOpenLinks(false);
    auto *list = new QVBoxLayout;
    list->addWidget(m_search);
    list->addWidget(m_topics, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 18);
    layout->setSpacing(14);
    layout->addLayout(list);
    layout->addWidget(m_text, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showText(item->data(Qt::UserRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &address) { showText(address.fileName().section(u'.', 0, 0)); });
    search({});
}

void HelpWindow::showTopic(QWidget *parent, const QString &topic)
{
    static QPointer<HelpWindow> window;
    if (!window)
        window = new HelpWindow(parent);
    window->m_search->clear();
    window->showText(topic);
    window->show();
    window->raise();
    window->activateWindow();
}

void HelpWindow::showText(const QString &topic)
{
    m_text->setMarkdown(text(topic));
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(Qt::UserRole) == topic)
            m_topics->setCurrentRow(row);
    }
    if (!m_search->text().isEmpty())
        m_text->find(m_search->text());
}

void HelpWindow::search(const QString &words)
{
    const QStringList topics{u"start"_s,           u"source"_s,     u"destination"_s,
                             u"person-accounts"_s, u"map-fields"_s, u"detail-fields"_s,
                             u"review"_s,          u"migrate"_s,    u"finish"_s};
    m_topics->clear();
    for (const QString &topic : topics) {
        const QString content = text(topic);
        if (!content.contains(words, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(title(content), m_topics);
        item->setData(Qt::UserRole, topic);
    }
    if (m_topics->count() > 0 && !words.isEmpty())
        m_topics->setCurrentRow(0);
    if (m_topics->count() == 0)
        m_text->setMarkdown(tr("Nothing was found. Try another word."));
}

} // namespace ui
