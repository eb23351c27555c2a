import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFObjectParser,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { readContent, type Operand } from '../../pdf/content.ts';
import { decodeStream } from '../../pdf/decode.ts';
import { dictOf, nameOf } from '../../pdf/objects.ts';

/** What a marked-content sequence says of the letters in it (ISO 32000-2, 14.6). */
export interface Mark {
  tag: string;
  /** the letters that the sequence stands for (14.9.4); null where it does not say */
  actualText: string | null;
  /** a running head or page number (14.8.2.2.2) */
  furniture: boolean;
}

/** Bytes of content of a page above which its marks are not looked for. */
const mostBytes = 16 * 1024 * 1024;
const deepest = 6;

/**
 * The marked-content sequences of a page in the order in which they begin, those of the forms that it draws included.
 *
 * @throws where the content cannot be decoded or is too much
 */
export function marksOf(page: PDFPage): Mark[] {
  const marks: Mark[] = [];
  let bytes = 0;
  walk(contentOf(page), page.node.Resources(), 0);
  return marks;

  function walk(content: Uint8Array, resources: PDFDict | undefined, depth: number): void {
    bytes += content.length;
    if (bytes > mostBytes) throw new Error(`A page has more than ${mostBytes} bytes of content.`);
    const forms = dictOf(resources, 'XObject');
    const properties = dictOf(resources, 'Properties');
    readContent(content, (name, [first, second]) => {
      const tag = nameIn(first);
      if (tag === undefined) return;
      if (name === 'BMC') marks.push({ tag, actualText: null, furniture: false });
      else if (name === 'BDC') marks.push(markOf(tag, propertiesOf(second, properties, page.doc.context)));
      else if (name === 'Do' && depth < deepest) walkForm(forms?.lookup(PDFName.of(tag)), resources, depth);
    });
  }

  function walkForm(form: PDFObject | undefined, inherited: PDFDict | undefined, depth: number): void {
    if (!(form instanceof PDFRawStream) || nameOf(form.dict, 'Subtype') !== 'Form') return;
    const left = mostBytes - bytes;
    walk(decodeStream(form, left).data, dictOf(form.dict, 'Resources') ?? inherited, depth + 1);
  }
}

function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return Buffer.concat(
    streams
      .map((stream) => page.doc.context.lookup(stream))
      .filter((stream) => stream instanceof PDFRawStream)
      // A token may not span two streams.
      .flatMap((stream) => [decodeStream(stream, mostBytes).data, Buffer.from('\n')]),
  );
}

function propertiesOf(
  operand: Operand | undefined,
  named: PDFDict | undefined,
  context: PDFContext,
): PDFDict | undefined {
  const name = nameIn(operand);
  if (name !== undefined) return dictOf(named, name);
  if (!(operand instanceof Uint8Array)) return undefined;
  const parsed = PDFObjectParser.forBytes(operand, context).parseObject();
  return parsed instanceof PDFDict ? parsed : undefined;
}

function markOf(tag: string, properties: PDFDict | undefined): Mark {
  const text = properties?.lookup(PDFName.of('ActualText'));
  return {
    tag,
    actualText: text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : null,
    furniture: tag === 'Artifact' && properties !== undefined && nameOf(properties, 'Type') === 'Pagination',
  };
}

function nameIn(operand: Operand | undefined): string | undefined {
  return typeof operand === 'string' ? operand.slice(1) : undefined;
}
