#include "site/rules.h"

#include "base/text.h"

#include <QDate>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {

using model::DetailField;
using model::DetailType;
using model::Kind;
using model::Problem;

QList<DetailField> defaultFields(Kind kind)
{
    static const QStringList types{u"Customer"_s, u"Prospect"_s, u"Partner"_s, u"Supplier/Vendor"_s,
                                   u"Other"_s};
    static const QStringList segments{u"Enterprise"_s, u"Mid-market"_s, u"SMB"_s, u"Startup"_s,
                                      u"Consumer"_s};
    if (kind == Kind::Customer)
        return {{u"Phone"_s, DetailType::Text},
                {u"External ID"_s, DetailType::Text},
                {u"Type"_s, DetailType::MultiSelect, types},
                {u"Title"_s, DetailType::Text},
                {u"Region"_s, DetailType::Text},
                {u"Preferred language"_s, DetailType::Text}};
    return {{u"Type"_s, DetailType::MultiSelect, types},
            {u"Industry"_s, DetailType::Text},
            {u"External ID"_s, DetailType::Text},
            {u"Website"_s, DetailType::Url},
            {u"Address"_s, DetailType::Text},
            {u"Customer Segment"_s, DetailType::MultiSelect, segments}};
}

static bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

static bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// Whether an address may hold \a character: nothing blank or invisible, and not what separates,
/// quotes or wraps addresses.
static bool isOfAnAddress(QChar character)
{
    switch (character.unicode()) {
    case u'<':
    case u'>':
    case u'(':
    case u')':
    case u'[':
    case u']':
    case u',':
    case u';':
    case u':':
    case u'"':
    case u'\\':
        return false;
    default:
        break;
    }
    return character.unicode() < 0x7f ? character > u' '
                                      : character.isPrint() && !character.isSpace();
}

static bool isEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at <= 0 || text.indexOf(u'@', at + 1) >= 0
        || !std::all_of(text.begin(), text.end(), isOfAnAddress))
        return false;
    const QStringView domain = text.sliced(at + 1);
    return domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.')
           && !domain.contains(QStringView(u".."));
}

static bool isUrl(const QString &text)
{
    const bool hasBlank =
        std::any_of(text.begin(), text.end(), [](QChar character) { return character.isSpace(); });
    if (hasBlank || !text.contains("://"_L1))
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
}

static bool isDate(QStringView text)
{
    return text.size() == 10 && text.at(4) == u'-' && text.at(7) == u'-' && areDigits(text.first(4))
           && areDigits(text.sliced(5, 2)) && areDigits(text.sliced(8, 2))
           && QDate::isValid(text.first(4).toInt(), text.sliced(5, 2).toInt(),
                             text.sliced(8, 2).toInt());
}

static bool isNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? areDigits(text)
                     : areDigits(text.first(point)) && areDigits(text.sliced(point + 1));
}

static bool isPhone(QStringView text)
{
    return text.size() >= 3 && text.size() <= 16 && text.front() == u'+' && text.at(1) != u'0'
           && areDigits(text.sliced(1));
}

bool accepts(DetailType type, const QString &value)
{
    switch (type) {
    case DetailType::Email:
        return isEmail(value);
    case DetailType::Url:
        return isUrl(value);
    case DetailType::Date:
        return isDate(value);
    case DetailType::Number:
        return isNumber(value);
    case DetailType::Boolean:
        return value == "true"_L1 || value == "false"_L1;
    case DetailType::Phone:
        return isPhone(value);
    case DetailType::Text:
    case DetailType::Select:
    case DetailType::MultiSelect:
        break;
    }
    return true;
}

static QString refusal(DetailType type)
{
    switch (type) {
    case DetailType::Email:
        return u"value.noEmail"_s;
    case DetailType::Url:
        return u"value.noUrl"_s;
    case DetailType::Date:
        return u"value.noDate"_s;
    case DetailType::Number:
        return u"value.noNumber"_s;
    case DetailType::Boolean:
        return u"value.noBoolean"_s;
    case DetailType::Phone:
        return u"value.noPhone"_s;
    case DetailType::Text:
    case DetailType::Select:
    case DetailType::MultiSelect:
        break;
    }
    return u"value.unknownOption"_s;
}

