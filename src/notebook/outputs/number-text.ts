/** A number as readers see it: four significant digits, thousands marked, a true minus sign. */
export function numberText(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-4 && size > 0)) return powerText(value, digits);
  if (Number.isInteger(value)) return signed(value, grouped(String(size)));
  const whole = Math.floor(Math.log10(size)) + 1;
  const decimals = Math.max(0, digits - whole);
  return signed(value, grouped(trimmed(size.toFixed(Math.min(decimals, 12)))));
}

/** A number with a fixed count of decimals, as on the axis of a chart. */
export function fixedText(value: number, decimals: number): string {
  return signed(value, grouped(Math.abs(value).toFixed(decimals)));
}

/** 1.2 × 10⁻⁵ */
export function powerText(value: number, digits = 2): string {
  if (value === 0) return "0";
  const [mantissa = "", exponent = ""] = Math.abs(value)
    .toExponential(digits - 1)
    .split("e");
  const power = `10${superscript(Number(exponent))}`;
  const factor = trimmed(mantissa);
  return signed(value, factor === "1" ? power : `${factor} × ${power}`);
}

/** Numbers of one column, with equally many decimals so that they can be compared at a glance. */
export function columnTexts(values: readonly number[], digits = 4): string[] {
  const texts = values.map((value) => numberText(value, digits));
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  const largest = Math.max(...sizes);
  const smallest = Math.min(...sizes);
  if (largest > smallest * 1e4 || largest >= 1e6 || smallest < 1e-4) return texts;
  const decimals = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  return values.map((value, index) =>
    Number.isFinite(value) ? fixedText(value, decimals) : (texts[index] ?? ""),
  );
}

/** `1 point`, `2,000 points` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(count)} ${count === 1 ? noun : plural}`;
}

function signed(value: number, size: string): string {
  return value < 0 && /[1-9]/.test(size) ? `−${size}` : size;
}

function trimmed(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const size = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join("");
  return exponent < 0 ? `⁻${size}` : size;
}
