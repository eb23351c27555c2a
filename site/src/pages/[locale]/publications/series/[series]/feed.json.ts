import { seriesFeed } from '../../../../../feeds/routes.ts';

export const GET = seriesFeed('json');
