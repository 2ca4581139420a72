import type { PageCell } from "./page-cells.ts";

type Orders = typeof import("./cell-orders.ts").cellOrders;

/** Does what is asked of a cell in its menu or by a key; gives a sentence on what came of it. */
export async function obey(order: keyof Orders, cell: PageCell): Promise<string | undefined> {
  const { cellOrders } = await import("./cell-orders.ts");
  return cellOrders[order](cell);
}

/** Brings the small menu of a cell to life; `say` shows what came of an order. */
export function openCellMenu(cell: PageCell, say: (text: string) => void): void {
  const menu = cell.querySelector<HTMLDetailsElement>(".cell-menu");
  const summary = menu?.querySelector("summary");
  cell.querySelector(".cell-add")?.addEventListener("click", () => void obey("add", cell));
  if (!menu || !summary) return;
  const close = () => {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) summary.focus();
  };
  menu.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const order = button?.dataset["order"] as keyof Orders | undefined;
    if (order === undefined) return;
    close();
    void obey(order, cell).then((sentence) => {
      if (sentence === undefined) return;
      say(sentence);
      // A cell that was moved has lost the focus on its way.
      if (document.activeElement === document.body) summary.focus();
    });
  });
  // It opens upwards, and may be longer than what there is of the page above it.
  menu.addEventListener("toggle", () => {
    if (menu.open) menu.querySelector("div")?.scrollIntoView({ block: "nearest" });
  });
  const compare = menu.querySelector<HTMLElement>("[data-order=compare]");
  cell.addEventListener("edited", () => {
    if (compare) compare.hidden = !cell.isEdited;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}
