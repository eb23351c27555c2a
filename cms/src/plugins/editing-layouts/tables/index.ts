import { annotation } from './annotation.ts';
import { article } from './article.ts';
import { series, topic, unit } from './codes.ts';
import { components } from './components.ts';
import { dataset } from './dataset.ts';
import { event } from './event.ts';
import type { EditingLayout } from './layout.ts';
import { notice } from './notice.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { publication } from './publication.ts';
import { redirect } from './redirect.ts';
import { service } from './service.ts';
import { site } from './site.ts';
import { synonym } from './synonym.ts';

export const contentTypeLayouts: EditingLayout[] = [
  article,
  event,
  publication,
  service,
  dataset,
  page,
  person,
  notice,
  annotation,
  redirect,
  site,
  unit,
  topic,
  series,
  synonym,
];

export const componentLayouts = components;
