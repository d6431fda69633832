/**
 * Types alone, because React 19, Vue 3, Svelte 5 and Preact set attributes of a custom element and listen to its events
 * well by themselves. Each is what a user's `import type {} from 'candor/<framework>'` adds to that framework.
 */
const handlers = `/** As \`on\` with the name of the event: \`oncandor-ready\`. */
type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => unknown) | undefined };`;

const tags = (host: string): string => `
${handlers}
type Element<Tag extends keyof CandorTags> = CandorElement<CandorTags[Tag]['events']>;
type Props<Tag extends keyof CandorTags> = CandorTags[Tag]['attributes'] &
  Handlers<CandorTags[Tag]['events']> &
  Omit<${host}, keyof CandorTags[Tag]['attributes']>;
type Tags = { [Tag in keyof CandorTags]: Props<Tag> };
`;

const own = `import type { CandorElement, CandorTags } from './elements.js';\n`;

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${own}${tags('DetailedHTMLProps<HTMLAttributes<Element<Tag>>, Element<Tag>>')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const preact = `import type { ClassAttributes, HTMLAttributes } from 'preact';
${own}${tags('HTMLAttributes<Element<Tag>> & ClassAttributes<Element<Tag>>')}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
${own}${tags('HTMLAttributes<Element<Tag>>')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`;

/** A template's checker knows every attribute by its name in camel case, JSX by its own. */
const vue = `import type { HTMLAttributes, NativeElements, PublicProps } from 'vue';
${own}
type Camel<Text extends string> = Text extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Text;
type Camels<Attributes> = { [Name in keyof Attributes as Camel<Name & string>]: Attributes[Name] };
/** \`@candor-ready\` in a template is the property \`onCandorReady\`. */
type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: Events[Name]) => unknown) | undefined;
};
type Props<Attributes, Events, Host> = Attributes & Handlers<Events> & Omit<Host, keyof Attributes>;
type Components = {
  [Tag in keyof CandorTags]: new () => {
    $props: Props<Camels<CandorTags[Tag]['attributes']>, CandorTags[Tag]['events'], HTMLAttributes & PublicProps>;
  };
};
type Tags = {
  [Tag in keyof CandorTags]: Props<CandorTags[Tag]['attributes'], CandorTags[Tag]['events'], NativeElements['div']>;
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

/** File name without ending → its text. */
export const frameworkTypes: Readonly<Record<string, string>> = { react, preact, svelte, vue };
