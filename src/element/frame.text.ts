/** Words of the frame round every widget. */
export const frameText = {
  failed: 'This could not be loaded.',
  retry: 'Try again',
};
