#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>

/// Two names are the same to a site when their keys are: trimmed, without case, in one Unicode
/// form.
QString nameKey(const QString &name);
/// The same of \a name in UTF-8, added to \a to.
void appendNameKey(QByteArrayView name, std::string &to);

/// 64 well-mixed bits of \a bytes. Not for untrusted tables that must resist attacks, and the same
/// in every run: a hash may be stored. A multiply alone would cluster: the ids of one Salesforce
/// org share ten characters.
quint64 hash64(QByteArrayView bytes);
