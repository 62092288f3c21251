#include "pages/review/groupchoices.h"

#include "widgets/label.h"

#include <QComboBox>
#include <QLocale>
#include <QMap>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

GroupChoices::GroupChoices(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_label(label(tr("What becomes of them"), TextRole::SoftSmall))
    , m_becomes(new QComboBox)
    , m_countryLabel(label(tr("Country of phone numbers without one"), TextRole::SoftSmall))
    , m_country(new QComboBox)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    for (QWidget *part : QWidgetList{m_label, m_becomes, m_countryLabel, m_country})
        layout->addWidget(part);
    m_becomes->setObjectName(name + u".becomes"_s);
    m_becomes->setAccessibleName(tr("What becomes of them"));
    m_country->setObjectName(name + u".country"_s);
    m_country->setAccessibleName(tr("Country of phone numbers without one"));
    for (QComboBox *box : {m_becomes, m_country}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::activated, this, [this, box] { choose(box == m_country); });
    }
    m_country->addItem(tr("None"), QString());
    QMap<QString, QString> countries; // by name
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        if (code.size() == 2)
            countries.insert(QLocale::territoryToString(QLocale::Territory(i)), code);
    }
    for (auto country = countries.cbegin(); country != countries.cend(); ++country)
        m_country->addItem(country.key(), country.value());
    hide();
}

static bool isShared(const operations::Review::Group &group)
{
    return group.example.message.code.startsWith("record.shares"_L1)
           || group.example.message.code == "record.sameEmail"_L1;
}

static const mapping::FieldRule *ruleOf(const operations::Review::Group &group,
                                        const project::Project &project)
{
    for (const mapping::FieldRule &rule : project.mapping(group.kind).details) {
        if (mapping::isSameTarget(rule.target, group.example.field))
            return &rule;
    }
    return nullptr;
}

void GroupChoices::show(const operations::Review::Group *group, const project::Project &project)
{
    if (!group) {
        hide();
        return;
    }
    m_group = {group->kind, group->example, {}, group->count};
    const QString &code = m_group.example.message.code;
    const mapping::FieldRule *rule = ruleOf(m_group, project);
    const bool ofValues = rule && (code.startsWith("value."_L1) || code == "leftOut.badValue"_L1);
    const bool ofPhones = code == "value.phoneWithoutCountry"_L1;
    m_becomes->clear();
    if (isShared(m_group)) {
        m_becomes->addItem(tr("Merge them"), int(project::SameKey::Merge));
        m_becomes->addItem(m_group.kind == model::Kind::Customer
                               ? tr("Send the newest, list the others")
                               : tr("Keep them apart, each with a name of its own"),
                           int(project::SameKey::Keep));
        m_becomes->setCurrentIndex(m_becomes->findData(
            int(m_group.kind == model::Kind::Customer ? project.sameEmail : project.sameName)));
    } else if (ofValues) {
        using mapping::OnBadValue;
        m_becomes->addItem(tr("Leave the value out"), int(OnBadValue::LeaveValueOut));
        m_becomes->addItem(tr("Leave the record out"), int(OnBadValue::LeaveRecordOut));
        if (!rule->defaultValue.isEmpty())
            m_becomes->addItem(tr("Use the default, “%1”").arg(rule->defaultValue),
                               int(OnBadValue::UseDefault));
        m_becomes->setCurrentIndex(qMax(0, m_becomes->findData(int(rule->onBadValue))));
    }
    m_label->setVisible(m_becomes->count() > 0);
    m_becomes->setVisible(m_becomes->count() > 0);
    m_countryLabel->setVisible(ofPhones);
    m_country->setVisible(ofPhones);
    m_country->setCurrentIndex(qMax(0, m_country->findData(project.defaultCountry)));
    setVisible(m_becomes->count() > 0 || ofPhones);
}

/// \a isCountry: it was the country that was chosen.
void GroupChoices::choose(bool isCountry)
{
    const int choice = m_becomes->currentData().toInt();
    const QString country = m_country->currentData().toString();
    const bool ofPhones = m_country->isVisibleTo(this);
    Message text{u"history.setOnBadValue"_s, {m_group.example.field}};
    if (isCountry)
        text = {country.isEmpty() ? u"history.removeCountry"_s : u"history.setCountry"_s,
                {country.isEmpty() ? QString() : m_country->currentText()}};
    else if (isShared(m_group))
        text = {choice == int(project::SameKey::Merge) ? u"history.sameMerge"_s
                                                       : u"history.sameKeep"_s,
                {}};
    Q_EMIT chosen(text, [=, group = m_group](project::Project &project) {
        if (ofPhones)
            project.defaultCountry = country;
        if (isShared(group)) {
            (group.kind == model::Kind::Customer ? project.sameEmail : project.sameName) =
                project::SameKey(choice);
            return;
        }
        auto &mapping =
            group.kind == model::Kind::Customer ? project.customers : project.organizations;
        for (mapping::FieldRule &rule : mapping.details) {
            if (mapping::isSameTarget(rule.target, group.example.field))
                rule.onBadValue = mapping::OnBadValue(choice);
        }
    });
}

} // namespace ui
