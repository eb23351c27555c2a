import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';

test.each([
  ['email', 'connect ECONNREFUSED 10.0.0.1:587', 'advice.unreachable'],
  ['email', 'The mail server did not answer in time.', 'advice.unreachable'],
  ['email', 'Invalid login: 535 5.7.8 Error: authentication failed', 'advice.password'],
  ['email', 'self-signed certificate', 'advice.certificate'],
  ['email', "Can't send mail - all recipients were rejected: 550 5.1.1 No such user", 'advice.address'],
  ['email', 'Message failed: 451 4.3.0 later', 'advice.unknown'],
  ['chat', 'The chat answered with 404.', 'advice.chatGone'],
  ['chat', 'The chat answered with 503.', 'advice.unknown'],
  ['chat', 'The address is inside a network.', 'advice.inside'],
  ['chat', 'The host of the address is not known.', 'advice.unreachable'],
  ['chat', 'unable to verify the first certificate', 'advice.certificate'],
] as const)('%s, "%s": %s', (channel, text, advice) => {
  expect(adviceFor(channel, text)).toBe(advice);
});
