interface Offer {
  /** Where the code is from. */
  readonly heading: string;
  /** What the reader should know before they use it. */
  readonly caution?: string;
  readonly source: string;
  /** The author's present text, where the code is to be compared with it. */
  readonly original?: string;
  readonly isOpen?: boolean;
  /** What the button says that takes it. */
  readonly use?: string;
  /** Puts it into the cell. */
  take(): void;
}

/** Shows code that the reader may put into a cell. */
export function offerCode({
  heading,
  caution,
  source,
  original,
  isOpen,
  use = "Use it here",
  take,
}: Offer): HTMLElement {
  const details = document.createElement("details");
  details.className = "cell-older";
  details.open = isOpen ?? false;
  const summary = document.createElement("summary");
  summary.textContent = heading;
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = source;
  const taking = button(use, () => {
    take();
    details.remove();
  });
  details.append(summary, ...paragraph(caution), pre, taking);
  if (original !== undefined) details.append(" ", comparison(pre, original, source));
  return details;
}

/** A button that shows in place of the code what differs from the original. */
function comparison(code: HTMLElement, original: string, source: string): HTMLElement {
  let shown = code;
  const toggle = button("Compare with the original", async () => {
    const { changesOf } = await import("./changes-of.ts");
    const other = shown === code ? changesOf(original, source) : code;
    shown.replaceWith(other);
    shown = other;
    toggle.textContent = shown === code ? "Compare with the original" : "Show it whole";
  });
  return toggle;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const node = document.createElement("button");
  node.type = "button";
  node.className = "button";
  node.textContent = text;
  node.addEventListener("click", act);
  return node;
}

function paragraph(text: string | undefined): HTMLElement[] {
  if (text === undefined) return [];
  const node = document.createElement("p");
  node.textContent = text;
  return [node];
}
