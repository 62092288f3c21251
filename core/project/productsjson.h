#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QJsonObject>

namespace project {

/// What a project says of products, by kind; empty where it says nothing.
QJsonObject productsJson(const Project &project);

/// The first key of productsJson()'s \a json that is none there, as "customers.name.sauces"; empty
/// if there is none.
QString unknownProductsKey(const QJsonObject &json);

/// Gives \a project what \a json says of products. Errors (Data): badValue(), "project.sameTarget".
Result<> setProducts(Project &project, const QJsonObject &json);

} // namespace project
