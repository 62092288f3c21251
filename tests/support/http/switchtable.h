#pragma once

#include "json.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How the switches of a simulator are read from JSON and written to it: one entry for each member
// of a struct.
namespace http {

inline bool readInto(bool &target, const JsonValue &value)
{
    return value.IsBool() && (target = value.GetBool(), true);
}

inline bool readInto(int &target, const JsonValue &value)
{
    return value.IsInt() && (target = value.GetInt(), true);
}

inline bool readInto(std::uint64_t &target, const JsonValue &value)
{
    return value.IsUint64() && (target = value.GetUint64(), true);
}

inline bool readInto(double &target, const JsonValue &value)
{
    return value.IsNumber() && (target = value.GetDouble(), true);
}

inline bool readInto(std::string &target, const JsonValue &value)
{
    return value.IsString() && (target = textOf(value), true);
}

inline bool readInto(std::vector<std::string> &target, const JsonValue &value)
{
    if (!value.IsArray())
        return false;
    target.clear();
    for (const JsonValue &item : value.GetArray()) {
        if (!item.IsString())
            return false;
        target.emplace_back(textOf(item));
    }
    return true;
}

// texts in the order of the enumerators
template <typename Enum, typename Texts>
bool readChoice(Enum &target, const JsonValue &value, const Texts &texts)
{
    for (std::size_t i = 0; value.IsString() && i < std::size(texts); ++i) {
        if (texts[i] == textOf(value))
            return target = static_cast<Enum>(i), true;
    }
    return false;
}

template <typename T>
void writeValue(const T &value, JsonWriter &json)
{
    if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        json.beginList();
        for (const std::string &item : value)
            json.value(item);
        json.endList();
    } else if constexpr (std::is_same_v<T, std::uint64_t>) {
        json.value(static_cast<std::size_t>(value));
    } else {
        json.value(value);
    }
}

// One member by its JSON name: how to read it (false: wrong type) and how to write it.
template <typename Struct>
struct Entry
{
    std::string_view name;
    std::function<bool(Struct &, const JsonValue &)> read;
    std::function<void(const Struct &, JsonWriter &)> write;
};

template <typename Struct>
using Entries = std::vector<Entry<Struct>>;

template <typename Struct, typename T>
Entry<Struct> plain(std::string_view name, T Struct::*place)
{
    return {
        name,
        [place](Struct &object, const JsonValue &value) { return readInto(object.*place, value); },
        [place](const Struct &object, JsonWriter &json) { writeValue(object.*place, json); }};
}

template <typename Struct, typename T>
Entry<Struct> choice(std::string_view name, T Struct::*place,
                     const std::vector<std::string_view> &texts)
{
    return {name,
            [place, texts](Struct &object, const JsonValue &value) {
                return readChoice(object.*place, value, texts);
            },
            [place, texts](const Struct &object, JsonWriter &json) {
                json.value(texts[static_cast<std::size_t>(object.*place)]);
            }};
}

template <typename Struct>
void writeEntries(const Struct &object, const Entries<Struct> &entries, JsonWriter &json)
{
    json.begin();
    for (const Entry<Struct> &entry : entries) {
        json.key(entry.name);
        entry.write(object, json);
    }
    json.end();
}

// Changes what the JSON names and leaves the rest; a message for an unknown name or a value of the
// wrong type.
// {"defaults": true} starts anew.
template <typename Struct>
std::optional<std::string> readEntries(Struct &object, const Entries<Struct> &entries,
                                       const JsonValue &json)
{
    if (!json.IsObject())
        return "switches must be an object";
    Struct changed = object;
    const JsonValue *defaults = member(json, "defaults");
    if (defaults && defaults->IsTrue())
        changed = Struct{};
    for (const auto &item : json.GetObject()) {
        const std::string name(textOf(item.name));
        if (name == "defaults")
            continue;
        const Entry<Struct> *found = nullptr;
        for (const Entry<Struct> &entry : entries)
            found = entry.name == name ? &entry : found;
        if (!found)
            return "unknown switch " + name;
        if (!found->read(changed, item.value))
            return "wrong value for switch " + name;
    }
    object = changed;
    return std::nullopt;
}

// A member that is a struct, or a list of structs, with entries of its own.
template <typename Struct, typename T>
Entry<Struct> nested(std::string_view name, T Struct::*place, const Entries<T> &entries)
{
    return {name,
            [place, entries](Struct &object, const JsonValue &value) {
                T read;
                if (readEntries(read, entries, value))
                    return false;
                return object.*place = read, true;
            },
            [place, entries](const Struct &object, JsonWriter &json) {
                writeEntries(object.*place, entries, json);
            }};
}

template <typename Struct, typename T>
Entry<Struct> list(std::string_view name, std::vector<T> Struct::*place, const Entries<T> &entries)
{
    return {name,
            [place, entries](Struct &object, const JsonValue &value) {
                std::vector<T> read;
                for (std::size_t i = 0; value.IsArray() && i < value.Size(); ++i) {
                    if (readEntries(read.emplace_back(), entries,
                                    value[static_cast<rapidjson::SizeType>(i)]))
                        return false;
                }
                return value.IsArray() && (object.*place = std::move(read), true);
            },
            [place, entries](const Struct &object, JsonWriter &json) {
                json.beginList();
                for (const T &item : object.*place)
                    writeEntries(item, entries, json);
                json.endList();
            }};
}

} // namespace http
