declare module "virtual:reference" {
  const reference: import("./entry.ts").Reference;
  export default reference;
}
