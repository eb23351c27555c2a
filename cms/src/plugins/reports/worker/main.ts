/** Runs in a thread of its own: makes one PDF of what it was given, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { reportPdf, type ReportPdf } from './report-pdf.ts';

void reportPdf(workerData as ReportPdf).then((bytes) => parentPort?.postMessage(bytes));
