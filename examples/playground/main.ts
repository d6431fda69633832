import * as z from 'zod/mini';

// zod would try `new Function` to make its checks faster; a strict content security policy reports the attempt.
z.config({ jitless: true });

// One page, twice: the workbench shows itself in a frame, where `?preview` leaves nothing but the widget.
const preview = new URLSearchParams(location.search).has('preview');
void (preview ? import('./preview/preview.ts') : import('./shell/workbench.tsx')).then(({ start }) => start());
