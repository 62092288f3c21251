// What jsforce gets from the simulated org, as one JSON object on standard output: node walk.mjs JSFORCE URL
//
// jsforce is a client of Salesforce that nobody of Salesferry wrote. What it misunderstands, the simulator gets wrong.
import { createRequire } from 'node:module';

const [, , modules, url] = process.argv;
const { Connection, OAuth2 } = createRequire(modules + '/')('@jsforce/jsforce-node');

const redirectUri = 'http://localhost:53682/callback';
const oauth2 = new OAuth2({ loginUrl: url, clientId: '3MVG9exampleKey', redirectUri, useVerifier: true });

// A browser whose user is logged in: it goes where it is sent.
async function codeOf(address) {
    const answer = await fetch(address, { redirect: 'manual' });
    const callback = new URL(answer.headers.get('location'));
    if (!callback.href.startsWith(redirectUri)) throw new Error('sent to ' + callback.href);
    return { code: callback.searchParams.get('code'), state: callback.searchParams.get('state') };
}

async function control(method, path, body) {
    const answer = await fetch(`${url}/__org/${path}`, { method, body: body && JSON.stringify(body) });
    return answer.status === 204 ? null : answer.json();
}

const seen = {};

const asked = oauth2.getAuthorizationUrl({ scope: 'api refresh_token', state: 'a state' });
seen.method = new URL(asked).searchParams.get('code_challenge_method');
const { code, state } = await codeOf(asked);
seen.state = state;
const connection = new Connection({ oauth2, version: '67.0' });
const user = await connection.authorize(code);
seen.verifierLength = oauth2.codeVerifier.length;
seen.organization = user.organizationId;
seen.refreshToken = typeof connection.refreshToken;
seen.instance = connection.instanceUrl;

const identity = await connection.identity();
seen.username = identity.username;
seen.language = identity.language;
seen.restUrl = identity.urls.rest;
seen.versions = (await connection.request('/services/data')).at(-1);

const all = await connection.describeGlobal();
seen.objects = all.sobjects.map((object) => object.name).sort();
const contact = await connection.sobject('Contact').describe();
seen.fields = Object.fromEntries(
    contact.fields
        .filter((field) => ['Id', 'Email', 'AccountId', 'MailingAddress', 'Languages__c', 'Birthdate'].includes(field.name))
        .map((field) => [field.name, field.type]));
seen.keyPrefix = contact.keyPrefix;
seen.api = connection.limitInfo.apiUsage.limit;

// Page after page, until it is done.
let page = await connection.query('SELECT Id, Name, Account.Name, MailingAddress, HasOptedOutOfEmail, CreatedDate FROM Contact');
seen.totalSize = page.totalSize;
seen.pages = [page.records.length];
const ids = new Set(page.records.map((record) => record.Id));
seen.first = page.records[0];
while (!page.done) {
    page = await connection.queryMore(page.nextRecordsUrl);
    seen.pages.push(page.records.length);
    for (const record of page.records) ids.add(record.Id);
}
seen.differentIds = ids.size;
seen.count = (await connection.query('SELECT COUNT() FROM Contact WHERE Email != null')).totalSize;
seen.fetched = (await connection.query("SELECT Id FROM Contact WHERE Email LIKE 'person.%'", { autoFetch: true, maxFetch: 3000 })).records.length;
try {
    await connection.query('SELECT Nothing__c FROM Contact');
} catch (error) {
    seen.error = [error.errorCode, error.message.split('\n').at(-1).slice(0, 48)];
}
seen.limits = (await connection.limits()).DailyApiRequests.Max;

// One page: more than one crash jsforce itself.
const rows = await (await connection.bulk2.query('SELECT Id, LastName, Description, AccountId, HasOptedOutOfEmail, SystemModstamp FROM Contact')).toArray();
seen.bulkRows = rows.length;
seen.bulkIds = new Set(rows.map((row) => row.Id)).size;
seen.bulkFirst = rows[0];
seen.bulkNewlines = rows.filter((row) => row.Description.includes('\n')).length;
seen.bulkQuotes = rows.filter((row) => row.Description.includes('"')).length;

// The session is over, jsforce takes another; and the end. (A session that is blocked it would renew for ever.)
const before = connection.accessToken;
await control('DELETE', 'sessions');
seen.afterExpiry = (await connection.query('SELECT Id FROM Account LIMIT 1')).records.length;
seen.newToken = connection.accessToken !== before;
seen.tokenCalls = (await control('GET', 'log')).endpoints['POST /services/oauth2/token'];
await connection.logout(true);
seen.sessions = (await control('GET', 'sessions')).refreshTokens;
try {
    await oauth2.refreshToken('gone');
} catch (error) {
    seen.refused = [error.name, error.message];
}
console.log(JSON.stringify(seen));
