import type { Status } from '../status.ts';

/** Counters in the text format that Prometheus reads. */
export function renderMetrics({ counters, waiting, sites }: Status): string {
  const lines: [name: string, type: 'counter' | 'gauge', help: string, value: number][] = [
    ['sanlao_changes_total', 'counter', 'Changes acknowledged.', counters.changes],
    [
      'sanlao_pages_written_total',
      'counter',
      'Pages written to or removed from the live tree.',
      counters.pages,
    ],
    ['sanlao_faults_total', 'counter', 'Turns that failed and were repeated.', counters.faults],
    ['sanlao_doorbells_total', 'counter', 'Doorbells accepted.', counters.doorbells],
    ['sanlao_doorbells_refused_total', 'counter', 'Doorbells refused.', counters.doorbellsRefused],
    ['sanlao_drift_total', 'counter', 'Documents that reconciling had to repair.', counters.drift],
    ['sanlao_changes_waiting', 'gauge', 'Changes read and not yet acknowledged.', waiting],
    ['sanlao_sites_rendered', 'gauge', '1 once all sites are rendered.', sites === 'rendered' ? 1 : 0],
    ['sanlao_resident_bytes', 'gauge', 'Memory of the publisher.', process.memoryUsage.rss()],
  ];
  return lines
    .map(([name, type, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`)
    .join('');
}
