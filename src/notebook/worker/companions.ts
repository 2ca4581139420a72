export * from "../../../lib/companions.ts";
