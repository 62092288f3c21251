#include "pages/map/sourceseditor.h"

#include "mapping/template.h"
#include "pages/map/maptexts.h"
#include "pages/map/sourceslist.h"
#include "pages/map/stepseditor.h"
#include "pages/map/templateline.h"
#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using Combine = FieldRule::Combine;

SourcesEditor::SourcesEditor(const MapState &state, const Target &target, Try result,
                             QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_result(std::move(result))
    , m_ways(new QButtonGroup(this))
    , m_steps(new StepsEditor(u"mapPage.steps"_s))
{
    const FieldRule *present = state.rule(target.key);
    m_rule = present ? *present : FieldRule{target.key, target.type};
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"mapPage.sourcesEditor"_s);
    setWindowTitle(tr("Combine fields for %1").arg(target.title));
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(20, 18, 20, 8);
    inner->setSpacing(10);
    buildWays(inner, state);
    inner->addWidget(label(tr("Then"), TextRole::Section));
    inner->addWidget(m_steps);
    inner->addStretch();
    auto *area = new QScrollArea; // many changes at 200 % must not push the buttons off the screen
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area, 1);
    buildFoot(layout);

    m_steps->setSteps(m_rule.steps);
    m_sources->setSources(m_rule.sources);
    m_template->setText(m_rule.pattern);
    setWay(m_rule.combine);
    connect(m_steps, &StepsEditor::changed, this, &SourcesEditor::showResult);
    showResult();
    const int character = fontMetrics().averageCharWidth();
    resize(qMax(character * 78, sizeHint().width()), qMin(620, qMax(470, sizeHint().height())));
}

void SourcesEditor::buildWays(QVBoxLayout *layout, const MapState &state)
{
    const std::tuple<Combine, QString, QString> ways[]{
        {Combine::First, u"first"_s, tr("The first of these fields that is filled")},
        {Combine::Join, u"join"_s, tr("All of these fields that are filled, one after the other")},
        {Combine::Template, u"template"_s, tr("A text of your own with fields in it")}};
    for (const auto &[way, name, text] : ways) {
        auto *radio = new QRadioButton(text);
        radio->setObjectName(u"mapPage.way."_s + name);
        m_ways->addButton(radio, int(way));
        layout->addWidget(radio);
    }
    m_sources = new SourcesList(u"mapPage.sources"_s, state.fields, suggestions(state, m_target));
    layout->addWidget(m_sources);

    m_between = new QWidget;
    auto *between = new QHBoxLayout(m_between);
    between->setContentsMargins({});
    m_separator = new QComboBox;
    m_separator->setObjectName(u"mapPage.separator"_s);
    m_separator->setAccessibleName(tr("Between the fields"));
    const auto separators = usualSeparators();
    for (const auto &[text, separator] : separators)
        m_separator->addItem(text, separator);
    m_separator->addItem(tr("Something else"));
    m_other = new QLineEdit;
    m_other->setObjectName(u"mapPage.otherSeparator"_s);
    m_other->setAccessibleName(tr("What stands between the fields"));
    between->addWidget(label(tr("Between them:"), TextRole::Soft));
    between->addWidget(m_separator, 1);
    between->addWidget(m_other, 1);
    layout->addWidget(m_between);
    const int known = m_separator->findData(m_rule.separator);
    m_separator->setCurrentIndex(known >= 0 ? known : m_separator->count() - 1);
    m_other->setText(m_rule.separator);

    QStringList names;
    for (const SourceField &field : state.fields)
        names.append(field.name);
    m_template = new TemplateLine(u"mapPage.template"_s, names);
    m_template->setAccessibleName(tr("Text with fields in braces"));
    m_template->setPlaceholderText(u"{FirstName} {LastName}"_s);
    m_templateHelp = label(tr("Type { for the list of fields. What stands in [square brackets] is "
                              "left out where its fields are empty: {LastName}[, {FirstName}]"),
                           TextRole::SoftSmall);
    layout->addWidget(m_template);
    layout->addWidget(m_templateHelp);

    connect(m_ways, &QButtonGroup::idClicked, this, [this](int way) { wayChosen(Combine(way)); });
    connect(m_sources, &SourcesList::changed, this, &SourcesEditor::showResult);
    connect(m_separator, &QComboBox::currentIndexChanged, this, &SourcesEditor::showResult);
    connect(m_other, &QLineEdit::textEdited, this, &SourcesEditor::showResult);
    connect(m_template, &QLineEdit::textEdited, this, &SourcesEditor::showResult);
}

