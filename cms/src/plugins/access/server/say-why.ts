/** Where Strapi refuses a person with a bare word, the answer says in both languages what it means and what to do. */
interface Context {
  status: number;
  body: unknown;
  state: { user?: { id?: number } };
}

const bareWords: ReadonlySet<unknown> = new Set(['Forbidden', 'Forbidden access', 'Policy Failed']);

const reason =
  'ບັນຊີຂອງທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້: ຖ້າຈຳເປັນ ໃຫ້ຖາມບັນນາທິການຂອງທ່ານ ຫຼື ຜູ້ດູແລລະບົບ' +
  ' / Your account may not do this: ask your editor or an administrator if you need to';

/** Around everything that answers, so that the errors have become answers. Programs keep Strapi's words. */
export async function sayWhyRefused(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  if (context.status !== 403 || context.state.user?.id === undefined) return;
  const error = errorIn(context.body);
  if (error && bareWords.has(error.message)) error.message = reason;
}

function errorIn(body: unknown): { message?: unknown } | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' ? error : null;
}
