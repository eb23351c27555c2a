/** A running CMS in which entries are planned, and hands that turn its clock. */
import { setTimeout as delay } from 'node:timers/promises';
import type { EntrySchedule, PlanAction } from '@sanlao/shared/editing/plan';
import { expect } from 'vitest';
import type { Sql } from './database.ts';
import { article, type Answer, type World } from './world.ts';

export interface Planner {
  /** documentId of a new draft that may be published */
  draft(fields?: Record<string, unknown>): Promise<string>;
  plan(documentId: string, action: PlanAction, body: object): Promise<Answer>;
  /** planned for tomorrow: until `reached` */
  planTomorrow(documentId: string, action?: PlanAction, words?: string): Promise<void>;
  schedule(documentId: string): Promise<EntrySchedule>;
  /** The clock has come to so many milliseconds after the minutes of all plans. */
  reached(milliseconds?: number): Promise<void>;
  /** kinds of what the record holds about the entry, in order */
  recorded(documentId: string): Promise<string[]>;
  isPublished(documentId: string): Promise<boolean>;
}

export function planner(world: World, sql: Sql): Planner {
  const path = (documentId: string) => `/schedule/entries/api::article.article/${documentId}`;
  const planner: Planner = {
    async draft(fields = {}) {
      const data = { ...article({ body: '<p>ເນື້ອໃນ</p>', summary: 'ໃຈຄວາມ' }), ...fields };
      return (await world.save('POST', '/api/articles?status=draft', data)).documentId;
    },
    plan: (documentId, action, body) => world.admin('PUT', `${path(documentId)}/${action}?locale=lo`, body),
    async planTomorrow(documentId, action = 'publish', words = '') {
      const dueAt = new Date(Date.now() + 86_400_000).toISOString();
      const { status, body } = await planner.plan(documentId, action, { dueAt, words });
      expect([status, body]).toEqual([200, expect.anything()]);
    },
    async schedule(documentId) {
      return (await world.admin('GET', `${path(documentId)}?locale=lo`)).body as EntrySchedule;
    },
    async reached(milliseconds = 0) {
      const dueAt = new Date(Date.now() - milliseconds).toISOString();
      await sql("update sanlao_plans set due_at = ? where state = 'waiting'", dueAt);
    },
    async recorded(documentId) {
      const rows = await sql(
        'select kind from sanlao_activities where document_id = ? order by id',
        documentId,
      );
      return rows.map(({ kind }) => String(kind));
    },
    async isPublished(documentId) {
      const rows = await sql(
        'select id from articles where document_id = ? and published_at is not null',
        documentId,
      );
      return rows.length > 0;
    },
  };
  return planner;
}

/** Resolves when it holds; the answer is the milliseconds that it took. */
export async function until(condition: () => Promise<boolean>, patience = 60_000): Promise<number> {
  const start = Date.now();
  while (!(await condition())) {
    if (Date.now() - start > patience) throw new Error('It did not come to that.');
    await delay(100);
  }
  return Date.now() - start;
}
