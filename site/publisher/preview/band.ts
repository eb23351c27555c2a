/** The band that says in both languages that a page is a preview. Its style is let in by hash. */
export const bandStyle =
  '.preview-band{position:sticky;top:0;z-index:99;margin:0;padding:8px 16px;background:#7c2d12;color:#fff;font-weight:700;font-size:16px;line-height:1.7;text-align:center}.preview-band span{display:inline-block;padding:0 8px}@media print{.preview-band{position:static;border:2px solid #000;background:#fff;color:#000}}';

export const band = `<style>${bandStyle}</style><aside class="preview-band" aria-label="Preview"><span lang="lo">ເບິ່ງກ່ອນ: ຍັງບໍ່ໄດ້ເຜີຍແຜ່</span><span lang="en">Preview: not published</span></aside>`;
