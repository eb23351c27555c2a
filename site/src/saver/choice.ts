/** Whether pictures wait for a tap: as the reader chose on this site, else as the browser asks of every site. */

const key = 'saver';

export function isSaving(): boolean {
  const chosen = read();
  return chosen === null ? browserSaves() : chosen === 'on';
}

export function choose(saving: boolean): void {
  try {
    localStorage.setItem(key, saving ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function browserSaves(): boolean {
  return (
    (navigator as NavigatorWithConnection).connection?.saveData === true ||
    matchMedia('(prefers-reduced-data: reduce)').matches
  );
}

/** The Network Information API, which not every browser has. */
interface NavigatorWithConnection extends Navigator {
  connection?: { saveData?: boolean };
}
