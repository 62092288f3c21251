// Puts Prism between Salesferry and a simulated site, so that neither drifts from the OpenAPI file.
//
//     node splitter.mjs PRISM OPENAPI SITE      prints "listening on http://127.0.0.1:PORT"
//
// client -> front -> Prism -> tap -> site. Prism knows nothing of the base path that the site's
// addresses begin with: the front takes it off, the tap puts it on again. Calls outside the CSM API
// go from the front to the site directly. Prism only judges: the tap sends what the client sent,
// byte for byte, and the client gets what the site answered. An answer that a site gives when it is
// in trouble (429, 5xx, cut off, none) is in no contract and is not held against it.
//
// GET, DELETE /__contract: the calls judged, those passed by, and the violations; forget them.
// PUT /__contract: another site, its address is the body.
//
// It ends when its standard input does, and so with the test that started it.

import { spawn } from 'node:child_process';
import http from 'node:http';
import { createInterface } from 'node:readline';

const [prismProgram, openApi, firstSite] = process.argv.slice(2);
const csmPath = /^(\/jsm\/csm\/cloudid\/[^/]+\/api\/v1)(\/.*)$/;
const callHeader = 'x-contract-call';
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding']);

let site = firstSite;
let prism = '';
let calls = 0;
let judged = [];
let passedBy = [];
let violations = [];
const underWay = new Map(); // by number of the call: what was sent, and the site's answer

async function bodyOf(message) {
    const chunks = [];
    try {
        for await (const chunk of message)
            chunks.push(chunk);
    } catch {
        // Cut off: `complete` of the message tells.
    }
    return Buffer.concat(chunks);
}

// The answer, or undefined when the connection was closed without one.
function send(base, { method, path, headers, body }) {
    return new Promise(resolve => {
        const request = http.request(base + path, { method, headers, agent: false });
        request.on('response', async answer => {
            const content = await bodyOf(answer);
            resolve({ status: answer.statusCode, headers: answer.headers, body: content,
                      complete: answer.complete });
        });
        request.on('error', () => resolve(undefined));
        request.end(body);
    });
}

function reply(response, answer) {
    if (!answer)
        return response.socket.destroy();
    const headers = Object.entries(answer.headers).filter(([name]) => !hopByHop.has(name));
    response.writeHead(answer.status, Object.fromEntries(headers));
    if (answer.complete)
        return response.end(answer.body);
    response.write(answer.body, () => response.socket.destroy());
}

function isTrouble(answer) {
    return !answer || !answer.complete || answer.status === 429 || answer.status >= 500;
}

function isRefusal(verdict) {
    return !verdict || (verdict.headers['content-type'] ?? '').startsWith('application/problem+json');
}

async function judge(base, sent, response) {
    const number = String(++calls);
    const call = { base, sent, reached: false, answer: undefined };
    underWay.set(number, call);
    const verdict = await send(prism, { ...sent, headers: { ...sent.headers, [callHeader]: number } });
    underWay.delete(number);
    const name = `${sent.method} ${sent.path.split('?')[0]}`;
    if (call.reached && isTrouble(call.answer)) {
        passedBy.push(name);
        return reply(response, call.answer);
    }
    judged.push(name);
    if (isRefusal(verdict))
        violations.push({ call: name, by: call.reached ? 'site' : 'client',
                          prism: verdict ? verdict.body.toString() : 'no answer' });
    reply(response, call.reached ? call.answer : verdict);
}

function control(method, body, response) {
    if (method === 'PUT')
        site = body.toString();
    else if (method === 'DELETE')
        [judged, passedBy, violations] = [[], [], []];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ judged, passedBy, violations }));
}

const front = http.createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    const body = await bodyOf(request);
    if (!request.complete)
        return;
    if (path === '/__contract')
        return control(method, body, response);
    const csm = csmPath.exec(path);
    if (csm)
        return judge(csm[1], { method, path: csm[2], headers, body }, response);
    reply(response, await send(site, { method, path, headers, body }));
});

const tap = http.createServer(async (request, response) => {
    await bodyOf(request);
    const call = underWay.get(request.headers[callHeader]);
    call.reached = true;
    call.answer = await send(site, { ...call.sent, path: call.base + call.sent.path });
    reply(response, call.answer);
});

function listen(server) {
    return new Promise(resolve => server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${server.address().port}`);
    }));
}

function startPrism(upstream) {
    const program = spawn(process.execPath, [prismProgram, 'proxy', openApi, upstream, '--errors',
                                             '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    process.on('exit', () => program.kill());
    return new Promise((resolve, reject) => {
        program.on('exit', code => reject(new Error(`Prism ended with ${code}`)));
        createInterface({ input: program.stdout }).on('line', line => {
            const listening = /Prism is listening on (http:\S+)/.exec(line);
            if (listening)
                resolve(listening[1]);
        });
    });
}

process.on('SIGTERM', () => process.exit(0));
process.stdin.on('end', () => process.exit(0)).resume();
prism = await startPrism(await listen(tap));
console.log(`listening on ${await listen(front)}`);
