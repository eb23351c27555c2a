export { GET } from '../manifest.webmanifest.ts';
