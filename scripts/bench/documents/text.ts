/**
 * How much of the Lao in a PDF comes out as it was written: character errors of engines side by side, on the sample
 * documents printed by Chromium and, where it is installed, by LibreOffice; and the errors and the time of recognising
 * letters from scanned pages.
 *
 *     node scripts/bench/documents/text.ts [--scanned 1] [--json]
 *
 * Exit code 1 when a target is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { table } from '../../console/table.ts';
import { machine, machineText } from '../machine.ts';
import { engines, pdftotext, prepare, type EngineName } from './text/engines.ts';
import { errorRates, type ErrorRates } from './text/errors.ts';
import { printCorpus, type Printed } from './text/printed.ts';
import { firstPages, scan } from './text/scan.ts';

const options = new Command('text')
  .description('Measures the errors of Lao text that comes out of PDFs.')
  .option('--scanned <number>', 'pages of each PDF by Chromium to scan and recognise', Number, 1)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<{ scanned: number; json?: boolean }>();

interface Measured {
  printed: Printed;
  rates: [EngineName, ErrorRates | undefined][];
}

const folder = await mkdtemp(join(tmpdir(), 'sanlao-text-'));
try {
  const { written, printed, missing } = await printCorpus(folder);
  const measured: Measured[] = [];
  for (const pdf of printed) measured.push({ printed: pdf, rates: await ratesOf(pdf.path, written) });
  const recognised = [];
  for (const pdf of printed.filter(({ program }) => program === 'Chromium'))
    if (options.scanned > 0) recognised.push({ font: pdf.font, ...(await recognise(pdf.path)) });

  const targets: [EngineName, most: number][] = [
    ['ours with poppler', 0.01],
    ['ours, npm alone', 0.06],
  ];
  const results = targets.map(([engine, most]) => {
    const rates = measured.flatMap((one) => one.rates.filter(([name]) => name === engine));
    const worst = Math.max(...rates.map(([, rate]) => rate?.letters ?? 0));
    const isMeasured = rates.some(([, rate]) => rate !== undefined);
    return { engine, most, worst, outcome: !isMeasured ? 'not measured' : worst <= most ? 'met' : 'MISSED' };
  });

  if (options.json) {
    console.log(JSON.stringify({ machine: machine(), missing, measured, recognised, results }));
  } else {
    console.log(machineText(machine(), `${written.length} characters, ${printed.length} PDFs`));
    for (const line of missing) console.log(`Missing  ${line}`);
    if (!pdftotext) console.log('Missing  pdftotext is not installed. Debian: apt-get install poppler-utils');
    console.log(
      `\nCharacter errors: letters (with spaces)\n${table(
        ['engine', ...measured.map(({ printed: { program, font } }) => `${program}, ${font}`)],
        measured[0]?.rates.map(([engine], index) => [
          engine,
          ...measured.map(({ rates }) => rateText(rates[index]?.[1])),
        ]) ?? [],
      )}`,
    );
    if (recognised.length > 0)
      console.log(
        `\nRecognised from scans\n${table(
          ['font', 'errors', 'seconds a page'],
          recognised.map(({ font, rates, seconds }) => [font, rateText(rates), seconds.toFixed(1)]),
        )}`,
      );
    console.log(
      `\n${table(
        ['target', 'worst', ''],
        results.map(({ engine, most, worst, outcome }) => [
          `${engine} ≤ ${percent(most)}`,
          percent(worst),
          outcome,
        ]),
      )}`,
    );
  }
  if (results.some(({ outcome }) => outcome === 'MISSED')) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function ratesOf(path: string, written: string): Promise<Measured['rates']> {
  const rates: Measured['rates'] = [];
  for (const [name, engine] of Object.entries(engines) as [EngineName, (typeof engines)[EngineName]][]) {
    const text = await engine(path, folder);
    rates.push([name, text === undefined ? undefined : errorRates(text, written)]);
  }
  return rates;
}

/** Against what the text of the same pages says, whose errors are in the table above. */
async function recognise(path: string): Promise<{ rates: ErrorRates; seconds: number }> {
  const [pictures, letters] = [join(folder, 'scanned.pdf'), join(folder, 'letters.pdf')];
  await scan(path, options.scanned, pictures);
  await firstPages(path, options.scanned, letters);
  const { text: written } = await prepare(letters, { folder, recogniseText: false, program: pdftotext });
  const started = performance.now();
  const { text } = await prepare(pictures, { folder, recogniseText: true, program: undefined });
  const seconds = (performance.now() - started) / 1000 / options.scanned;
  return { rates: errorRates(text, written), seconds };
}

function rateText(rates: ErrorRates | undefined): string {
  return rates ? `${percent(rates.letters)} (${percent(rates.withSpaces)})` : 'not installed';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
