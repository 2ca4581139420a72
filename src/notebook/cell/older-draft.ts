/** Shows an edit of an earlier version of a cell, and hands it over when the reader wants it. */
export function olderDraft(source: string, take: () => void): HTMLElement {
  const details = document.createElement("details");
  details.className = "cell-older";
  const summary = document.createElement("summary");
  summary.textContent = "Your edit of an earlier version of this cell";
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
  details.append(summary, pre, use);
  return details;
}
