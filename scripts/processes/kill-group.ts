/**
 * Ends a child that leads a process group of its own, and all that it has started.
 *
 * @param pid of a child that was started `detached`; it may have ended already
 */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: nobody is left; macOS says EPERM.
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
