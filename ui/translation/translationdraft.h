#pragma once

#include "mapping/optionlikeness.h"
#include "translation/valuechoices.h"

#include <QObject>
#include <QSet>

namespace ui {

/// What a value becomes, and why.
struct Meant
{
    enum class Why {
        AsItIs,
        Chosen,
        LeftOut,
        AsAllOthers,
        Unfit, ///< The field does not take it: it would be left out.
    };
    QString text; ///< Empty: nothing.
    Why why = Why::AsItIs;
};

/// What the values of a field are to become, while the user is at it; the project hears of it when
/// all is said.
class TranslationDraft : public QObject
{
    Q_OBJECT

public:
    using Suggestions = QHash<QString, mapping::OptionLikeness::Found>;

    TranslationDraft(ValueField field, SourceValues values, const ValueChoices &choices,
                     QObject *parent = nullptr);

    const ValueField &field() const { return m_field; }
    const SourceValues &values() const { return m_values; }
    const QStringList &options() const { return m_options; } ///< The site's, then the new ones.
    bool isNew(const QString &option) const { return !m_field.present.contains(option); }
    const std::optional<QString> &otherwise() const { return m_otherwise; }
    /// By value; those that have a place meanwhile are no longer among them.
    const Suggestions &suggestions() const { return m_suggestions; }

    Meant meant(const QString &value) const;
    /// What values become and the field does not take, each once, the most frequent first.
    QStringList missing() const;
    ValueChoices choices() const;

    /// None: as it is; empty: left out. What is no option yet becomes one, unless one of the same
    /// name is there.
    void assign(const QStringList &values, const std::optional<QString> &text);
    void setOtherwise(const std::optional<QString> &text);
    void addOptions(const QStringList &options);
    /// Of a new one; what became it is as it is again.
    void removeOption(const QString &option);
    void addValue(const QString &value); ///< One that is not listed.
    /// Looks for options that those values may mean that have none.
    void suggest();

Q_SIGNALS:
    void changed();
    void valueAdded();

private:
    bool takes(const QString &text) const;
    QStringList partsOf(const QString &text) const;
    QString resolved(const QString &text);

    ValueField m_field;
    SourceValues m_values;
    QStringList m_options;
    QSet<QString> m_known; ///< The options again, to be found quickly.
    QMap<QString, QString> m_translations;
    std::optional<QString> m_otherwise;
    Suggestions m_suggestions;
};

} // namespace ui
