import { siteFeed } from '../../feeds/routes.ts';

export const GET = siteFeed('rss');
