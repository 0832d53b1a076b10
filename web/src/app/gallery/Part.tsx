import classes from './Gallery.module.css';

type PartProps = { id: string; title: string; width?: number; children: React.ReactNode };

/** One chapter of the gallery, reached by its name in the address. */
export function Part({ id, title, width = 220, children }: PartProps) {
  return (
    <section id={id} className={classes.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div
        className={classes.specimens}
        style={{ '--specimen': `min(100%, ${width}px)` } as React.CSSProperties}
      >
        {children}
      </div>
    </section>
  );
}

/** A piece in one of its states, and what the state is called. */
export function Specimen({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <figure className={classes.specimen}>
      <figcaption>{name}</figcaption>
      <div className={classes.shown}>{children}</div>
    </figure>
  );
}
