import type { Core } from '@strapi/strapi';
import type { Finding } from '@sanlao/shared/editing/finding';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { checks } from './checks/all.ts';
import { subjectOf } from './gather.ts';

/**
 * Everything that an author can mend in the draft of an entry: what stops a submit first. Takes two seconds at most,
 * whatever its links do. Nothing is found for an entry that is not there.
 */
export async function checkEntry(strapi: Core.Strapi, key: EntryKey): Promise<Finding[]> {
  const subject = await subjectOf(strapi, key);
  if (!subject) return [];
  const findings = checks.flatMap((check) => check(subject));
  const unique = new Map(
    findings.map((finding) => [`${finding.check} ${finding.field} ${finding.text.en}`, finding]),
  );
  const weightOf = ({ weight }: Finding) => (weight === 'must' ? 0 : 1);
  return [...unique.values()].sort((one, other) => weightOf(one) - weightOf(other));
}
