/** A line under the editor that says how to leave it and what keys do. */
export function keysHint({
  tabIndents,
  notice,
}: {
  tabIndents: boolean;
  notice?: string | undefined;
}): HTMLElement {
  const hint = document.createElement("p");
  hint.className = "cell-keys";
  writeKeys(hint, tabIndents ? "indents" : undefined);
  if (notice) {
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    said.textContent = ` ${notice}`;
    hint.append(said);
  }
  return hint;
}

/** Says what Tab does now; nothing where it does what it does everywhere. */
export function writeKeys(hint: HTMLElement, tab: "indents" | "moves on" | undefined): void {
  const apple = /mac|iphone|ipad/i.test(navigator.platform);
  const keys = [
    ["Esc", "leaves"],
    [apple ? "⌘+Enter" : "Ctrl+Enter", "runs"],
    ...(tab ? [["Tab", `${tab} (${apple ? "⌃⇧M" : "Ctrl+M"} changes that)`]] : []),
  ];
  const parts = keys.flatMap(([key = "", effect = ""], index) => {
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    return [index === 0 ? "" : " · ", kbd, ` ${effect}`];
  });
  hint.replaceChildren(...parts);
}
