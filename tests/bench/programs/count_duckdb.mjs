// Counts the records of a CSV file with DuckDB on two threads: count_duckdb.mjs FILE FOLDER, the
// folder that holds its node_modules. With a number behind these it reads so many first records.

import {createRequire} from 'node:module';

const [file, folder, first] = process.argv.slice(2);
const {DuckDBInstance} = createRequire(`${folder}/`)('@duckdb/node-api');
const instance = await DuckDBInstance.create(':memory:', {threads: '2'});
const connection = await instance.connect();
// Quoted cells hold line breaks, so nothing is left for it to guess but the columns.
const table = `read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', quote = '"',
                        escape = '"', all_varchar = true, max_line_size = 8388608)`;
const what = first ? `* from ${table} limit ${first}` : `count(*) from ${table}`;
const rows = (await connection.runAndReadAll(`select ${what}`)).getRows();
console.log(first ? rows.length : String(rows[0][0]));
