import type { Installation } from './installation.ts';
import { configuration, mounting } from './module.ts';

/** For a bundler, without a framework. */
export const npm = (given: Installation): string =>
  [
    "import { configure, mount } from 'candor';",
    "import './candor.css';",
    '',
    configuration(given),
    mounting(given),
  ].join('\n');

/** Where it should appear: the place is held before the script has made the tag. */
export const npmPlace = ({ inline, height }: Installation): string =>
  `<${inline ? 'span' : 'div'} id="here" style="${inline ? 'display:inline-block;' : ''}min-height:${height}px"></${inline ? 'span' : 'div'}>`;
