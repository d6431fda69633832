import type { Answer } from '../../browsers/site.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const small = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** Pictures that are not there, never come, or are something else. */
export const pictures: Answer = ({ pathname }, _, response) => {
  const kind = pathname.split('/')[2];
  if (kind === 'missing') response.writeHead(404).end();
  else if (kind === 'drawing') response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawing);
  else if (kind === 'small') response.writeHead(200, { 'content-type': 'image/gif' }).end(small);
  // Any other hangs.
};
