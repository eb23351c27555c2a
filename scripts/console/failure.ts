/** What a person can act on: told as its sentence, without a stack trace; exit code 1. */
export class Failure extends Error {}

/** The message of an error with those of its causes: "restore failed: disk is full". */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${messageOf(error.cause)})`;
}
