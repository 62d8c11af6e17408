/**
 * What is known about the platforms that sites are made with: which form the embed builder picks, why, and how we know.
 * The steps are in messages/, in English and Welsh. docs/platforms.md is generated from both.
 */
import type {Filter} from './filters.js';
import type {Form} from './forms.js';

export interface Platform {
  /** The form that the builder picks, for the place that the steps name. */
  readonly form: Form;
  /** What the platform does to HTML that is pasted there. */
  readonly filter: Filter;
  /** The form for people who cannot do what the steps need. */
  readonly otherwise?: Form;
  /** What was tried, and when. Without it nobody has tried the banner there. */
  readonly tried?: {readonly what: string; readonly on: string};
  /** What the steps were written from, and when we read it: the platform's own, or somebody else's. */
  readonly source?: Source;
  /** Words in the source of a page that was made with the platform. */
  readonly sign?: string;
  /** A part of the address where people log in or edit. */
  readonly login?: string;
}

export interface Source {
  readonly url: string;
  readonly title: string;
  readonly isOwn: boolean;
  readonly readOn: string;
}

const READ = {isOwn: true, readOn: '2026-11-28'} as const;

/** In the order of the list that people choose from. */
export const PLATFORMS = {
  wordpress: {
    form: 'shortcode',
    filter: 'plugin',
    otherwise: 'frame',
    tried: {what: 'WordPress 6.1 and 6.8', on: '2026-11'},
    sign: 'wp-content',
    login: '/wp-admin',
  },
  'wordpress-no-plugins': {
    form: 'frame',
    filter: 'unknown',
    otherwise: 'link',
    source: {
      url: 'https://publishpress.com/knowledge-base/unfiltered_html/',
      title: 'PublishPress, unfiltered_html',
      isOwn: false,
      readOn: '2026-11-28',
    },
  },
  drupal: {
    form: 'frame',
    filter: 'unknown',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://github.com/drupal/drupal/blob/11.x/core/recipes/basic_html_format_editor/config/filter.format.basic_html.yml',
      title: 'Drupal’s own configuration of the text format Basic HTML',
    },
    sign: 'data-drupal-',
    login: '/user/login',
  },
  'localgov-drupal': {
    form: 'frame',
    filter: 'removes-embeds',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://github.com/localgovdrupal/localgov_core/blob/2.x/modules/localgov_media/config/optional/filter.format.wysiwyg.yml',
      title: 'LocalGov Drupal’s own configuration of the text format WYSIWYG',
    },
  },
  umbraco: {
    form: 'frame',
    filter: 'removes-scripts',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://docs.umbraco.com/umbraco-cms/13.latest/reference/configuration/richtexteditorsettings',
      title: 'Umbraco 13, rich text editor settings',
    },
    login: '/umbraco',
  },
  jadu: {form: 'frame', filter: 'unknown', otherwise: 'link'},
  goss: {
    form: 'frame',
    filter: 'unknown',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://docs.gossinteractive.com/article/6537',
      title: 'GOSS iCM, Write and Edit Article Content',
    },
  },
  contensis: {
    form: 'frame',
    filter: 'unknown',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://www.contensis.com/help-and-docs/guides/modelling-content/field-editors/rich-text-field',
      title: 'Contensis, rich text field',
    },
  },
  joomla: {
    form: 'address',
    filter: 'address-only',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://github.com/joomla/joomla-cms/blob/5.4-dev/modules/mod_wrapper/tmpl/default.php',
      title: 'Joomla’s own code of the module Wrapper',
    },
    sign: 'Joomla!',
    login: '/administrator',
  },
  squarespace: {
    form: 'element',
    filter: 'keeps-all',
    otherwise: 'link',
    source: {
      url: 'https://squareranked.com/squarespace-schema/json-ld-injection/',
      title: 'SquareRank, JSON-LD code injection',
      isOwn: false,
      readOn: '2026-11-28',
    },
    sign: 'This is Squarespace.',
    login: 'squarespace.com',
  },
  wix: {
    form: 'element',
    filter: 'own-frame',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://dev.wix.com/docs/velo/velo-only-apis/$w/html-component/introduction',
      title: 'Wix, HtmlComponent',
    },
    sign: 'Wix.com Website Builder',
    login: 'wix.com',
  },
  'google-sites': {
    form: 'element',
    filter: 'own-frame',
    otherwise: 'link',
    sign: 'sites.google.com',
    login: 'sites.google.com',
  },
  sharepoint: {
    form: 'iframe',
    filter: 'iframe-only',
    otherwise: 'link',
    source: {
      ...READ,
      url: 'https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)',
      title: 'Microsoft, ScriptSafeExternalEmbedding',
    },
    sign: '_layouts/15',
    login: 'sharepoint.com',
  },
  weebly: {
    form: 'frame',
    filter: 'unknown',
    otherwise: 'link',
    sign: 'editmysite.com',
    login: 'weebly.com',
  },
  'tag-manager': {
    form: 'loader',
    filter: 'new-scripts',
    source: {
      ...READ,
      url: 'https://developers.google.com/tag-platform/security/guides/csp',
      title: 'Google, Tag Manager with a content-security policy',
    },
  },
  frameworks: {
    form: 'tag',
    filter: 'keeps-all',
    tried: {what: 'React 19, Preact 11, Vue 3 and Svelte 5, rendered on a server', on: '2026-11'},
  },
  html: {
    form: 'tag',
    filter: 'keeps-all',
    tried: {what: 'pages in Chromium, Firefox and WebKitGTK', on: '2026-11'},
  },
  other: {form: 'frame', filter: 'unknown', otherwise: 'link'},
  unknown: {form: 'frame', filter: 'unknown', otherwise: 'link'},
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformId = keyof typeof PLATFORMS;

export const PLATFORM_IDS = Object.keys(PLATFORMS) as PlatformId[];

export function platformOf(id: PlatformId): Platform {
  return PLATFORMS[id];
}

/** Whether the answer names a platform. */
export function isSystem(id: PlatformId): boolean {
  return id !== 'other' && id !== 'unknown';
}
