import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { figureSpec, parseFigure, type FigureAttributes } from '../html/media.ts';

/** A picture of the library with its caption and credit; one block that is edited in a dialog. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,

  addAttributes() {
    return {
      sha256: { default: '', rendered: false },
      width: { default: 0, rendered: false },
      height: { default: 0, rendered: false },
      alt: { default: '', rendered: false },
      caption: { default: '', rendered: false },
      credit: { default: '', rendered: false },
    };
  },

  parseHTML() {
    return [
      { tag: 'figure', getAttrs: parseFigure },
      { tag: 'img[src^="/media/"]', getAttrs: parseFigure },
    ];
  },

  renderHTML({ node }) {
    return figureSpec(node.attrs as FigureAttributes) as unknown as DOMOutputSpec;
  },
});
