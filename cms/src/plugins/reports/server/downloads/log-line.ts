/** One line of the access log of a web server: the combined format of nginx and Apache, or the JSON of Caddy. Pure. */
import { z } from 'zod';

export interface LogLine {
  at: Date;
  method: string;
  /** as it was asked for, with its query */
  path: string;
  status: number;
  /** who asked, as far as the server knows: address and program */
  client: string;
  /** the program by its own words */
  agent: string;
}

/** undefined: it is none, or one of another format. */
export function parseLogLine(line: string): LogLine | undefined {
  const parsed = line.startsWith('{') ? parseJson(line) : parseCombined(line);
  return parsed && Number.isNaN(parsed.at.getTime()) ? undefined : parsed;
}

/** With the name of the host before it, as Apache's vhost_combined has it, or without. */
const combined =
  /^(?:[^\s:]+:\d+ )?(\S+) \S+ \S+ \[([^\]]+)\] "([A-Z]+) ([^\s"]+)[^"]*" (\d{3}) \S+(?: "[^"]*" "([^"]*)")?/;

function parseCombined(line: string): LogLine | undefined {
  const [, address = '', time = '', method = '', path = '', status = '', agent = ''] =
    combined.exec(line) ?? [];
  if (path === '') return undefined;
  return { at: instantOf(time), method, path, status: Number(status), client: `${address} ${agent}`, agent };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param time "22/Nov/2026:10:00:00 +0700" */
function instantOf(time: string): Date {
  const [, day, name = '', year, clock, hours, minutes] =
    /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/.exec(time) ?? [];
  const month = String(months.indexOf(name) + 1).padStart(2, '0');
  return new Date(`${year}-${month}-${day}T${clock}${hours}:${minutes}`);
}

const caddySchema = z.object({
  ts: z.number(),
  status: z.number(),
  request: z.object({
    method: z.string(),
    uri: z.string(),
    client_ip: z.string().optional(),
    remote_ip: z.string().optional(),
    headers: z.record(z.string(), z.array(z.string())).default({}),
  }),
});

function parseJson(line: string): LogLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { success, data } = caddySchema.safeParse(value);
  if (!success) return undefined;
  const { method, uri, client_ip, remote_ip, headers } = data.request;
  const [agent = ''] = headers['User-Agent'] ?? [];
  return {
    ...{ at: new Date(data.ts * 1000), method, path: uri, status: data.status, agent },
    client: `${client_ip ?? remote_ip ?? ''} ${agent}`,
  };
}
