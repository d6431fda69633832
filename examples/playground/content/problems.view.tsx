export interface Line {
  readonly where: string;
  readonly what: string;
}

const most = 20;

/** What is wrong with what was given, and where; nothing where nothing is. */
export const Problems = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) =>
  lines.length > 0 ? (
    <div class="problems">
      <p>{title}</p>
      <ul>
        {lines.slice(0, most).map(({ where, what }, index) => (
          <li key={index}>
            <code>{where}</code> {what}
          </li>
        ))}
      </ul>
      {lines.length > most && <p>And {lines.length - most} more.</p>}
    </div>
  ) : null;
