/**
 * The gate against emptied sites: a run that would take away much of a site is far more often a fault than a wish, so
 * it stops and asks.
 */

/** Up to so many pages may go in one run of any site: withdrawing a document takes a handful with it. */
const alwaysAllowed = 10;
const allowedShare = 0.05;

export interface SiteRemovals {
  site: string;
  /** pages of the site before the run */
  pages: number;
  removed: number;
  dropsHome: boolean;
}

/** @returns the reason to stop, in both languages, or null where the run may go on */
export function gateFault({
  site,
  pages,
  removed,
  dropsHome,
}: SiteRemovals): { lo: string; en: string } | null {
  if (dropsHome) {
    return {
      lo: `ການປ່ຽນແປງນີ້ຈະລຶບໜ້າຫຼັກຂອງເວັບໄຊ ${site}, ຈຶ່ງຖືກຢຸດໄວ້. ຖ້າຕ້ອງການແທ້, ໃຫ້ຜູ້ຄຸ້ມຄອງລະບົບຢືນຢັນ: sanlao render --site ${site} --accept-removals`,
      en: `This change would take away the home page of the site ${site}, so it is stopped. If that is wanted, the operator confirms it: sanlao render --site ${site} --accept-removals`,
    };
  }
  if (removed <= alwaysAllowed || removed <= pages * allowedShare) return null;
  return {
    lo: `ການປ່ຽນແປງນີ້ຈະລຶບ ${removed} ໜ້າ ໃນຈຳນວນ ${pages} ໜ້າ ຂອງເວັບໄຊ ${site}, ຈຶ່ງຖືກຢຸດໄວ້. ຖ້າຕ້ອງການແທ້, ໃຫ້ຜູ້ຄຸ້ມຄອງລະບົບຢືນຢັນ: sanlao render --site ${site} --accept-removals`,
    en: `This change would take away ${removed} of the ${pages} pages of the site ${site}, so it is stopped. If that is wanted, the operator confirms it: sanlao render --site ${site} --accept-removals`,
  };
}
