/** The one script of a content page: a file beside the page, for which nothing waits. */
import { serviceWorkerPath } from '@sanlao/shared/urls';
import { completeFonts } from '../fonts/lao.ts';
import { startOffline } from '../offline/register.ts';
import { startSaver } from '../saver/saver.ts';

let tell = () => {};
const isSaving = startSaver(() => tell());
tell = startOffline(isSaving, serviceWorkerPath);
// Where the font does not arrive, everything else still works.
completeFonts().catch(() => {});
