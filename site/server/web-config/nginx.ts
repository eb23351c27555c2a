import { portalCode } from '@sanlao/shared/urls';
import {
  cacheControl,
  commonHeaders,
  notFoundCacheControl,
  openHeaders,
  openPages,
  resourcePolicy,
  securityPolicy,
  strictTransportSecurity,
} from '../areas.ts';
import { contentTypes, namedTypes, otherType } from '../content-types.ts';
import { dispositionOf, documentFile, documentKey, downloadName } from '../document-path.ts';
import { indent, quoted } from './text.ts';
import type { SiteHosts, WebConfig } from './web-config.ts';

/** Where the operator says which certificates there are. */
const tlsInclude = '/etc/nginx/sanlao-tls.conf';
/** Certbot's, on Debian. */
const challengeFolder = '/var/www/html';

/** For nginx 1.18 or newer, into `/etc/nginx/conf.d/`. */
export function nginxConfig(config: WebConfig): string {
  return [
    introduction(config),
    hostTable(config),
    maps(config),
    config.plainHttp ? '' : redirectServer(config),
    defaultServer(config),
    ...config.sites.map((site) => siteServer(config, site)),
    config.adminHost === undefined ? '' : adminServer(config, config.adminHost),
  ]
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function introduction({ plainHttp, hidden, brotli }: WebConfig): string {
  return [
    '# Made by "sanlao web-config nginx". Do not edit: after a site got another host, make it again and put it in',
    '# place, then: nginx -t && systemctl reload nginx. New pages and new colours need nothing of the kind.',
    '#',
    '# nginx must be allowed to read the data folder. The publisher swaps files and folders at any moment, therefore',
    '# open_file_cache stays off. It answers hosts that are nobody’s, therefore remove Debian’s own',
    '# /etc/nginx/sites-enabled/default.',
    ...(brotli ? ['#', '# Brotli needs the Debian package libnginx-mod-http-brotli-static.'] : []),
    ...(plainHttp
      ? [
          '#',
          '# TLS ends at the machine in front; it adds Strict-Transport-Security and sends all of http to https.',
        ]
      : [
          '#',
          `# ${tlsInclude} is yours: ssl_certificate, ssl_certificate_key and what else you decide about TLS.`,
          '# One file for each host works by name: ssl_certificate /etc/letsencrypt/live/$ssl_server_name/fullchain.pem;',
        ]),
    ...(hidden.length > 0
      ? [
          '#',
          `# Without a host, therefore not served here: ${hidden.join(', ')}. Enter their hosts in the CMS.`,
        ]
      : []),
  ].join('\n');
}

/** The table of hosts holds names of some 45 characters by itself; said only where it must be, nginx takes it once. */
function hostTable({ sites, adminHost = '' }: WebConfig): string {
  const longest = Math.max(
    adminHost.length,
    ...sites.flatMap(({ hosts }) => hosts.map(({ length }) => length)),
  );
  return longest > 40 ? 'server_names_hash_bucket_size 256;' : '';
}

/** What depends on the address is looked up, so that each server block stays short and no header is lost on the way. */
function maps({ plainHttp }: WebConfig): string {
  const byArea = (name: string, { pages, ...others }: { pages: string; [area: string]: string }) =>
    map('$sanlao_area', `$sanlao_${name}`, [['default', pages], ...Object.entries(others)]);
  const compressed = contentTypes.flatMap(({ compressed, extensions }) => (compressed ? extensions : []));
  return [
    map('$uri', '$sanlao_area', [
      ['default', 'pages'],
      ['~^/_astro/.', 'assets'],
      ['~^/media/.*\\.pdf$', 'pdf'],
      ['~^/media/.', 'media'],
      [`~^/documents/${documentKey}/.+\\.pdf$`, 'pdf'],
      [`~^/documents/${documentKey}/(?!index\\.html$).`, 'documents'],
      [`~${openPages.source}`, 'open'],
    ]),
    byArea('policy', securityPolicy),
    byArea('resource_policy', {
      ...resourcePolicy,
      pdf: resourcePolicy.media,
      open: openHeaders['Cross-Origin-Resource-Policy'],
    }),
    byArea('allow_origin', { pages: '', open: openHeaders['Access-Control-Allow-Origin'] }),
    byArea('fresh', { ...cacheControl, pdf: cacheControl.media }),
    map('$status', '$sanlao_cache_control', [
      ['default', notFoundCacheControl],
      ['302', cacheControl.pages],
      ['~^(200|206|301|304)$', '$sanlao_fresh'],
    ]),
    ...documentNames(),
    map('"$sanlao_area $uri"', '$sanlao_vary', [
      ['default', ''],
      ['~^(pages|open) ', 'Accept-Encoding'],
      [`~^assets .*\\.(${compressed.join('|')})$`, 'Accept-Encoding'],
    ]),
    map('$status', '$sanlao_allow', [
      ['default', ''],
      ['405', 'GET, HEAD'],
    ]),
    plainHttp
      ? ''
      : map('$scheme', '$sanlao_hsts', [
          ['default', ''],
          ['https', strictTransportSecurity],
        ]),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** How a document is saved: by the name in its address as it was sent, so that nothing in it is decoded into the header. */
function documentNames(): string[] {
  const address = `~*^/documents/${documentKey}`;
  const name = `(?<sanlao_name>${downloadName})(?:\\?|$)`;
  return [
    map('$request_uri', '$sanlao_name_of_document', [
      ['default', ''],
      [
        `${address}/(?<sanlao_file>original|lite)\\.pdf/${name}`,
        dispositionOf('$sanlao_file.pdf', '$sanlao_name').replaceAll('"', '\\"'),
      ],
      [
        `${address}/articles/(?<sanlao_article>[0-9]+)\\.pdf/${name}`,
        dispositionOf('article-$sanlao_article.pdf', '$sanlao_name').replaceAll('"', '\\"'),
      ],
    ]),
    map('$status', '$sanlao_disposition', [
      ['default', ''],
      ['~^(200|206)$', '$sanlao_name_of_document'],
    ]),
  ];
}

function map(source: string, target: string, entries: readonly (readonly [string, string])[]): string {
  return block(
    `map ${source} ${target}`,
    entries.map(([key, value]) => `${key === 'default' ? key : quoted(key)} ${quoted(value)};`),
  );
}

/** Plain http: certificates are fetched over it, everything else is sent on. */
function redirectServer({ sites, adminHost }: WebConfig): string {
  const hosts = [...sites.flatMap((site) => site.hosts), ...(adminHost === undefined ? [] : [adminHost])];
  if (hosts.length === 0) return '';
  return block('server', [
    'listen 80;',
    'listen [::]:80;',
    `server_name ${hosts.join(' ')};`,
    block('location ^~ /.well-known/acme-challenge/', [`root ${quoted(challengeFolder)};`]),
    block('location /', ['return 301 https://$host$request_uri;']),
  ]);
}

/** For hosts that are nobody's. */
function defaultServer(config: WebConfig): string {
  return block('server', [
    ...listen(config, ' default_server'),
    ...(config.plainHttp ? [] : ['listen 80 default_server;', 'listen [::]:80 default_server;']),
    'server_name _;',
    ...common(config, portalCode),
    block('location = /404.html', ['internal;', ...compressedForms(config)]),
    block('location /', ['return 404;']),
  ]);
}

function siteServer(config: WebConfig, { code, hosts }: SiteHosts): string {
  return block('server', [
    ...listen(config),
    `server_name ${hosts.join(' ')};`,
    ...common(config, code),
    ...refusals(),
    block('location /', [`default_type ${quoted(otherType.pages)};`, ...compressedForms(config)]),
    ...Object.entries(namedTypes).map(([name, type]) =>
      block(`location ~ /${name.replaceAll('.', '\\.')}$`, [
        'types { }',
        `default_type ${quoted(type)};`,
        ...compressedForms(config),
      ]),
    ),
    block('location /_astro/', [`alias ${quoted(`${config.paths.assets}/`)};`, ...compressedForms(config)]),
    block('location ~ "^/media/([0-9a-f]{64}/[^/]+)$"', [`alias ${quoted(`${config.paths.media}/$1`)};`]),
    block('location /media/', ['return 404;']),
    ...documents(config, code),
  ]);
}

function documents({ paths }: WebConfig, code: string): string[] {
  const moved = `${paths.liveCurrent}/${code}/documents/$sanlao_key/index.html`;
  const file = `^/documents/(?<sanlao_key>${documentKey})/(?<sanlao_path>${documentFile})`;
  // What was replaced leads on from the moment at which its successor is live.
  const leads = `if (-f ${quoted(moved)}) { return 302 /documents/$sanlao_key/; }`;
  const send = [`alias ${quoted(`${paths.documents}/$sanlao_key/$sanlao_path`)};`, 'gzip off;'];
  return [
    block(`location ~ "${file}$"`, [leads, ...send]),
    block(`location ~ "${file}/[^/]+$"`, [
      leads,
      'if ($sanlao_name_of_document = "") { return 404; }',
      ...send,
    ]),
  ];
}

function listen({ plainHttp }: WebConfig, suffix = ''): string[] {
  if (plainHttp) return [`listen 80${suffix};`, `listen [::]:80${suffix};`];
  return [`listen 443 ssl http2${suffix};`, `listen [::]:443 ssl http2${suffix};`, `include ${tlsInclude};`];
}

function common({ paths, plainHttp }: WebConfig, code: string): string[] {
  const headers = {
    ...commonHeaders,
    'Content-Security-Policy': '$sanlao_policy',
    'Cross-Origin-Resource-Policy': '$sanlao_resource_policy',
    'Access-Control-Allow-Origin': '$sanlao_allow_origin',
    'Cache-Control': '$sanlao_cache_control',
    'Content-Disposition': '$sanlao_disposition',
    Vary: '$sanlao_vary',
    Allow: '$sanlao_allow',
    ...(plainHttp ? {} : { 'Strict-Transport-Security': '$sanlao_hsts' }),
  };
  return [
    `root ${quoted(`${paths.liveCurrent}/${code}`)};`,
    'index index.html;',
    'absolute_redirect off;',
    'merge_slashes off;',
    'server_tokens off;',
    'open_file_cache off;',
    'disable_symlinks off;',
    'if_modified_since exact;',
    'max_ranges 1;',
    'error_page 403 =404 /404.html;',
    'error_page 404 /404.html;',
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    block(
      'types',
      contentTypes.map(({ type, extensions }) => `${quoted(type)} ${extensions.join(' ')};`),
    ),
    `default_type ${quoted(otherType.media)};`,
    'if ($request_method !~ "^(GET|HEAD)$") { return 405; }',
  ];
}

/** Names that nobody reads, as in the embedded server's path.ts. */
function refusals(): string[] {
  return [
    block('location ~ "//|\\x5c|/\\.(?!well-known/)|/.+/\\.well-known/|[[:cntrl:]]"', ['return 404;']),
    block('location ~* "\\.(br|gz|partial)$"', ['return 404;']),
  ];
}

function compressedForms({ brotli }: WebConfig): string[] {
  return [...(brotli ? ['brotli_static on;'] : []), 'gzip_static on;'];
}

function adminServer(config: WebConfig, host: string): string {
  const { cmsPort, largestUpload, plainHttp } = config;
  // A form around the file.
  const megabytes = Math.ceil(largestUpload / 1024 / 1024) + 1;
  return block('server', [
    ...listen(config),
    `server_name ${host};`,
    'server_tokens off;',
    `client_max_body_size ${megabytes}m;`,
    ...(plainHttp ? [] : [`add_header Strict-Transport-Security ${quoted(strictTransportSecurity)} always;`]),
    '# What the publisher asks, it asks on this machine.',
    block('location ~ "^/(graphql|api/change-feed)(/|$)"', ['return 404;']),
    block('location /', [
      `proxy_pass http://127.0.0.1:${cmsPort};`,
      'proxy_http_version 1.1;',
      'proxy_set_header Connection "";',
      'proxy_set_header Host $host;',
      'proxy_set_header X-Forwarded-Host $host;',
      `proxy_set_header X-Forwarded-Proto ${plainHttp ? '$http_x_forwarded_proto' : '$scheme'};`,
      '# The address that nginx saw, not one that the reader made up.',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_read_timeout 300s;',
    ]),
  ]);
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${indent(lines.join('\n'), '    ')}\n}`;
}
