import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { fileSpec, parseFile, type FileAttributes } from '../html/media.ts';

/** A document of the library that readers download; one block that is edited in a dialog. */
export const AttachedFile = Node.create({
  name: 'file',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,

  addAttributes() {
    return {
      sha256: { default: '', rendered: false },
      ext: { default: '', rendered: false },
      mime: { default: '', rendered: false },
      size: { default: 0, rendered: false },
      name: { default: '', rendered: false },
    };
  },

  parseHTML() {
    // Before the paragraph, which takes every p.
    return [{ tag: 'p.file', priority: 60, getAttrs: parseFile }];
  },

  renderHTML({ node }) {
    return fileSpec(node.attrs as FileAttributes) as unknown as DOMOutputSpec;
  },
});
