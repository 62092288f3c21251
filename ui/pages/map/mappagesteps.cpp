// What the mapping page does: matching by itself, the card's record, the dialogs.

#include "operations/automap.h"
#include "operations/fileformats.h"
#include "operations/sentences.h"
#include "pages/map/mapchange.h"
#include "pages/map/mappage.h"
#include "pages/map/mapsheet.h"
#include "pages/map/maptexts.h"
#include "pages/map/productchange.h"
#include "pages/map/recordbrowser.h"
#include "pages/map/recordcard.h"
#include "pages/map/sourcepanel.h"
#include "pages/map/sourceseditor.h"
#include "pages/map/valuefit.h"
#include "translation/translationdialog.h"
#include "wizard/session.h"

#include <QMenu>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;
using operations::Records;

/// What Match for me would do; by names alone until the columns have been looked through.
void MapPage::findMatches()
{
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        m_found.insert(kind, operations::automap(*m_sources, kind, session().knownFacts(),
                                                 session().profiles.get()));
        m_sourceFields.insert(kind, sourceFields(kind));
    }
}

/// Whether something was mapped on the \a page that may have been taken back since.
static bool wasMapped(const project::History &history, const QString &page, Kind kind)
{
    const QString key =
        kind == Kind::Customer ? QStringLiteral("customers") : QStringLiteral("organizations");
    const auto isAbout = [&key](const project::JsonEdit &edit) { return edit.path.first() == key; };
    return std::any_of(history.steps().begin(), history.steps().end(), [&](const auto &step) {
        return step.page == page && std::any_of(step.edits.begin(), step.edits.end(), isAbout);
    });
}

/// A migration that nobody mapped yet begins with what can be found.
void MapPage::matchAtFirst()
{
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        const mapping::Mapping mapping = session().project().mapping(kind);
        if (givesValues(mapping.email) || givesValues(mapping.name) || !mapping.details.isEmpty())
            continue;
        if (wasMapped(session().history, objectName(), kind))
            continue;
        change(kind, fillOpen(m_found.value(kind).mapping));
        if (!session().profiles)
            m_first.insert(kind, {mapping, session().project().mapping(kind)});
    }
    m_tabs->setCurrentIndex(0);
}

/// What was matched at first knew names alone; now that the values are known, it is made up for
/// where nobody has changed anything since.
void MapPage::matchAgain()
{
    const int tab = m_tabs->currentIndex();
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        const auto first = m_first.constFind(kind);
        if (first == m_first.cend() || session().project().mapping(kind) != first->after)
            continue;
        mapping::Mapping now = first->before;
        const MapChange found = fillOpen(m_found.value(kind).mapping);
        found.apply(now);
        if (now != first->after)
            change(kind, {found.text, [now](mapping::Mapping &mapping) { mapping = now; }});
    }
    m_first.clear();
    m_tabs->setCurrentIndex(tab);
}

void MapPage::matchForMe()
{
    const mapping::Mapping before = session().project().mapping(m_kind);
    change(fillOpen(m_found.value(m_kind).mapping));
    const int count = newlyMatched(before, session().project().mapping(m_kind));
    QStringList sentences{
        count == 0 ? tr("Nothing more was found to match. What you matched was kept.")
                   : tr("%n field(s) were matched, and what you had matched was kept. Point at a "
                        "field to see why it was chosen.",
                        nullptr, count)};
    const int left = m_state.doubted();
    if (left > 0)
        sentences.append(tr("%n field(s) were left to you, as it is not certain what belongs "
                            "there: point at an empty one to see what may be meant.",
                            nullptr, left));
    showNotice(sentences.join(u' '), count == 0 ? Tone::Neutral : Tone::Good);
}

void MapPage::profileColumns()
{
    if (session().profiles || m_profiling.isRunning())
        return;
    m_profiling.run(
        [sources = m_sources](const RunContext &context) {
            return operations::columnProfiles(*sources, context);
        },
        [this](Result<operations::ColumnProfiles> profiles) {
            if (!profiles) {
                showFailure(profiles.error());
                return;
            }
            session().profiles =
                std::make_shared<const operations::ColumnProfiles>(*std::move(profiles));
            findMatches();
            matchAgain();
            refresh();
        });
}

void MapPage::showTranslation(const QString &key)
{
    const Target *target = m_state.target(key);
    if (!target || !m_state.rule(key))
        return;
    const mapping::FieldRule rule = *m_state.rule(key);
    const ValueChoices before = ValueChoices::of(rule);
    ValueField field = valueField(*target, rule);
    field.accepts =
        acceptorOf(target->type, rule.steps, operations::conversionOf(session().project()));
    field.mostOptions = session().knownFacts().limits.optionsPerField;
    auto *dialog = new TranslationDialog(field, sourceValues(m_state, rule), before,
                                         controlName(u"translation"_s), this);
    connect(dialog, &TranslationDialog::chosen, this,
            [this, target = *target, before](const ValueChoices &choices) {
                change(setTranslations(target, before, choices));
            });
    dialog->open();
}

