/** A picture of the shop's own beside a name. Its room is its frame's, and stays where it does not load. */
export const Picture = ({ url }: { readonly url: string }) => (
  <span class="picture" part="icon">
    <img key={url} src={url} alt="" onError={({ currentTarget }) => (currentTarget.hidden = true)} />
  </span>
);
