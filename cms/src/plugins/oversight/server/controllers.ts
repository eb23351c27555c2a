import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { boardSettingsSchema, type Board } from '@sanlao/shared/oversight/board';
import { may, sitesFor } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { environment } from '../../../runtime.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { boardOf } from './board.ts';
import { createPageChecks } from './page-check.ts';
import { readSettings, writeSettings } from './settings.ts';

interface Context {
  request: { body?: unknown };
  body: unknown;
}

/** For signed-in people; the rules are asked first. */
export const board = ({ strapi }: { strapi: Core.Strapi }) => {
  const checkPage = createPageChecks();
  const { sitePort } = environment;
  const mayChange = () =>
    may(currentPerson(strapi)?.roles ?? [], 'change-settings', { site: null, unit: null });

  return {
    /** `Board` */
    async find(context: Context): Promise<void> {
      const sites = seenSites(strapi);
      if (sites !== 'all' && sites.length === 0) throw forbidden();
      const settings = await readSettings(strapi);
      context.body = {
        rows: await boardOf(strapi, { sites, settings, sitePort, checkPage }),
        settings,
        may: { settings: mayChange() },
        at: new Date().toISOString(),
      } satisfies Board;
    },

    async changeSettings(context: Context): Promise<void> {
      if (!mayChange()) throw forbidden();
      const parsed = boardSettingsSchema.safeParse(context.request.body);
      if (!parsed.success) throw new errors.ValidationError(z.prettifyError(parsed.error));
      const before = await readSettings(strapi);
      await strapi.db.transaction(async () => {
        await writeSettings(strapi, parsed.data);
        await recordActivity(strapi, {
          kind: 'setting-changed',
          details: { setting: 'oversight', from: before, to: parsed.data },
        });
      });
      context.body = parsed.data;
    },
  };
};

/** The board is the ministry's; who approves for a site sees how that one stands. */
function seenSites(strapi: Core.Strapi): 'all' | readonly string[] {
  const roles = currentPerson(strapi)?.roles ?? [];
  const sites = sitesFor(roles, 'see-board');
  return sites === 'all' || sites.length > 0 ? sites : sitesFor(roles, 'review');
}

function forbidden(): Error {
  return new errors.PolicyError(
    'ບັນຊີຂອງທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້; ຕິດຕໍ່ຜູ້ດູແລລະບົບຖ້າຈຳເປັນ / Your account may not do this; ask an administrator if you need it',
  );
}
