import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { fetchDocuments } from '@sanlao/shared/content/fetch';
import { imageFormats, variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { article, saveBasics, startWorld, type World } from './world.ts';

describe('uploads', () => {
  let world: World;
  let mediaDir: string;

  beforeAll(async () => {
    world = await startWorld();
    mediaDir = dataPaths(world.cms.dataDir).media;
    await saveBasics(world);
  });
  afterAll(() => world?.cms.stop());

  async function upload(bytes: Buffer | string, name: string, type = '') {
    const form = new FormData();
    form.append('files', new Blob([bytes as BlobPart], { type }), name);
    return world.request('POST', '/api/upload', { token: world.cms.secrets.importToken, body: form });
  }

  const kept = () => (existsSync(mediaDir) ? readdirSync(mediaDir).sort() : []);

  describe('of images', () => {
    it.each([
      ['jpeg', '.jpg', 1200, 800],
      ['png', '.png', 700, 500],
      ['webp', '.webp', 2000, 1000],
      ['avif', '.avif', 400, 300],
      ['gif', '.gif', 100, 50],
    ] as const)('keep %s with every size and format', async (format, ext, width, height) => {
      const picture = await drawing(width, height).toFormat(format).toBuffer();
      const { status, body } = await upload(picture, `ຮູບ${ext}`);
      expect(status).toBe(201);
      const [file] = body;
      const original = readFileSync(join(mediaDir, file.hash, `original${ext}`));
      expect(sha256(original)).toBe(file.hash);
      expect(file).toMatchObject({
        url: `/media/${file.hash}/original${ext}`,
        ext,
        width,
        height,
        name: `ຮູບ${ext}`,
      });
      const variants = variantWidths(width).flatMap((each) => imageFormats.map((type) => `${each}.${type}`));
      expect(readdirSync(join(mediaDir, file.hash)).sort()).toEqual([...variants, `original${ext}`].sort());
      const sizes = variantWidths(width).map((each) => [
        String(each),
        statSync(join(mediaDir, file.hash, `${each}.avif`)).size,
      ]);
      expect(file.provider_metadata).toEqual({
        bytes: original.length,
        avifBytes: Object.fromEntries(sizes),
      });
      for (const each of variantWidths(width)) {
        for (const type of imageFormats) {
          const served = await fetch(world.cms.url + variantUrl(file.hash, each, type));
          expect(served.status).toBe(200);
          const metadata = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
          expect(metadata.width).toBe(each);
          expect(metadata.height).toBe(Math.round((height * each) / width));
        }
      }
    });

    it('turn them upright and forget where they were taken', async () => {
      const picture = await drawing(600, 400)
        .withExif({
          IFD0: { Copyright: 'secret-owner', Make: 'secret-camera' },
          IFD3: { GPSLatitudeRef: 'N' },
        })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer();
      const [file] = (await upload(picture, 'turned.jpg')).body;
      expect(file).toMatchObject({ width: 400, height: 600 });
      for (const name of readdirSync(join(mediaDir, file.hash))) {
        const bytes = readFileSync(join(mediaDir, file.hash, name));
        expect(bytes.includes('secret-')).toBe(false);
        const { exif, orientation } = await sharp(bytes).metadata();
        expect([exif, orientation]).toEqual([undefined, undefined]);
      }
    });

    it('make nothing twice of the same bytes', async () => {
      const picture = await drawing(900, 500).png().toBuffer();
      const [first] = (await upload(picture, 'one.png')).body;
      const times = () =>
        readdirSync(join(mediaDir, first.hash)).map(
          (name) => statSync(join(mediaDir, first.hash, name)).mtimeMs,
        );
      const before = [kept(), times()];
      const [second] = (await upload(picture, 'two.png')).body;
      expect(second.hash).toBe(first.hash);
      expect([kept(), times()]).toEqual(before);
    });

    it('get a new address when the file is replaced, and record it', async () => {
      const [old] = (await upload(await drawing(500, 300).jpeg().toBuffer(), 'old.jpg')).body;
      const { documentId } = await world.save('POST', '/api/articles', article({ cover: old.id }));
      await world.acknowledgeAll();
      const form = new FormData();
      form.append('files', new Blob([(await drawing(640, 640).png().toBuffer()) as BlobPart]), 'new.png');
      const replaced = await world.admin('POST', `/upload?id=${old.id}`, form);
      expect(replaced.status).toBe(200);
      expect(replaced.body).toMatchObject({ id: old.id, ext: '.png', mime: 'image/png', width: 640 });
      expect(replaced.body.hash).not.toBe(old.hash);
      expect(existsSync(join(mediaDir, old.hash, 'original.jpg'))).toBe(true);
      expect(await world.changes()).toContainEqual(
        expect.objectContaining({
          uid: 'plugin::upload.file',
          documentId: old.documentId,
          operation: 'media',
        }),
      );
      const { documents } = await fetchDocuments(world.client, 'article', [documentId], 'lo');
      expect(documents[0]).toMatchObject({ cover: { sha256: replaced.body.hash, ext: '.png', width: 640 } });
    });

    it('stay on disk when they leave the library', async () => {
      const [file] = (await upload(await drawing(200, 200).png().toBuffer(), 'gone.png')).body;
      expect((await world.admin('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
      expect(existsSync(join(mediaDir, file.hash, 'original.png'))).toBe(true);
    });
  });

  describe('of documents', () => {
    it.each([
      ['a text', 'note.txt', 'ຂໍ້ຄວາມ\n', 'text/plain'],
      ['a table', 'numbers.CSV', 'a,b\n1,2\n', 'text/csv'],
      ['sound', 'radio.mp3', 'ID3\u0004rest', 'audio/mpeg'],
      [
        'a Word document',
        'letter.docx',
        zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [
        'an OpenDocument table',
        'table.ods',
        zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
        'application/vnd.oasis.opendocument.spreadsheet',
      ],
    ])('keep %s as it is', async (_name, name, content, mime) => {
      const bytes = Buffer.from(content);
      const { status, body } = await upload(bytes, name);
      expect(status).toBe(201);
      expect(body[0]).toMatchObject({
        mime,
        hash: sha256(bytes),
        provider_metadata: { bytes: bytes.length },
      });
      const served = await fetch(world.cms.url + body[0].url);
      expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
      expect(served.headers.get('content-type')).toMatch(mime);
    });

    it('keep a PDF where nobody is served from, until it is prepared', async () => {
      const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
      const { status, body } = await upload(bytes, 'ແຜນ.pdf');
      expect(status).toBe(201);
      expect(body[0]).toMatchObject({
        name: 'ແຜນ.pdf',
        mime: 'application/pdf',
        hash: sha256(bytes),
        provider_metadata: { bytes: bytes.length, document: null },
      });
      const { documentSources } = dataPaths(world.cms.dataDir);
      expect(readFileSync(join(documentSources, `${sha256(bytes)}.pdf`))).toEqual(bytes);
      expect((await fetch(world.cms.url + body[0].url)).status).toBe(404);
    });
  });

  describe('that are refused', () => {
    let before: string[];
    beforeEach(() => {
      before = kept();
    });

    const cases: [string, string, () => Promise<Buffer> | Buffer, RegExp][] = [
      [
        'SVG',
        'drawing.svg',
        () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        /only files of these types/,
      ],
      ['HTML', 'page.html', () => Buffer.from('<script>alert(1)</script>'), /only files of these types/],
      ['a program', 'setup.exe', () => Buffer.from('MZ'), /only files of these types/],
      ['a name without extension', 'README', () => Buffer.from('x'), /only files of these types/],
      [
        'HTML that calls itself a picture',
        'page.jpg',
        () => Buffer.from('<html></html>'),
        /not what its name says/,
      ],
      [
        'a picture of another type',
        'really-png.jpg',
        () => drawing(10, 10).png().toBuffer(),
        /not what its name says/,
      ],
      [
        'a picture cut short',
        'half.jpg',
        () => half(drawing(900, 900).jpeg().toBuffer()),
        /damaged or cut short/,
      ],
      ['a PNG cut short', 'half.png', () => half(drawing(900, 900).png().toBuffer()), /damaged or cut short/],
      [
        'a picture of nothing but its first bytes',
        'empty.png',
        () => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
        /damaged or cut short/,
      ],
      [
        'a picture of too many pixels',
        'bomb.png',
        () =>
          sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
            .png({ compressionLevel: 9 })
            .toBuffer(),
        /too many pixels/,
      ],
      ['a PDF cut short', 'half.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj'), /not what its name says/],
      ['a ZIP that calls itself Word', 'fake.docx', () => zip({ 'a.txt': 'x' }), /not what its name says/],
      [
        'macros',
        'macro.docx',
        () => zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
        /contains macros/,
      ],
      ['text that is no UTF-8', 'old.txt', () => Buffer.from([0xa1, 0xbe, 0xad]), /not UTF-8/],
      ['a program that calls itself text', 'a.txt', () => Buffer.from([0x4d, 0x5a, 0, 0]), /not UTF-8/],
    ];
    it.each(cases)('%s', async (_name, name, content, message) => {
      const { status, body } = await upload(await content(), name, 'image/jpeg');
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
      expect(body.error.message).toMatch(/[ກ-ຮ]/);
      expect(kept()).toEqual(before);
    });

    it('all of them when one of several is wrong', async () => {
      const form = new FormData();
      form.append('files', new Blob(['ດີ']), 'good.txt');
      form.append('files', new Blob(['<svg/>']), 'bad.svg');
      const library = () => world.admin('GET', '/upload/files').then(({ body }) => body.pagination.total);
      const inLibrary = await library();
      const { status } = await world.request('POST', '/api/upload', {
        token: world.cms.secrets.importToken,
        body: form,
      });
      expect(status).toBe(400);
      expect(await library()).toBe(inLibrary);
    });

    // Strapi finds its routes in capitals too.
    it.each(['upload-from-urls', 'Upload-From-URLs'])('from a web address, by %s', async (action) => {
      const { status } = await world.admin('POST', `/upload/actions/${action}`, {
        urls: ['http://127.0.0.1/'],
      });
      expect(status).toBe(403);
    });

    it('without a token that may', async () => {
      const form = new FormData();
      form.append('files', new Blob(['x']), 'x.txt');
      expect((await world.request('POST', '/api/upload', { body: form })).status).toBe(401);
      const publisher = { token: world.cms.secrets.publisherToken, body: form };
      expect((await world.request('POST', '/api/upload', publisher)).status).toBe(403);
    });
  });

  it('are served as what they are and nothing else', async () => {
    const [file] = (await upload('<script>alert(1)</script>', 'x.txt')).body;
    const { headers } = await fetch(world.cms.url + file.url);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toMatch(/immutable/);
    const etag = headers.get('etag')!;
    expect(
      (
        await fetch(world.cms.url + file.url, {
          headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
        })
      ).status,
    ).toBe(304);
    expect((await fetch(world.cms.url + file.url, { method: 'HEAD' })).status).toBe(200);
    for (const path of [
      '/media/',
      '/media/../secrets.json',
      '/media/%2e%2e/secrets.json',
      `/media/${file.hash}/`,
      `/media/${file.hash}/..%2f..%2f..%2fsecrets.json`,
    ]) {
      expect((await world.request('GET', path)).status, path).toBe(404);
    }
  });
});

function drawing(width: number, height: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop stop-color="#036"/><stop offset="1" stop-color="#fc3"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="50%" cy="50%" r="20%" fill="#c00"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

async function half(bytes: Promise<Buffer>): Promise<Buffer> {
  const whole = await bytes;
  return whole.subarray(0, Math.floor(whole.length / 2));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A ZIP archive of stored entries; checksums are left out, nobody here looks at them. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), content);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
