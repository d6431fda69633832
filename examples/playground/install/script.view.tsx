import { Choice } from '../choice.view.tsx';
import { deliveries, type Delivery } from './script.ts';

const said: Readonly<Record<Delivery, string>> = {
  loader:
    'Loads what the page uses and nothing else. No hash: it would hold the first file alone, and break the page with the next version.',
  pinned:
    'The same, and the browser refuses any file that is not as it was published: the hash holds candor.js, an import map what it loads. It has to stand before every other script of the page. With a new version, paste anew.',
  single: 'Every widget in one file, held by one hash: more bytes, for the strictest policies.',
};

const names: Readonly<Record<Delivery, string>> = {
  loader: 'As needed',
  pinned: 'As needed, with hashes',
  single: 'One file, one hash',
};

interface Props {
  readonly delivery: Delivery;
  /** The single file has the backend. */
  readonly inSingle: boolean;
  readonly setDelivery: (delivery: Delivery) => void;
  readonly folder: string;
  readonly setFolder: (folder: string) => void;
}

/** Which scripts the page is given, and where they lie. */
export const ScriptChoice = ({ delivery, inSingle, setDelivery, folder, setFolder }: Props) => (
  <>
    <Choice
      name="delivery"
      title="Scripts"
      values={deliveries}
      value={delivery}
      labels={names}
      refused={inSingle ? [] : ['single']}
      choose={setDelivery}
    />
    <p>
      {said[delivery]}
      {!inSingle && ' One file is not possible here: it does not have this backend.'}
    </p>
    <div class="field">
      <label htmlFor="script-folder">Folder of the scripts</label>
      <input
        id="script-folder"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={folder}
        onInput={({ currentTarget }) => setFolder(currentTarget.value)}
      />
      <p>Where dist/cdn of the package lies: on your own host, or https://…/ of another.</p>
    </div>
  </>
);
