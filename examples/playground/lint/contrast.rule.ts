import { isEnough, ratioInWords } from '../look/contrast.ts';
import type { Rule } from './risk.ts';

export const faint: Rule = ({ figures }) =>
  figures
    .filter((figure) => !isEnough(figure))
    .map(({ front, ground, what, least, ratio }) => ({
      what: `Contrast of ${what} is ${ratioInWords(ratio)}; ${least} : 1 is the least that most people can make out.`,
      fix: `Set ${front}${ground === 'ground' ? '' : ` or ${ground}`} to a ${ratio < 1.5 ? 'quite different' : 'darker or lighter'} colour.`,
    }));
