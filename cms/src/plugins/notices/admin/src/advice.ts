/** What to do about what a server said. */
import type { Channel } from '@sanlao/shared/notices/notices';
import type { texts } from './texts.ts';

type Advice = Extract<keyof typeof texts, `advice.${string}`>;

export function adviceFor(channel: Channel, text: string): Advice {
  return advices[channel].find(([sign]) => sign.test(text))?.[1] ?? 'advice.unknown';
}

const unreachable =
  /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|timeout|did not answer|closed|host of the address/i;
const certificate = /certificate|self.signed|TLS|SSL/i;

/** The first that fits. */
const advices: Record<Channel, [sign: RegExp, advice: Advice][]> = {
  email: [
    [/invalid login|\b535\b|\b530\b|authenticat/i, 'advice.password'],
    [certificate, 'advice.certificate'],
    [/\b55\d\b/, 'advice.address'],
    [unreachable, 'advice.unreachable'],
  ],
  chat: [
    [/inside a network/, 'advice.inside'],
    [/answered with (30[1278]|40[0134]|410)/, 'advice.chatGone'],
    [certificate, 'advice.certificate'],
    [unreachable, 'advice.unreachable'],
  ],
};