std::optional<Problem> checkValue(const DetailField &field, const QStringList &values)
{
    const auto problem = [&field](const QString &code, const QString &value, bool namesField) {
        return Problem{Problem::Severity::Warning,
                       {code, namesField ? QStringList{value, field.name} : QStringList{value}},
                       field.name,
                       value};
    };
    if (values.size() > 1 && field.type != DetailType::MultiSelect)
        return problem(u"value.severalValues"_s, values.join("; "_L1), true);
    for (const QString &value : values) {
        const bool hasOptions = model::hasOptions(field.type);
        if (hasOptions ? !field.options.contains(value) : !accepts(field.type, value))
            return problem(refusal(field.type), value, hasOptions);
    }
    return std::nullopt;
}

/// The field of this name; most are spelt as the site does it, and folding every name costs more
/// than all other checks together.
static const DetailField *fieldNamed(const QList<DetailField> &fields, const QString &name)
{
    for (const DetailField &field : fields) {
        if (field.name == name)
            return &field;
    }
    return model::findField(fields, name);
}

QList<Problem> checkProfile(const QList<DetailField> &fields, const model::Profile &profile)
{
    QList<Problem> problems;
    const auto refuse = [&problems](const QString &code, const QStringList &arguments,
                                    const QString &field, const QString &value) {
        problems.append({Problem::Severity::Error, {code, arguments}, field, value});
    };
    const bool isCustomer = profile.kind == Kind::Customer;
    if (isCustomer && profile.email.trimmed().isEmpty())
        refuse(u"record.noEmail"_s, {}, u"email"_s, {});
    else if (isCustomer && !isEmail(profile.email))
        refuse(u"record.badEmail"_s, {profile.email}, u"email"_s, profile.email);
    if (profile.name.trimmed().isEmpty())
        refuse(u"record.noName"_s, {}, isCustomer ? u"displayName"_s : u"name"_s, {});
    for (const model::DetailValue &detail : profile.details) {
        const DetailField *field = fieldNamed(fields, detail.name);
        if (!field)
            refuse(u"record.unknownField"_s, {detail.name}, detail.name,
                   detail.values.join("; "_L1));
        else if (const auto problem = checkValue(*field, detail.values))
            problems.append(*problem);
    }
    return problems;
}

static std::optional<Problem> checkCount(const QList<DetailField> &fields,
                                         const QList<DetailField> &present, const Limits &limits)
{
    // A site has either kind's defaults among its fields; which kind this is does not matter for
    // the count.
    const auto isDefault = [](const DetailField &field) {
        return model::findField(defaultFields(Kind::Customer), field.name)
               || model::findField(defaultFields(Kind::Organization), field.name);
    };
    QList<DetailField> all = present;
    all.append(fields);
    if (all.size() <= limits.fieldsPerKind)
        return std::nullopt;
    const auto own = all.size() - std::count_if(all.cbegin(), all.cend(), isDefault);
    return Problem{own > limits.fieldsPerKind ? Problem::Severity::Error
                                              : Problem::Severity::Warning,
                   {u"fields.tooMany"_s, {QString::number(limits.fieldsPerKind)}}};
}

QList<Problem> checkDefinitions(const QList<DetailField> &fields, const QList<DetailField> &present,
                                const Limits &limits)
{
    QList<Problem> problems;
    const auto refuse = [&problems](const QString &code, const QStringList &arguments,
                                    const QString &field) {
        problems.append({Problem::Severity::Error, {code, arguments}, field});
    };
    QSet<QString> taken;
    for (const DetailField &field : present)
        taken.insert(nameKey(field.name));
    for (const DetailField &field : fields) {
        const QString key = nameKey(field.name);
        if (key.isEmpty())
            refuse(u"fields.noName"_s, {}, field.name);
        else if (taken.contains(key))
            refuse(u"fields.clash"_s, {field.name}, field.name);
        taken.insert(key);
        if (model::hasOptions(field.type) && field.options.size() > limits.optionsPerField)
            refuse(u"fields.tooManyOptions"_s,
                   {QString::number(limits.optionsPerField), field.name}, field.name);
    }
    if (!fields.isEmpty()) {
        if (const auto problem = checkCount(fields, present, limits))
            problems.append(*problem);
    }
    return problems;
}

} // namespace site