void SourcesEditor::buildFoot(QVBoxLayout *layout)
{
    m_sentence = label({}, TextRole::Soft, u"mapPage.editorSentence"_s);
    m_shown = label({}, TextRole::Heading, u"mapPage.editorResult"_s);
    m_problem = label({}, TextRole::Small, u"mapPage.editorProblem"_s);
    m_accept = button(tr("Use it"), ButtonRole::Primary, u"mapPage.editorAcceptButton"_s);
    QPushButton *cancel =
        button(QDialog::tr("Cancel"), ButtonRole::Normal, u"mapPage.editorCancelButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 6, 20, 18);
    foot->setSpacing(6);
    for (QLabel *text : {m_sentence, m_shown, m_problem})
        foot->addWidget(text);
    foot->addSpacing(6);
    foot->addLayout(buttons);
    layout->addLayout(foot);
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT changeWanted(combineFields(m_target, rule()));
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

Combine SourcesEditor::way() const
{
    return Combine(m_ways->checkedId());
}

void SourcesEditor::setWay(Combine way)
{
    m_ways->button(int(way))->setChecked(true);
    const bool isTemplate = way == Combine::Template;
    m_sources->setVisible(!isTemplate);
    m_between->setVisible(way == Combine::Join);
    m_template->setVisible(isTemplate);
    m_templateHelp->setVisible(isTemplate);
}

void SourcesEditor::wayChosen(Combine way)
{
    setWay(way);
    if (way == Combine::Template && m_template->text().isEmpty()) {
        QStringList fields;
        const QStringList sources = m_sources->sources();
        for (const QString &source : sources) {
            if (mapping::Template::canName(source))
                fields.append(u"{%1}"_s.arg(source));
        }
        m_template->setText(fields.join(u' '));
    } else if (way != Combine::Template && m_sources->sources().isEmpty()) {
        m_sources->setSources(m_template->fields());
    }
    showResult();
}

QString SourcesEditor::separator() const
{
    const QVariant chosen = m_separator->currentData();
    return chosen.isNull() ? m_other->text() : chosen.toString();
}

FieldRule SourcesEditor::rule() const
{
    FieldRule rule = m_rule;
    rule.combine = way();
    rule.steps = m_steps->steps();
    const bool isTemplate = rule.combine == Combine::Template;
    rule.pattern = isTemplate ? m_template->text() : QString();
    rule.sources = isTemplate ? m_template->fields() : m_sources->sources();
    rule.separator = separator();
    rule.fixedValue.reset();
    return rule;
}

/// What is written below, which changes with everything above.
void SourcesEditor::showResult()
{
    m_other->setVisible(m_separator->currentData().isNull());
    const FieldRule now = rule();
    QString problem;
    if (now.combine == Combine::Template)
        problem = m_template->problem();
    else if (now.sources.isEmpty())
        problem = tr("No field is chosen yet.");
    const bool refused = now.combine == Combine::Template && !problem.isEmpty();
    if (m_template->property("refused").toBool() != refused) {
        m_template->setProperty("refused", refused);
        setRole(m_template, "template"); // so that its frame follows
    }
    m_template->setAccessibleDescription(refused ? problem : m_templateHelp->text());
    m_accept->setEnabled(problem.isEmpty());
    m_sentence->setText(problem.isEmpty() ? ruleText(now) : QString());
    Result result;
    if (problem.isEmpty())
        result = m_result(now);
    m_shown->setText(result.isProblem || result.text.isEmpty()
                         ? QString()
                         : tr("On the card: %1").arg(result.text));
    m_problem->setText(result.isProblem ? result.text : problem);
    m_shown->setVisible(!m_shown->text().isEmpty());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_problem->setVisible(!m_problem->text().isEmpty());
    for (QLabel *text : {m_sentence, m_shown, m_problem})
        text->setAccessibleName(text->text());
}

} // namespace ui
