export { GET } from '../../.well-known/security.txt.ts';
