import { restAnswers } from '../../browsers/shop.ts';
import { type Answer, openSite, type Site } from '../../browsers/site.ts';
import { witness } from '../witness.ts';
import { bundleApp } from './npm-module.ts';
import type { Page } from './page.ts';

const read = restAnswers();
let taken = 0;

/** Answers what is asked, and takes what is written: a receipt for every key. */
const trust: Answer = (url, request, response) => {
  const key = request.headers['idempotency-key'];
  // An order is looked up by POST too, so that no address of a shopper is in a URL.
  if (!key) return read(url, request, response);
  response.statusCode = 201;
  return { key, id: `w-${(taken += 1)}`, status: 'pending' };
};

const files = await bundleApp();
const app: Answer = ({ pathname }, _, response) => {
  const code = files.get(pathname.slice('/app/'.length));
  response.setHeader('content-type', 'text/javascript');
  response.writeHead(code === undefined ? 404 : 200).end(code);
};

/** A shop whose pages each bring their own headers; they are added while it is open. */
export const openShop = async (): Promise<Site & { readonly add: (page: Page) => string }> => {
  const pages: Page[] = [];
  const page: Answer = ({ pathname }, _, response) => {
    const found = pages[Number(pathname.split('/')[2])]!;
    response.writeHead(200, { ...found.headers, 'content-type': 'text/html; charset=utf-8' }).end(found.html);
  };
  const site = await openSite({ pages: {}, answers: { '/page/': page, '/trust': trust, '/app/': app, ...witness } });
  return { ...site, add: (one) => `${site.url}/page/${pages.push(one) - 1}` };
};
