import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isAllowedLink } from '../html/links.ts';
import { AttachedFile } from './file.ts';
import { Figure } from './figure.ts';
import { Subscript, Superscript } from './scripts.ts';
import { tableExtensions } from './table.ts';

/** Everything that a text may hold. No underline: on the web it reads as a link. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: isAllowedLink,
    },
  }),
  Superscript,
  Subscript,
  ...tableExtensions,
  Figure,
  AttachedFile,
];
