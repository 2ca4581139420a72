/** Calls back once, when an element is nearly in sight or has the focus. */
export function whenNear(element: Element, then: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    },
    { rootMargin: "300px" },
  );
  const come = () => {
    observer.disconnect();
    element.removeEventListener("focusin", come);
    then();
  };
  observer.observe(element);
  element.addEventListener("focusin", come);
}
