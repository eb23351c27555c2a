/** The pages of the generated PDFs as HTML, one `section` a page of A4. */
import type { Article } from '@sanlao/shared/content/types';

/** Where a magazine's page leaves room for its photograph; millimetres from the page's upper left corner. */
export const pictureBox = { left: 0, top: 0, width: 210, height: 120 };

/** @param photographs JPEGs to show; without, their place stays empty */
export function magazineHtml(articles: readonly Article[], photographs?: readonly Buffer[]): string {
  return page(
    articles.map(({ title, summary, body }, index) => {
      const photograph = photographs?.[index];
      const picture = photograph
        ? `<img src="data:image/jpeg;base64,${photograph.toString('base64')}" alt="">`
        : '';
      return `<section class="magazine">${picture}<h1>${title}</h1><p><b>${summary}</b></p>
        <div class="columns">${body}</div></section>`;
    }),
  );
}

export function decreeHtml(articles: readonly Article[]): string {
  return page(
    articles.map(
      ({ title, body }, index) => `<section class="decree">
        <p class="state">ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ<br>ສັນຕິພາບ ເອກະລາດ ປະຊາທິປະໄຕ ເອກະພາບ ວັດທະນະຖາວອນ</p>
        <p class="number">ເລກທີ ${100 + index}/ນຍ</p><h1>ດຳລັດ ວ່າດ້ວຍ${title}</h1>
        ${body}${body}</section>`,
    ),
  );
}

function page(sections: readonly string[]): string {
  return `<!doctype html><html lang="lo"><meta charset="utf-8"><title>ວາລະສານ</title><style>
    @page { size: 210mm 297mm; margin: 0 }
    * { box-sizing: border-box }
    body { margin: 0; font-family: 'Noto Sans Lao', 'Noto Sans', sans-serif; line-height: 1.6; color: #111 }
    section { width: 210mm; height: 297mm; overflow: hidden; break-after: page; position: relative; background: #fff }
    .magazine { padding: 125mm 18mm 12mm; font-size: 10.5pt }
    .magazine img { position: absolute; left: ${pictureBox.left}mm; top: ${pictureBox.top}mm;
      width: ${pictureBox.width}mm; height: ${pictureBox.height}mm; object-fit: cover }
    .magazine h1 { font-size: 19pt; line-height: 1.5; margin: 0 0 3mm; color: #123a63 }
    .columns { columns: 2; column-gap: 8mm }
    h2 { font-size: 13pt; margin: 2mm 0 } p, ul { margin: 0 0 2mm }
    .decree { padding: 20mm 22mm 15mm 28mm; font-size: 12pt }
    .decree h1 { font-size: 15pt; text-align: center }
    .state { text-align: center; font-weight: bold } .number { text-align: right }
    </style>${sections.join('\n')}</html>`;
}
