import { html, LitElement } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** An app of Lit that draws in the light, as shops do, and draws again when something changes. */
class ShopPage extends LitElement {
  static override properties = { times: { type: Number } };
  declare times: number;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    return html`<p>${this.times}</p>
      ${unsafeHTML(document.querySelector('template')!.innerHTML)}`;
  }
}
customElements.define('shop-page', ShopPage);
