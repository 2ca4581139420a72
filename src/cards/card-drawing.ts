import { drawNetwork } from "../notebook/outputs/network-drawing.ts";

/** What a card says of its page. */
export interface Card {
  title: string;
  /** Above the title. */
  chapter: string;
}

export const cardSize = { width: 1200, height: 630 } as const;

/** An element as satori takes it. */
export interface CardElement {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: (CardElement | string)[] | string;
    [attribute: string]: unknown;
  };
}

// The colours of src/styles/tokens.css by day.
const colours = {
  paper: "#fdfcf9",
  rule: "#dfdad0",
  ink: "#12110f",
  soft: "#5b564d",
  simple: "#c07d00",
  deep: "#5642b5",
};

const box = (style: Record<string, string | number>, children: (CardElement | string)[]) => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

/** The picture that stands for a page where somebody shares its address. */
export function cardDrawing({ title, chapter }: Card): CardElement {
  const words = box({ flexDirection: "column", width: 690, justifyContent: "space-between" }, [
    box({ alignItems: "center", gap: 16, fontSize: 30, fontWeight: 600 }, [
      picture(mark, 48, 48),
      "Hidden Layers",
    ]),
    box({ flexDirection: "column" }, [
      box({ color: colours.soft, fontFamily: "Inter", fontSize: 28 }, [chapter]),
      box({ marginTop: 16, fontSize: title.length > 32 ? 62 : 76, lineHeight: 1.08 }, [title]),
    ]),
    box({ color: colours.soft, fontFamily: "Inter", fontSize: 26 }, [
      "A book on neural networks that runs in your browser",
    ]),
  ]);
  const figure = box(
    { flexDirection: "column", justifyContent: "space-between", width: 320, padding: "20px 0" },
    [
      picture(network([2, 12, 2], colours.simple), 320, 250),
      picture(network([2, 5, 5, 5, 5, 2], colours.deep), 320, 200),
    ],
  );
  const page = {
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    justifyContent: "space-between",
    padding: "56px 70px",
    borderTop: `14px solid ${colours.deep}`,
    background: colours.paper,
    color: colours.ink,
    fontFamily: "Source Serif 4",
  };
  return box(page, [words, figure]);
}

function picture(svg: string, width: number, height: number): CardElement {
  const src = `data:image/svg+xml;base64,${btoa(svg)}`;
  return { type: "img", props: { src, width, height } };
}

function network(layers: number[], colour: string): string {
  const [width, height] = [320, layers.length > 3 ? 200 : 250];
  const { units, edges } = drawNetwork(layers, width, height);
  const lines = edges.map(({ from, to }) => `M${from.join(" ")} ${to.join(" ")}`).join("");
  const dots = units.map(({ x, y, layer }) => {
    const isHidden = layer > 0 && layer < layers.length - 1;
    const [fill, stroke] = isHidden ? [colour, colour] : [colours.paper, colours.soft];
    return `<circle cx="${x}" cy="${y}" r="6" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  });
  return svgOf(
    `0 0 ${width} ${height}`,
    `<path d="${lines}" stroke="${colour}" stroke-opacity=".5" stroke-width="1"/>${dots.join("")}`,
  );
}

const mark = svgOf(
  "0 0 24 24",
  `<path d="M3 7 12 4M3 17 12 4M3 7 12 12M3 17 12 12M3 7 12 20M3 17 12 20M12 4 21 12M12 12 21 12M12 20 21 12" stroke="#8f897d" stroke-width=".8"/>${[
    [3, 7],
    [3, 17],
    [21, 12],
  ]
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.2" fill="${colours.soft}"/>`)
    .join("")}${[4, 12, 20]
    .map((y) => `<circle cx="12" cy="${y}" r="2.8" fill="${colours.deep}"/>`)
    .join("")}`,
);

function svgOf(viewBox: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" fill="none">${content}</svg>`;
}
