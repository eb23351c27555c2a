/** One thing that `sanlao doctor` looks at. */
export interface Check {
  name: string;
  /** `missing`: an optional program; `failed`: Sanlao does not run like this */
  state: 'good' | 'missing' | 'failed';
  /** what was found */
  found: string;
  /** what to do, or what is lost without it; empty where all is good */
  advice: string;
}

export function good(name: string, found: string): Check {
  return { name, state: 'good', found, advice: '' };
}

export function failed(name: string, found: string, advice: string): Check {
  return { name, state: 'failed', found, advice };
}
