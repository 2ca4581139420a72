declare module "virtual:cell-companions" {
  const program: string;
  export default program;
}

declare module "virtual:cell-worker" {
  const program: string;
  export default program;
  /** What "virtual:cell-companions" has. */
  export const companions: string[];
}
