#include "operations/comparison.h"

#include "base/text.h"
#include "migration/journalreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace operations {

using migration::RecordState;
using model::Kind;
using What = ComparedRecord::Line::What;

bool ComparedRecord::isAsMeant() const
{
    return isThere
           && std::all_of(lines.cbegin(), lines.cend(), [](const Line &line) { return line.same; });
}

static QStringList sorted(QStringList values)
{
    values.sort();
    return values;
}

/// What is sent and what was found, line by line. \a organizations: their names by the site's ids.
static QList<ComparedRecord::Line> linesOf(const model::Profile &wanted,
                                           const model::Profile &found,
                                           const QHash<QString, QString> &organizations)
{
    QList<ComparedRecord::Line> lines;
    const bool customer = wanted.kind == Kind::Customer;
    lines.append(
        {What::Name,
         {},
         {wanted.name},
         {found.name},
         customer ? wanted.name == found.name : nameKey(wanted.name) == nameKey(found.name)});
    if (customer)
        lines.append({What::Email,
                      {},
                      {wanted.email},
                      {found.email},
                      // Who is no administrator is shown no emails; it was found by its own.
                      found.email.isEmpty() || nameKey(wanted.email) == nameKey(found.email)});
    for (const model::DetailValue &detail : wanted.details) {
        const model::DetailValue *there = model::findDetail(found.details, detail.name);
        const QStringList values = there ? there->values : QStringList();
        lines.append({What::Detail, detail.name, detail.values, values,
                      sorted(detail.values) == sorted(values)});
    }
    for (const QString &cleared : wanted.cleared) {
        const model::DetailValue *there = model::findDetail(found.details, cleared);
        const QStringList values = there ? there->values : QStringList();
        lines.append({What::Detail, cleared, {}, values, values.join(QString()).isEmpty()});
    }
    if (!wanted.organizations.isEmpty()) {
        QStringList names, keys;
        for (const QString &id : found.organizations) {
            names.append(organizations.value(id, id));
            keys.append(nameKey(names.constLast()));
        }
        // It may be in others as well.
        const bool all =
            std::all_of(wanted.organizations.cbegin(), wanted.organizations.cend(),
                        [&keys](const QString &name) { return keys.contains(nameKey(name)); });
        lines.append({What::Organizations, {}, wanted.organizations, names, all});
    }
    return lines;
}

namespace {

/// The records of the latest run, by kind, as the journal has them.
struct Sent
{
    QList<RecordState> organizations, customers;
    std::array<QList<RecordState>, 2> entitlements; ///< By the kind of whom they are for.
};

/// What the site has of products, read as it is asked for.
class Entitled
{
public:
    Entitled(site::Entitlements &site, const RunContext &context)
        : m_site(site)
        , m_context(context)
    {
    }

    /// Adds what \a owner was to be entitled to and what it is. \a journaled: what the journal has
    /// of all entitlements of its kind.
    Result<> compare(const QList<migration::ProductWish> &wishes, const RecordState &owner,
                     const QList<RecordState> &journaled, ComparedRecord &record);

private:
    Result<> readProducts();

