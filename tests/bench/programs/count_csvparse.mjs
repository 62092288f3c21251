// Counts the records and cells of a CSV file behind its header with csv-parse:
// count_csvparse.mjs FILE FOLDER, the folder that holds its node_modules.

import fs from 'node:fs';
import {createRequire} from 'node:module';
import {finished} from 'node:stream/promises';

const [file, folder] = process.argv.slice(2);
const {parse} = createRequire(`${folder}/`)('csv-parse');
const parser = parse({bom: true, from: 2});
let rows = 0;
let cells = 0;
parser.on('readable', () => {
    for (let record = parser.read(); record !== null; record = parser.read()) {
        rows += 1;
        cells += record.length;
    }
});
fs.createReadStream(file).pipe(parser);
await finished(parser);
console.log(rows, cells);
