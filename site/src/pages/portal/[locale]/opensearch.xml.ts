export { GET } from '../../[locale]/opensearch.xml.ts';
