import { InvalidArgumentError } from 'commander';

/** For an option that counts something. @throws InvalidArgumentError for anything but a whole number from 1 */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}
