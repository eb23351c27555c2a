export { GET } from '../robots.txt.ts';
