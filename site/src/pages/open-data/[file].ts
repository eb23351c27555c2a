import type { APIRoute } from 'astro';
import { notFound } from '../../routing/guards.ts';
import { csvOf } from '../../open-data/csv.ts';
import type { DataFile } from '../../open-data/data-file.ts';
import { type DataFormat, readDataName } from '../../open-data/files.ts';
import { findDataFile } from '../../open-data/find-file.ts';
import { jsonOf } from '../../open-data/json.ts';

const writers: Record<DataFormat['extension'], { write: (file: DataFile) => string; type: string }> = {
  csv: { write: csvOf, type: 'text/csv; charset=utf-8' },
  json: { write: jsonOf, type: 'application/json' },
};

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const name = readDataName(params['file'] ?? '');
  const file = name && findDataFile(content, name);
  if (!file) return notFound();
  const { write, type } = writers[name.format.extension];
  return new Response(write(file), { headers: { 'content-type': type } });
};
