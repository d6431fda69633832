import { sayLater } from '../../../ui/later.ts';
import type { GivenProps } from '../feedback.view.tsx';
import { givenText } from './given.text.ts';
import { Report } from './report.view.tsx';
import { Vote } from './vote.view.tsx';

export interface LaterProps extends Omit<GivenProps, 'say'> {
  readonly say: (key: keyof typeof givenText | 'close', values?: Readonly<Record<string, string | number>>) => string;
}

/** What a shopper gives back on a review, on its way to the backend. */
export const GivenView = (props: GivenProps) => {
  const { say: own, format, reporting } = props;
  const later = sayLater(own, givenText, format.number);
  const say: LaterProps['say'] = (key, values) => (key === 'close' ? own(key) : later(key, values));
  return (
    <>
      <Vote {...props} say={say} />
      {reporting && <Report {...props} say={say} />}
    </>
  );
};
