import { Rating } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { Field, FieldType, RecordData } from '@/api/types';
import { Chip } from '@/design/Chip';
import { formatDay, formatMoment } from '@/lib/format';
import { type Locale, useLabel, useLocale } from '@/lib/i18n';
import { ContactValue } from './ContactValue';
import classes from './FieldValue.module.css';
import { figureText } from './figures';
import { FilesValue } from './lazyFiles';
import { MoneyValue } from './MoneyValue';
import { PersonValue } from './PersonValue';
import { RefValue } from './RefValue';
import { StageValue } from './StageValue';
import { TagChip } from './TagChip';
import { isBlank, listOf, numbered, refsOf } from './values';

type Shown = { field: Field; value: unknown };
type Props = Shown & {
  isQuiet?: boolean;
  isWhole?: boolean;
  /** Whose value it is: an amount is then also shown in the company's currency, for who wants it so. */
  record?: RecordData;
};

/** Any value of any field, read only. `isQuiet` leaves links out, where a click means something else; `isWhole` cuts nothing. */
export function FieldValue({ field, value, isQuiet, isWhole, record }: Props) {
  const locale = useLocale();
  if (isBlank(value) && field.type !== 'boolean') return null;
  const Special = special[field.type];
  if (Special)
    return <Special field={field} value={value} isQuiet={isQuiet} isWhole={isWhole} record={record} />;
  return <span className={isWhole ? classes.wrapped : 'cut'}>{plain(field, value, locale)}</span>;
}

const special: Partial<Record<FieldType, (props: Props) => React.ReactNode>> = {
  boolean: ({ value }) =>
    value ? (
      <IconCheck size={16} aria-label="✓" />
    ) : (
      <IconMinus size={16} className={classes.faint} aria-label="–" />
    ),
  select: Options,
  multi_select: Options,
  tags: Tags,
  stage: StageValue,
  user: PersonValue,
  money: MoneyValue,
  reference: RefValue,
  references: ({ field, value, isQuiet, isWhole }) => (
    <span className={isWhole ? classes.wrapped : classes.row}>
      {refsOf(value).map((ref) => (
        <RefValue key={ref.id} field={field} value={ref} isQuiet={isQuiet} isWhole={isWhole} />
      ))}
    </span>
  ),
  phone: ContactValue,
  phones: ContactValue,
  email: ContactValue,
  emails: ContactValue,
  url: ContactValue,
  urls: ContactValue,
  rating: ({ value }) => (
    <Rating value={Number(value)} readOnly size="xs" role="img" aria-label={`${value} / 5`} />
  ),
  handles: Handles,
  file: FilesValue,
};

function Options({ field, value, isWhole }: Props) {
  const label = useLabel();
  return (
    <span className={isWhole ? classes.wrapped : classes.row}>
      {listOf(value).map((each) => {
        const option = field.options.find((one) => one.value === each);
        return (
          <Chip key={each} color={option?.color ?? 'gray'} plain={field.type === 'select'}>
            {option ? label(option.label) : each}
          </Chip>
        );
      })}
    </span>
  );
}

function Tags({ value, isWhole }: Props) {
  return (
    <span className={isWhole ? classes.wrapped : classes.row}>
      {listOf(value).map((tag) => (
        <TagChip key={tag} name={tag} />
      ))}
    </span>
  );
}

/** The names by which messengers know a person, each with its messenger. */
function Handles({ field, value, isWhole }: Props) {
  const label = useLabel();
  const known = Object.entries(value as Record<string, string>).filter(([, name]) => name);
  return (
    <span className={isWhole ? classes.wrapped : classes.row}>
      {known.map(([messenger, name]) => {
        const option = field.options.find((one) => one.value === messenger);
        return (
          <span key={messenger} className="cut">
            <span className={classes.faint}>{option ? label(option.label) : messenger}</span> {name}
          </span>
        );
      })}
    </span>
  );
}

/** A value as bare text, for the types that need no more. */
function plain(field: Field, value: unknown, locale: Locale): string {
  const { type } = field;
  if (type === 'autonumber') return numbered(field, Number(value));
  if (type === 'date') return formatDay(String(value), locale);
  if (type === 'datetime') return formatMoment(String(value), locale);
  if (type === 'percent' || type === 'number') return figureText(field, Number(value), locale.language);
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(', ');
  return String(value);
}
