/** What a person can act on: told as its sentence, without a stack trace; exit code 1. */
export class Failure extends Error {}

/** What an error says; of one that is no Failure with its causes, which nobody has put into a sentence. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Failure) return error.message;
  return error.cause === undefined ? error.message : `${error.message} (${messageOf(error.cause)})`;
}
