import { seriesFeed } from '../../../../../feeds/routes.ts';

export const GET = seriesFeed('atom');
