/**
 * Whether another process was a moment faster with a row of which there may be one. PostgreSQL says so when the other
 * one commits; on SQLite the question before the insert cannot be overtaken.
 */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