void MapPage::editSources(const QString &key)
{
    const Target *target = m_state.target(key);
    if (!target)
        return;
    // As it would be for the record on the card, and nothing changed yet.
    const auto result = [this, target = *target](const mapping::FieldRule &rule) {
        MapState tried = m_state;
        project::Project project = session().project();
        combineFields(target, rule)
            .apply(m_kind == Kind::Customer ? project.customers : project.organizations);
        const Records all(m_kind, m_sources, project, session().knownFacts(), m_accounts);
        tried.record.reset();
        if (const qint64 position = m_browser->position(); position >= 0) {
            if (auto record = all.read(position); record && *record)
                tried.record = **std::move(record);
        }
        const QString problem = tried.problem(target);
        return SourcesEditor::Result{problem.isEmpty() ? tried.value(target) : problem,
                                     !problem.isEmpty()};
    };
    auto *dialog = new SourcesEditor(m_state, *target, result, this);
    connect(dialog, &SourcesEditor::changeWanted, this,
            [this](const MapChange &wanted) { change(wanted); });
    dialog->open();
}

/// What an empty value means where a field does not say.
void MapPage::clearBlanks(bool clears)
{
    const Message text{clears ? u"history.clearBlanks"_s : u"history.keepBlanks"_s, {}};
    if (Page::change(text, [clears](project::Project &project) { project.clearBlanks = clears; })) {
        announce(operations::historySentence(text));
        refresh();
    }
}

/// Enter on a chip: where it could go.
void MapPage::showTargets(const QString &field, const QPoint &point)
{
    auto *menu = new QMenu(m_left);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(controlName(u"targetsMenu"_s));
    for (const Target &target : std::as_const(m_state.targets)) {
        if (target.role == Target::Role::Memberships)
            continue;
        const mapping::FieldRule *rule = m_state.rule(target.key);
        const QString taken = rule ? sourcesText(*rule) : QString();
        const QString text =
            taken.isEmpty() ? target.title : tr("%1 (in place of %2)").arg(target.title, taken);
        menu->addAction(QString(text).replace(u'&', u"&&"_s), this,
                        [this, target, field] {
                            change(place(target, {{field}, {}}, Placing::Replace));
                        })
            ->setObjectName(target.key);
    }
    menu->addSeparator();
    menu->addAction(tr("Product names"), this,
                    [this, field] { changeProducts(takeProductNames(field)); })
        ->setObjectName(u"productNames"_s);
    menu->addAction(tr("New detail field"), this,
                    [this, field] {
                        m_sheet->addNewField({{field}, {}});
                    })
        ->setObjectName(u"newField"_s);
    menu->popup(point);
}

/// The organizations that customers become members of follow from the choices for organizations.
void MapPage::nameAccounts()
{
    const project::Project &project = session().project();
    const auto isSame = [&project](const project::Project &other) {
        return other.organizations == project.organizations
               && other.businessAccounts == project.businessAccounts
               && other.personAccounts == project.personAccounts
               && other.personRules == project.personRules && other.sameName == project.sameName;
    };
    if (!m_sources || (m_accountsOf && isSame(*m_accountsOf)))
        return;
    m_accountsOf = project;
    m_naming.run(
        [sources = m_sources, project, facts = session().knownFacts()](const RunContext &context) {
            return operations::accountNames(sources, project, facts, context);
        },
        [this](Result<std::shared_ptr<const operations::AccountNames>> accounts) {
            if (!accounts) {
                showFailure(accounts.error());
                return;
            }
            m_accounts = *accounts;
            refresh();
        });
}

Records MapPage::records(Kind kind) const
{
    return {kind, m_sources, session().project(), session().knownFacts(), m_accounts};
}

void MapPage::showRecord()
{
    m_state.record.reset();
    qint64 count = 0;
    const qint64 position = m_browser->position();
    if (m_sources) {
        Records all = records(m_kind);
        count = all.count();
        if (position >= 0 && position < count) {
            auto record = all.read(position);
            if (!record)
                showFailure(record.error());
            if (record && *record)
                m_state.record = **std::move(record);
            // Where the organizations are not known yet, that is no problem of the record.
            if (m_state.record && !m_accounts)
                m_state.record->problems.removeIf([](const model::Problem &problem) {
                    return problem.field == "organizations"_L1;
                });
        }
    }
    readProducts(m_state.record ? position : -1);
    m_card->setPosition(m_state.record ? position : -1, count);
    m_card->show(m_state);
    m_sheet->show(m_state);
    layOut(); // the card may need more room now
}

void MapPage::showFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        showError(error, sourceActions(error));
}

} // namespace ui
