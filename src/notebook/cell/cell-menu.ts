type Orders = typeof import("./lesson-orders.ts").lessonOrders;

/** Brings the small menu of a cell to life; `say` shows what came of an order. */
export function openCellMenu(bar: HTMLElement, cell: string, say: (text: string) => void): void {
  const menu = bar.querySelector<HTMLDetailsElement>(".cell-menu");
  const summary = menu?.querySelector("summary");
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
    void import("./lesson-orders.ts").then(async ({ lessonOrders }) =>
      say(await lessonOrders[order](cell)),
    );
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
