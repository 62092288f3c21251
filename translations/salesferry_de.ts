<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share, as in 43 %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Stopped as you asked. What was done until then is kept; run the same again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Nothing was changed. Name the CSV files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Check that you may read it and that the disk is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was changed. Export it again, with its header line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text (it looks like %2). Nothing was changed. Save or export it as CSV UTF-8 and use that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no header line with column names. Nothing was changed. Export it with column names in the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was changed at the site. Use a copy that nobody writes to, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. No report was kept there. Check that the folder exists, that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this record has %5 cells where the header has %4. It is not sent. Correct that line in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a quote is opened here and never closed. The record is not sent. Correct that line in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is text after a closing quote (&quot;%4&quot;). The record is not sent. Double the quotes inside the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is a NUL byte, which is no text. The record is not sent. Export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the byte %4 is not UTF-8. The record is not sent. Export the file again as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this record is longer than %4 bytes, which no Salesforce record is; probably a quote is missing. It is not sent. Correct that line in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two detail fields named &quot;%1&quot;. Nothing was created. Rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site can have %1 detail fields of a kind, and this would be more. Nothing was created. Leave some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field can have %1 options; &quot;%2&quot; would have more. Nothing was created. Make it a text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail field needs a name. Nothing was created. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detail field &quot;%1&quot; is not at the site yet and needs options to be created. Nothing was created. Give its options in the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site did not create the detail fields %1. No record was sent. The site said: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a header but no records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 stands more than once in %2; the first one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 ids in %2 are no Salesforce ids any more; a spreadsheet may have turned them into numbers. Export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like a success or error file of Data Loader, not like an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no Id column; a second run cannot recognise its records by id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no Email column; a contact without an email cannot become a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no AccountId column; its contacts will be in no organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column that Salesforce exports for contacts or accounts (it begins with %2). Nothing was changed. Bring Contact.csv or Account.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column %2. Nothing was changed. Export AccountContactRelation with ContactId and AccountId.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the value of %3 is no Salesforce id. This membership is left out. Correct it, or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 records of %2 are not UTF-8. Export the file again in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds neither contacts nor accounts; it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading memberships from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these files holds contacts or accounts. Nothing was changed. Bring Contact.csv, Account.csv or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing else was changed. Check that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project %1. Nothing was changed. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project %1 already. Nothing was changed. Choose another name, or use that project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be moved to %1: %2. It is where it was, and nothing was lost. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 cannot be read. Nothing was changed. Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Salesferry project. Nothing was changed. Choose a file that ends in .salesferry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 was made by a newer Salesferry. Nothing was changed. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project, &quot;%2&quot; is no possible value of &quot;%1&quot;. Nothing was changed. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project has nothing named &quot;%1&quot;. Nothing was changed. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the project, two mappings lead to the field &quot;%1&quot;. Nothing was changed. Remove one, or join their sources in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project %1 cannot be saved. What it was before is kept. Check that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files has a column &quot;%1&quot;, which is mapped to &quot;%2&quot;. Nothing was changed. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files has a column &quot;%1&quot;, which a rule for person accounts asks for. Nothing was changed. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticks and corrections in %1 cannot be read. Nothing was sent. Check that you may read the file; if it is damaged, delete it and make them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticks and corrections in %1 were made by a newer Salesferry. Nothing was sent. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change cannot be written to %1. What was ticked and corrected before is kept. Check that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. Nothing was sent. Check that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process runs the project %2 (%1). Nothing was changed. Wait for it to end, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has no email and cannot be created. Add an email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an email address, so this customer cannot be sent. Correct the email.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has no name and cannot be sent. Add a name, or choose another source for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has no detail field &quot;%1&quot;, so this record cannot be sent. Create the field or remove the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account %1 is in none of the files, so the customer will not be in its organization. Add the file that holds the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left out the account %1, so the customer will not be in its organization. Tick the organization to bring it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization &quot;%1&quot; is not at the site, so the customer is not in it. See what became of the organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into the record %1 (line %2), which the site would take for the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record %1 (line %2) is merged into this one; its values fill what is empty here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another organization named &quot;%1&quot;; this one is sent as &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another contact has the email %1 too, and an email belongs to one customer. Give this one an email of its own, or choose to merge them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived, but this is not as it was sent: %1. Look at the record at the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived. Whether it was there before was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site did not accept it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site did not accept it, for one of these reasons: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site said that the task failed, and did not say why. Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site could not finish the task, and the record cannot be found there. Run the migration again; records that did arrive are recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site said that the task is done, but the record cannot be found there yet. Run the migration again later; records that did arrive are recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: there is no email, and a customer cannot be created without one. Add one, or map another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as you chose: %1 does not accept &quot;%2&quot;. Correct it to bring the record in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: it is deleted in Salesforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as you chose for person accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as you chose for business accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as you chose for this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, as it has a problem and you chose only records without any. Correct it, or tick it to bring it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: it is at the site already, and you chose to create only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating detail fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has an unfinished migration to %1. Nothing was sent. Finish that one first, or make a new project for the other site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source files are no longer those that the unfinished migration began with. Nothing was sent. Put the former files back and run the same again, or make a new project for the new files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent from this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal %1 cannot be read. Nothing was sent. Check that you may read and write it and that the disk is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer Salesferry. Nothing was changed. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be written; the disk may be full. The migration stopped before sending more. Make room and run the same again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for temporary files. Nothing was sent. Make room on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to report: this project has not been migrated yet. Run the migration first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 in the network. Nothing was sent. Check the address and the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer. What was done until then is kept. Check the connection and run the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. What was done until then is kept. Run the same again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot prove who it is, so nothing was sent to it. Check the address, the clock of this computer and your proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy between here and %1 refused. Nothing was sent. Check the proxy settings of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a site. Nothing was sent. It looks like https://name.atlassian.net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not encrypted, so your token would travel openly. Nothing was sent. Use https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no login for %1. Nothing was sent. Set SALESFERRY_CSM_EMAIL and SALESFERRY_CSM_TOKEN to your email and an API token, or SALESFERRY_CSM_BEARER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site at %1. Nothing was sent. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site %1 does not answer. What was done until then is kept. Check the connection and run the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site keeps asking to wait (it answered %1). What was done until then is kept. Run the same again later to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has as many open tasks as it allows, perhaps those of other tools. What was done until then is kept. Run the same again later to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site did not accept the login. Nothing more was sent. Check the email and the API token; a token may have expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lacks the scope %1. Nothing more was sent. Make a token with that scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account at the site may not do this; it needs: %1. Nothing more was sent. Ask an administrator of the site. The site said: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site has no Customer Service Management, or your account cannot see it. Nothing was sent. Check the site and your access to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site refused the request. Nothing of it was done. It said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site remembers this request with another content and refused it. Nothing of it was done. Run the same again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A detail field of that name exists already. Nothing was created. The site said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field with options at the site. Nothing was changed. Read the fields of the site again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site answered something that cannot be understood (%1, %2). What was done until then is kept. Run the same again; if it stays, tell us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice site in %1 cannot be read. Nothing was changed. Delete that file to begin a new practice site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site on this computer cannot be written; the disk may be full. What was done until then is kept. Make room and run the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Nothing was done. See salesferry-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command has no option &quot;%1&quot;. Nothing was done. See salesferry-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value. Nothing was done. See salesferry-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible here. Nothing was done. See salesferry-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is missing. Nothing was done. See salesferry-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done; this command is written so: salesferry-cli %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no JSON object; it cannot be understood from byte %2 on. Nothing was changed. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date that can be read without guessing; dates look like 2025-12-31. The value is left out. Correct it or choose a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a plain number; thousands separators and units are not accepted. The value is left out. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true, false, 1 nor 0. The value is left out. Translate it to true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a phone number that can be dialled from abroad. The value is left out. Correct it, or map it to a text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no country code. The value is left out. Choose the default country for such numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an extension, for which a phone field has no place. The value is left out. Map it to a text field, or remove the extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address. The value is left out. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one email address. The value is left out. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option of %2. The value is left out. Add the option at the site or translate the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 takes one value, but there are several: %1. They are left out. Choose one, or use a field that takes several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DestinationPage</name>
    <message>
        <source>Where should they go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Customer Service Management site. The token is kept in this computer’s keychain, never in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FieldsPage</name>
    <message>
        <source>Create the detail fields you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These fields do not exist in your site yet. Check the name and kind of each; they are created when you press Create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FinishPage</name>
    <message>
        <source>What became of your records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record is accounted for: what Salesforce gave, what was created, and what was left out, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MapPage</name>
    <message>
        <source>Match Salesforce fields to customer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a field from the left onto its place, or press Match for me. The card on the right shows what a real record turns into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MigrationWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 – Salesferry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesferry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesferry projects (*.salesferry)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was not moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PersonPage</name>
    <message>
        <source>What should your person accounts become?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Salesforce a person account is one person and an account at once. Customer Service Management has no such thing, so you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not migrated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at %1 · %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished · %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Check everything before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is exactly what will be created. Rehearse runs the whole migration against a copy of the rules on this computer, and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Migrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations go first, so that each customer can be put in the right one. Closing the window pauses the work; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SourcePage</name>
    <message>
        <source>Where are your Salesforce records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the files that you exported from Salesforce. They are read on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts, business accounts and person accounts to Customer Service Management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,410 made-up records and a practice site on this computer. No login needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on where you, or a colleague, left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move your customers out of Salesforce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere until you press Migrate. You can rehearse first, and stop at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration</source>
        <comment>the name of a new project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking the sample company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <comment>the name of a practice project</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesferry projects (*.salesferry)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2, not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2, to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
