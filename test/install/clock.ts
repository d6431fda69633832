/** One moment for all pages that are compared: what says how long is left to order would differ by the minute. */
export const stopsClock = `<script>{ const now = ${Date.now()}; Date.now = () => now; }</script>`;
