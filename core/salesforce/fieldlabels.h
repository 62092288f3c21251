#pragma once

#include <QString>

#include <vector>

namespace salesforce {

/// A standard field and what Salesforce calls it on the screen and in reports, in each language;
/// several ways at ';'. A further language is a further column here.
struct FieldLabels
{
    QString apiName; ///< As Salesforce writes it.
    QString english;
    QString german;
};

/// The standard fields of an Account and of a Contact, addresses left out.
const std::vector<FieldLabels> &accountLabels();
const std::vector<FieldLabels> &contactLabels();

/// The addresses: of what they are the address (apiName is how their fields begin) ...
const std::vector<FieldLabels> &accountAddresses();
const std::vector<FieldLabels> &contactAddresses();
/// ... and their parts (how their fields end). Which comes first in a label differs.
const std::vector<FieldLabels> &addressParts();

/// Words that a label begins with to say whose field it is: "Account: Phone", "Kontakt: Telefon".
const FieldLabels &accountWords();
const FieldLabels &contactWords();

} // namespace salesforce
