#include "pages/source/errorhelp.h"

#include "operations/login.h"
#include "operations/sentences.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

/// What helps against an error, and the button that leads there.
struct ErrorHelp::Way
{
    QString fix;
    QString button;
    std::function<void(ErrorHelp *)> go;
};

ErrorHelp::Way ErrorHelp::wayOut(const QString &code)
{
    const auto request = [](ErrorHelp *help) { Q_EMIT help->requestWanted(); };
    const auto again = [](ErrorHelp *help) { Q_EMIT help->openAgainWanted(); };
    const auto step = [](const QString &name) {
        return [name](ErrorHelp *help) { Q_EMIT help->stepWanted(name); };
    };
    if (code == "salesforce.denied"_L1)
        return {tr("Deny was pressed. Open the page again and press Allow."), tr("Open again"),
                again};
    if (code == "salesforce.appBlocked"_L1)
        return {tr("Your Salesforce administrator has to unblock the app, in Connected Apps OAuth "
                   "Usage or API Access Control."),
                tr("Show the request to send"), request};
    if (code == "salesforce.notApproved"_L1)
        return {tr("Your profile or permission set has to be added to the policies of the app."),
                tr("Show the request to send"), request};
    if (code == "salesforce.notInstalled"_L1)
        return {tr("The app is not of this org, or you lack Approve Uninstalled Connected Apps. "
                   "Make an External Client App of your own: ten steps."),
                tr("Show the steps"), step(u"copySearchButton"_s)};
    if (code == "salesforce.otherOrg"_L1)
        return {tr("The Consumer Key belongs to another org, or this is the address of another."),
                tr("Change the address"), [](ErrorHelp *help) { Q_EMIT help->addressWanted(); }};
    if (code == "salesforce.callbackDiffers"_L1)
        return {tr("The callback addresses in the app are not exactly those of Salesferry."),
                tr("Show the three addresses"), step(u"copyAddressesButton"_s)};
    if (code == "salesforce.challengeMissing"_L1)
        return {tr("The org demands PKCE, and a part of the address was lost on the way."),
                tr("Open again"), again};
    if (code == "salesforce.keyUnknown"_L1)
        return {tr("The Consumer Key is mistyped, or the app is younger than ten minutes: wait, "
                   "then open again."),
                tr("Check the key"), [](ErrorHelp *help) { Q_EMIT help->keyWanted(); }};
    if (code == "salesforce.scopeMissing"_L1)
        return {tr("The app lacks a scope. Add both, and wait some minutes."),
                tr("Show the two scopes"), step(u"copyScopesButton"_s)};
    return {};
}

ErrorHelp::ErrorHelp(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_pasted(new QLineEdit)
    , m_meaning(label({}, TextRole::Small, name + u".meaning"_s))
{
    setObjectName(name);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    const QList<operations::BrowserError> errors = operations::browserErrors();
    for (const operations::BrowserError &error : errors)
        addRow(*grid, error.said, error.code);

    const int last = grid->rowCount();
    QLabel *other = label(tr("Something else"), TextRole::Small);
    other->setStyleSheet(u"font-weight: 600"_s);
    grid->addWidget(other, last, 0, 1, 2);
    m_pasted->setObjectName(name + u".pastedEdit"_s);
    m_pasted->setAccessibleName(tr("What the browser says"));
    m_pasted->setPlaceholderText(tr("Paste what it says, or the address line of the page"));
    auto *explainButton = button(tr("Explain"), ButtonRole::Small, name + u".explainButton"_s);
    grid->addWidget(m_pasted, last + 1, 0);
    grid->addWidget(explainButton, last + 1, 1, Qt::AlignTrailing);
    grid->addWidget(m_meaning, last + 2, 0, 1, 2);
    m_meaning->hide();
    connect(explainButton, &QPushButton::clicked, this, &ErrorHelp::explain);
    connect(m_pasted, &QLineEdit::returnPressed, this, &ErrorHelp::explain);
}

void ErrorHelp::addRow(QGridLayout &grid, const QString &said, const QString &code)
{
    const Way way = wayOut(code);
    const int row = grid.rowCount();
    // As Salesforce writes it, but for the first letter of a sentence: this is what is looked for.
    const bool isName = said.section(u' ', 0, 0).contains(u'_');
    QLabel *title = label(isName ? said : said.left(1).toUpper() + said.mid(1), TextRole::Small);
    title->setStyleSheet(u"font-weight: 600"_s);
    auto *go = button(way.button, ButtonRole::SmallLink,
                      objectName() + u'.' + code.section(u'.', 1) + u"Button"_s);
    go->setAccessibleName(tr("%1: %2").arg(title->text(), way.button));
    connect(go, &QPushButton::clicked, this, [this, way] { way.go(this); });
    grid.addWidget(title, row, 0, Qt::AlignTop);
    grid.addWidget(go, row, 1, Qt::AlignTrailing | Qt::AlignTop);
    grid.addWidget(label(way.fix, TextRole::SoftSmall), row + 1, 0, 1, 2);
    grid.setRowMinimumHeight(row + 2, 6);
}

void ErrorHelp::clear()
{
    m_pasted->clear();
    m_meaning->hide();
}

void ErrorHelp::explain()
{
    const QString code = operations::browserErrorIn(m_pasted->text());
    m_meaning->setText(
        !code.isEmpty() ? operations::sentence({code, {}})
        : m_pasted->text().trimmed().isEmpty()
            ? tr("Copy what the browser shows, or its address line, and paste it here.")
            : tr("This is none of the errors that are known. Nothing was read. Show it to your "
                 "Salesforce administrator, open the page again, or use files instead."));
    m_meaning->setAccessibleName(m_meaning->text());
    m_meaning->show();
}

} // namespace ui
