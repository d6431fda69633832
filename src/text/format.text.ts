/** How a language writes numbers and dates: words like others, so that most pages need no `Intl` formatter. */
export const formatText = {
  /** The tags, in small letters, for which this is how `Intl` writes it too; any other waits for `Intl`. */
  formats: 'en en-us en-ca',
  months: 'January February March April May June July August September October November December',
  fullDate: '{month} {day}, {year}',
  thousands: ',',
  /** The least number that is grouped: Spanish writes 1234, and 12.345. */
  groupedFrom: '1000',
  decimal: '.',
  percent: '{n}%',
};
