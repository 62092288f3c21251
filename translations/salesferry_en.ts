<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Difference</name>
    <message numerus="yes">
        <source>%Ln column(s) new</source>
        <translation>
            <numerusform>%Ln column new</numerusform>
            <numerusform>%Ln columns new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln as before</numerusform>
            <numerusform>%Ln as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message numerus="yes">
        <source>%1 with %Ln option(s)</source>
        <translation>
            <numerusform>%1 with %Ln option</numerusform>
            <numerusform>%1 with %Ln options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishWords</name>
    <message numerus="yes">
        <source>Running: %1 of %Ln record(s) are in your practice site so far</source>
        <translation>
            <numerusform>Running: %1 of %Ln record is in your practice site so far</numerusform>
            <numerusform>Running: %1 of %Ln records are in your practice site so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running: %1 of %Ln record(s) are in your site so far</source>
        <translation>
            <numerusform>Running: %1 of %Ln record is in your site so far</numerusform>
            <numerusform>Running: %1 of %Ln records are in your site so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %Ln record(s) are in your practice site, %2 wait</source>
        <translation>
            <numerusform>Stopped: %1 of %Ln record is in your practice site, %2 wait</numerusform>
            <numerusform>Stopped: %1 of %Ln records are in your practice site, %2 wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %Ln record(s) are in your site, %2 wait</source>
        <translation>
            <numerusform>Stopped: %1 of %Ln record is in your site, %2 wait</numerusform>
            <numerusform>Stopped: %1 of %Ln records are in your site, %2 wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %Ln record(s) are in your practice site</source>
        <translation>
            <numerusform>Done: %1 of %Ln record is in your practice site</numerusform>
            <numerusform>Done: %1 of %Ln records are in your practice site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %Ln record(s) are in your site</source>
        <translation>
            <numerusform>Done: %1 of %Ln record is in your site</numerusform>
            <numerusform>Done: %1 of %Ln records are in your site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The count adds up; %Ln record(s) still wait</source>
        <translation>
            <numerusform>The count adds up; %Ln record still waits</numerusform>
            <numerusform>The count adds up; %Ln records still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were not accepted</source>
        <translation>
            <numerusform>%Ln record was not accepted</numerusform>
            <numerusform>%Ln records were not accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are unknown: whether they arrived is not proven</source>
        <translation>
            <numerusform>%Ln record is unknown: whether it arrived is not proven</numerusform>
            <numerusform>%Ln records are unknown: whether they arrived is not proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) were created.</source>
        <translation>
            <numerusform>%Ln product was created.</numerusform>
            <numerusform>%Ln products were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown; the list below and the reports tell of each, and why.</source>
        <translation>
            <numerusform>%Ln entitlement was not made or is unknown; the list below and the reports tell of it, and why.</numerusform>
            <numerusform>%Ln entitlements were not made or are unknown; the list below and the reports tell of each, and why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown</source>
        <translation>
            <numerusform>%Ln entitlement was not made or is unknown</numerusform>
            <numerusform>%Ln entitlements were not made or are unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message numerus="yes">
        <source>%n value(s) are no option of %1. Translate them, or they are left out.</source>
        <translation>
            <numerusform>%n value is no option of %1. Translate it, or it is left out.</numerusform>
            <numerusform>%n values are no option of %1. Translate them, or they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1 do not look as %2 wants them.</source>
        <translation>
            <numerusform>%n value of %1 does not look as %2 wants it.</numerusform>
            <numerusform>%n values of %1 do not look as %2 wants them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message numerus="yes">
        <source>%1 → %n rule(s)</source>
        <comment>values are translated</comment>
        <translation>
            <numerusform>%1 → %n rule</numerusform>
            <numerusform>%1 → %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n option</numerusform>
            <numerusform>%n options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n character(s)</source>
        <translation>
            <numerusform>the first %n character</numerusform>
            <numerusform>the first %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionNotes</name>
    <message numerus="yes">
        <source>%Ln more option(s) are like that; they are marked.</source>
        <translation>
            <numerusform>%Ln more option is like that; it is marked.</numerusform>
            <numerusform>%Ln more options are like that; they are marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>+%Ln customer(s)</source>
        <translation>
            <numerusform>+%Ln customer</numerusform>
            <numerusform>+%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln organization(s)</source>
        <translation>
            <numerusform>+%Ln organization</numerusform>
            <numerusform>+%Ln organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organization</numerusform>
            <numerusform>%Ln organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s)</source>
        <translation>
            <numerusform>%Ln bulk task</numerusform>
            <numerusform>%Ln bulk tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemGroups</name>
    <message numerus="yes">
        <source>have no email</source>
        <translation>
            <numerusform>has no email</numerusform>
            <numerusform>have no email</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have an email that is none</source>
        <translation>
            <numerusform>has an email that is none</numerusform>
            <numerusform>have an email that is none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have no name</source>
        <translation>
            <numerusform>has no name</numerusform>
            <numerusform>have no name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>share an email with another record</source>
        <translation>
            <numerusform>shares an email with another record</numerusform>
            <numerusform>share an email with another record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>share a name with another organization</source>
        <translation>
            <numerusform>shares a name with another organization</numerusform>
            <numerusform>share a name with another organization</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name an account that is in no file</source>
        <translation>
            <numerusform>names an account that is in no file</numerusform>
            <numerusform>name an account that is in no file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>belong to an organization that you left out</source>
        <translation>
            <numerusform>belongs to an organization that you left out</numerusform>
            <numerusform>belong to an organization that you left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were deleted in Salesforce</source>
        <translation>
            <numerusform>was deleted in Salesforce</numerusform>
            <numerusform>were deleted in Salesforce</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are person accounts that you left out</source>
        <translation>
            <numerusform>is a person account that you left out</numerusform>
            <numerusform>are person accounts that you left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are business accounts that you left out</source>
        <translation>
            <numerusform>is a business account that you left out</numerusform>
            <numerusform>are business accounts that you left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are not ticked</source>
        <translation>
            <numerusform>is not ticked</numerusform>
            <numerusform>are not ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have a problem, and only those without go</source>
        <translation>
            <numerusform>has a problem, and only those without go</numerusform>
            <numerusform>have a problem, and only those without go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have a value of “%1” that does not fit</source>
        <translation>
            <numerusform>has a value of “%1” that does not fit</numerusform>
            <numerusform>have a value of “%1” that does not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” are not valid</source>
        <translation>
            <numerusform>phone number in “%1” is not valid</numerusform>
            <numerusform>phone numbers in “%1” are not valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” name no country</source>
        <translation>
            <numerusform>phone number in “%1” names no country</numerusform>
            <numerusform>phone numbers in “%1” name no country</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” have an extension</source>
        <translation>
            <numerusform>phone number in “%1” has an extension</numerusform>
            <numerusform>phone numbers in “%1” have an extension</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>values are no option of “%1”</source>
        <translation>
            <numerusform>value is no option of “%1”</numerusform>
            <numerusform>values are no option of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have several values, and “%1” takes one</source>
        <translation>
            <numerusform>has several values, and “%1” takes one</numerusform>
            <numerusform>have several values, and “%1” takes one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>values do not fit “%1”</source>
        <translation>
            <numerusform>value does not fit “%1”</numerusform>
            <numerusform>values do not fit “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows cannot be read</source>
        <translation>
            <numerusform>row cannot be read</numerusform>
            <numerusform>rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cannot be read, and you skipped them</source>
        <translation>
            <numerusform>cannot be read, and you skipped it</numerusform>
            <numerusform>cannot be read, and you skipped them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stay here, as only accounts go</source>
        <translation>
            <numerusform>stays here, as only accounts go</numerusform>
            <numerusform>stay here, as only accounts go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message numerus="yes">
        <source>Products: %Ln</source>
        <translation>
            <numerusform>Products: %Ln</numerusform>
            <numerusform>Products: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) of customers</source>
        <translation>
            <numerusform>%Ln entitlement of customers</numerusform>
            <numerusform>%Ln entitlements of customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) of organizations</source>
        <translation>
            <numerusform>%Ln entitlement of organizations</numerusform>
            <numerusform>%Ln entitlements of organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <comment>a product</comment>
        <translation>
            <numerusform>%1 (%Ln record)</numerusform>
            <numerusform>%1 (%Ln records)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>after some products</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the site: %1. Unless you allow it, %Ln entitlement(s) are left out; the records go there without them.</source>
        <translation>
            <numerusform>Not in the site: %1. Unless you allow it, %Ln entitlement is left out; the records go there without them.</numerusform>
            <numerusform>Not in the site: %1. Unless you allow it, %Ln entitlements are left out; the records go there without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of entitlements are left out. %1</source>
        <translation>
            <numerusform>%Ln detail of entitlements is left out. %1</numerusform>
            <numerusform>%Ln details of entitlements are left out. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of entitlements are left out, most of them so: %1</source>
        <translation>
            <numerusform>%Ln detail of entitlements is left out, most of them so: %1</numerusform>
            <numerusform>%Ln details of entitlements are left out, most of them so: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) %1</source>
        <comment>what is wrong with a detail</comment>
        <translation>
            <numerusform>%Ln time %1</numerusform>
            <numerusform>%Ln times %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing, %Ln entitlement(s) left out</source>
        <translation>
            <numerusform>%1 missing, %Ln entitlement left out</numerusform>
            <numerusform>%1 missing, %Ln entitlements left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message numerus="yes">
        <source>less than %Ln minute(s) left</source>
        <translation>
            <numerusform>less than %Ln minute left</numerusform>
            <numerusform>less than %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln hour(s) left</source>
        <translation>
            <numerusform>%1 to %Ln hour left</numerusform>
            <numerusform>%1 to %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln minute(s) left</source>
        <translation>
            <numerusform>%1 to %Ln minute left</numerusform>
            <numerusform>%1 to %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, but for %Ln record(s)</source>
        <translation>
            <numerusform>Finished, but for %Ln record</numerusform>
            <numerusform>Finished, but for %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln bulk task(s) run at the site and cannot be recalled.</source>
        <translation>
            <numerusform>Pausing: %Ln bulk task runs at the site and cannot be recalled.</numerusform>
            <numerusform>Pausing: %Ln bulk tasks run at the site and cannot be recalled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s) run at the site, which finishes them by itself.</source>
        <translation>
            <numerusform>%Ln bulk task runs at the site, which finishes it by itself.</numerusform>
            <numerusform>%Ln bulk tasks run at the site, which finishes them by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln bulk task(s) nobody knows yet whether they got there.</source>
        <translation>
            <numerusform>Of %Ln bulk task nobody knows yet whether it got there.</numerusform>
            <numerusform>Of %Ln bulk tasks nobody knows yet whether they got there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The migration is finished. %Ln record(s) did not arrive, or nobody knows; press Next to see which, why, and what can be done.</source>
        <translation>
            <numerusform>The migration is finished. %Ln record did not arrive, or nobody knows; press Next to see which, why, and what can be done.</numerusform>
            <numerusform>The migration is finished. %Ln records did not arrive, or nobody knows; press Next to see which, why, and what can be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are at the site exactly as they were meant. Look at them there too, if you like; then send the others.</source>
        <translation>
            <numerusform>%Ln record is at the site exactly as it was meant. Look at it there too, if you like; then send the others.</numerusform>
            <numerusform>%Ln records are at the site exactly as they were meant. Look at them there too, if you like; then send the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are not at the site as they were meant. Go back to change how they are made and send them again, or send the others as they are.</source>
        <translation>
            <numerusform>%Ln record is not at the site as it was meant. Go back to change how it is made and send it again, or send the others as they are.</numerusform>
            <numerusform>%Ln records are not at the site as they were meant. Go back to change how they are made and send them again, or send the others as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s) run at the site and cannot be recalled: it finishes them by itself.</source>
        <translation>
            <numerusform>%Ln bulk task runs at the site and cannot be recalled: the site finishes it by itself.</numerusform>
            <numerusform>%Ln bulk tasks run at the site and cannot be recalled: it finishes them by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are not finished; they keep waiting, and you can continue at any time.</source>
        <translation>
            <numerusform>%Ln record is not finished; it keeps waiting, and you can continue at any time.</numerusform>
            <numerusform>%Ln records are not finished; they keep waiting, and you can continue at any time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln record(s) have their outcome.</source>
        <translation>
            <numerusform>The %Ln record has its outcome.</numerusform>
            <numerusform>All %Ln records have their outcome.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were not accepted or stay unknown.</source>
        <translation>
            <numerusform>%Ln record was not accepted or stays unknown.</numerusform>
            <numerusform>%Ln records were not accepted or stay unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is rebuilt, with %Ln bulk task(s) that could be read.</source>
        <translation>
            <numerusform>The journal is rebuilt, with %Ln bulk task that could be read.</numerusform>
            <numerusform>The journal is rebuilt, with %Ln bulk tasks that could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln entry(s) could not. Press Continue to go on: what became of their records is found out by reading the site before anything is sent.</source>
        <translation>
            <numerusform>At least %Ln entry could not. Press Continue to go on: what became of its records is found out by reading the site before anything is sent.</numerusform>
            <numerusform>At least %Ln entries could not. Press Continue to go on: what became of their records is found out by reading the site before anything is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, but for %Ln entitlement(s)</source>
        <translation>
            <numerusform>Finished, but for %Ln entitlement</numerusform>
            <numerusform>Finished, but for %Ln entitlements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The migration is finished. %Ln entitlement(s) were not made, or nobody knows; press Next to see which, why, and what can be done.</source>
        <translation>
            <numerusform>The migration is finished. %Ln entitlement was not made, or nobody knows; press Next to see which, why, and what can be done.</numerusform>
            <numerusform>The migration is finished. %Ln entitlements were not made, or nobody knows; press Next to see which, why, and what can be done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown.</source>
        <translation>
            <numerusform>%Ln entitlement was not made or is unknown.</numerusform>
            <numerusform>%Ln entitlements were not made or are unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AddressDialog</name>
    <message numerus="yes">
        <source>About %Ln given an address.</source>
        <translation>
            <numerusform>About %Ln given an address.</numerusform>
            <numerusform>About %Ln given an address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given an address.</source>
        <translation>
            <numerusform>%Ln given an address.</numerusform>
            <numerusform>%Ln given an address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these given one that another has too: they become one customer with it. Add {Id} to tell them apart.</source>
        <translation>
            <numerusform>%Ln of these given one that another has too: it becomes one customer with that. Add {Id} to tell them apart.</numerusform>
            <numerusform>%Ln of these given one that another has too: they become one customer with it. Add {Id} to tell them apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still without one, as the fields are empty.</source>
        <translation>
            <numerusform>%Ln still without one, as the fields are empty.</numerusform>
            <numerusform>%Ln still without one, as the fields are empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something that is no email, for instance as a field has a blank in it.</source>
        <translation>
            <numerusform>%Ln with something that is no email, for instance as a field has a blank in it.</numerusform>
            <numerusform>%Ln with something that is no email, for instance as a field has a blank in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExampleModel</name>
    <message numerus="yes">
        <source>member of %Ln</source>
        <translation>
            <numerusform>member of %Ln</numerusform>
            <numerusform>member of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExistingQuestion</name>
    <message numerus="yes">
        <source>%Ln customer(s) are at the site already, with the External ID of the record, and differ.</source>
        <translation>
            <numerusform>%Ln customer is at the site already, with the External ID of the record, and differs.</numerusform>
            <numerusform>%Ln customers are at the site already, with the External ID of the record, and differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are at the site already, found by their email alone, and differ.</source>
        <translation>
            <numerusform>%Ln customer is at the site already, found by its email alone, and differs.</numerusform>
            <numerusform>%Ln customers are at the site already, found by their email alone, and differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s) are at the site already, with the External ID of the record, and differ.</source>
        <translation>
            <numerusform>%Ln organization is at the site already, with the External ID of the record, and differs.</numerusform>
            <numerusform>%Ln organizations are at the site already, with the External ID of the record, and differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s) are at the site already, found by their name alone, and differ.</source>
        <translation>
            <numerusform>%Ln organization is at the site already, found by its name alone, and differs.</numerusform>
            <numerusform>%Ln organizations are at the site already, found by their name alone, and differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FieldsPage</name>
    <message numerus="yes">
        <source>Create %Ln field(s)</source>
        <translation>
            <numerusform>Create %Ln field</numerusform>
            <numerusform>Create %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln record(s)</source>
        <translation>
            <numerusform>%1 – %Ln record</numerusform>
            <numerusform>%1 – %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FoundModel</name>
    <message numerus="yes">
        <source>%Ln note(s) below</source>
        <translation>
            <numerusform>%Ln note below</numerusform>
            <numerusform>%Ln notes below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) unreadable</source>
        <translation>
            <numerusform>%Ln row unreadable</numerusform>
            <numerusform>%Ln rows unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FoundView</name>
    <message numerus="yes">
        <source>%Ln row(s) of %1 cannot be read. They are not sent; you find each of them in step 7 and in the report.</source>
        <translation>
            <numerusform>%Ln row of %1 cannot be read. It is not sent; you find it in step 7 and in the report.</numerusform>
            <numerusform>%Ln rows of %1 cannot be read. They are not sent; you find each of them in step 7 and in the report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of %1 were deleted in Salesforce. They are left out.</source>
        <translation>
            <numerusform>%Ln record of %1 was deleted in Salesforce. It is left out.</numerusform>
            <numerusform>%Ln records of %1 were deleted in Salesforce. They are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln archive</numerusform>
            <numerusform>%Ln archives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) in %1: no customer records. Look at them…</source>
        <translation>
            <numerusform>%Ln other file in %1: no customer records. Look at them…</numerusform>
            <numerusform>%Ln other files in %1: no customer records. Look at them…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 that cannot be read are skipped, as you chose. They are left out.</source>
        <translation>
            <numerusform>%Ln row of %1 that cannot be read is skipped, as you chose. It is left out.</numerusform>
            <numerusform>%Ln rows of %1 that cannot be read are skipped, as you chose. They are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message numerus="yes">
        <source>Undo %Ln step(s)</source>
        <translation>
            <numerusform>Undo %Ln step</numerusform>
            <numerusform>Undo %Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln step(s)</source>
        <translation>
            <numerusform>Redo %Ln step</numerusform>
            <numerusform>Redo %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MalformedDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read; the first %1 are listed. A repair changes how the file is read, never the file itself, and can be taken back here.</source>
        <translation>
            <numerusform>%Ln row cannot be read; the first %1 are listed. A repair changes how the file is read, never the file itself, and can be taken back here.</numerusform>
            <numerusform>%Ln rows cannot be read; the first %1 are listed. A repair changes how the file is read, never the file itself, and can be taken back here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read. A repair changes how the file is read, never the file itself, and can be taken back here.</source>
        <translation>
            <numerusform>%Ln row cannot be read. A repair changes how the file is read, never the file itself, and can be taken back here.</numerusform>
            <numerusform>%Ln rows cannot be read. A repair changes how the file is read, never the file itself, and can be taken back here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln row(s) like this</source>
        <translation>
            <numerusform>For the %Ln row like this</numerusform>
            <numerusform>For all %Ln rows like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MapPage</name>
    <message numerus="yes">
        <source>%n field(s) were matched, and what you had matched was kept. Point at a field to see why it was chosen.</source>
        <translation>
            <numerusform>%n field was matched, and what you had matched was kept. Point at a field to see why it was chosen.</numerusform>
            <numerusform>%n fields were matched, and what you had matched was kept. Point at a field to see why it was chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were left to you, as it is not certain what belongs there: point at an empty one to see what may be meant.</source>
        <translation>
            <numerusform>%n field was left to you, as it is not certain what belongs there: point at an empty one to see what may be meant.</numerusform>
            <numerusform>%n fields were left to you, as it is not certain what belongs there: point at an empty one to see what may be meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoEmailLine</name>
    <message numerus="yes">
        <source>About %Ln of them without an email.</source>
        <translation>
            <numerusform>About %Ln of them without an email.</numerusform>
            <numerusform>About %Ln of them without an email.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without an email.</source>
        <translation>
            <numerusform>%Ln of them without an email.</numerusform>
            <numerusform>%Ln of them without an email.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these given one that another has too: they become one customer with it.</source>
        <translation>
            <numerusform>%Ln of these given one that another has too: it becomes one customer with that.</numerusform>
            <numerusform>%Ln of these given one that another has too: they become one customer with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln to become customers, but without an email.</source>
        <translation>
            <numerusform>About %Ln to become a customer, but without an email.</numerusform>
            <numerusform>About %Ln to become customers, but without an email.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to become customers, but without an email.</source>
        <translation>
            <numerusform>%Ln to become a customer, but without an email.</numerusform>
            <numerusform>%Ln to become customers, but without an email.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to become customers, but with something else in place of an email. You can correct that on the page Review.</source>
        <translation>
            <numerusform>%Ln to become a customer, but with something else in place of an email. You can correct that on the page Review.</numerusform>
            <numerusform>%Ln to become customers, but with something else in place of an email. You can correct that on the page Review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptionsDialog</name>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln option</numerusform>
            <numerusform>%Ln options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s); a field can have %1. Untick some, or make it TEXT.</source>
        <translation>
            <numerusform>%Ln option; a field can have %1. Untick some, or make it TEXT.</numerusform>
            <numerusform>%Ln options; a field can have %1. Untick some, or make it TEXT.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptionsPane</name>
    <message numerus="yes">
        <source>Use for %Ln selected value(s)</source>
        <translation>
            <numerusform>Use for %Ln selected value</numerusform>
            <numerusform>Use for %Ln selected values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrgCard</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln business account(s)</source>
        <translation>
            <numerusform>%Ln business account</numerusform>
            <numerusform>%Ln business accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person account(s)</source>
        <translation>
            <numerusform>%Ln person account</numerusform>
            <numerusform>%Ln person accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s)</source>
        <translation>
            <numerusform>%Ln membership</numerusform>
            <numerusform>%Ln memberships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading takes about %Ln API request(s).</source>
        <translation>
            <numerusform>Reading takes about %Ln API request.</numerusform>
            <numerusform>Reading takes about %Ln API requests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message numerus="yes">
        <source>%Ln step(s) undone, not all of them on this page.</source>
        <translation>
            <numerusform>%Ln step undone, not all of them on this page.</numerusform>
            <numerusform>%Ln steps undone, not all of them on this page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) redone, not all of them on this page.</source>
        <translation>
            <numerusform>%Ln step redone, not all of them on this page.</numerusform>
            <numerusform>%Ln steps redone, not all of them on this page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PersonPage</name>
    <message numerus="yes">
        <source>What should your %Ln person account(s) become?</source>
        <translation>
            <numerusform>What should your %Ln person account become?</numerusform>
            <numerusform>What should your %Ln person accounts become?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlannedModel</name>
    <message numerus="yes">
        <source>%Ln value(s) are not dates</source>
        <translation>
            <numerusform>%Ln value is not a date</numerusform>
            <numerusform>%Ln values are not dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not numbers</source>
        <translation>
            <numerusform>%Ln value is not a number</numerusform>
            <numerusform>%Ln values are not numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not yes or no</source>
        <translation>
            <numerusform>%Ln value is not yes or no</numerusform>
            <numerusform>%Ln values are not yes or no</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not email addresses</source>
        <translation>
            <numerusform>%Ln value is not an email address</numerusform>
            <numerusform>%Ln values are not email addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not web addresses</source>
        <translation>
            <numerusform>%Ln value is not a web address</numerusform>
            <numerusform>%Ln values are not web addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not phone numbers</source>
        <translation>
            <numerusform>%Ln value is not a phone number</numerusform>
            <numerusform>%Ln values are not phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not options</source>
        <translation>
            <numerusform>%Ln value is not an option</numerusform>
            <numerusform>%Ln values are not options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) left out</source>
        <translation>
            <numerusform>%Ln value left out</numerusform>
            <numerusform>%Ln values left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln to add</numerusform>
            <numerusform>%Ln to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln option</numerusform>
            <numerusform>%Ln options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProblemLine</name>
    <message numerus="yes">
        <source>%1: %Ln value(s) are left out; the records go without them.</source>
        <translation>
            <numerusform>%1: %Ln value is left out; the record goes without it.</numerusform>
            <numerusform>%1: %Ln values are left out; the records go without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductSection</name>
    <message numerus="yes">
        <source>%Ln of them translated…</source>
        <translation>
            <numerusform>%Ln of them translated…</numerusform>
            <numerusform>%Ln of them translated…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message numerus="yes">
        <source>Migrate %Ln record(s)</source>
        <translation>
            <numerusform>Migrate %Ln record</numerusform>
            <numerusform>Migrate %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) need a look</source>
        <translation>
            <numerusform>%Ln record needs a look</numerusform>
            <numerusform>%Ln records need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 of %Ln record</numerusform>
            <numerusform>%1 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln entitlement(s) not made</source>
        <translation>
            <numerusform> · %Ln entitlement not made</numerusform>
            <numerusform> · %Ln entitlements not made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourcePanel</name>
    <message numerus="yes">
        <source>%n field(s) are filled in fewer than 2 % of the records</source>
        <translation>
            <numerusform>%n field is filled in fewer than 2 % of the records</numerusform>
            <numerusform>%n fields are filled in fewer than 2 % of the records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StaysBehindDialog</name>
    <message numerus="yes">
        <source>%Ln Salesforce field(s) are not mapped, so their values stay behind.</source>
        <translation>
            <numerusform>%Ln Salesforce field is not mapped, so its values stay behind.</numerusform>
            <numerusform>%Ln Salesforce fields are not mapped, so their values stay behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them hold nothing.</source>
        <translation>
            <numerusform>%Ln of them holds nothing.</numerusform>
            <numerusform>%Ln of them hold nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskModel</name>
    <message numerus="yes">
        <source>Emptying fields of %n customer(s)</source>
        <translation>
            <numerusform>Emptying fields of %n customer</numerusform>
            <numerusform>Emptying fields of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emptying fields of %n organization(s)</source>
        <translation>
            <numerusform>Emptying fields of %n organization</numerusform>
            <numerusform>Emptying fields of %n organizations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) for customers</source>
        <translation>
            <numerusform>%n product for customers</numerusform>
            <numerusform>%n products for customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) for organizations</source>
        <translation>
            <numerusform>%n product for organizations</numerusform>
            <numerusform>%n products for organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ThroughputChart</name>
    <message numerus="yes">
        <source>It waited for the site %n time(s).</source>
        <translation>
            <numerusform>It waited for the site %n time.</numerusform>
            <numerusform>It waited for the site %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TranslationDialog</name>
    <message numerus="yes">
        <source>%Ln suggestion(s). None is used before you take it.</source>
        <translation>
            <numerusform>%Ln suggestion. It is not used before you take it.</numerusform>
            <numerusform>%Ln suggestions. None is used before you take it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s) will be created.</source>
        <translation>
            <numerusform>%Ln option will be created.</numerusform>
            <numerusform>%Ln options will be created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) used.</source>
        <translation>
            <numerusform>%Ln suggestion used.</numerusform>
            <numerusform>%Ln suggestions used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in %1 have no option and would be left out.</source>
        <translation>
            <numerusform>%Ln value in %1 has no option and would be left out.</numerusform>
            <numerusform>%Ln values in %1 have no option and would be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in %1 do not fit and would be left out.</source>
        <translation>
            <numerusform>%Ln value in %1 does not fit and would be left out.</numerusform>
            <numerusform>%Ln values in %1 do not fit and would be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln value(s) in %1.</source>
        <translation>
            <numerusform>That is %Ln value in %1.</numerusform>
            <numerusform>That is %Ln values in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use all %Ln suggestion(s)</source>
        <translation>
            <numerusform>Use the %Ln suggestion</numerusform>
            <numerusform>Use all %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln missing option(s)</source>
        <translation>
            <numerusform>Create %Ln missing option</numerusform>
            <numerusform>Create %Ln missing options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ValuesTable</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
