interface Offer {
  /** Where the code is from. */
  readonly heading: string;
  /** What the reader should know before they use it. */
  readonly caution?: string;
  readonly source: string;
  readonly isOpen?: boolean;
  /** Puts it into the cell. */
  take(): void;
}

/** Shows code that the reader may put into a cell. */
export function offerCode({ heading, caution, source, isOpen, take }: Offer): HTMLElement {
  const details = document.createElement("details");
  details.className = "cell-older";
  details.open = isOpen ?? false;
  const summary = document.createElement("summary");
  summary.textContent = heading;
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = source;
  const use = document.createElement("button");
  use.type = "button";
  use.className = "button";
  use.textContent = "Use it here";
  use.addEventListener("click", () => {
    take();
    details.remove();
  });
  details.append(summary, ...paragraph(caution), pre, use);
  return details;
}

function paragraph(text: string | undefined): HTMLElement[] {
  if (text === undefined) return [];
  const node = document.createElement("p");
  node.textContent = text;
  return [node];
}
