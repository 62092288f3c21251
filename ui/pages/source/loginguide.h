#pragma once

#include <QList>
#include <QString>

namespace ui {

/// One of the ten steps that make an External Client App.
struct GuideStep
{
    QString text;
    QString value = {};    ///< What is entered there; empty: nothing to copy. May have lines.
    QString copyName = {}; ///< What copying it is called, for people.
    QString name = {};     ///< The same, in the object name of its button.
};

/// How an org gets the app that logins need.
QList<GuideStep> guideSteps();

/// The same as a request to whoever may do it, to be sent or printed.
QString requestText();
QString requestHtml();

} // namespace ui
