#pragma once

#include <QByteArrayView>
#include <QString>

namespace model {

/// What a column of this name holds that nobody should move unasked: "nationalId", "taxId",
/// "passport", "drivingLicence", "card", "bank", "password"; empty for all others. By the words of
/// API names and labels, in English and German. A date of birth is not of these.
QString sensitiveReason(const QString &columnName);

/// Whether a cell is a payment card's number: 13 to 19 digits with the beginning of one, written
/// with or without blanks and hyphens, whose last is the check digit (ISO/IEC 7812, Luhn).
bool looksLikeCardNumber(QByteArrayView cell);

/// Whether a cell is an international bank account number whose check digits are right (ISO 13616).
bool looksLikeIban(QByteArrayView cell);

/// Whether a cell is written as a US social security number, 123-45-6789, and may be one.
bool looksLikeSocialSecurityNumber(QByteArrayView cell);

} // namespace model
