import { Link } from '@tanstack/react-router';

type Props = { object: string; id: string; className?: string; children: React.ReactNode };

/** Opens a record as a panel over the page on which it is named. */
export function RecordLink({ object, id, className, children }: Props) {
  return (
    <Link
      to="."
      search={((before: object) => ({ ...before, open: `${object}/${id}` })) as never}
      className={className}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  );
}
