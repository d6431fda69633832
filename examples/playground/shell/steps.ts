import type { Scene } from '../scene.ts';

interface Step {
  readonly title: string;
  readonly lead: string;
}

export const about: Record<Scene['step'], Step> = {
  choose: {
    title: 'Choose a widget',
    lead: 'Each is the widget itself with its sample. Everything you set here stays in this page and its address.',
  },
  content: {
    title: 'Content',
    lead: 'What it shows: its sample, records of your own, or a backend. Nothing you enter leaves your browser.',
  },
  look: {
    title: 'Look',
    lead: 'Font and colours come from the page it stands on. Set only what shall differ.',
  },
  behaviour: {
    title: 'Behaviour',
    lead: 'Every attribute of the tag, with what it does.',
  },
  install: {
    title: 'Install',
    lead: 'What to paste, for your kind of shop.',
  },
};
