#include "translation/translationdraft.h"

#include "base/text.h"

#include <algorithm>

namespace ui {

using model::DetailType;

TranslationDraft::TranslationDraft(ValueField field, SourceValues values,
                                   const ValueChoices &choices, QObject *parent)
    : QObject(parent)
    , m_field(std::move(field))
    , m_values(std::move(values))
    , m_otherwise(choices.otherwise)
{
    if (model::hasOptions(m_field.type)) {
        m_options = m_field.present + choices.options;
        m_options.removeDuplicates();
        m_known = QSet<QString>(m_options.cbegin(), m_options.cend());
    }
    // Values that are translated though no record holds them now stay in sight.
    QSet<QString> listed;
    for (const SourceValue &value : std::as_const(m_values.values))
        listed.insert(value.text);
    for (auto entry = choices.translations.cbegin(); entry != choices.translations.cend();
         ++entry) {
        // That an option is itself is only said because of all others, and said again then.
        if (entry.key() == entry.value() && m_known.contains(entry.key()))
            continue;
        m_translations.insert(entry.key(), entry.value());
        if (!listed.contains(entry.key()))
            m_values.values.append({entry.key(), 0});
    }
}

/// Of a field of several values what is chosen may be several.
QStringList TranslationDraft::partsOf(const QString &text) const
{
    if (m_field.type != DetailType::MultiSelect)
        return {text.trimmed()};
    QStringList parts;
    const QStringList all = text.split(u';');
    for (const QString &part : all) {
        if (const QString option = part.trimmed(); !option.isEmpty())
            parts.append(option);
    }
    return parts;
}

bool TranslationDraft::takes(const QString &text) const
{
    if (!model::hasOptions(m_field.type))
        return m_field.accepts(text);
    const QStringList parts = partsOf(text);
    return std::all_of(parts.cbegin(), parts.cend(),
                       [this](const QString &part) { return m_known.contains(part); });
}

Meant TranslationDraft::meant(const QString &value) const
{
    Meant meant{value, Meant::Why::AsItIs};
    if (const auto chosen = m_translations.constFind(value); chosen != m_translations.cend())
        meant = {*chosen, Meant::Why::Chosen};
    else if (m_otherwise && !m_known.contains(value))
        meant = {*m_otherwise, Meant::Why::AsAllOthers};
    if (meant.text.trimmed().isEmpty())
        return {{}, meant.why == Meant::Why::Chosen ? Meant::Why::LeftOut : meant.why};
    if (!takes(meant.text))
        meant.why = Meant::Why::Unfit;
    return meant;
}

QStringList TranslationDraft::missing() const
{
    QStringList missing;
    QSet<QString> told;
    for (const SourceValue &value : m_values.values) {
        const Meant what = meant(value.text);
        if (what.why != Meant::Why::Unfit)
            continue;
        for (const QString &part : partsOf(what.text)) {
            if (!m_known.contains(part) && !told.contains(part)) {
                told.insert(part);
                missing.append(part);
            }
        }
    }
    return missing;
}

ValueChoices TranslationDraft::choices() const
{
    ValueChoices choices{m_translations, m_otherwise, {}};
    for (const QString &option : m_options) {
        if (isNew(option))
            choices.options.append(option);
        // Else what is an option already would become what all others do.
        if (m_otherwise && !choices.translations.contains(option))
            choices.translations.insert(option, option);
    }
    return choices;
}

/// \a text as the options write it; what is no option yet becomes one.
QString TranslationDraft::resolved(const QString &text)
{
    if (!model::hasOptions(m_field.type) || text.trimmed().isEmpty())
        return text.trimmed();
    QStringList parts = partsOf(text);
    for (QString &part : parts) {
        if (m_known.contains(part))
            continue;
        const auto there = std::find_if(
            m_options.cbegin(), m_options.cend(),
            [key = nameKey(part)](const QString &option) { return nameKey(option) == key; });
        if (there != m_options.cend()) {
            part = *there;
        } else {
            m_options.append(part);
            m_known.insert(part);
        }
    }
    return parts.join(u';');
}

void TranslationDraft::assign(const QStringList &values, const std::optional<QString> &text)
{
    if (values.isEmpty())
        return;
    const std::optional<QString> to = text ? std::optional(resolved(*text)) : std::nullopt;
    for (const QString &value : values) {
        if (!to || *to == value)
            m_translations.remove(value);
        else
            m_translations.insert(value, *to);
        m_suggestions.remove(value);
    }
    Q_EMIT changed();
}

void TranslationDraft::setOtherwise(const std::optional<QString> &text)
{
    const std::optional<QString> to = text ? std::optional(resolved(*text)) : std::nullopt;
    if (to == m_otherwise)
        return;
    m_otherwise = to;
    m_suggestions.clear();
    Q_EMIT changed();
}

void TranslationDraft::addOptions(const QStringList &options)
{
    for (const QString &each : options) {
        const QString option = each.trimmed();
        if (option.isEmpty() || m_known.contains(option))
            continue;
        m_options.append(option);
        m_known.insert(option);
        m_suggestions.remove(option);
    }
    Q_EMIT changed();
}

void TranslationDraft::removeOption(const QString &option)
{
    if (!isNew(option) || !m_options.removeOne(option))
        return;
    m_known.remove(option);
    for (auto entry = m_translations.begin(); entry != m_translations.end();) {
        if (partsOf(*entry).contains(option))
            entry = m_translations.erase(entry);
        else
            ++entry;
    }
    if (m_otherwise && partsOf(*m_otherwise).contains(option))
        m_otherwise.reset();
    m_suggestions.clear(); // some may have meant it
    Q_EMIT changed();
}

void TranslationDraft::addValue(const QString &value)
{
    const QString text = value.trimmed();
    const bool isThere =
        std::any_of(m_values.values.cbegin(), m_values.values.cend(),
                    [&text](const SourceValue &other) { return other.text == text; });
    if (text.isEmpty() || isThere)
        return;
    m_values.values.append({text, 0});
    Q_EMIT valueAdded();
}

void TranslationDraft::suggest()
{
    m_suggestions.clear();
    const mapping::OptionLikeness likeness(m_options);
    for (const SourceValue &value : std::as_const(m_values.values)) {
        if (meant(value.text).why != Meant::Why::Unfit)
            continue;
        if (const auto found = likeness.find(value.text))
            m_suggestions.insert(value.text, *found);
    }
    Q_EMIT changed();
}

} // namespace ui
