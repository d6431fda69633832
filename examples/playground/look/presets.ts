type Look = Readonly<Record<string, string>>;

export interface Preset {
  readonly name: string;
  /** By token. */
  readonly look: Look;
}

/** Looks to begin with. One that leaves the page's own colours brings its ground and words, so that it holds on any page. */
export const presets: readonly Preset[] = [
  { name: 'Plain', look: {} },
  {
    name: 'Soft',
    look: { '--candor-radius': '16px', '--candor-density': '1.25', '--candor-weight-strong': '500' },
  },
  {
    name: 'Sharp',
    look: { '--candor-radius': '0', '--candor-density': '0.75', '--candor-weight-strong': '700' },
  },
  {
    name: 'Night',
    look: {
      '--candor-surface': '#14171b',
      '--candor-text': '#eceff3',
      '--candor-muted': '#a6afba',
      '--candor-raised': '#1d2126',
      '--candor-border': '#343b44',
      '--candor-control': '#7d8792',
      '--candor-accent': '#8ab4ff',
      '--candor-on-accent': '#0b1a33',
      '--candor-star': '#f5b942',
      '--candor-star-empty': '#717b87',
      '--candor-warning': '#f2b866',
    },
  },
  {
    name: 'High contrast',
    look: {
      '--candor-surface': '#fff',
      '--candor-text': '#000',
      '--candor-muted': '#2b2f33',
      '--candor-raised': '#fff',
      '--candor-border': '#000',
      '--candor-control': '#000',
      '--candor-accent': '#003a9e',
      '--candor-on-accent': '#fff',
      '--candor-star': '#6b3200',
      '--candor-star-empty': '#4a5056',
      '--candor-warning': '#6b2d00',
      '--candor-border-width': '2px',
    },
  },
];

/** Whether exactly this is set. */
export const isSameLook = (one: Look, other: Look): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);
