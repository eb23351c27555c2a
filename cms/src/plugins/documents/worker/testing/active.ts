/** Files that do something besides being read. */
import { onePage, rawPdf, rawStream } from './raw-pdf.ts';

const script = '<< /S /JavaScript /JS (app.alert\\("x"\\)) >>';
const link = '/Type /Annot /Subtype /Link /Rect [0 0 100 20]';

function withAnnotation(entries: string, more: (string | Buffer)[] = []): Buffer {
  return onePage({ page: '/Annots [5 0 R]', more: [`<< /Type /Annot ${entries} >>`, ...more] });
}

/** As the file opens, as a page is shown, by name, as a field is changed, and in a chain behind a harmless action. */
export function javaScript(): Buffer {
  return onePage({
    catalog: `/OpenAction ${script} /Names << /JavaScript << /Names [(start) 5 0 R] >> >> /AcroForm << /Fields [6 0 R] >>`,
    page: `/AA << /O ${script} >> /Annots [6 0 R 7 0 R]`,
    more: [
      script,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [0 0 100 20] /AA << /K ${script} >> >>`,
      `<< ${link} /A << /S /URI /URI (https://example.gov.la/) /Next [${script}] >> >>`,
    ],
  });
}

/** The name of the action is spelled with escapes. */
export function spelledJavaScript(): Buffer {
  return onePage({ catalog: '/Open#41ction << /S /Java#53cript /J#53 (app.alert\\(1\\)) >>' });
}

/** A later object of the same number, which the table of objects does not know, looks harmless. */
export function shadowedJavaScript(): Buffer {
  const shown = onePage({ catalog: '/OpenAction 5 0 R', more: [script] }).toString('latin1');
  const harmless = '5 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj\n';
  return Buffer.from(shown.replace('startxref', `${harmless}startxref`), 'latin1');
}

export function scriptLink(): Buffer {
  return withAnnotation(`${link} /A << /S /URI /URI (java\\nscript:alert\\(1\\)) >>`);
}

export function launch(): Buffer {
  return withAnnotation(`${link} /A << /S /Launch /F (setup.exe) >>`);
}

export function remoteLink(): Buffer {
  return withAnnotation(`${link} /A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>`);
}

export function formActions(): Buffer {
  return onePage({
    catalog: '/AcroForm << /Fields [5 0 R] >>',
    page: '/Annots [5 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (send) /Rect [0 0 100 20]
/A << /S /SubmitForm /F << /FS /URL /F (https://example.com/) >> >> >>`,
    ],
  });
}

const file = rawStream('/Type /EmbeddedFile', 'MZ secret bytes of a program');

/** In the document, on a page, and beside both as an associated file. */
export function attachments(): Buffer {
  const spec = '<< /Type /Filespec /F (tool.exe) /EF << /F 5 0 R >> >>';
  return onePage({
    catalog: `/Names << /EmbeddedFiles << /Names [(tool.exe) 6 0 R] >> >> /AF [6 0 R]`,
    page: '/Annots [7 0 R 8 0 R]',
    more: [
      file,
      spec,
      '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 6 0 R /Popup 8 0 R >>',
      '<< /Type /Annot /Subtype /Popup /Rect [0 0 20 20] /Parent 7 0 R >>',
    ],
  });
}

export function xfa(): Buffer {
  return onePage({
    catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >>',
    more: [rawStream('', '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>')],
  });
}

/** A film with a picture of itself, and one without. */
export function video(): Buffer {
  return onePage({
    page: '/Annots [5 0 R 6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /RichMedia /Rect [0 0 200 100] /AP << /N 7 0 R >>
/RichMediaContent << /Assets << /Names [(film.mp4) 8 0 R] >> >> >>`,
      `<< /Type /Annot /Subtype /Screen /Rect [0 100 200 200] /A << /S /Rendition /OP 0
/R << /S /MR /C << /S /MCD /D 8 0 R >> >> /AN 6 0 R >> >>`,
      rawStream('/Type /XObject /Subtype /Form /BBox [0 0 200 100]', '0.5 g 0 0 200 100 re f'),
      '<< /Type /Filespec /F (film.mp4) /EF << /F 9 0 R >> >>',
      file,
    ],
  });
}

/** Links to places and to the web, as most documents have them. */
export function harmlessLinks(catalog = ''): Buffer {
  return onePage({
    catalog: `/OpenAction [3 0 R /Fit] ${catalog}`,
    page: '/Annots [5 0 R 6 0 R 7 0 R]',
    more: [
      `<< ${link} /A << /S /URI /URI (https://example.gov.la/) >> >>`,
      `<< ${link} /Dest [3 0 R /Fit] >>`,
      `<< ${link} /A << /S /GoTo /D [3 0 R /Fit] >> >>`,
    ],
  });
}

export function harmlessLinksWithScript(): Buffer {
  return harmlessLinks(`/AA << /WC ${script} >>`);
}

/**
 * A signature in its place and with its bytes, but of nobody: enough to be told from an empty field.
 *
 * @param catalog more entries of the catalogue
 */
export function signed(catalog = ''): Buffer {
  const contents = `<3082${'00'.repeat(510)}>`;
  const range = '[0 0000000000 0000000000 0000000000]';
  const draft = onePage({
    catalog: `/AcroForm << /Fields [5 0 R] /SigFlags 3 >> ${catalog}`,
    page: '/Annots [5 0 R]',
    more: [
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (signature) /Rect [0 0 0 0] /V 6 0 R >>',
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange ${range} /Contents ${contents} >>`,
    ],
  }).toString('latin1');
  const start = draft.indexOf(contents);
  const end = start + contents.length;
  const filled = [start, end, draft.length - end].map((number) => String(number).padStart(10, '0')).join(' ');
  return Buffer.from(draft.replace(range, `[0 ${filled}]`), 'latin1');
}

export function signedWithScript(): Buffer {
  return signed(`/OpenAction ${script}`);
}

/** A field that waits for a signature. */
export function unsigned(): Buffer {
  return onePage({
    catalog: '/AcroForm << /Fields [5 0 R] >>',
    page: '/Annots [5 0 R]',
    more: ['<< /Type /Annot /Subtype /Widget /FT /Sig /T (signature) /Rect [0 0 0 0] >>'],
  });
}

export function zeroPages(): Buffer {
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
}
