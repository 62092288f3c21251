#include "ordeal.h"

#include <random>

using namespace Qt::StringLiterals;

namespace {

/// Draws that are the same on every machine: the standard's own distributions are not.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed * 0x9e3779b97f4a7c15 + 1)
    {
    }
    int below(int end) { return int(m_engine() % quint64(end)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool one(int in) { return below(in) == 0; }
    /// A share of requests, mostly none.
    double share(int mostPerMille) { return one(2) ? double(between(1, mostPerMille)) / 1000 : 0; }

private:
    std::mt19937_64 m_engine;
};

void loseAnswers(csmsite::Switches &site, Dice &dice)
{
    using csmsite::Fault;
    static const Fault faults[]{Fault::DropBefore,      Fault::DropAfter,   Fault::Truncate,
                                Fault::TooMany,         Fault::Unavailable, Fault::ServerError,
                                Fault::ServerErrorAfter};
    for (const char *path : {"/customer/profile/bulk", "/organization/profile/bulk",
                             "/customer/details/definitions/bulk", "/tasks/*"}) {
        if (dice.one(2))
            site.plannedFaults.push_back({faults[dice.below(7)], path,
                                          path[1] == 't' ? "GET" : "POST", dice.between(1, 12),
                                          dice.between(1, 3)});
    }
}

} // namespace

Ordeal Ordeal::plain(quint64 seed)
{
    Dice dice(seed);
    Ordeal ordeal;
    ordeal.seed = seed;
    csmsite::Switches &site = ordeal.site;
    site.keepBodies = true;

    site.faultMix = {seed,          dice.share(6), dice.share(6), dice.share(4),
                     dice.share(6), dice.share(6), dice.share(4), dice.share(4)};
    loseAnswers(site, dice);
    site.retryAfter = dice.one(2) ? 0 : -1;
    site.htmlErrors = dice.one(2);
    site.dropWithReset = dice.one(2);

    site.taskSeconds = dice.between(1, 30) / 100.0;
    site.submitLatencyMs = dice.between(0, 20);
    site.tasksAtOnce = dice.one(3) ? dice.between(2, 6) : 0;
    site.outOfOrder = dice.one(3);
    if (dice.one(3)) {
        site.speedPeriodMs = dice.between(200, 1500);
        site.slowTimes = dice.between(2, 6);
    }
    site.taskCap = dice.one(4) ? 5 : 10;
    if (dice.one(3)) {
        site.foreignTasks = dice.between(1, site.taskCap);
        site.foreignPeriodMs = dice.between(100, 800);
    }
    site.capRefusalSticks = dice.one(6);
    if (dice.one(2)) {
        site.failEvery = dice.between(2, 5);
        site.failedWrites = csmsite::FailedWrites(dice.below(3));
    }
    site.failuresWhileRunning = dice.one(4);
    site.emptyFailures = csmsite::EmptyFailures(dice.below(3));
    site.extraFailureMembers = dice.one(4);
    site.tasksGone = dice.one(12);
    if (dice.one(3))
        site.association = csmsite::Association(dice.below(3));

    site.dialect = csmsite::Dialect(dice.below(3));
    site.taskIdName = csmsite::TaskIdName(dice.below(3));
    site.submitStatus = dice.one(2) ? 200 : 202;
    site.readShape = csmsite::ReadShape(dice.below(3));
    site.numericIds = dice.one(4);
    site.searchInexact = dice.one(4);
    if (dice.one(3)) {
        site.searchLagMs = dice.between(100, 1500);
        site.userSearchLagMs = dice.between(100, 1500);
    }
    site.predefinedFields = !dice.one(4);
    ordeal.wishes.existing = site.predefinedFields && dice.one(2);

    const int kills = dice.below(4);
    for (int i = 0; i < kills; ++i)
        ordeal.blows.append({Blow::What::Kill, dice.between(50, 3000)});
    if (dice.one(4))
        ordeal.blows.insert(dice.below(kills + 1), {Blow::What::NewToken, dice.between(300, 2500)});
    return ordeal;
}

Ordeal Ordeal::of(quint64 seed)
{
    Ordeal ordeal = plain(seed);
    ordeal.isPlain = false;
    Dice dice(seed + 1'000'000); // of its own, so that the others' draws stay as they are
    csmsite::Switches &site = ordeal.site;
    cargo::Wishes &wishes = ordeal.wishes;
    wishes.accountsOnly = dice.one(6);
    wishes.products = !wishes.accountsOnly && dice.one(5);
    wishes.longTitles = !wishes.accountsOnly && dice.one(4);
    if (wishes.longTitles)
        site.textLimit = cargo::longestTitle;
    if (!wishes.accountsOnly && dice.one(4)) {
        site.forbiddenFields = {"Phone"};
        site.forbiddenFieldIs403 = dice.one(2);
    }
    if (wishes.existing)
        wishes.ifThere = cargo::Wishes::IfThere(dice.below(3));
    ordeal.firstTen = dice.one(4);
    ordeal.bearer = dice.one(4);
    return ordeal;
}

QString Ordeal::words() const
{
    QStringList words;
    const auto say = [&words](const QString &what, auto value) {
        if (value != decltype(value)())
            words.append(what + u' ' + QString::number(value));
    };
    say(u"dropBefore"_s, site.faultMix.dropBefore);
    say(u"dropAfter"_s, site.faultMix.dropAfter);
    say(u"truncate"_s, site.faultMix.truncate);
    say(u"tooMany"_s, site.faultMix.tooMany);
    say(u"unavailable"_s, site.faultMix.unavailable);
    say(u"serverError"_s, site.faultMix.serverError);
    say(u"serverErrorAfter"_s, site.faultMix.serverErrorAfter);
    for (const csmsite::PlannedFault &fault : site.plannedFaults)
        words.append(u"fault %1 at %2 of %3, %4 times"_s.arg(int(fault.what))
                         .arg(fault.nth)
                         .arg(QString::fromStdString(fault.path))
                         .arg(fault.times));
    say(u"taskSeconds"_s, site.taskSeconds);
    say(u"tasksAtOnce"_s, site.tasksAtOnce);
    say(u"outOfOrder"_s, int(site.outOfOrder));
    say(u"slowTimes"_s, site.slowTimes);
    say(u"foreignTasks"_s, site.foreignTasks);
    say(u"capRefusalSticks"_s, int(site.capRefusalSticks));
    say(u"failEvery"_s, site.failEvery);
    say(u"failedWrites"_s, int(site.failedWrites));
    say(u"tasksGone"_s, int(site.tasksGone));
    say(u"association"_s, int(site.association));
    say(u"dialect"_s, int(site.dialect));
    say(u"searchLagMs"_s, site.searchLagMs);
    say(u"userSearchLagMs"_s, site.userSearchLagMs);
    say(u"fieldsToCreate"_s, int(!site.predefinedFields));
    say(u"existing"_s, int(wishes.existing));
    say(u"ifThere"_s, int(wishes.ifThere));
    say(u"accountsOnly"_s, int(wishes.accountsOnly));
    say(u"products"_s, int(wishes.products));
    say(u"longTitles"_s, int(wishes.longTitles));
    if (!site.forbiddenFields.empty())
        words.append(site.forbiddenFieldIs403 ? u"Phone forbidden by 403"_s : u"Phone forbidden"_s);
    say(u"firstTen"_s, int(firstTen));
    say(u"bearer"_s, int(bearer));
    for (const Blow &blow : blows)
        words.append((blow.what == Blow::What::Kill ? u"kill after %1"_s : u"new token after %1"_s)
                         .arg(blow.afterMs));
    return words.join(u", "_s);
}
