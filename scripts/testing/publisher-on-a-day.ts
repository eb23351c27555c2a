/** The publisher with a clock that tests turn. Argument: the file that holds the day, "2026-11-22". */
import { readFileSync } from 'node:fs';
import { main } from '@sanlao/site/publisher/main.ts';

const [file] = process.argv.slice(2);
await main({ today: () => readFileSync(file!, 'utf8') });
