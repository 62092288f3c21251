#pragma once

#include "state.h"

namespace csmsite {

// The two shapes in which values are read (CSM API, 7.2).
enum class DetailShape { Values, Text };

// Documented: GET by id returns values, profile reads return value.text (switch 20).
DetailShape shapeOf(const Switches &switches, bool isProfile);

// Begins an object with "id" and "name".
JsonWriter &beginOrganization(JsonWriter &json, const State &state, Slot slot);
// Adds "details": [...] for a record.
void writeDetails(JsonWriter &json, const State &state, Kind kind, const Details &details,
                  DetailShape shape, bool withIds = false);
// Adds "organizations": [{"id","name"}] for a customer.
void writeOrganizations(JsonWriter &json, const State &state, Slot customer);

// One record as the profile reads and POST …/profile return it.
void writeCustomerProfile(JsonWriter &json, const State &state, Slot slot);
void writeOrganizationProfile(JsonWriter &json, const State &state, Slot slot);

// Ids in a member of the body, at most `limit`; a message when the form is wrong.
std::optional<std::string> readIdList(std::vector<std::string> &ids, const JsonValue &body,
                                      std::string_view name, int limit);

// PUT /customer/{id}/details?fieldName= and the organizations' one.
Reply setDetail(const Call &call, Kind kind, std::string_view id);
// POST /customer/profile, POST /customer and the organizations' ones: the payload alone.
Reply createRecord(const Call &call, Kind kind, BulkKind bulk);

} // namespace csmsite
