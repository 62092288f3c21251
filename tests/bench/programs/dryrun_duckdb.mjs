// The same dry run with DuckDB: dryrun_duckdb.mjs CONTACTS ACCOUNTS FOLDER THREADS; FOLDER holds its
// node_modules. Person accounts are taken from the contacts that hide them, and of several with one
// email the newest is taken without filling its blanks, which is less than Salesferry does.

import {createRequire} from 'node:module';

const [contacts, accounts, folder, threads] = process.argv.slice(2);
const {DuckDBInstance} = createRequire(`${folder}/`)('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', {threads});
const connection = await instance.connect();
// Quoted cells hold line breaks, so nothing is left for it to guess but the columns.
const table = file => `read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', quote = '"',
                        escape = '"', all_varchar = true, max_line_size = 8388608)`;
const detail = (name, value) => `case when ${value} <> '' then {'name': '${name}', 'values': [${value}]} end`;
const bodies = (kind, payloads) => `
    select count(*), coalesce(sum(strlen(body)), 0), coalesce(sum(size), 0) from (
        select to_json({'${kind}': list({'operationType': 'UPSERT', 'payload': payload})}) as body, count(*) as size
        from (select payload, (row_number() over () - 1) // 100 as batch from (${payloads}))
        group by batch)`;

await connection.run(`create table organization as
    select row_number() over () as number, * from (
        select trim(Name) as name, arg_max(Id, LastModifiedDate) as id,
            arg_max(trim(Industry), LastModifiedDate) as industry, arg_max(trim(Website), LastModifiedDate) as website
        from ${table(accounts)} where IsDeleted <> '1' and IsPersonAccount <> '1' and trim(Name) <> ''
        group by all)`.replace('group by all', 'group by lower(trim(Name)), trim(Name)'));
await connection.run(`create table account as
    select a.Id as id, o.number from ${table(accounts)} a join organization o on o.name = trim(a.Name)
    where a.IsDeleted <> '1' and a.IsPersonAccount <> '1'`);
const organizations = await connection.runAndReadAll(bodies('organizationProfiles', `
    select {'name': name, 'details': list_filter([${detail('External ID', 'id')}, ${detail('Industry', 'industry')},
        ${detail('Website', 'website')}], x -> x is not null)} as payload from organization`));
const customers = await connection.runAndReadAll(bodies('customerProfiles', `
    select {'email': email, 'displayName': name, 'details': list_filter([${detail('External ID', 'Id')},
        ${detail('Phone', 'phone')}, ${detail('Title', 'title')}, ${detail('Preferred language', 'language')},
        ${detail('Birthday', 'birthday')}, ${detail('Points', 'points')}], x -> x is not null),
        'associateOrganizations': {'organizationIds': case when number is null then []
            else [number::varchar] end}} as payload
    from (select c.Id, trim(c.Email) as email, trim(trim(c.FirstName) || ' ' || trim(c.LastName)) as name,
            case when trim(c.Phone) <> '' then trim(c.Phone) else trim(c.MobilePhone) end as phone,
            trim(c.Title) as title, trim(c.Preferred_Language__c) as language,
            try_cast(c.Birthdate as date)::varchar as birthday,
            regexp_replace(try_cast(c.Loyalty_Points__c as decimal(18, 4))::varchar, '\\.?0+$', '') as points,
            a.number, row_number() over (partition by lower(trim(c.Email)) order by c.LastModifiedDate desc) as place
        from ${table(contacts)} c left join account a on a.id = c.AccountId
        where c.IsDeleted <> '1'
            and regexp_full_match(trim(c.Email), '[^@\\s<>()\\[\\],;:"\\\\]+@[^@\\s<>()\\[\\],;:"\\\\.]+(\\.[^@\\s<>()\\[\\],;:"\\\\.]+)+'))
    where place = 1 and name <> ''`));
console.log(`${customers.getRows()[0][2]} ${organizations.getRows()[0][2]}`);
console.log(`bodies ${Number(customers.getRows()[0][1]) + Number(organizations.getRows()[0][1])} bytes`);
