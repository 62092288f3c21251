// The dry run of dryrun_csv.py in one query of DuckDB: dryrun_duckdb.mjs CONTACTS ACCOUNTS FOLDER THREADS.

import {createRequire} from 'node:module';

const [contacts, accounts, folder, threads] = process.argv.slice(2);
const {DuckDBInstance} = createRequire(`${folder}/`)('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', {threads});
const connection = await instance.connect();
const table = (file) => `read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"',
                                  all_varchar = true, max_line_size = 8388608)`;
const rows = (await connection.runAndReadAll(`
    with customers as (
        select *, row_number() over () as number
        from (select * from ${table(contacts)} where IsDeleted = '0'
                  and regexp_full_match(trim(Email), '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')
              qualify row_number() over (partition by lower(trim(Email))) = 1)
    ), mapped as (
        select number, {'email': trim(c.Email), 'displayName': trim(concat_ws(' ', c.FirstName, c.LastName)),
                        'organization': a.Name,
                        'details': {'External ID': c.Id, 'Phone': coalesce(c.Phone, c.MobilePhone), 'Title': c.Title,
                                    'Preferred language': c.Preferred_Language__c, 'Region': c.MailingCountry}} as customer
        from customers c left join (select Id, Name from ${table(accounts)} where IsDeleted = '0') a on c.AccountId = a.Id
    ), batches as (
        select to_json({'customers': list(customer)}) as body, count(*) as customers from mapped group by (number - 1) // 100
    )
    select sum(customers), sum(strlen(body::varchar)) from batches`)).getRows();
console.log(String(rows[0][0]));
console.log(String(rows[0][1]));
