const line = (className: string, words: string): HTMLElement => {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.lang = 'en';
  paragraph.textContent = words;
  return paragraph;
};

/** A page of a shop, with words of its own above and below, so that its style is seen beside the widget's. Returns where the widget goes. */
export const shopPage = (): HTMLElement => {
  const main = document.createElement('main');
  const place = document.createElement('div');
  place.className = 'place';
  main.append(line('above', 'A page of your shop'), place, line('below', 'Your shop goes on here.'));
  document.body.replaceChildren(main);
  return place;
};