    site::Entitlements &m_site;
    const RunContext &m_context;
    std::optional<QHash<QString, site::Product>> m_products; ///< By nameKey().
};

Result<> Entitled::readProducts()
{
    auto products = m_site.products(m_context);
    if (!products)
        return products.error();
    m_products.emplace();
    for (const site::Product &product : std::as_const(*products)) {
        if (!m_products->contains(nameKey(product.name))) // of two with one name the first
            m_products->insert(nameKey(product.name), product);
    }
    return {};
}

Result<> Entitled::compare(const QList<migration::ProductWish> &wishes, const RecordState &owner,
                           const QList<RecordState> &journaled, ComparedRecord &record)
{
    if (wishes.isEmpty())
        return {};
    if (!m_products) {
        if (auto done = readProducts(); !done)
            return done;
    }
    QList<site::Entitlement> there;
    if (record.isThere) {
        auto read = m_site.entitlementsOf(record.kind, owner.siteId, m_context);
        if (!read)
            return read.error();
        there = *std::move(read);
    }
    for (const migration::ProductWish &wish : wishes) {
        const site::Product product = m_products->value(nameKey(wish.product));
        const auto found =
            std::find_if(there.cbegin(), there.cend(), [&product](const site::Entitlement &one) {
                return one.productId == product.id;
            });
        const bool has = found != there.cend() && !product.id.isEmpty();
        ComparedRecord::Line line{What::Product, {}, {wish.product}, {}, has};
        if (has)
            line.found = {product.name};
        for (const RecordState &known : journaled) {
            if (known.n == owner.n && nameKey(known.key) == nameKey(wish.product))
                line.reason = known.reason;
        }
        record.lines.append(line);
        for (const model::DetailValue &detail : wish.details) {
            const model::DetailValue *value =
                has ? model::findDetail(found->details, detail.name) : nullptr;
            const QStringList values = value ? value->values : QStringList();
            record.lines.append({What::ProductDetail, detail.name, detail.values, values,
                                 sorted(detail.values) == sorted(values), wish.product});
        }
    }
    return {};
}

} // namespace

static Result<Sent> sentOf(const QString &journal)
{
    auto reader = migration::JournalReader::open(journal);
    if (!reader)
        return reader.error();
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    Sent sent;
    if (!*run)
        return sent;
    auto read = (*reader)->batches((*run)->id, [&sent](const migration::Batch &batch) {
        const Kind kind = site::kindOf(batch.endpoint);
        if (site::isOfEntitlements(batch.endpoint))
            sent.entitlements[size_t(kind)] += batch.records;
        else
            (kind == Kind::Customer ? sent.customers : sent.organizations) += batch.records;
        return true;
    });
    if (!read)
        return read.error();
    const auto byNumber = [](const RecordState &one, const RecordState &other) {
        return one.n < other.n;
    };
    std::sort(sent.customers.begin(), sent.customers.end(), byNumber);
    std::sort(sent.organizations.begin(), sent.organizations.end(), byNumber);
    return sent;
}

Result<QList<ComparedRecord>> compareFirst(const migration::Job &job, const QString &journal,
                                           site::Site &site, const RunContext &context)
{
    auto sent = sentOf(journal);
    if (!sent)
        return sent.error();
    QHash<QString, QString> organizations;
    for (const RecordState &record : std::as_const(sent->organizations))
        organizations.insert(record.siteId, record.key);
    Entitled entitled(site.entitlements(), context);
    QList<ComparedRecord> compared;
    for (const Kind kind : {Kind::Organization, Kind::Customer}) {
        const bool customers = kind == Kind::Customer;
        const QList<RecordState> &records = customers ? sent->customers : sent->organizations;
        QStringList ids;
        for (const RecordState &record : records) {
            if (!record.siteId.isEmpty())
                ids.append(record.siteId);
        }
        QHash<QString, model::Profile> there;
        if (!ids.isEmpty()) {
            auto stored = site.readProfiles(kind, ids, context);
            if (!stored)
                return stored.error();
            for (const site::StoredProfile &profile : std::as_const(*stored))
                there.insert(profile.id, profile.profile);
        }
        const migration::CandidateReader reader =
            (customers ? job.customers : job.organizations).reader();
        const migration::Plan &plan = customers ? job.customerPlan : job.organizationPlan;
        const migration::ProductWishes &products =
            customers ? job.customerProducts : job.organizationProducts;
        const migration::WishReader wishes =
            products.reader ? products.reader() : migration::WishReader();
        for (const RecordState &record : records) {
            auto candidate = plan.read(reader, record.n);
            if (!candidate)
                return candidate.error();
            if (!*candidate)
                continue;
            ComparedRecord one{kind, record.key, record.ref, record.outcome, record.reason};
            const auto found = there.constFind(record.siteId);
            one.isThere = found != there.cend();
            one.lines = linesOf((*candidate)->profile, one.isThere ? *found : model::Profile{kind},
                                organizations);
            if (wishes) {
                auto named = migration::wishesOf(wishes, plan, record.n);
                if (!named)
                    return named.error();
                if (auto done =
                        entitled.compare(*named, record, sent->entitlements[size_t(kind)], one);
                    !done)
                    return done.error();
            }
            if (!one.isThere) {
                for (ComparedRecord::Line &line : one.lines)
                    line.same = false;
            }
            compared.append(one);
        }
    }
    return compared;
}

