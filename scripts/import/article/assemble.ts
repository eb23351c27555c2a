import type { Repair } from '@sanlao/shared/lao/canon';
import { excerpt } from '@sanlao/shared/lao/excerpt';
import { joinCredits, noCredits, type Credits } from './credits.ts';
import { settleDate } from './date.ts';
import { datesIn } from './date-line.ts';
import { takeHead } from './head.ts';
import { bodyHtml } from './html.ts';
import type { Piece, Warning } from './pieces.ts';
import { dropDoubled } from './repeats.ts';
import { takeTail } from './tail.ts';
import { deriveTitle, longestTitle, takeKnownTitle, takeTitle } from './title.ts';
import * as warn from './warnings.ts';

export interface EventDate {
  /** first and last day, YYYY-MM-DD */
  start: string;
  end: string;
  /** as written */
  text: string;
}

export interface ParsedArticle {
  title: string;
  /** made from the first sentence, because the text has none */
  titleDerived: boolean;
  /** the day of publication, YYYY-MM-DD; null: the text does not say */
  date: string | null;
  /** false: `date` is a suggestion that a person must confirm */
  dateCertain: boolean;
  /** days that the text speaks of: of the event, not of the article */
  eventDates: EventDate[];
  byline: string;
  photoCredit: string;
  /** safe HTML */
  body: string;
  /** the body's paragraphs, headings and list items as plain text */
  paragraphs: string[];
  repairs: Repair[];
  warnings: Warning[];
}

/** What the source says beside its text, such as the metadata of a web page. */
export interface Known {
  title?: string;
  date?: string;
  credits?: Credits;
  repairs: Repair[];
  warnings: Warning[];
}

/** Decides which pieces are the title, the date, the credits and the furniture; the others are the body. */
export function assemble(pieces: readonly Piece[], known: Known): ParsedArticle {
  const head = takeHead(pieces);
  const { found: title, rest: untitled } = known.title
    ? takeKnownTitle(head.rest, known.title)
    : takeTitle(head.rest, head.datedAt);
  const { found: doubled, rest: single } = dropDoubled(untitled);
  const tail = takeTail(single);
  const body = tail.rest;

  const text = body.map((piece) => piece.text).join('\n');
  const eventDates = uniqueDates(text);
  const {
    date,
    certain,
    warnings: dateWarnings,
  } = settleDate(known.date, [...head.dates, ...tail.dates], eventDates);
  const fullTitle = title?.title ?? deriveTitle(body);
  const shortTitle = excerpt(fullTitle, longestTitle);
  const credits = joinCredits(known.credits ?? noCredits, joinCredits(head.credits, tail.credits));
  return {
    title: shortTitle,
    titleDerived: !title,
    date,
    dateCertain: certain,
    eventDates,
    byline: credits.byline,
    photoCredit: credits.photoCredit,
    body: bodyHtml(body),
    paragraphs: body.map((piece) => piece.text).filter((paragraph) => paragraph !== ''),
    repairs: known.repairs,
    warnings: [
      ...known.warnings,
      ...warn.title({ title, derived: shortTitle, shortened: shortTitle !== fullTitle }),
      ...dateWarnings,
      ...warn.body(body),
      ...warn.doubled(doubled),
      ...warn.furniture([...(title?.before ?? []), ...head.furniture, ...tail.furniture]),
      ...warn.doubtful(tail.doubtful),
      ...warn.text(`${fullTitle}\n${text}`),
    ],
  };
}

function uniqueDates(text: string): EventDate[] {
  const unique = new Map(
    datesIn(text).map(({ start, end, text: written }) => [`${start}/${end}`, { start, end, text: written }]),
  );
  return [...unique.values()];
}
