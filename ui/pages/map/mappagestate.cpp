// What the mapping page shows: its state, made of the project and of what is known of the files.

#include "operations/automap.h"
#include "operations/columnlabels.h"
#include "pages/map/mappage.h"
#include "wizard/session.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;

MapState MapPage::state(Kind kind) const
{
    MapState state;
    state.kind = kind;
    const project::Project &project = session().project();
    const site::Facts facts = session().knownFacts();
    state.mapping = project.mapping(kind);
    state.targets = mapTargets(kind, state.mapping, facts.fields(kind));
    state.profiles = session().profiles;
    state.clearBlanks = project.clearBlanks;
    state.products = project.products(kind);
    state.productFields = m_siteProducts.fields;
    state.defaultCountry = project.defaultCountry;
    if (!m_sources)
        return state;
    state.fields = m_sourceFields.value(kind);
    const mapping::AutoMatch found = m_found.value(kind);
    for (const mapping::Match &match : found.matches)
        state.reasons.insert(match.target, match);
    for (const mapping::Doubt &doubt : found.doubts)
        state.doubts.insert(doubt.match.target, doubt);
    return state;
}

/// What there is to take values from, with what is known of it.
QList<SourceField> MapPage::sourceFields(Kind kind) const
{
    QList<SourceField> fields;
    const auto profiles = session().profiles;
    QHash<QString, const operations::SourceColumn *> known;
    if (profiles) {
        for (const operations::SourceColumn &column : profiles->of(kind).columns)
            known.insert(column.name.toCaseFolded(), &column);
    }
    const QStringList columns = operations::sourceColumns(*m_sources, kind);
    for (const QString &name : columns) {
        SourceField field{name};
        field.label = operations::columnLabel(kind, name, QLocale().language());
        if (const operations::SourceColumn *column = known.value(name.toCaseFolded())) {
            field.rows = profiles->of(kind).rows;
            field.filled = column->profile.filled;
            if (field.filled > 0)
                field.looksLike = operations::suggestedField(*column).type;
            if (column->described && !column->described->label.isEmpty())
                field.label = column->described->label; // what the user's own org calls it
        }
        fields.append(field);
    }
    return fields;
}

/// The targets that are needed and get nothing.
QStringList MapPage::missing(Kind kind) const
{
    const project::Project &project = session().project();
    QStringList names;
    if (!m_sources || operations::sourceColumns(*m_sources, kind).isEmpty())
        return names;
    if (kind == Kind::Organization && !project.businessAccounts
        && project.personAccounts == project::PersonAccounts::Customers)
        return names;
    MapState state;
    state.kind = kind;
    state.mapping = project.mapping(kind);
    const auto targets = mapTargets(kind, state.mapping, {});
    for (const Target &target : targets) {
        if (target.needed && !givesValues(*state.rule(target.key)))
            names.append(target.title);
    }
    return names;
}

bool MapPage::isComplete() const
{
    return session().file && m_sources && missing(Kind::Customer).isEmpty()
           && missing(Kind::Organization).isEmpty();
}

void MapPage::showMissing()
{
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        const QStringList names = missing(kind);
        if (names.isEmpty())
            continue;
        const QString text =
            kind == Kind::Customer
                ? tr("Customers need %1: choose a Salesforce field, or a value for when it is "
                     "empty. Next comes on then.")
                : tr("Organizations need %1: choose a Salesforce field, or a value for when it is "
                     "empty. Next comes on then.");
        m_missing->show(text.arg(names.join(tr(" and ", "between two names"))), Tone::Warning);
        return;
    }
    m_missing->clear();
}

} // namespace ui
