/** What is cut short by its box tells the whole of it to whoever points at it. */
export function tellCutWords(root: Document = document): void {
  root.addEventListener('pointerover', (event) => {
    const box = (event.target as Element).closest?.<HTMLElement>('.cut');
    if (!box || (box.title && !told.has(box))) return;
    const isCut = box.scrollWidth > box.clientWidth;
    box.title = isCut ? (box.textContent ?? '') : '';
    if (isCut) told.add(box);
  });
}

const told = new WeakSet<HTMLElement>();
