import { configure, define, type WidgetName, widgets } from '../../../../src/index.ts';

configure({ backend: 'rest', endpoint: '/trust' });
for (const name of Object.keys(widgets) as WidgetName[]) void define(name);
