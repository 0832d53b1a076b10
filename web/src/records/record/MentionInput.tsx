import { Textarea } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { Avatar } from '@/design/Avatar';
import { useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import classes from './Composer.module.css';
import { callAt, called, withMention } from './mentions';
import { texts } from './messages';

type Props = {
  label: string;
  value: string;
  canMention: boolean;
  onChange: (text: string) => void;
  onSubmit: () => void;
  inputRef?: React.RefObject<HTMLTextAreaElement | null>;
};

const measuredAtMost = 20_000;

/** A text in which "@" calls a colleague: the names appear below, arrows and Enter choose. */
export function MentionInput({ label, value, canMention, onChange, onSubmit, inputRef }: Props) {
  const t = useText(texts);
  const { users } = useLookups();
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const list = useId();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [isShut, setShut] = useState(false);
  const call = canMention && !isShut ? callAt(value, caret) : null;
  const found = call
    ? called(
        [...users.values()].filter((user) => user.active),
        call.word,
      )
    : [];
  const isOpen = found.length > 0;
  const chosen = Math.min(at, found.length - 1);

  const choose = (name: string) => {
    if (!call) return;
    const next = withMention(value, call.from, caret, name);
    onChange(next.text);
    setShut(true);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.caret, next.caret);
      setCaret(next.caret);
    });
  };
  const press = (event: React.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return onSubmit();
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const name = found[chosen]?.name;
    if (step) setAt((chosen + step + found.length) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && name) choose(name);
    else if (event.key === 'Escape') setShut(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // To measure what is very long at every key would hold the page up; it has its greatest height anyway.
  const isLong = value.length > measuredAtMost;
  useEffect(() => {
    if (isLong) input.current?.focus();
  }, [isLong, input]);
  return (
    <div className={classes.mentioning}>
      <Textarea
        ref={input}
        aria-label={label}
        placeholder={label}
        {...(isLong ? { rows: 10 } : { autosize: true, minRows: 2, maxRows: 10 })}
        value={value}
        aria-autocomplete={canMention ? 'list' : undefined}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setAt(0);
          setShut(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
      {isOpen && (
        <div id={list} role="listbox" aria-label={t('people')} className={classes.names}>
          {found.map((user, index) => (
            <div
              key={user.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes.name}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(user.name);
              }}
            >
              <Avatar name={user.name} size={20} />
              <span className="cut">{user.name}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
