import type { Core } from '@strapi/strapi';
import { startFilling, type Filling } from './fill-missing.ts';
import { listedTypes } from './listed.ts';
import { addKeyAttributes } from './order.ts';
import { boundRecent } from './recent.ts';
import { searchTextModel } from './search-texts.ts';
import { subscribe } from './subscriber.ts';

let filling: Filling | undefined;

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(searchTextModel);
  addKeyAttributes(strapi, listedTypes(strapi));
  boundRecent(strapi);
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  const types = listedTypes(strapi);
  subscribe(strapi, types);
  filling = startFilling(strapi, types);
}

export default { register, bootstrap, destroy: () => filling?.stop() };
