#include "zip/archive.h"

#include "zip/archivefile.h"
#include "zip/directory.h"

#include <QHash>
#include <QSaveFile>

#include <algorithm>
#include <limits>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace zips {

constexpr qsizetype blockSize = qsizetype(256) * 1024;

namespace {

struct CloseArchive
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseMember
{
    void operator()(zip_file_t *member) const { zip_fclose(member); }
};
using OpenMember = std::unique_ptr<zip_file_t, CloseMember>;

} // namespace

struct Archive::Private
{
    Error refused(const QString &code, const QStringList &more = {}) const
    {
        return {Error::Kind::Data, {code, QStringList{file->path()} + more}};
    }
    /// What is wrong with \a member: with its file, or else with its bytes.
    Error damaged(const Member &member, const char *detail) const
    {
        if (file->problem())
            return *file->problem();
        Error error = refused(u"zip.memberDamaged"_s, {member.name});
        error.detail = QString::fromUtf8(detail);
        return error;
    }
    Result<> list();
    Result<OpenMember> openMember(const Member &member);
    Result<qint64> read(zip_file_t *from, const Member &member, QByteArray &block, qint64 done);

    Limits limits;
    std::unique_ptr<ArchiveFile> file; ///< Outlives what libzip makes of it.
    std::unique_ptr<zip_t, CloseArchive> archive;
    QList<Member> members;
    QHash<QString, qsizetype> places; ///< Of the members, by name.
};

Archive::Archive()
    : d(std::make_unique<Private>())
{
}
Archive::~Archive() = default;
Archive::Archive(Archive &&) noexcept = default;
Archive &Archive::operator=(Archive &&) noexcept = default;

Result<Archive> Archive::open(const QString &path, const Limits &limits)
{
    auto file = ArchiveFile::open(path);
    if (!file)
        return file.error();
    Archive archive;
    Private &d = *archive.d;
    d.limits = limits;
    d.file = std::move(*file);
    // Before libzip makes room for all of them.
    const auto directory = findDirectory(*d.file);
    if (!directory)
        return directory.error();
    if (directory->members > limits.members || directory->size > limits.directory)
        return d.refused(u"zip.tooManyMembers"_s, {QString::number(limits.members)});

    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = d.file->source(&error);
    if (source)
        d.archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source && !d.archive)
        zip_source_free(source);
    const int code = zip_error_code_zip(&error);
    Error refused = d.refused(code == ZIP_ER_MULTIDISK ? u"zip.split"_s : u"zip.damaged"_s);
    refused.detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!d.archive)
        return d.file->problem() ? *d.file->problem() : refused;
    if (auto listed = d.list(); !listed)
        return listed.error();
    return archive;
}

Result<> Archive::Private::list()
{
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    members.reserve(count);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE
                                        | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD
                                        | ZIP_STAT_ENCRYPTION_METHOD;
        constexpr auto largest = zip_uint64_t(std::numeric_limits<qint64>::max());
        // The name is UTF-8 here, whether it was that or CP437, DOS's, in the archive.
        const int got = zip_stat_index(archive.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS, &stat);
        if (got != 0 || (stat.valid & needed) != needed || stat.size > largest
            || stat.comp_size > largest)
            return refused(u"zip.damaged"_s);
        Member member;
        member.name = QString::fromUtf8(stat.name);
        member.size = qint64(stat.size);
        member.compressedSize = qint64(stat.comp_size);
        member.crc = stat.crc;
        member.isDirectory = member.name.endsWith(u'/');
        member.isEncrypted = stat.encryption_method != ZIP_EM_NONE;
        member.compression = stat.comp_method;
        if (places.contains(member.name))
            return refused(u"zip.sameName"_s, {printable(member.name)});
        places.insert(member.name, members.size());
        members.append(member);
    }
    return judge(file->path(), file->size(), members, limits);
}

const QString &Archive::path() const
{
    return d->file->path();
}

const QList<Member> &Archive::members() const
{
    return d->members;
}

Result<Member> Archive::member(const QString &name) const
{
    const auto place = d->places.constFind(name);
    if (place == d->places.cend())
        return d->refused(u"zip.noMember"_s, {printable(name)});
    return d->members.at(*place);
}

Result<OpenMember> Archive::Private::openMember(const Member &member)
{
    if (auto judged = judge(file->path(), member, limits); !judged)
        return judged.error();
    if (!zip_compression_method_supported(member.compression, 0))
        return refused(u"zip.unsupported"_s, {member.name, QString::number(member.compression)});
    OpenMember opened(zip_fopen_index(archive.get(), zip_uint64_t(places.value(member.name)), 0));
    if (!opened)
        return damaged(member, zip_error_strerror(zip_get_error(archive.get())));
    return opened;
}

/// Fills \a block with what comes next; 0 at the end.
Result<qint64> Archive::Private::read(zip_file_t *from, const Member &member, QByteArray &block,
                                      qint64 done)
{
    const zip_int64_t got = zip_fread(from, block.data(), zip_uint64_t(block.size()));
    if (got < 0)
        return damaged(member, zip_file_strerror(from));
    if (got > member.size - done)
        return refused(u"zip.longer"_s, {member.name});
    return qint64(got);
}

Result<QByteArray> Archive::begin(const QString &name, qint64 size)
{
    const auto member = this->member(name);
    if (!member)
        return member.error();
    auto from = d->openMember(*member);
    if (!from)
        return from.error();
    QByteArray all;
    QByteArray block(qsizetype(std::min<qint64>(size, blockSize)), Qt::Uninitialized);
    while (all.size() < size) {
        const auto got = d->read(from->get(), *member, block, all.size());
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        all.append(block.constData(), qsizetype(std::min(*got, size - all.size())));
    }
    return all;
}

Result<> Archive::extract(const QString &name, const QString &to, const RunContext &context)
{
    const auto member = this->member(name);
    if (!member)
        return member.error();
    auto from = d->openMember(*member);
    if (!from)
        return from.error();
    QSaveFile file(to); // gone unless it is committed
    const auto notWritable = [&] {
        return Error{Error::Kind::Storage,
                     {u"zip.notWritable"_s, {path(), member->name, to}},
                     file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritable();
    QByteArray block(blockSize, Qt::Uninitialized);
    const Message activity{u"zip.unpacking"_s, {member->name}};
    qint64 done = 0;
    for (;;) {
        context.progress({done, member->size, activity});
        if (context.stop.requested())
            return cancelled();
        const auto got = d->read(from->get(), *member, block, done);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        if (file.write(block.constData(), *got) != *got)
            return notWritable();
        done += *got;
    }
    // libzip has compared the CRC at the end.
    if (done != member->size)
        return d->damaged(*member, "it is shorter than it claims");
    if (auto same = d->file->requireUnchanged(); !same)
        return same.error();
    if (!file.commit())
        return notWritable();
    return {};
}

} // namespace zips
