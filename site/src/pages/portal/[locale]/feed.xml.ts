export { GET } from '../../[locale]/feed.xml.ts';
