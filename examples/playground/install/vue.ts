import type { Installation } from './installation.ts';
import { attribute, element, inMarkup, indented } from './markup.ts';
import { configuration, kindOf, literal } from './module.ts';

/** Numbers and flags are bound, texts are written: a template reads no braces in an attribute. */
const property = (given: Installation, name: string, value: string): string => {
  const kind = kindOf(given, name);
  return kind === 'number' || kind === 'flag' ? `:${name}="${inMarkup(literal(value, kind))}"` : attribute(name, value);
};

/** A component of Vue 3 in one file. */
export const vue = (given: Installation): string => {
  const parts = Object.entries(given.attributes).map(([name, value]) => property(given, name, value));
  return `<script setup>
import { configure, define } from 'candor';
import './candor.css';

// Once, before the app is drawn.
${configuration(given)}
void define('${given.widget}');
</script>

<template>
${indented(element(`candor-${given.widget}`, parts, inMarkup(given.fallback)))}
</template>`;
};

/** Without it the compiler looks for a component of that name. */
export const vueConfig = (): string => `import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('candor-') } } })],
});`;
