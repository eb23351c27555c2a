import { urls, portalCode } from '@sanlao/shared/urls';
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
import type { WebConfig } from './web-config.ts';

/** For Caddy 2.6 or newer: the whole of `/etc/caddy/Caddyfile`, or a file that it imports. */
export function caddyConfig(config: WebConfig): string {
  return [
    introduction(config),
    headersSnippet(config),
    notFoundSnippet(),
    siteSnippet(config),
    block('http://', [
      '# Hosts that are nobody’s.',
      folder(config, portalCode),
      'import sanlao_headers',
      'import sanlao_not_found',
      'error 404',
    ]),
    ...config.sites.map(({ code, hosts }) =>
      block(addresses(config, hosts), [folder(config, code), 'import sanlao_site']),
    ),
    config.adminHost === undefined ? '' : adminSite(config, config.adminHost),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function introduction({ plainHttp, hidden }: WebConfig): string {
  return [
    '# Made by "sanlao web-config caddy". Do not edit: after a site got another host, make it again and put it in',
    '# place, then: caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy. New pages and new colours',
    '# need nothing of the kind.',
    '#',
    '# Caddy must be allowed to read the data folder.',
    '#',
    plainHttp
      ? '# TLS ends at the machine in front; it adds Strict-Transport-Security and sends all of http to https.'
      : '# Caddy fetches and renews the certificates of these hosts by itself, and sends http to https.',
    ...(hidden.length > 0
      ? [
          '#',
          `# Without a host, therefore not served here: ${hidden.join(', ')}. Enter their hosts in the CMS.`,
        ]
      : []),
  ].join('\n');
}

function headersSnippet({ plainHttp }: WebConfig): string {
  const transport = plainHttp ? {} : { 'Strict-Transport-Security': strictTransportSecurity };
  return block('(sanlao_headers)', [headers({ ...commonHeaders, ...transport }), 'header -Server']);
}

function notFoundSnippet(): string {
  return block('(sanlao_not_found)', [
    block('handle_errors', [
      'import sanlao_headers',
      headers({
        'Content-Type': otherType.pages,
        'Cache-Control': notFoundCacheControl,
        'Content-Security-Policy': securityPolicy.pages,
      }),
      'header -Content-Disposition',
      varies,
      '# What the reader has of a page says nothing about this one.',
      ...['If-None-Match', 'If-Modified-Since', 'If-Match', 'If-Unmodified-Since', 'Range'].map(
        (name) => `request_header -${name}`,
      ),
      'root * {vars.sanlao_folder}',
      `rewrite * ${urls.notFound()}`,
      precompressed,
    ]),
  ]);
}

function siteSnippet({ paths }: WebConfig): string {
  return block('(sanlao_site)', [
    'import sanlao_headers',
    'import sanlao_not_found',
    types(),
    block('map {path} {sanlao_media_policy}', [
      `~\\.pdf$ ${quoted(securityPolicy.pdf)}`,
      `default ${quoted(securityPolicy.media)}`,
    ]),
    '@sanlao_method not method GET HEAD',
    block('handle @sanlao_method', [
      headers({ Allow: 'GET, HEAD', 'Cache-Control': notFoundCacheControl }),
      'respond 405',
    ]),
    '# Names that nobody reads.',
    '@sanlao_refused expression `{path}.matches("//|[\\\\x5c]|/[.]|[.](br|gz|partial)$|[\\\\x00-\\\\x1f]|[^/]{256}") && !{path}.startsWith("/.well-known/")`',
    block('handle @sanlao_refused', ['error 404']),
    ...documents(paths.documents),
    '@sanlao_media path_regexp ^/media/[0-9a-f]{64}/[^/]+$',
    block('handle @sanlao_media', [
      headers({
        'Content-Type': '{sanlao_file_type}',
        'Cache-Control': cacheControl.media,
        'Content-Security-Policy': '{sanlao_media_policy}',
        'Cross-Origin-Resource-Policy': resourcePolicy.media,
      }),
      'uri strip_prefix /media',
      `root * ${quoted(paths.media)}`,
      'file_server',
    ]),
    block('handle_path /_astro/*', [
      headers({
        'Content-Type': '{sanlao_file_type}',
        'Cache-Control': cacheControl.assets,
        'Content-Security-Policy': securityPolicy.assets,
        'Cross-Origin-Resource-Policy': resourcePolicy.assets,
      }),
      `@sanlao_compressed path ${compressedNames().join(' ')}`,
      varies.replace('header', 'header @sanlao_compressed'),
      `root * ${quoted(paths.assets)}`,
      precompressed,
    ]),
    `@sanlao_open path_regexp ${openPages.source}`,
    block('handle @sanlao_open', pageFiles(openHeaders)),
    block('handle', pageFiles()),
  ]);
}

/** By the address as it was sent, so that nothing in a name is decoded into the header. */
function documents(folder: string): string[] {
  const end = '(?:[?].*)?$';
  const named = (file: string) => `~(?i)^/documents/(${documentKey}/${file})/(${downloadName})${end}`;
  return [
    block('map {http.request.orig_uri} {sanlao_document} {sanlao_disposition}', [
      `${literal(named('(original|lite)[.]pdf'))} "/\${1}" ${literal(dispositionOf('${2}.pdf', '${3}'))}`,
      `${literal(named('articles/([1-9][0-9]{0,3})[.]pdf'))} "/\${1}" ${literal(dispositionOf('article-${2}.pdf', '${3}'))}`,
      `${literal(`~^/documents/(${documentKey}/(?:${documentFile}))${end}`)} "/\${1}" ""`,
      'default "" ""',
    ]),
    block('map {http.request.orig_uri} {sanlao_moved}', [
      `${literal(`~^/documents/(${documentKey})/[^/?]`)} "/documents/\${1}/"`,
      'default "/"',
    ]),
    '# What was replaced leads on from the moment at which its successor is live.',
    block('@sanlao_moved', [
      'not expression `{sanlao_moved} == "/"`',
      block('file', ['root {vars.sanlao_folder}', 'try_files {sanlao_moved}index.html']),
    ]),
    block('handle @sanlao_moved', [
      headers({ 'Cache-Control': cacheControl.pages }),
      'redir {sanlao_moved} 302',
    ]),
    '@sanlao_document not expression `{sanlao_document} == ""`',
    block('handle @sanlao_document', [
      headers({
        'Content-Type': '{sanlao_file_type}',
        'Cache-Control': cacheControl.documents,
        'Content-Security-Policy': '{sanlao_media_policy}',
        'Cross-Origin-Resource-Policy': resourcePolicy.documents,
      }),
      '@sanlao_named not expression `{sanlao_disposition} == ""`',
      'header @sanlao_named Content-Disposition {sanlao_disposition}',
      'rewrite * {sanlao_document}',
      `root * ${quoted(folder)}`,
      'file_server',
    ]),
  ];
}

function pageFiles(more: Readonly<Record<string, string>> = {}): string[] {
  return [
    headers({
      'Content-Type': '{sanlao_page_type}',
      'Cache-Control': cacheControl.pages,
      'Content-Security-Policy': securityPolicy.pages,
      'Cross-Origin-Resource-Policy': resourcePolicy.pages,
      ...more,
    }),
    varies,
    'root * {vars.sanlao_folder}',
    precompressed,
  ];
}

/** Late, in place of the one that `precompressed` adds to compressed forms only. */
const varies = 'header {\n\tVary Accept-Encoding\n\tdefer\n}';

const precompressed = 'file_server {\n\tprecompressed br gzip\n}';

function folder({ paths }: WebConfig, code: string): string {
  return `vars sanlao_folder ${quoted(`${paths.liveCurrent}/${code}`)}`;
}

/** By the ending of the path: what a page is sent as, and what a stored file is. */
function types(): string {
  return block('map {path} {sanlao_page_type} {sanlao_file_type}', [
    ...Object.entries(namedTypes).map(
      ([name, type]) => `~/${escaped(name)}$ ${quoted(type)} ${quoted(type)}`,
    ),
    ...contentTypes.map(
      ({ type, extensions }) => `~(?i)\\.(${extensions.join('|')})$ ${quoted(type)} ${quoted(type)}`,
    ),
    `default ${quoted(otherType.pages)} ${quoted(otherType.media)}`,
  ]);
}

function compressedNames(): string[] {
  return contentTypes.flatMap(({ compressed, extensions }) =>
    compressed ? extensions.map((extension) => `*.${extension}`) : [],
  );
}

function adminSite(config: WebConfig, host: string): string {
  const { cmsPort, largestUpload, plainHttp } = config;
  return block(addresses(config, [host]), [
    ...(plainHttp ? [] : [headers({ 'Strict-Transport-Security': strictTransportSecurity })]),
    'header -Server',
    // A form around the file.
    block('request_body', [`max_size ${Math.ceil(largestUpload / 1024 / 1024) + 1}MiB`]),
    '# What the publisher asks, it asks on this machine.',
    '@sanlao_closed path /graphql /graphql/* /api/change-feed /api/change-feed/*',
    block('handle @sanlao_closed', ['respond 404']),
    block('handle', [
      block(`reverse_proxy 127.0.0.1:${cmsPort}`, [
        '# The address that Caddy saw, not one that the reader made up.',
        'header_up X-Forwarded-For {remote_host}',
        ...(plainHttp ? ['header_up X-Forwarded-Proto {header.X-Forwarded-Proto}'] : []),
      ]),
    ]),
  ]);
}

function addresses({ plainHttp }: WebConfig, hosts: readonly string[]): string {
  return hosts.map((host) => (plainHttp ? `http://${host}` : host)).join(', ');
}

function headers(values: Readonly<Record<string, string>>): string {
  return block(
    'header',
    Object.entries(values).map(([name, value]) => `${name} ${quoted(value)}`),
  );
}

/** For what holds quotation marks or backslashes. */
function literal(text: string): string {
  return `\`${text}\``;
}

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${indent(lines.join('\n'), '\t')}\n}`;
}
