import { useOpening } from './address';

type Props = { object: string; id: string; className?: string; children: React.ReactNode };

/**
 * Opens a record as a panel over the page on which it is named; in another tab its own page. A plain link: one that
 * knew the address of the panel would be drawn anew with every change of the address, in every row of a list.
 */
export function RecordLink({ object, id, className, children }: Props) {
  const openRecord = useOpening();
  const open = (event: React.MouseEvent) => {
    event.stopPropagation();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openRecord({ object, id });
  };
  return (
    <a href={`/records/${object}/${id}`} className={className} onClick={open}>
      {children}
    </a>
  );
}
