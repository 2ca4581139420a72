/** A value of a computation: where it stands, in columns and rows, and what it is made of. */
export interface GraphNode {
  name: string;
  at: [column: number, row: number];
  /** The values it is made of, each with what a slope is multiplied by on the way back to it. */
  of?: { name: string; step?: string }[];
  /** A number that is given, and has no slope to be shown. */
  fixed?: boolean;
}

interface DrawnEdge {
  from: [x: number, y: number];
  to: [x: number, y: number];
  /** What is written in its middle. */
  step: string;
}

export interface GraphDrawing {
  width: number;
  height: number;
  /** Upper left corners, in the order given. */
  boxes: [x: number, y: number][];
  edges: DrawnEdge[];
}

export const box = { width: 124, height: 46 };
const columnWidth = 160;
const rowHeight = 86;
const margin = 2;
/** Between arrows that end at one box. */
const between = 36;

/**
 * Where boxes and arrows of a computation stand, its inputs above and its result below.
 *
 * @throws Error when a value is made of one that no node is named after
 */
export function drawGraph(nodes: GraphNode[]): GraphDrawing {
  const corner = ({ at: [column, row] }: GraphNode): [number, number] => [
    margin + column * columnWidth,
    margin + row * rowHeight,
  ];
  const edges = nodes.flatMap((node) => {
    const [x, y] = corner(node);
    const parts = node.of ?? [];
    return parts.map(({ name, step = "" }, index): DrawnEdge => {
      const source = nodes.find((each) => each.name === name);
      if (!source) throw new Error(`"${node.name}" is made of "${name}", which is no node.`);
      const [fromX, fromY] = corner(source);
      const twice = parts.filter((part) => part.name === name).length > 1;
      const aside = (index - (parts.length - 1) / 2) * between;
      const from: [number, number] = [
        fromX + box.width / 2 + (twice ? aside : 0),
        fromY + box.height,
      ];
      const to: [number, number] = [x + box.width / 2 + aside, y];
      return { from, to, step };
    });
  });
  const columns = Math.max(...nodes.map(({ at }) => at[0]));
  const rows = Math.max(...nodes.map(({ at }) => at[1]));
  return {
    width: columns * columnWidth + box.width + 2 * margin,
    height: rows * rowHeight + box.height + 2 * margin,
    boxes: nodes.map(corner),
    edges,
  };
}

/** "product is 40, made of weight and input, slope −36" for every value, in order. */
export function describeGraph(
  nodes: GraphNode[],
  numbers: { value: string; slope?: string | undefined }[],
): string {
  return nodes
    .map(({ name, of = [] }, index) => {
      const { value = "", slope } = numbers[index] ?? {};
      const parts = of.length > 0 ? `, made of ${of.map((part) => part.name).join(" and ")}` : "";
      return `${name} is ${value}${parts}${slope === undefined ? "" : `, slope ${slope}`}`;
    })
    .join("; ");
}
