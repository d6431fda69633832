import { useState } from 'preact/hooks';
import type { PageData } from '../../../../src/model/page-data.ts';
import { Paste } from '../paste.view.tsx';
import { Problems } from '../problems.view.tsx';
import { type Field, fieldNames, guess } from './columns.ts';
import { type DateOrder, type Read, readReviews } from './reviews.ts';
import { readTable, type Table } from './table.ts';

type Columns = readonly (Field | undefined)[];

const named: Readonly<Record<Field, string>> = {
  rating: 'Stars, 1 to 5',
  body: 'The review',
  title: 'Its title',
  author: 'Name',
  location: 'Place',
  date: 'Date',
  product: 'Product id',
  purchase: 'Purchase confirmed',
  language: 'Language',
  reply: 'Your reply',
  incentive: 'What was given for it',
  photos: 'Photos',
  id: 'Id',
};

const tableOf = (text: string): { table?: Table; problem?: string } => {
  try {
    return text.trim() ? { table: readTable(text) } : {};
  } catch (error) {
    return { problem: (error as Error).message };
  }
};

interface MappingProps {
  readonly table: Table;
  readonly columns: Columns;
  readonly choose: (columns: Columns) => void;
}

const Mapping = ({ table, columns, choose }: MappingProps) => (
  <fieldset class="mapping">
    <legend>What the columns are</legend>
    {table.header.map((name, at) => (
      <div class="field" key={at}>
        <label for={`column-${at}`}>{name || `Column ${at + 1}`}</label>
        <select
          id={`column-${at}`}
          value={columns[at] ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = (currentTarget.value || undefined) as Field | undefined;
            // A field is one column: the one that had it has none now.
            choose(columns.map((field, index) => (index === at ? chosen : field === chosen ? undefined : field)));
          }}
        >
          <option value="">not read</option>
          {fieldNames.map((field) => (
            <option key={field} value={field}>
              {named[field]}
            </option>
          ))}
        </select>
        <p>{table.rows[0]?.cells[at]}</p>
      </div>
    ))}
  </fieldset>
);

const orders: Readonly<Record<DateOrder, string>> = { dmy: 'day first', mdy: 'month first' };

interface Props {
  readonly product: string | undefined;
  readonly use: (data: PageData) => void;
}

/** A spreadsheet of reviews. Only columns that are said to be something are read. */
export const CsvReviews = ({ product, use }: Props) => {
  const [text, setText] = useState('');
  const [columns, setColumns] = useState<Columns>([]);
  const [order, setOrder] = useState<DateOrder>();
  const { table, problem } = tableOf(text);
  const readBy = (table: Table, columns: Columns, order: DateOrder | undefined): Read => {
    const { items, leftOut } = readReviews(table, columns, order);
    // Of a file without products, all reviews are about the one the widget shows.
    return { items: product ? items.map((item) => Object.assign({ product }, item)) : items, leftOut };
  };
  const show = (table: Table | undefined, columns: Columns, order: DateOrder | undefined): void => {
    if (!table || !columns.includes('rating')) return;
    const { items } = readBy(table, columns, order);
    if (items.length > 0) use({ reviews: { items, total: items.length } });
  };
  const read = table && columns.includes('rating') ? readBy(table, columns, order) : undefined;
  return (
    <>
      <Paste
        id="own-csv"
        label="Your reviews, as a table (CSV)"
        accept=".csv,.tsv,.txt,text/csv"
        placeholder={'rating,title,body,author,date\n4,Warm,Fits over a jumper,Ana,2026-11-02'}
        text={text}
        change={(next) => {
          const { table } = tableOf(next);
          const guessed = guess(table?.header ?? []);
          setText(next);
          setColumns(guessed);
          show(table, guessed, order);
        }}
      />
      {table && (
        <>
          <Mapping
            table={table}
            columns={columns}
            choose={(chosen) => {
              setColumns(chosen);
              show(table, chosen, order);
            }}
          />
          <div class="field">
            <label htmlFor="date-order">Dates like 03/04/2026</label>
            <select
              id="date-order"
              value={order ?? ''}
              onChange={({ currentTarget }) => {
                const chosen = (currentTarget.value || undefined) as DateOrder | undefined;
                setOrder(chosen);
                show(table, columns, chosen);
              }}
            >
              <option value="">may be either</option>
              {Object.entries(orders).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <div role="status">
        {problem && <Problems title="Not read:" lines={[{ where: 'file', what: problem }]} />}
        {table && !read && <p>Say which column has the stars.</p>}
        {read && <p>Reviews read: {read.items.length}</p>}
        {read && (
          <Problems
            title="Left out:"
            lines={read.leftOut.map(({ line, reason }) => ({ where: `line ${line}`, what: reason }))}
          />
        )}
      </div>
    </>
  );
};
