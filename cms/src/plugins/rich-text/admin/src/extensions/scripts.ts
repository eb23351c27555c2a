import { Mark } from '@tiptap/core';

/** m² and CO₂ in texts that come from Word or an older site. */
export const Superscript = scriptMark('superscript', 'sup', 'subscript');
export const Subscript = scriptMark('subscript', 'sub', 'superscript');

function scriptMark(name: string, tag: 'sub' | 'sup', excludes: string) {
  return Mark.create({
    name,
    excludes: `${name} ${excludes}`,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });
}
