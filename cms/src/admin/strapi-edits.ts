import { hardCoded, howToDrag } from './lao/hard-coded.ts';

/**
 * Small edits of Strapi's admin where it offers no setting, made while the admin is built. Each must find its place
 * as often as it says: after an upgrade that moved the place, the build stops and names the edit.
 */
export interface Edit {
  /** end of the module's path */
  file: string;
  find: RegExp;
  replace: string | ((...found: string[]) => string);
  /** how often the place is there; 1 unless said */
  times?: number;
  why: string;
}

const admin = '@strapi/admin/dist/admin/admin/src';
const contentManager = '@strapi/content-manager/dist/admin';
const upload = '@strapi/upload/dist/admin';
const i18n = '@strapi/i18n/dist/admin';
const designSystem = '@strapi/design-system/dist/index.mjs';

/** From here on, the menu has its names beside its icons. */
const wideEnough = '(min-width: 1280px)';

export const edits: Edit[] = [
  {
    file: `${admin}/translations/languageNativeNames.mjs`,
    find: /const languageNativeNames = \{/,
    replace: "const languageNativeNames = {\n    lo: 'ລາວ',",
    why: 'the list of admin languages has no Lao and drops what it does not list',
  },
  {
    file: `${admin}/components/PageHelpers.mjs`,
    find: /\| Strapi`/,
    replace: '| Sanlao`',
    why: 'the title of the window names the product',
  },
  {
    file: `${admin}/components/GuidedTour/GuidedTourProvider.mjs`,
    find: /process\.env\.NODE_ENV !== 'test'/,
    replace: 'false',
    why: 'the guided tour explains how to develop with Strapi, not how to publish',
  },
  {
    file: `${admin}/components/DescriptionComponentRenderer.mjs`,
    find: /requestHandle\.current = null;\s*forceUpdate\(\);\s*\}\)/,
    replace: 'requestHandle.current = null;forceUpdate();}, { timeout: 100 })',
    why: 'buttons of the form and of lists wait until the browser is idle, which on a busy machine it may never be',
  },
  {
    file: `${admin}/components/Theme.mjs`,
    find: /locale: locale,/,
    replace: "locale: locale === 'lo' ? 'lo' : 'en-GB',",
    why: 'in Laos the day comes first, also for those who read the admin in English',
  },
  {
    file: `${admin}/hooks/useMenu.mjs`,
    find: /\{\s*icon: ShoppingCart,[^]*?position: 7\s*\},/,
    replace: '',
    why: 'the link to the marketplace leads to plugins that nobody can install here',
  },
  {
    file: `${admin}/layouts/AuthenticatedLayout.mjs`,
    find: /\/\*#__PURE__\*\/ jsx\(UpsellBanner, \{\}\),\s*\/\*#__PURE__\*\/ jsx\(MediaLibraryBanner, \{\}\),/,
    replace: '',
    why: 'banners that advertise Strapi',
  },
  {
    file: `${admin}/pages/Auth/AuthPage.mjs`,
    find: /import \{ Login \} from '\.\/components\/Login\.mjs';/,
    replace: `import { UnauthenticatedLayout, LayoutContent, Column } from '../../layouts/UnauthenticatedLayout.mjs';
import { Logo } from '../../components/UnauthenticatedLogo.mjs';
import { loginPage } from 'sanlao:login-page';
const Login = loginPage({ UnauthenticatedLayout, LayoutContent, Column, Logo });`,
    why: 'the page of sign-in asks for a code, offers single sign-on, and says in Lao why it did not work',
  },
  {
    file: `${admin}/pages/Auth/components/ResetPassword.mjs`,
    find: /if \('data' in res\) \{/,
    replace: `if ('data' in res && !res.data.token) {
            navigate('/auth/login?told=password-set');
        } else if ('data' in res) {`,
    why: 'a new password gives no session to those who sign in with a code',
  },
  {
    file: `${admin}/pages/Auth/components/Register.mjs`,
    find: /await registerUser\(\{\s*\.\.\.body,\s*deviceId: getOrCreateDeviceId\(\)\s*\}\);\s*if \('data' in res\) \{/,
    replace: `await registerUser({ ...body, deviceId: getOrCreateDeviceId() });
        if ('data' in res && !res.data.token) {
            navigate('/auth/login?told=password-set');
        } else if ('data' in res) {`,
    why: 'an invitation gives no session to those who sign in with a code',
  },
  {
    file: `${admin}/components/MainNav/MainNav.mjs`,
    find: /(?<=\n)(?=`;\nconst MainNav = )/,
    replace: `
  @media ${wideEnough} {
    && {
      width: 18.4rem;
    }
    && ul {
      align-items: stretch;
      gap: 0.4rem;
      padding-inline: 0.8rem;
    }
    li > span {
      flex: 1;
    }
  }
`,
    why: 'a dozen icons without names have to be pointed at one by one',
  },
  {
    file: `${admin}/components/MainNav/NavLink.mjs`,
    find: /(?<=const MainNavButtonStyles = css`)/,
    replace: `
  @media ${wideEnough} {
    gap: 1rem;
    &::after {
      content: attr(aria-label);
      color: \${({ theme })=>theme.colors.neutral800};
      font-size: 1.3rem;
      line-height: 1.55;
    }
  }`,
    why: 'the names of the menu, which each link has for screen readers',
  },
  {
    file: `${admin}/components/MainNav/NavLink.mjs`,
    find: /delayDuration: 0,/,
    replace: `delayDuration: 0,
        open: matchMedia('${wideEnough}').matches ? false : undefined,`,
    why: 'a name that is seen already needs no tooltip',
  },
  {
    file: `${admin}/components/MainNav/NavUser.mjs`,
    find: /\/\*#__PURE__\*\/ jsx\(Menu\.Item, \{\s*variant: "danger",/,
    replace: `/*#__PURE__*/ jsx(Menu.Item, {
                            onSelect: ()=>navigate('/settings/sign-in'),
                            children: formatMessage({ id: 'sign-in.own.link', defaultMessage: 'My sign-in codes' })
                        }),
                        /*#__PURE__*/ jsx(Menu.Item, {
                            variant: "danger",`,
    why: 'people look for their codes where their profile and devices are',
  },
  {
    file: `${admin}/StrapiApp.mjs`,
    find: /localStorage\.getItem\(LANGUAGE_LOCAL_STORAGE_KEY\) \|\| 'en'/,
    replace: "localStorage.getItem(LANGUAGE_LOCAL_STORAGE_KEY) || 'lo'",
    why: 'who has not chosen a language reads Lao',
  },
  {
    file: `${admin}/utils/getFetchClient.mjs`,
    find: /const result = await response\.json\(\);\n(\s*)if \(!response\.ok && result\.error &&/,
    replace: (_all, indent) =>
      `const result = await response.json();\n${indent}if (result?.error) globalThis.sanlao?.translateError(result.error);\n${indent}if (!response.ok && result.error &&`,
    why: 'the server answers in English',
  },
  {
    file: `${admin}/App.mjs`,
    find: /localStorage\.getItem\(LANGUAGE_LOCAL_STORAGE_KEY\) \|\| 'en'/,
    replace: "localStorage.getItem(LANGUAGE_LOCAL_STORAGE_KEY) || 'lo'",
    why: 'the page says in which language it is',
  },
  {
    file: `${admin}/features/Notifications.mjs`,
    find: /position: "top-center"/,
    replace: `position: "top-center", containerAriaLabel: ${lookup('Notifications')}`,
    why: 'a name that only a screen reader speaks',
  },
  {
    file: `${admin}/pages/SessionsPage.mjs`,
    find: /session\.deviceName \?\?/,
    replace: "session.deviceName?.replace(' on ', ', ') ??",
    why: 'the server names a device in English words: "Safari on Linux"',
  },
  ...texts(`${admin}/components/LazyOutlet.mjs`, ['Loading content.']),
  ...texts(`${admin}/components/PageHelpers.mjs`, ['Loading content.']),
  {
    file: `${admin}/components/FormInputs/Renderer.mjs`,
    find: /`Unsupported field type: \$\{type\}`/,
    replace: lookup('Loading'),
    why: 'fields of plugins stand there so until they are loaded',
  },
  ...texts(`${admin}/components/LeftMenu.mjs`, ['Menu']),
  ...texts(`${admin}/hooks/useAPIErrorHandler.mjs`, ['Unknown error occurred.']),
  {
    file: `${contentManager}/components/LeftMenu.mjs`,
    find: /links: section\.links(?=\/\*\*)/,
    replace:
      'links: section.links.map((link)=>({ ...link, title: formatMessage({ id: link.title, defaultMessage: link.title }) }))',
    why: 'the types of content are sorted and searched by the names that are shown',
  },
  {
    file: `${contentManager}/components/LeftMenu.mjs`,
    find: /title: formatMessage\(\{\n\s*id: link\.title,\n\s*defaultMessage: link\.title\n\s*\}\)/,
    replace: 'title: link.title',
    why: 'the names of the types of content are there already',
  },
  {
    file: `${contentManager}/pages/EditView/components/DocumentStatus.mjs`,
    find: /"aria-label": status,/,
    replace:
      '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status }),',
    why: 'a screen reader speaks the code of a state instead of its name',
  },
  {
    file: `${contentManager}/pages/EditView/components/Header.mjs`,
    find: /\n\s*EditTheModelAction,/,
    replace: '',
    why: 'content types are code; nobody edits them here',
  },
  {
    file: `${contentManager}/pages/ListView/components/ViewSettingsMenu.mjs`,
    find: /label: list\.metadatas\[name\]\?\.label \?\? ''/,
    replace: `label: ${fieldName('list.metadatas[name]?.label || name')}`,
    why: 'the names of columns are those of the fields, in the language of the admin',
  },
  {
    file: `${contentManager}/pages/ListView/components/Filters.mjs`,
    find: /label: label \?\? ''/,
    replace: `label: ${fieldName('label || name')}`,
    why: 'the names of filters are those of the fields, in the language of the admin',
  },
  ...labels(`${contentManager}/pages/ListView/components/BulkActions/PublishAction.mjs`, [
    'documentId',
    'name',
    'status',
    'Publication status',
  ]),
  positions(`${contentManager}/pages/EditView/components/FormInputs/Relations/Relations.mjs`, 1),
  positions(`${contentManager}/pages/EditView/components/FormInputs/DynamicZone/Field.mjs`, 3),
  positions(`${contentManager}/pages/EditView/components/FormInputs/Component/Repeatable.mjs`, 3),
  ...texts(`${upload}/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs`, ['Search']),
  {
    file: `${upload}/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs`,
    find: /"aria-label": "search"/,
    replace: `"aria-label": ${lookup('search')}`,
    why: 'a name that only a screen reader speaks',
  },
  ...texts(`${upload}/components/EditAssetDialog/PreviewBox/PreviewBox.mjs`, ['N/A']),
  timesSign(`${upload}/components/EditAssetDialog/PreviewBox/PreviewBox.mjs`),
  timesSign(`${upload}/components/EditAssetDialog/EditAssetContent.mjs`),
  timesSign(`${upload}/components/AssetCard/ImageAssetCard.mjs`),
  {
    file: `${upload}/future/pages/Assets/components/DateRangeCalendar.mjs`,
    find: /weekday: 'short'(?=\s*\}\)\.slice\(0, 2\))/,
    replace: "weekday: document.documentElement.lang === 'lo' ? 'narrow' : 'short'",
    why: 'the calendar of the library cuts the names of weekdays to two characters',
  },
  ...labels(`${upload}/utils/displayedFilters.mjs`, [
    'createdAt',
    'updatedAt',
    'audio',
    'file',
    'image',
    'video',
    'type',
  ]),
  {
    file: `${i18n}/contentManagerHooks/editView.mjs`,
    find: /title: title,(?=\s*children: \[)/,
    replace: '',
    why: 'the tooltip of the browser would say "[object Object]"',
  },
  {
    file: `${i18n}/index.mjs`,
    find: /actions\.splice\(2, 0, BulkLocalePublishAction\);\s*actions\.splice\(5, 0, BulkLocaleUnpublishAction\);/,
    replace: '',
    why: 'what has languages goes through the review, one language at a time',
  },
  {
    file: `${i18n}/components/LocaleListCell.mjs`,
    find: /`\$\{locale\.name\} \(default\)`/,
    replace: `\`\${locale.name} \${${lookup('(default)')}}\``,
    why: 'English in a list of languages',
  },
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    find: /draggable: "\\n\s*To pick up a draggable item[^"]*"/,
    replace: `get draggable() { return ${lookup(howToDrag)}; }`,
    why: 'how to drag with the keyboard, for screen readers',
  },
  {
    file: designSystem,
    find: /\?\? (\w+)\.join\((\w+)\)/,
    replace: (_all, parts, sign) =>
      `|| ${parts}.map((part) => globalThis.sanlao?.text(part) ?? part).join(${sign})`,
    why: 'an empty field of a day says how to write it in English letters, or, in forms of entries, not at all',
  },
  {
    file: designSystem,
    find: /(\w+)\((\w+), \{ weekday: "short" \}\)/,
    replace: (_all, formatter, locale) =>
      `${formatter}(${locale}, { weekday: ${locale}.startsWith('lo') ? 'narrow' : 'short' })`,
    why: 'calendars cut the names of weekdays to two characters, which takes the ends off Lao ones',
  },
  {
    file: '@internationalized/date/dist/weekStartData.mjs',
    find: /(?<=\n)(?=\s+LB: 1,)/,
    replace: '    LA: 1,\n',
    why: 'calendars do not know that weeks in Laos begin on Monday',
  },
  ...texts(designSystem, ['Choose date'], 2),
  ...texts(designSystem, [
    'Choose time',
    'Close modal',
    'Loading content...',
    'Month',
    'No results found',
    'Off',
    'On',
    'Select or enter a value',
    'Year',
  ]),
  ...texts(designSystem, ['Loading'], 2),
  {
    file: designSystem,
    find: /clearLabel(: \w+ =|:) "Clear"/g,
    replace: (_all, before) => `clearLabel${before} ${lookup('Clear')}`,
    times: 7,
    why: 'a button of fields and lists in English',
  },
  {
    file: designSystem,
    find: /`\$\{e\} (date|time)`/g,
    replace: (_all, what) => `\`\${e} \${${lookup(what!)}}\``,
    times: 2,
    why: 'names of the buttons that clear a moment',
  },
];

