/** How the publisher is doing, for `/health`, `/metrics` and `sanlao status`. */
export interface Status {
  sites: 'starting' | 'rendered';
  /** what takes long just now; null when nothing does */
  doing: string | null;
  /** changes that were read and not acknowledged in the last turn */
  waiting: number;
  stoppedByGate: string | null;
  lastFault: { message: string; at: string } | null;
  lastCmsAnswer: string | null;
  counters: {
    changes: number;
    pages: number;
    faults: number;
    doorbells: number;
    doorbellsRefused: number;
    drift: number;
  };
  cmsAnswered(): void;
  fault(error: unknown): void;
  count(done: { changes: number; pages: number }): void;
  reconciled(drift: number): void;
}

export function newStatus(): Status {
  return {
    sites: 'starting',
    doing: 'starting',
    waiting: 0,
    stoppedByGate: null,
    lastFault: null,
    lastCmsAnswer: null,
    counters: { changes: 0, pages: 0, faults: 0, doorbells: 0, doorbellsRefused: 0, drift: 0 },
    cmsAnswered() {
      this.lastCmsAnswer = new Date().toISOString();
      this.lastFault = null;
    },
    fault(error) {
      this.lastFault = {
        message: error instanceof Error ? error.message : String(error),
        at: new Date().toISOString(),
      };
      this.counters.faults++;
    },
    count({ changes, pages }) {
      this.counters.changes += changes;
      this.counters.pages += pages;
    },
    reconciled(drift) {
      this.counters.drift += drift;
      this.cmsAnswered();
    },
  };
}
