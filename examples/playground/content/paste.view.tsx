import { useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Of files, as `accept` of a file input takes it. */
  readonly accept: string;
  readonly text: string;
  readonly placeholder: string;
  readonly change: (text: string) => void;
}

/** Text that is typed, pasted, dropped as a file or chosen as one. It is read here and sent nowhere. */
export const Paste = ({ id, label, accept, text, placeholder, change }: Props) => {
  const [over, setOver] = useState(false);
  const [said, say] = useState('');
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      change(await file.text());
      say(`${file.name} is read`);
    } catch {
      say(`${file.name} cannot be read`);
    }
  };
  return (
    <div
      class={over ? 'paste over' : 'paste'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={10}
        spellcheck={false}
        autocapitalize="off"
        placeholder={placeholder}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <p class="caption">
        <label class="file">
          <span>Or choose a file, or drop one above: </span>
          <input type="file" accept={accept} onChange={({ currentTarget }) => void read(currentTarget.files?.[0])} />
        </label>
        <span role="status">{said}</span>
      </p>
    </div>
  );
};
