/**
 * What a part of a page holds that no text should ever become: elements, handlers and addresses. Needs nothing from
 * outside itself, so that it can be sent into a page.
 */
export const injectedInto = (root: ParentNode): string[] => {
  const forbidden = 'script,iframe,object,embed,base,meta,link,style,template,form[action],[srcdoc]';
  const addresses = ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'xlink:href', 'data'];
  const allowed = ['https:', 'http:', 'mailto:', 'tel:'];
  return [
    ...[...root.querySelectorAll(forbidden)].map(({ localName }) => `<${localName}>`),
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().flatMap((name) => {
        const value = element.getAttribute(name)!;
        if (name.startsWith('on')) return [`${element.localName} ${name}`];
        // An attribute of an element of ours is what the shop wrote there, and no address yet.
        if (!addresses.includes(name) || element.localName.includes('-')) return [];
        const { protocol } = new URL(value, document.baseURI);
        return allowed.includes(protocol) ? [] : [`${element.localName} ${name}=${value}`];
      }),
    ),
  ];
};

/**
 * What a person or assistive technology reads of it: text and the attributes that stand for it. Needs nothing from
 * outside itself either.
 */
export const readable = (root: ParentNode & Node): string =>
  [
    root.textContent,
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    ),
  ].join('\n');

/** Calls when anything of the page asks, prints, navigates or opens: what an executed payload does first. */
export const watchExecution = () => {
  const executed: string[] = [];
  const names = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;
  const undo = names.map((name) => {
    const holder = window as unknown as Record<string, unknown>;
    const original = holder[name];
    holder[name] = () => void executed.push(name);
    return () => (holder[name] = original);
  });
  const failed = (event: Event) =>
    executed.push(
      `uncaught: ${String(event instanceof ErrorEvent ? event.message : (event as PromiseRejectionEvent).reason)}`,
    );
  window.addEventListener('error', failed);
  window.addEventListener('unhandledrejection', failed);
  return {
    executed,
    stop: () => {
      undo.forEach((put) => put());
      window.removeEventListener('error', failed);
      window.removeEventListener('unhandledrejection', failed);
    },
  };
};
