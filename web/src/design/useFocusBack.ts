import { useEffect, useState } from 'react';

/** Gives the focus back, when what took it goes, to whatever had it before: the button, or the button of the menu it was chosen in. */
export function useFocusBack(): void {
  const [from] = useState(opener);
  useEffect(
    () => () => {
      const isLost = !document.activeElement || document.activeElement === document.body;
      if (isLost && from?.isConnected) from.focus({ preventScroll: true });
    },
    [from],
  );
}

function opener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  return button ?? (active instanceof HTMLElement && active !== document.body ? active : null);
}
