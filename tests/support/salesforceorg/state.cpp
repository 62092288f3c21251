#include "state.h"

namespace salesforceorg {

void State::switchesChanged(const Switches &before)
{
    gate.switchesChanged(before, switches);
    std::vector<std::string> hidden = switches.hiddenFields;
    if (!switches.relations)
        hidden.emplace_back("AccountContactRelation");
    schema.hide(hidden);
    schema.setPersonAccounts(switches.personAccounts);
    const bool sameFields = before.hiddenFields == switches.hiddenFields
                            && before.personAccounts == switches.personAccounts
                            && before.relations == switches.relations;
    if (!sameFields)
        changedAt = clock.now();
    pagesOf.clear();
    happened.assign(switches.meanwhile.size(), false);
}

void State::pageSent(const std::string &object)
{
    const int pages = ++pagesOf[object];
    for (std::size_t i = 0; i < switches.meanwhile.size(); ++i) {
        const Meanwhile &change = switches.meanwhile[i];
        Table *table = schema.findAny(change.object);
        if (happened[i] || change.object != object || pages < change.afterPages || !table)
            continue;
        happened[i] = true;
        const std::int64_t now = clock.now();
        const std::size_t before = table->count();
        const auto last = [before](int n) { return before - static_cast<std::size_t>(n) - 1; };
        for (int n = 0; n < change.created; ++n) {
            const std::string name = "Meanwhile " + std::to_string(n + 1);
            table->create({{"LastName", name}, {"Name", name}}, now);
        }
        // At the end, where the client has not been yet.
        for (int n = 0; n < change.updated && static_cast<std::size_t>(n) < before; ++n)
            table->update(last(n), {{"Description", "changed meanwhile"}}, now);
        for (int n = 0; n < change.deleted && static_cast<std::size_t>(change.updated + n) < before;
             ++n)
            table->update(last(change.updated + n), {{"IsDeleted", "true"}}, now);
    }
}

} // namespace salesforceorg
