#pragma once

#include "migration/migrator.h"
#include "project/runfolder.h"

namespace operations {

/// One record as it was meant to be, and as it was read back from the site.
struct ComparedRecord
{
    /// One field; of details by their name, otherwise Name, Email or Organizations. Each product
    /// that the record is to be entitled to is one too, and each detail of that entitlement.
    struct Line
    {
        enum class What { Detail, Name, Email, Organizations, Product, ProductDetail };
        What what = What::Detail;
        QString field; ///< Of a detail.
        QStringList wanted, found;
        bool same = false;
        QString product = {}; ///< Of a ProductDetail: whose.
        Message reason = {};  ///< Of a Product: why it, or some of its details, is not there.

        bool operator==(const Line &) const = default;
    };

    model::Kind kind = model::Kind::Customer;
    QString name; ///< Email or name, as it was sent.
    migration::SourceRef ref;
    model::Outcome outcome = model::Outcome::Waiting;
    Message reason;
    bool isThere = false; ///< It was found at the site.
    QList<Line> lines;

    bool isAsMeant() const; ///< There, and each line the same.
};

/// Reads the first records of the latest run, and what they are entitled to, back from \a site and
/// sets what is there beside what was meant. Errors as site::Site, site::Entitlements,
/// JournalReader and csv::Table::Reader.
Result<QList<ComparedRecord>> compareFirst(const migration::Job &job, const QString &journal,
                                           site::Site &site, const RunContext &context);

/// Keeps a comparison in the run folder, for whoever looks at it later. Errors: Storage
/// "firstTen.notWritable", "firstTen.notReadable" (argument: the file); a missing file is an empty
/// comparison.
Result<> writeComparison(const project::RunFolder &folder, const QList<ComparedRecord> &records);
Result<QList<ComparedRecord>> readComparison(const project::RunFolder &folder);

} // namespace operations
