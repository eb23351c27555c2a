import type { Inspection } from '../stage.ts';

/** What is found of a plain file, but for what the test says. */
export function inspectionOf(own: Partial<Inspection> = {}): Inspection {
  return {
    pages: [],
    outline: [],
    title: '',
    language: null,
    tagged: false,
    signed: false,
    restricted: false,
    fonts: { notEmbedded: [], legacyLao: [] },
    ...own,
  };
}
