interface DragListener {
  /** The lines have another order, and the line is still held. */
  dragged(): void;
  dropped(line: HTMLElement): void;
}

/** How near to the window's edge a held line makes the page scroll, and how far at a time. */
const edge = 60;
const stride = 12;

/** Lets the lines of lists be dragged: by a mouse anywhere, by a finger at their grip. */
export function dragLines(place: HTMLElement, { dragged, dropped }: DragListener): void {
  let held: HTMLElement | undefined;
  let began = "";

  const order = () =>
    [...place.querySelectorAll("li")].map(({ dataset }) => dataset["line"]).join();
  const orderIn = () =>
    `${order()} ${place.querySelector("[data-lines=in]")?.childElementCount ?? 0}`;

  place.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>("li");
    const isGrip = target.closest(".order-grip") !== null;
    if (!line || event.button !== 0 || target.closest("button")) return;
    if (event.pointerType === "touch" && !isGrip) return;
    held = line;
    began = orderIn();
    line.focus();
    line.classList.add("is-held");
    // Not the line's own: that would end when it changes its place.
    place.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  place.addEventListener("pointermove", ({ clientY }) => {
    if (!held) return;
    if (clientY < edge) scrollPage(-stride);
    else if (clientY > innerHeight - edge) scrollPage(stride);
    const before = orderIn();
    putAt(place, held, clientY);
    if (orderIn() !== before) dragged();
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    place.addEventListener(type, () => {
      if (!held) return;
      const line = held;
      held = undefined;
      line.classList.remove("is-held");
      line.focus();
      if (orderIn() !== began) dropped(line);
    });
  }
}

const scrollPage = (distance: number) => scrollBy({ top: distance, behavior: "instant" });

/** Moves a line to where the pointer is: before the first line whose middle is below it. */
function putAt(place: HTMLElement, line: HTMLElement, y: number): void {
  const lists = [...place.querySelectorAll<HTMLElement>("[data-lines]")];
  const list = lists.findLast((each) => each.getBoundingClientRect().top <= y) ?? lists[0];
  const next = [...(list?.children ?? [])].find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return other !== line && y < top + height / 2;
  });
  const stays =
    line.parentElement === list && (line.nextElementSibling ?? undefined) === (next ?? undefined);
  if (!stays) list?.insertBefore(line, next ?? null);
}
