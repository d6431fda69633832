import { runAxe } from './axe.ts';
import { faint } from './contrast.ts';
import { layoutFaults } from './layout.ts';
import { put } from './modes.ts';
import { fillPicked, instances, pick, pickAgain, pressToggle, standing, told } from './patterns.ts';
import { moving, unprinted } from './print.ts';
import { arrive, rest } from './rest.ts';
import { findOffer, has, kinds, offers, play } from './steps.ts';
import { focusFaults, stopNames, stopNow } from './stops.ts';

const keyboard = { instances, pick, pickAgain, standing, told, fillPicked, stopNames, stopNow, focusFaults };

/** What the suites of access do within a page. */
const access = {
  arrive,
  rest,
  play,
  offers,
  findOffer,
  kinds,
  has,
  runAxe,
  faint,
  layoutFaults,
  put,
  unprinted,
  moving,
  pressToggle,
  ...keyboard,
};

declare global {
  interface Window {
    access: typeof access;
  }
}

window.access = access;
