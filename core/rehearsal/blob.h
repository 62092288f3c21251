#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace rehearsal {

/// Packs numbers and texts tightly one after another; a site's records by the million are kept so.
class BlobWriter
{
public:
    void number(quint64 number); ///< 1 byte up to 127, 10 at most.
    void bytes(QByteArrayView bytes);
    void text(const QString &text) { bytes(text.toUtf8()); }
    void texts(const QStringList &texts);
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Unpacks what a BlobWriter packed, in the same order. Past the end everything is 0 or empty.
class BlobReader
{
public:
    explicit BlobReader(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    quint64 number();
    QByteArrayView bytes(); ///< Part of what was given.
    QString text() { return QString::fromUtf8(bytes()); }
    QStringList texts();

private:
    QByteArrayView m_left;
};

} // namespace rehearsal
