import { Failure } from '../download/failure.ts';
import type * as loading from './loading.ts';

/**
 * What loads files and issues, in a file that comes when it is needed: most readers read.
 *
 * @throws Failure 'broken' where it does not arrive; browsers may ask for it again with a new page only
 */
export async function loaders(): Promise<typeof loading> {
  try {
    return await import('./loading.ts');
  } catch (error) {
    throw new Failure('broken', error);
  }
}
