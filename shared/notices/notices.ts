/** What people are told by e-mail and chat, and what they choose about it. */
import { z } from 'zod';
import type { PlanAction } from '../editing/plan.ts';
import { locales, type Locale } from '../locales.ts';

/** What each person chooses about. */
export const noticeKinds = [
  'submitted',
  'returned',
  'published',
  'offered',
  'overdue',
  'plan-stopped',
  'report-late',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** digest: with everything else of the day, in one e-mail at the hour that the person chose */
export const emailTimes = ['now', 'digest', 'never'] as const;
export type EmailTime = (typeof emailTimes)[number];

export const chatTimes = ['now', 'never'] as const;
export type ChatTime = (typeof chatTimes)[number];

/** google: `{ "text": … }` as Google Chat and its like take it; json: a document of ours, see docs/operations.md */
export const chatFormats = ['google', 'json'] as const;
export type ChatFormat = (typeof chatFormats)[number];

const perKind = z.object({ email: z.enum(emailTimes), chat: z.enum(chatTimes) });

export const choicesSchema = z.object({
  language: z.enum(locales),
  /** of working days in Vientiane, 0-23 */
  digestHour: z.number().int().min(0).max(23),
  kinds: z.record(z.enum(noticeKinds), perKind),
  /** own: the chat of the person; site: that of the site which the notice is about */
  chat: z.enum(['own', 'site']),
});
export type Choices = z.infer<typeof choicesSchema>;

/** As they were stored, which may be before there were all kinds. */
export const storedChoicesSchema = choicesSchema.extend({
  kinds: z.partialRecord(z.enum(noticeKinds), perKind),
});
export type StoredChoices = z.infer<typeof storedChoicesSchema>;

export const chatSchema = z.object({
  /** an incoming webhook, https; undefined: the one that is stored */
  address: z.string().trim().max(2000).optional(),
  format: z.enum(chatFormats),
  language: z.enum(locales),
});
export type ChatRequest = z.infer<typeof chatSchema>;

/** A chat as it is shown: nobody reads the secret part of its address again. */
export interface Chat {
  format: ChatFormat;
  language: Locale;
  /** "https://chat.googleapis.com/…" */
  shownAddress: string;
}

/** How a way to people does, of the last thirty days. */
export interface ChannelHealth {
  lastSentAt: string | null;
  /** notices that were refused and are tried again, or were given up */
  waiting: number;
  failed: number;
  /** nobody knows whether they arrived, so they are not sent again */
  unsure: number;
  /** the newest, where nothing was sent since */
  trouble: Trouble | null;
}

export interface Trouble {
  at: string;
  /** what the server said, without secrets */
  text: string;
}

export interface OwnNotices {
  choices: Choices;
  /** those that may ever concern the person */
  kinds: NoticeKind[];
  /** null: none is stored */
  chat: Chat | null;
  email: { address: string; isConfigured: boolean; health: ChannelHealth };
  chatHealth: ChannelHealth;
}

export interface SiteChat {
  site: string;
  nameLo: string;
  nameEn: string;
  chat: Chat | null;
  /** null: there is no chat */
  health: ChannelHealth | null;
}

export interface TestAnswer {
  arrived: boolean;
  /** what the server said; '' where it arrived */
  text: string;
}

/** What administrators see. */
export interface Channels {
  /** null: no mail server is configured; server: "mail.gov.la:587" */
  email: { server: string; from: string } | null;
  emailHealth: ChannelHealth;
  /** people whose notices are not taken */
  people: { name: string; channel: Channel; health: ChannelHealth }[];
}

export const channels = ['email', 'chat'] as const;
export type Channel = (typeof channels)[number];

/** What a notice says, kept with it: its e-mail is the same however late it is sent. */
export interface NoticeContent {
  kind: NoticeKind;
  /** instant */
  at: string;
  actorName: string | null;
  /** of an entry; null where it is about none */
  uid: string | null;
  documentId: string | null;
  locale: string | null;
  title: string | null;
  /** codes */
  site: string | null;
  unit: string | null;
  /** the reasons of a return, the note of a publish, the message of an offer; '' where there is nothing */
  words: string;
  /** of what is late or was stopped: the minute it was planned for; of a report: its last day */
  due: string | null;
  /** of an offer to the site; from: code of the entry's own site; atOnce: it is shown without asking */
  offer: { from: string; atOnce: boolean } | null;
  /** of a plan that was stopped, and why; by: who planned it, "admin:3" */
  plan: { action: PlanAction; by: string | null; reason: Record<Locale, string> } | null;
  /** of a report */
  report: { id: number; quarter: string } | null;
}
