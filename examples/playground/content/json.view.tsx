import { useState } from 'preact/hooks';
import { fieldOf, type PageData } from '../../../src/model/page-data.ts';
import type { AnyResource } from '../../../src/model/resource.ts';
import { checkJson } from './check.ts';
import { Paste } from './paste.view.tsx';
import { Problems } from './problems.view.tsx';

export interface RecordsProps {
  readonly resources: readonly AnyResource[];
  /** What is shown now: where to begin. */
  readonly data: PageData;
  readonly use: (data: PageData) => void;
}

/** Only what the widget asks for: the rest of a page's data is another widget's. */
const begin = (data: PageData, resources: readonly AnyResource[]): string => {
  const asked = resources.map(({ name }) => fieldOf(name)).filter((field) => field in data);
  return JSON.stringify(Object.fromEntries(asked.map((field) => [field, data[field]])), undefined, 2);
};

export const JsonRecords = ({ resources, data, use }: RecordsProps) => {
  const [text, setText] = useState(() => begin(data, resources));
  const checked = checkJson(text, resources);
  const change = (next: string) => {
    setText(next);
    const { data } = checkJson(next, resources);
    if (data) use(data);
  };
  const leftOut = checked.problems.filter((problem) => problem.leftOut);
  const wrong = checked.problems.filter((problem) => !problem.leftOut);
  const line = ({ path, place, reason }: (typeof wrong)[number]) => ({
    where: [path, place].filter(Boolean).join(', '),
    what: reason,
  });
  return (
    <>
      <Paste
        id="own-json"
        label={`Your ${resources.map(({ name }) => name).join(' and ')}, as JSON`}
        accept=".json,application/json"
        placeholder="[ … ]"
        text={text}
        change={change}
      />
      <div role="status">
        {checked.data && checked.problems.length === 0 && <p>All of it is as it should be.</p>}
        <Problems title="Left out; everything else is shown:" lines={leftOut.map(line)} />
        <Problems
          title={checked.data ? 'Not complete:' : 'The preview keeps what it had, until this is mended:'}
          lines={wrong.map(line)}
        />
      </div>
    </>
  );
};
