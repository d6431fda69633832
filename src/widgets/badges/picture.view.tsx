/** A picture that does not load keeps its room; the name beside it says all it would have said. */
const fade = ({ currentTarget }: Event): void => {
  (currentTarget as HTMLElement).dataset.failed = '';
};

/** A picture of the shop's own beside a name, in a room of fixed size. */
export const Picture = ({ url }: { readonly url: string }) => (
  <img key={url} class="picture" part="icon" src={url} alt="" loading="lazy" decoding="async" onError={fade} />
);
