#include "operations/personaddress.h"

#include "mapping/template.h"
#include "operations/personaccounts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace operations {

PersonAddress PersonAddress::of(const QString &personEmail)
{
    const qsizetype at = personEmail.lastIndexOf(u'@');
    if (at < 0)
        return {u"{Id}"_s, {}};
    return {personEmail.left(at), personEmail.sliced(at + 1)};
}

QString PersonAddress::text() const
{
    return name.trimmed() + u'@' + domain.trimmed().toLower();
}

std::optional<Message> nameProblem(const PersonAddress &address, const Sources &sources)
{
    const QString name = address.name.trimmed();
    if (name.isEmpty())
        return Message{u"personEmail.noName"_s, {}};
    const auto pattern = mapping::Template::parse(name);
    if (!pattern)
        return pattern.error().message;
    const QStringList columns = personColumns(sources);
    for (const QString &field : pattern->fields()) {
        if (!columns.contains(field, Qt::CaseInsensitive))
            return Message{u"personEmail.noSuchField"_s, {field}};
    }
    // What stands between the fields; their own values are looked at one by one.
    const QStringList empty(pattern->fields().size(), u"x"_s);
    static const QRegularExpression wrong(u"[^A-Za-z0-9.!#$%&'*+/=?^_`|~-]"_s);
    const auto match = wrong.match(pattern->filled(empty));
    if (match.hasMatch())
        return Message{u"personEmail.badName"_s, {match.captured()}};
    return std::nullopt;
}

std::optional<Message> domainProblem(const PersonAddress &address)
{
    const QString domain = address.domain.trimmed();
    if (domain.isEmpty())
        return Message{u"personEmail.noDomain"_s, {}};
    if (domain.contains(u'@'))
        return Message{u"personEmail.atInDomain"_s, {}};
    if (!domain.contains(u'.'))
        return Message{u"personEmail.noDot"_s, {domain}};
    static const QRegularExpression right(
        u"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (domain.size() > 253 || !right.match(domain).hasMatch())
        return Message{u"personEmail.badDomain"_s, {domain}};
    return std::nullopt;
}

} // namespace operations
