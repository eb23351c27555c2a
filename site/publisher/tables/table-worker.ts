/** Reads one file and ends: whatever it holds, the publisher's memory is not its own (tables.ts). */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

const { file } = workerData as { file: string };
const bytes = readFileSync(file);
parentPort!.postMessage(file.endsWith('.csv') ? readCsv(bytes) : await readXlsx(bytes));
