#pragma once

#include "rows.h"

#include <cstdint>
#include <memory>

namespace salesforceorg {

// How many records there are, and what they are like; the same numbers give the same records on
// every machine.
struct Generated
{
    int contacts = 0;       // of business accounts, or of none
    int accounts = 0;       // business accounts
    int personAccounts = 0; // each an account and a contact more
    int relations = 0;      // besides the direct ones; -1: no object of that name
    int deletedEvery = 0;   // each n-th contact and account is in the recycle bin
    std::uint64_t seed = 1;
};

// Rows that are made when they are asked for: a million take no memory.
std::unique_ptr<Rows> generatedContacts(const Generated &plan);
std::unique_ptr<Rows> generatedAccounts(const Generated &plan);
std::unique_ptr<Rows> generatedRelations(const Generated &plan);

} // namespace salesforceorg
