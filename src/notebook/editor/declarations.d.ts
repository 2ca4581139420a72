declare module "virtual:declarations" {
  /** Text by path: what cells may import, and TypeScript's own library. */
  const declarations: Readonly<Record<string, string>>;
  export default declarations;
}
