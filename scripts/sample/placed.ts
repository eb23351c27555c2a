/**
 * The data with a value at a path; what stands on the way is copied, not changed.
 *
 * @param path "cover", "contact.map", "gallery.0.image"
 */
export function placed(data: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [name = '', ...rest] = path.split('.');
  const inner = data[name];
  if (rest.length === 0) return { ...data, [name]: value };
  if (typeof inner !== 'object' || inner === null) throw new Error(`There is nothing to hold "${path}".`);
  const filled = placed({ ...inner }, rest.join('.'), value);
  return { ...data, [name]: Array.isArray(inner) ? Object.values(filled) : filled };
}
