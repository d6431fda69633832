import { type createApp as create, createApp, createSSRApp, shallowRef } from 'vue';
import { run, type App } from '../page.ts';
import { appOf } from './app.ts';

const drawing =
  (make: typeof create): App =>
  (root, tags, ready) => {
    const shown = shallowRef(tags);
    make({ render: appOf(shown, ready) }).mount(root);
    return (tags) => void (shown.value = tags);
  };

run(drawing(createApp), drawing(createSSRApp));