/** The text of a field as `editing-layouts` registers it. */
function fieldName(otherwise: string): string {
  return `formatMessage({ id: \`content-manager.content-types.\${model}.\${name}\`, defaultMessage: ${otherwise} })`;
}

/** Looks up texts that stand in the code as a child, a property or a default. */
function texts(file: string, english: (keyof typeof hardCoded)[], times = 1): Edit[] {
  return english.map((text) => ({
    file,
    find: new RegExp(`(?<=(?:[=:>?]|return) )(["'])${escaped(text)}\\1(?! ?:)`, 'g'),
    replace: () => lookup(text),
    times,
    why: `"${text}" is not among Strapi's texts`,
  }));
}

/** The same for a table that is made before the language is known: the label is looked up when it is shown. */
function labels(file: string, english: (keyof typeof hardCoded)[]): Edit[] {
  return english.map((text) => ({
    file,
    find: new RegExp(`label: '${escaped(text)}'`, 'g'),
    replace: () => `get label() { return ${lookup(text)}; }`,
    why: `"${text}" is not among Strapi's texts`,
  }));
}

/** "2 of 5", which a screen reader speaks while something is moved. */
function positions(file: string, times: number): Edit {
  return {
    file,
    find: / of (?=\$\{(?:value|data)\.length\})/g,
    replace: ' / ',
    times,
    why: 'a position in a list in English words',
  };
}

