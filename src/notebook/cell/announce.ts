let region: HTMLElement | undefined;

/** Says a sentence to screen readers, when they have finished what they are saying. */
export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = sentence;
}
