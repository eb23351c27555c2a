/** The content types that go through the workflow: what a site tells its readers. The rest are the platform's own lists. */
const names = ['article', 'event', 'publication', 'page', 'notice', 'dataset', 'person', 'service'];
export const workflowUids: ReadonlySet<string> = new Set(names.map((name) => `api::${name}.${name}`));

export function isUnderWorkflow(uid: string): boolean {
  return workflowUids.has(uid);
}
