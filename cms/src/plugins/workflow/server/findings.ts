import type { Core } from '@strapi/strapi';
import type { Finding } from '@sanlao/shared/editing/finding';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { checkEntry } from '../../checks/server/check-entry.ts';
import { refuseFindings } from './refusals.ts';
import { caseOf, insist } from './situation.ts';

/**
 * What the checks find in an entry that is going to be submitted. They may take seconds, so it is asked for outside of
 * the transaction.
 *
 * @throws ApplicationError with what has to be mended first
 */
export async function findingsBeforeSubmit(strapi: Core.Strapi, key: EntryKey): Promise<Finding[]> {
  insist('submit', await caseOf(strapi, key));
  const findings = await checkEntry(strapi, key);
  const musts = findings.filter(({ weight }) => weight === 'must');
  if (musts.length > 0) throw refuseFindings(musts);
  return findings;
}
