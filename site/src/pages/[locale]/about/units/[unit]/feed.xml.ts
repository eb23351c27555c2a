import { unitFeed } from '../../../../../feeds/routes.ts';

export const GET = unitFeed('atom');
