import type { Colors } from '../look/contrast.ts';
import { areForced } from '../look/forced.ts';
import { privateNames } from '../look/tokens.ts';

/** A colour as computed, with as good as nothing behind it to be seen. */
const covers = (color: string): boolean => {
  const [, alpha] = /^rgba\(.*, ([\d.]+)\)$/.exec(color) ?? /\/ ([\d.]+)\)$/.exec(color) ?? [];
  return color !== 'transparent' && Number(alpha ?? 1) > 0.5;
};

/** The first background upwards that covers what is below. The page of the preview always paints one. */
const groundOf = (element: Element): string => {
  const { backgroundColor } = getComputedStyle(element);
  return covers(backgroundColor) || !element.parentElement ? backgroundColor : groundOf(element.parentElement);
};

/** The colours a widget really has where it stands, whoever set them: a token, the shop, or Candor's defaults. None where they are forced. */
export const colorsOf = (widget: Element): Colors => {
  if (areForced()) return {};
  const style = getComputedStyle(widget);
  const probe = document.createElement('i');
  probe.hidden = true;
  widget.parentElement!.append(probe);
  const colors: Record<string, string> = { ground: groundOf(widget), '--candor-text': style.color };
  for (const [own, name] of privateNames) {
    const value = style.getPropertyValue(own).trim();
    if (!CSS.supports('color', value)) continue;
    probe.style.color = value;
    colors[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colors;
};
