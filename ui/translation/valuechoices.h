#pragma once

#include "mapping/converters.h"
#include "mapping/fieldrule.h"

#include <functional>

namespace ui {

/// One of the different values that the sources of a field hold.
struct SourceValue
{
    QString text;
    qint64 records = 0; ///< 0: none that is known.
};

/// The different values that the sources of a field hold, as far as they are known.
struct SourceValues
{
    enum class Known {
        All,
        NotYet,  ///< They are still being counted, or nobody can say.
        TooMany, ///< More than are kept apart; none is listed.
        Short,   ///< Some are too long to be listed.
    };

    QList<SourceValue> values; ///< Most frequent first.
    Known known = Known::All;
    bool onlyUnfit = false; ///< Those that the field takes are not listed, and stay as they are.
    bool areParts = false;  ///< Of cells that hold several: a record can have more than one.
};

/// The field that values are translated for.
struct ValueField
{
    QString title; ///< For people.
    QString from;  ///< Its sources, for people.
    model::DetailType type = model::DetailType::Text;
    QStringList present = {}; ///< Options that the site has; they stay.
    int mostOptions = 2000;
    /// Whether a value can be sent as it is; not asked where the field has options.
    std::function<bool(const QString &)> accepts = [](const QString &) { return true; };
};

/// Says whether a field of this kind takes a value, once it has gone through \a steps.
std::function<bool(const QString &)> acceptorOf(model::DetailType type,
                                                const QList<mapping::TextStep> &steps,
                                                const mapping::ConversionContext &context);

/// What the user says of the values of a field: this part of its rule.
struct ValueChoices
{
    QMap<QString, QString> translations;
    std::optional<QString> otherwise;
    QStringList options; ///< Those of the rule: what the site does not have, or all of a new field.

    static ValueChoices of(const mapping::FieldRule &rule);
    void writeTo(mapping::FieldRule &rule) const;

    bool operator==(const ValueChoices &) const = default;
};

} // namespace ui
