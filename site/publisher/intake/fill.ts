import { documentTypes, localesOfType } from '@sanlao/shared/content/types';
import { keyOfDocument } from '../replica/replica.ts';
import type { Engine } from '../run/engine.ts';
import type { Cms } from './cms.ts';

/**
 * Fills an empty replica from the CMS, without rendering. Documents that no page can show are left out; their changes
 * or the next reconciliation tell the editor.
 *
 * @throws when the CMS does not answer in full; what was read so far stays and is read again
 */
export async function fillReplica(
  engine: Engine,
  cms: Cms,
  onProgress: (documents: number) => void,
): Promise<void> {
  let read = 0;
  for (const type of documentTypes) {
    for (const locale of localesOfType(type)) {
      await cms.all(type, locale, ({ documents }) => {
        engine.database.transaction(() =>
          engine.replica.apply(documents.map((document) => ({ ...keyOfDocument(document), document }))),
        )();
        onProgress((read += documents.length));
      });
    }
  }
  engine.reader.refresh();
  engine.settings.setFilled();
}
