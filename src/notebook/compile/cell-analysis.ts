export interface CellAnalysis {
  declares: string[];
}
