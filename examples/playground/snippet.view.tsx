import { useEffect, useRef, useState } from 'preact/hooks';

const selectAll = (element: Element): void => getSelection()?.selectAllChildren(element);

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
      <pre>
        <code ref={code}>{text}</code>
      </pre>
    </div>
  );
};
