import { useEffect, useRef, useState } from 'preact/hooks';

const selectAll = (element: Element): void => getSelection()?.selectAllChildren(element);

/** A long one scrolls, and a keyboard scrolls what it can reach (WCAG 2.1.1). */
const scrolled = { tabIndex: 0, role: 'group' } as const;

/** Text to take away. Where the clipboard is out of reach (plain http, a refusal), the text is selected instead. */
export const Snippet = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const code = useRef<HTMLElement>(null);
  const [said, say] = useState('');
  useEffect(() => say(''), [text]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      if (code.current) selectAll(code.current);
      say('Selected: copy it with your keyboard');
    }
  };
  return (
    <div class="snippet">
      <div class="caption">
        <h3>{title}</h3>
        <span role="status">{said}</span>
        <button type="button" aria-label={`Copy: ${title}`} onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <pre {...scrolled} aria-label={title}>
        <code ref={code}>{text}</code>
      </pre>
    </div>
  );
};
