import { block } from './block.ts';
import { htmlHead, htmlPlace } from './html.ts';
import type { Installation } from './installation.ts';
import { sheet } from './module.ts';
import { npm, npmPlace } from './npm.ts';
import { react } from './react.ts';
import { liquid, section } from './shopify.ts';
import { managedPlace, tagManager } from './tag-manager.ts';
import { vue, vueConfig } from './vue.ts';
import { plugin, shortcode } from './wordpress.ts';

export interface Snippet {
  /** Where it goes. */
  readonly title: string;
  readonly write: (given: Installation) => string;
}

export interface Target {
  readonly name: string;
  readonly about: string;
  /** It takes the built scripts, whose bytes and hashes are known; an app's bundler makes its own. */
  readonly scripts: boolean;
  readonly snippets: readonly Snippet[];
}

/** Where a widget can be put, in the order in which it is offered. */
export const targets: readonly Target[] = [
  {
    name: 'HTML',
    about: 'Any page whose markup you can edit.',
    scripts: true,
    snippets: [
      { title: 'Once, in the head', write: htmlHead },
      { title: 'Where it should appear', write: htmlPlace },
    ],
  },
  {
    name: 'Shopify',
    about: 'A section has its settings in the theme editor, one for each attribute. Use one of the two.',
    scripts: true,
    snippets: [
      { title: 'A file in the folder sections of the theme', write: section },
      { title: 'Or in a block “Custom Liquid”', write: liquid },
    ],
  },
  {
    name: 'WordPress',
    about:
      'The plugin gives a shortcode, which takes every attribute with _ for -. The block needs no plugin, but an administrator: WordPress removes scripts that others write.',
    scripts: true,
    snippets: [
      { title: 'wp-content/plugins/candor.php', write: plugin },
      { title: 'Where it should appear, with the plugin', write: shortcode },
      { title: 'Or without the plugin, in the code editor of a page', write: block },
    ],
  },
  {
    name: 'Tag manager',
    about:
      'Only where the theme cannot be edited for scripts: it loads later than the page, is gone with whatever blocks the tag manager, and holds no place. The tag itself and its place belong into the theme. Visitors who refuse the tag manager see what stands inside the tag.',
    scripts: true,
    snippets: [
      { title: 'A tag “Custom HTML”, on all pages', write: tagManager },
      { title: 'In the theme, where it should appear', write: managedPlace },
    ],
  },
  {
    name: 'npm',
    about: 'npm install candor',
    scripts: false,
    snippets: [
      { title: 'In the app', write: npm },
      { title: 'candor.css', write: sheet },
      { title: 'Where it should appear', write: npmPlace },
    ],
  },
  {
    name: 'React',
    about: 'npm install candor; React 19. For types, name candor/react under types in tsconfig.json.',
    scripts: false,
    snippets: [
      { title: 'A component', write: react },
      { title: 'candor.css', write: sheet },
    ],
  },
  {
    name: 'Vue',
    about: 'npm install candor; Vue 3. For types, name candor/vue under types in tsconfig.json.',
    scripts: false,
    snippets: [
      { title: 'A component', write: vue },
      { title: 'candor.css', write: sheet },
      { title: 'vite.config.js', write: vueConfig },
    ],
  },
];
