/** The generated configuration in a real nginx on loopback, beside whatever the machine's own nginx does. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { runOnce, startServer, type RealServer } from './real-server.ts';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const hasBrotli = existsSync(brotliModule);

interface NginxOptions {
  /** for its files; made when it is missing */
  folder: string;
  config: string;
  brotli?: boolean;
}

export interface Nginx extends RealServer {
  /** http, https */
  port: number;
  tlsPort: number;
}

export async function runNginx({ folder, config, brotli = false }: NginxOptions): Promise<Nginx> {
  const [port, tlsPort] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  const certificate = makeCertificate(folder);
  const file = join(folder, 'nginx.conf');
  writeFileSync(join(folder, 'tls.conf'), certificate);
  writeFileSync(join(folder, 'sanlao.conf'), onLoopback(config, folder, { port, tlsPort }));
  writeFileSync(file, around({ folder, brotli }));
  runOnce('nginx', ['-t', '-c', file]);
  return { port, tlsPort, ...(await startServer('nginx', ['-c', file], port)) };
}

function onLoopback(
  config: string,
  folder: string,
  { port, tlsPort }: { port: number; tlsPort: number },
): string {
  return config
    .replace(/^ *listen \[::\].*\n/gm, '')
    .replaceAll('listen 80', `listen 127.0.0.1:${port}`)
    .replaceAll('listen 443', `listen 127.0.0.1:${tlsPort}`)
    .replaceAll('/etc/nginx/sanlao-tls.conf', join(folder, 'tls.conf'));
}

function around({ folder, brotli }: { folder: string; brotli: boolean }): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
${brotli ? `load_module ${brotliModule};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  ${temporary.join('\n  ')}
  include ${folder}/sanlao.conf;
}
`;
}

function makeCertificate(folder: string): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=sanlao.test', '-days', '2', '-nodes'];
  runOnce('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', ...subject],
    ...['-keyout', key, '-out', certificate],
  ]);
  return `ssl_certificate ${certificate};\nssl_certificate_key ${key};\n`;
}
