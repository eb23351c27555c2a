/** Makes the lite copy of one file in a process of its own: `node make-lite.ts <file> <folder>`; prints what came of it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { lite } from '../../../cms/src/plugins/documents/worker/lite/lite.ts';

const [source, folder] = process.argv.slice(2);
if (!source || !folder) throw new Error('Which file, and where to?');
const ready = join(folder, 'ready');
const temporary = join(folder, 'temporary');
for (const path of [ready, temporary]) mkdirSync(path, { recursive: true });
copyFileSync(source, join(ready, documentPaths.original));
const result = await lite({ source, ready, temporary, recogniseText: false, report: () => {} }, {});
console.log(JSON.stringify(result));
