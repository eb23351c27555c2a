/** Why loading ends before the file is there. What is not among these is a fault of the program. */
export type FailureReason =
  /** by the reader */
  | 'stopped'
  /** the server has the file no more */
  | 'gone'
  /** what the server sends is not what the page promised */
  | 'damaged'
  | 'no-room'
  /** the connection: worth another try */
  | 'broken';

export class Failure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** @throws what is no Failure */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof Failure) return error.reason;
  throw error;
}
