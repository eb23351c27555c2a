/** The program of a worker: `main.ts <folder of the job>`, started by the plugin's server side with a channel to it. */
import { serveOrder } from './serve-order.ts';

serveOrder({
  inspect: async () => (await import('./inspect/inspect.ts')).inspect,
  sanitise: async () => (await import('./sanitise/sanitise.ts')).sanitise,
  text: async () => (await import('./text/text.ts')).text,
  pictures: async () => (await import('./pictures/pictures.ts')).pictures,
  lite: async () => (await import('./lite/lite.ts')).lite,
  articles: async () => (await import('./articles/articles.ts')).articles,
});