/** Width before height, with the sign that text fonts have: that of Strapi is an ornament, a box on most computers. */
function timesSign(file: string): Edit {
  return {
    file,
    find: /\$\{(asset\.)?(?:height|width)\}✕\$\{(?:asset\.)?(?:width|height)\}/,
    replace: (_all, of = '') => `\${${of}width} × \${${of}height}`,
    why: 'the size of a picture has a box for a sign',
  };
}

function lookup(text: string): string {
  if (!Object.hasOwn(hardCoded, text))
    throw new Error(`"${text}" is not in cms/src/admin/lao/hard-coded.ts.`);
  const literal = JSON.stringify(text);
  return `(globalThis.sanlao?.text(${literal}) ?? ${literal})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The parts of Vite's plugin interface that are used; Vite itself is a dependency of Strapi only. */
interface Plugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): string | undefined;
  buildEnd(error?: Error): void;
}

/** How often the place of an edit is in the code. */
export function timesFound({ find }: Edit, code: string): number {
  return [...code.matchAll(new RegExp(find.source, 'g'))].length;
}

export function strapiEdits(): Plugin {
  const applied = new Set<Edit>();
  return {
    name: 'sanlao:strapi-edits',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0]!.replaceAll('\\', '/');
      const mine = edits.filter(({ file }) => path.endsWith(file));
      if (!mine.length) return undefined;
      return mine.reduce((edited, edit) => {
        if (timesFound(edit, edited) !== (edit.times ?? 1)) return edited;
        applied.add(edit);
        return edited.replace(edit.find, (...found: string[]) =>
          typeof edit.replace === 'string' ? edit.replace : edit.replace(...found),
        );
      }, code);
    },
    buildEnd(error) {
      const missed = edits.filter((edit) => !applied.has(edit));
      if (error || !missed.length) return;
      const list = missed.map(({ file, why }) => `${file} (${why})`).join('; ');
      throw new Error(
        `Strapi changed where the admin edits it: ${list}. Adjust cms/src/admin/strapi-edits.ts.`,
      );
    },
  };
}
