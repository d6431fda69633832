/** Runs in the page: tries one set of properties after the other, and says after which of them something else looks different. */
export const tryTokens = async (sets: readonly Readonly<Record<string, string>>[]): Promise<string[][]> => {
  /**
   * What no token is for, and what does not follow from the room there is: a rule that escaped, or one that became
   * another, would show here.
   */
  const telling = (
    'position visibility background-image list-style-image float pointer-events filter mask-image clip-path ' +
    'direction unicode-bidi animation-name text-transform mix-blend-mode'
  ).split(' ');
  const nodes = [...document.querySelectorAll('*')].flatMap((element) =>
    [element].concat(Array.from(element.shadowRoot?.querySelectorAll('*') ?? [])),
  );
  const look = () =>
    nodes.map((node) => {
      const style = getComputedStyle(node);
      // A dialog lays the colour of the surface over white, as a gradient of that colour alone.
      return telling.map((name) => style.getPropertyValue(name).replace(/^linear-gradient\(.*\)$/, 'none'));
    });
  const before = look();
  const { style } = document.documentElement;
  const found: string[][] = [];
  for (const set of sets) {
    for (const [name, value] of Object.entries(set)) style.setProperty(name, value);
    const now = look();
    const other = now.flatMap((styles, place) =>
      styles.flatMap((value, property) =>
        value === before[place]![property]
          ? []
          : [
              `${nodes[place]!.outerHTML.slice(0, 60)}: ${telling[property]} is ${value}, was ${before[place]![property]}`,
            ],
      ),
    );
    found.push(other.slice(0, 3));
    // What is to be painted is asked for with the next frame.
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const name of Object.keys(set)) style.removeProperty(name);
  }
  return found;
};
