declare module "virtual:cell-worker" {
  const program: string;
  export default program;
}
