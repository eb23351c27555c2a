export { GET } from '../service-worker.js.ts';