static QString fileOf(const project::RunFolder &folder)
{
    return folder.path() + u"/first-ten.json"_s;
}

Result<> writeComparison(const project::RunFolder &folder, const QList<ComparedRecord> &records)
{
    QJsonArray array;
    for (const ComparedRecord &record : records) {
        QJsonArray lines;
        for (const ComparedRecord::Line &line : record.lines)
            lines.append(
                QJsonObject{{u"what"_s, int(line.what)},
                            {u"field"_s, line.field},
                            {u"wanted"_s, QJsonArray::fromStringList(line.wanted)},
                            {u"found"_s, QJsonArray::fromStringList(line.found)},
                            {u"same"_s, line.same},
                            {u"product"_s, line.product},
                            {u"code"_s, line.reason.code},
                            {u"arguments"_s, QJsonArray::fromStringList(line.reason.arguments)}});
        array.append(
            QJsonObject{{u"kind"_s, model::toString(record.kind)},
                        {u"name"_s, record.name},
                        {u"file"_s, record.ref.file},
                        {u"row"_s, record.ref.row},
                        {u"line"_s, record.ref.line},
                        {u"id"_s, record.ref.id},
                        {u"outcome"_s, model::toString(record.outcome)},
                        {u"code"_s, record.reason.code},
                        {u"arguments"_s, QJsonArray::fromStringList(record.reason.arguments)},
                        {u"there"_s, record.isThere},
                        {u"lines"_s, lines}});
    }
    QSaveFile file(fileOf(folder));
    const QByteArray bytes = QJsonDocument(array).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Storage,
                     {u"firstTen.notWritable"_s, {file.fileName()}},
                     file.errorString()};
    return {};
}

static QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        list.append(each.toString());
    return list;
}

Result<QList<ComparedRecord>> readComparison(const project::RunFolder &folder)
{
    QList<ComparedRecord> records;
    QFile file(fileOf(folder));
    if (!file.exists())
        return records;
    const Error notReadable{Error::Kind::Storage, {u"firstTen.notReadable"_s, {file.fileName()}}};
    if (!file.open(QIODevice::ReadOnly))
        return notReadable;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray())
        return notReadable;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        ComparedRecord record;
        record.kind = value[u"kind"].toString() == model::toString(Kind::Organization)
                          ? Kind::Organization
                          : Kind::Customer;
        record.name = value[u"name"].toString();
        record.ref = {value[u"file"].toInt(), value[u"row"].toInteger(), value[u"line"].toInteger(),
                      value[u"id"].toString()};
        record.outcome =
            model::outcome(value[u"outcome"].toString()).value_or(model::Outcome::Unknown);
        record.reason = {value[u"code"].toString(), strings(value[u"arguments"])};
        record.isThere = value[u"there"].toBool();
        const QJsonArray lines = value[u"lines"].toArray();
        for (const QJsonValue &line : lines)
            record.lines.append({What(qBound(0, line[u"what"].toInt(), int(What::ProductDetail))),
                                 line[u"field"].toString(),
                                 strings(line[u"wanted"]),
                                 strings(line[u"found"]),
                                 line[u"same"].toBool(),
                                 line[u"product"].toString(),
                                 {line[u"code"].toString(), strings(line[u"arguments"])}});
        records.append(record);
    }
    return records;
}

} // namespace operations
