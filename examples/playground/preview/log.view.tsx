import { useEffect, useState } from 'preact/hooks';
import { hear, type Told } from '../messages.ts';

type Entry = Extract<Told, { told: 'event' }> & { readonly id: number };

const most = 12;
let count = 0;

/** What the widget has emitted, newest first, since its page began. Closed at first: it grows, and moves nothing that way. */
export const Log = () => {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(
    () =>
      hear((message) => {
        if (message.told === 'started') setEntries([]);
        if (message.told !== 'event') return;
        const entry = { ...message, id: (count += 1) };
        setEntries((before) => [entry, ...before].slice(0, most));
      }),
    [],
  );
  return (
    <details class="log">
      <summary>
        Events <span class="count">{entries.length}</span>
      </summary>
      {entries.length === 0 ? (
        <p>None yet. Use the widget, and what it emits is listed here.</p>
      ) : (
        <ol aria-label="Newest first">
          {entries.map(({ id, ms, name, detail }) => (
            <li key={id}>
              <span class="time">{(ms / 1000).toFixed(2)} s</span>
              <span>
                <code>{name}</code> {detail}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
};
