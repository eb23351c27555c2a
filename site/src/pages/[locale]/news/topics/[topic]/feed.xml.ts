import { topicFeed } from '../../../../../feeds/routes.ts';

export const GET = topicFeed('atom');
