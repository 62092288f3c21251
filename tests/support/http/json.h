#pragma once

#include "httpserver.h"

#include <algorithm>
#include <optional>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>

namespace http {

using JsonValue = rapidjson::Value;

inline std::string_view textOf(const JsonValue &value)
{
    return {value.GetString(), value.GetStringLength()};
}

// Null when there is no such member (or no object).
inline const JsonValue *member(const JsonValue &object, std::string_view name)
{
    if (!object.IsObject())
        return nullptr;
    for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
        if (textOf(it->name) == name)
            return &it->value;
    }
    return nullptr;
}

inline std::optional<std::string_view> textMember(const JsonValue &object, std::string_view name)
{
    const JsonValue *value = member(object, name);
    if (!value || !value->IsString())
        return std::nullopt;
    return textOf(*value);
}

// False for anything but a JSON object in valid UTF-8.
inline bool parseObject(rapidjson::Document &document, std::string_view text)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii)) // spares a slow check
        document.Parse(text.data(), text.size());
    else
        document.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
    return !document.HasParseError() && document.IsObject();
}

// Writes JSON member by member: json.begin().put("id", id).end().
class JsonWriter
{
public:
    JsonWriter &begin() { return m_writer.StartObject(), *this; }
    JsonWriter &begin(std::string_view name) { return key(name), m_writer.StartObject(), *this; }
    JsonWriter &end() { return m_writer.EndObject(), *this; }
    JsonWriter &beginList() { return m_writer.StartArray(), *this; }
    JsonWriter &beginList(std::string_view name) { return key(name), m_writer.StartArray(), *this; }
    JsonWriter &endList() { return m_writer.EndArray(), *this; }
    JsonWriter &key(std::string_view name)
    {
        return m_writer.Key(name.data(), static_cast<unsigned>(name.size())), *this;
    }
    JsonWriter &value(std::string_view text)
    {
        return m_writer.String(text.data(), static_cast<unsigned>(text.size())), *this;
    }
    JsonWriter &value(const char *text) { return value(std::string_view(text)); }
    JsonWriter &value(const std::string &text) { return value(std::string_view(text)); }
    JsonWriter &value(bool truth) { return m_writer.Bool(truth), *this; }
    JsonWriter &value(int number) { return m_writer.Int(number), *this; }
    JsonWriter &value(unsigned number) { return m_writer.Uint(number), *this; }
    JsonWriter &value(std::size_t number) { return m_writer.Uint64(number), *this; }
    JsonWriter &value(double number) { return m_writer.Double(number), *this; }
    JsonWriter &null() { return m_writer.Null(), *this; }
    JsonWriter &raw(std::string_view json)
    {
        return m_writer.RawValue(json.data(), json.size(), rapidjson::kObjectType), *this;
    }
    template <typename T>
    JsonWriter &put(std::string_view name, const T &content)
    {
        return key(name).value(content);
    }

    std::string text() const { return {m_buffer.GetString(), m_buffer.GetSize()}; }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_buffer};
};

inline Reply jsonReply(int status, const JsonWriter &json)
{
    Reply reply;
    reply.status = status;
    reply.body = json.text();
    return reply;
}

inline Reply emptyReply(int status)
{
    Reply reply;
    reply.status = status;
    return reply;
}

} // namespace http
