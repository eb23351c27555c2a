/** Which files may be uploaded: by the extension of the name, each with what its content must look like. */
import type { OfficeFormat } from './zip.ts';

export interface Head {
  /** the first bytes */
  start: Buffer;
  /** the last bytes */
  end: Buffer;
}

export interface FileKind {
  /** as it is stored */
  ext: string;
  mime: string;
  /** decoded and written anew by sharp */
  image?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';
  /** text that must be readable as UTF-8 */
  text?: boolean;
  office?: OfficeFormat;
  looksRight(head: Head): boolean;
}

const startsWith =
  (...signatures: string[]) =>
  ({ start }: Head) =>
    signatures.some((signature) => start.subarray(0, signature.length).toString('latin1') === signature);

const officeFile = (ext: string, mime: string, office: OfficeFormat): FileKind => ({
  ext,
  mime,
  office,
  looksRight: startsWith('PK\u0003\u0004'),
});

const jpeg: FileKind = {
  ext: '.jpg',
  mime: 'image/jpeg',
  image: 'jpeg',
  looksRight: startsWith('\u00ff\u00d8\u00ff'),
};

const officeOpenXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

export const kinds: Record<string, FileKind> = {
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.png': {
    ext: '.png',
    mime: 'image/png',
    image: 'png',
    looksRight: startsWith('\u0089PNG\r\n\u001a\n'),
  },
  '.webp': {
    ext: '.webp',
    mime: 'image/webp',
    image: 'webp',
    looksRight: ({ start }) =>
      start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'WEBP',
  },
  '.avif': {
    ext: '.avif',
    mime: 'image/avif',
    image: 'avif',
    looksRight: ({ start }) => /^ftyp(avif|avis|mif1|msf1)/.test(start.toString('latin1', 4, 12)),
  },
  '.gif': { ext: '.gif', mime: 'image/gif', image: 'gif', looksRight: startsWith('GIF87a', 'GIF89a') },
  '.pdf': {
    ext: '.pdf',
    mime: 'application/pdf',
    looksRight: (head) => startsWith('%PDF-')(head) && head.end.includes('%%EOF'),
  },
  '.docx': officeFile('.docx', `${officeOpenXml}.wordprocessingml.document`, { folder: 'word/' }),
  '.xlsx': officeFile('.xlsx', `${officeOpenXml}.spreadsheetml.sheet`, { folder: 'xl/' }),
  '.pptx': officeFile('.pptx', `${officeOpenXml}.presentationml.presentation`, { folder: 'ppt/' }),
  '.odt': officeFile('.odt', `${openDocument}.text`, { mimetype: `${openDocument}.text` }),
  '.ods': officeFile('.ods', `${openDocument}.spreadsheet`, { mimetype: `${openDocument}.spreadsheet` }),
  '.csv': { ext: '.csv', mime: 'text/csv', text: true, looksRight: () => true },
  '.txt': { ext: '.txt', mime: 'text/plain', text: true, looksRight: () => true },
  '.mp3': {
    ext: '.mp3',
    mime: 'audio/mpeg',
    looksRight: (head) =>
      startsWith('ID3')(head) || (head.start[0] === 0xff && ((head.start[1] ?? 0) & 0xe6) === 0xe2),
  },
};

/** For the editor: ".jpg, .jpeg, .png …" */
export const allowedExtensions = Object.keys(kinds).join(', ');

const extensions = new Map(Object.values(kinds).map(({ mime, ext }) => [mime, ext]));

/** The extension under which a type is stored. */
export function extensionOf(mime: string): string | undefined {
  return extensions.get(mime);
}
