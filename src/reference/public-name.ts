import type ts from "typescript";

/** A name that readers can use, and where it comes from. */
export interface PublicName {
  name: string;
  module: string;
  file: string;
  declarations: readonly ts.Declaration[];
  /** The code behind it. */
  roots: readonly ts.Node[];
  /** Whether it belongs to the tensor. */
  member?: boolean;
}
