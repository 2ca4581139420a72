/** How the static code sets its text. */
export interface TextMetrics {
  fontFamily: string;
  fontSize: number;
  fontWeight: string;
  fontFeatures: string;
  lineHeight: number;
  letterSpacing: number;
  padding: { top: number; right: number; bottom: number; left: number };
}

/** The static code of a cell, and its box on the page. */
export class CodeBox {
  readonly place: HTMLElement;
  readonly pre: HTMLElement;
  readonly code: HTMLElement;

  constructor(place: HTMLElement) {
    const pre = place.querySelector("pre");
    const code = pre?.querySelector("code");
    if (!pre || !code) throw new Error("There is no code to edit here.");
    this.place = place;
    this.pre = pre;
    this.code = code;
  }

  get source(): string {
    return this.code.textContent;
  }

  metrics(): TextMetrics {
    const text = getComputedStyle(this.code);
    const box = getComputedStyle(this.pre);
    const inner = [box, text];
    const padding = (side: "Top" | "Right" | "Bottom" | "Left") =>
      inner.reduce((sum, style) => sum + Number.parseFloat(style[`padding${side}`]), 0);
    return {
      fontFamily: text.fontFamily,
      fontSize: Number.parseFloat(text.fontSize),
      fontWeight: text.fontWeight,
      fontFeatures: text.fontFeatureSettings,
      lineHeight: Number.parseFloat(text.lineHeight) || Number.parseFloat(text.fontSize) * 1.5,
      letterSpacing: Number.parseFloat(text.letterSpacing) || 0,
      padding: {
        top: padding("Top"),
        right: padding("Right"),
        bottom: padding("Bottom"),
        left: padding("Left"),
      },
    };
  }

  /** Waits until the code's own font is there to be measured, but not for a font that never comes. */
  async fontLoaded(): Promise<void> {
    const { fontWeight, fontSize, fontFamily } = this.metrics();
    const patience = new Promise((resolve) => setTimeout(resolve, 2000));
    const load = document.fonts.load(`${fontWeight} ${fontSize}px ${fontFamily}`).catch(() => {});
    await Promise.race([load, patience]);
  }
}
