import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Field } from '@/api/types';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { contactHref, shownContact } from './contacts';
import classes from './FieldValue.module.css';
import { texts } from './messages';
import { listOf } from './values';

type Props = { field: Field; value: unknown; isQuiet?: boolean; isWhole?: boolean };

/** Phones, e-mail and web addresses: the first as a link that calls, writes or opens, the others as a count; or all. */
export function ContactValue({ field, value, isQuiet, isWhole }: Props) {
  const [first, ...others] = listOf(value);
  if (!first) return null;
  if (isWhole)
    return (
      <span className={classes.column}>
        {[first, ...others].map((each) => (
          <span key={each} className={classes.person}>
            <ContactLink field={field} value={each} isWhole />
            <CopyButton text={each} />
          </span>
        ))}
      </span>
    );
  return (
    <span className={classes.person}>
      {isQuiet ? (
        <span className="cut">{shownContact(field.type, first)}</span>
      ) : (
        <ContactLink field={field} value={first} />
      )}
      {others.length > 0 && (
        <span className={classes.more} title={others.join('\n')}>
          +{others.length}
        </span>
      )}
    </span>
  );
}

function ContactLink({ field, value, isWhole }: { field: Field; value: string; isWhole?: boolean }) {
  const isWeb = field.type === 'url' || field.type === 'urls';
  const href = contactHref(field.type, value);
  const shown = <span className="cut">{shownContact(field.type, value)}</span>;
  if (!href) return shown;
  return (
    <a
      className={`${classes.link} ${isWhole ? classes.whole : 'cut'}`}
      href={href}
      {...(isWeb && { target: '_blank', rel: 'noreferrer noopener' })}
      onClick={(event) => event.stopPropagation()}
    >
      {shown}
    </a>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useText(texts);
  const copy = (event: React.MouseEvent) => {
    event.stopPropagation();
    navigator.clipboard.writeText(text).then(
      () => toast(t('copied', { text })),
      () => {},
    );
  };
  return (
    <ActionIcon size={22} className={classes.copy} aria-label={t('copy', { text })} onClick={copy}>
      <IconCopy size={14} stroke={1.6} />
    </ActionIcon>
  );
}
