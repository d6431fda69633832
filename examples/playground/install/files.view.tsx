import { useEffect, useState } from 'preact/hooks';

const Download = ({ path, text }: { readonly path: string; readonly text: string }) => {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <a href={address} download={path.split('/').at(-1)}>
      {path}
    </a>
  );
};

/** Records too long to stand in every page, as the files that the backend `files` reads. */
export const Files = ({ files }: { readonly files: Readonly<Record<string, string>> }) => (
  <div class="files">
    <p>Your records are too long to stand in a page. Put these files into the folder /trust of your shop:</p>
    <ul>
      {Object.entries(files).map(([path, text]) => (
        <li key={path}>
          <Download path={path} text={text} />
        </li>
      ))}
    </ul>
  </div>
);
