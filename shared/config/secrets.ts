import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const secret = z.string().min(16);

const secretsSchema = z.object({
  appKeys: z.array(secret).min(1),
  apiTokenSalt: secret,
  adminJwtSecret: secret,
  transferTokenSalt: secret,
  jwtSecret: secret,
  encryptionKey: secret,
  /** Standard Webhooks secrets without the `whsec_` prefix, base64; the first signs, all of them verify */
  doorbellSecrets: z.array(secret).min(1),
  /** change feed: read, acknowledge, receipts */
  feedToken: secret,
  /** GraphQL, published content, read only */
  publisherToken: secret,
  /** GraphQL, drafts too, read only */
  previewToken: secret,
  /** REST: create, update and upload, for `sanlao import` and the sample content */
  importToken: secret,
  /** signs links to previews and the sessions in which editors see them; changing it ends all of them */
  previewSecret: secret,
});

export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads the secrets, making the file (mode 600) or what a newer version added when it is missing.
 *
 * @throws Error when the file is there but not readable as secrets: it is never overwritten
 */
export function readOrCreateSecrets(path: string): Secrets {
  const existing = readExisting(path);
  const parsed = secretsSchema.safeParse({ ...generate(), ...existing });
  if (!parsed.success) {
    throw new Error(
      `${path} holds a value that is no secret. Restore it from a backup: ${z.prettifyError(parsed.error)}`,
    );
  }
  if (Object.keys(existing).length < Object.keys(parsed.data).length) write(path, parsed.data);
  return parsed.data;
}

function readExisting(path: string): Record<string, unknown> {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read. Give the user who runs Sanlao the right to read it.`, {
      cause: error,
    });
  }
  try {
    return JSON.parse(content) as Record<string, unknown>;
  } catch (error) {
    throw new Error(
      `${path} is damaged. Restore it from a backup; do not delete it, sign-ins depend on it.`,
      {
        cause: error,
      },
    );
  }
}

function generate(): Secrets {
  const random = () => randomBytes(32).toString('base64');
  const token = () => randomBytes(32).toString('hex');
  return {
    appKeys: [random(), random()],
    apiTokenSalt: random(),
    adminJwtSecret: random(),
    transferTokenSalt: random(),
    jwtSecret: random(),
    encryptionKey: random(),
    doorbellSecrets: [random()],
    feedToken: token(),
    publisherToken: token(),
    previewToken: token(),
    importToken: token(),
    previewSecret: random(),
  };
}

function write(path: string, secrets: Secrets): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, path);
}
